/** A word list: esbuild's text loader gives the file as a string. */
declare module '*.txt' {
	const text: string;
	// biome-ignore lint/style/noDefaultExport: what the bundler's text loader makes
	export default text;
}
