// Bundles the extension and the command line; with --unit, --integration or --bench also that suite of tests, with --package the README of the .vsix.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));

/** Options that every bundle shares. Word lists are text files (`src/lexicon`), imported as strings. */
const common = {
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	loader: { '.txt': 'text' },
	logLevel: 'warning',
	external: ['vscode'],
};

/** All test files below `folder`, as one entry, so that a suite is one bundle and one process. */
function suite(folder) {
	const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [];
	const tests = files.filter((file) => file.endsWith('.test.ts')).sort();
	return {
		stdin: {
			contents: tests.map((file) => `import './${file.split(path.sep).join('/')}';`).join('\n'),
			resolveDir: path.resolve(folder),
			loader: 'ts',
		},
	};
}

/** The folders of the integration tests, in order: each is run in a window of its own, on the same workspace. */
function windows(folder) {
	const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
	return entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

/** The runner and beside it the tests of one window: `extensionTestsPath` is the runner. */
function windowBuilds(name) {
	const outdir = `out/integration/${name}`;
	return [
		{
			entryPoints: ['test/integration/index.ts'],
			outfile: `${outdir}/index.js`,
			external: ['vscode', 'mocha'],
			sourcemap: 'inline',
		},
		{ ...suite(`test/integration/${name}`), outfile: `${outdir}/tests.js`, sourcemap: 'inline' },
	];
}

async function main() {
	const builds = [
		{ entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', minify: true },
		{ entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', minify: true },
	];
	if (flags.has('--unit')) {
		builds.push({ ...suite('test/unit'), outfile: 'out/unit.cjs', sourcemap: 'inline' });
	}
	if (flags.has('--integration')) {
		fs.rmSync('out/integration', { recursive: true, force: true });
		builds.push(...windows('test/integration').flatMap((name) => windowBuilds(name)));
	}
	if (flags.has('--bench')) {
		for (const name of ['bench', 'anchors', 'names', 'quotes', 'compare']) {
			builds.push({ entryPoints: [`test/bench/${name}.ts`], outfile: `out/${name}.cjs` });
		}
	}
	if (flags.has('--package')) {
		// Where the extension is shown, pictures beside its README have no address.
		const readme = fs.readFileSync('README.md', 'utf8').replace(/<picture>.*?<\/picture>\n*/gs, '');
		fs.mkdirSync('out', { recursive: true });
		fs.writeFileSync('out/README.md', readme);
	}
	await Promise.all(builds.map((build) => esbuild.build({ ...common, ...build })));
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
