const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// By name: the sign of a number would be escaped next.
	"'": '&apos;',
};

/**
 * Somebody else's words as inert Markdown text on one line: no markup, link, HTML, theme icon, table cell or bare address comes out of them.
 * Every ASCII punctuation mark that CommonMark lets be escaped is; `$(` would be a theme icon, `:` and `.` make bare addresses into links.
 */
export function escapeMarkdown(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.replace(/[&<>"']/g, (sign) => entities[sign]!)
		.replace(/[\\`*_{}[\]()#+\-.!|~$:@^=/]/g, (sign) =>
			sign === ':' || sign === '/' || sign === '.' || sign === '@' ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
		);
}

/** Whether Markdown shows these words as they are written: no markup, address, list or entity in them. */
export function isPlain(words: string): boolean {
	return !/[\\`*_<>[\]|~]|\$\(|&#?\w+;|:\/\/|\bwww\.|^\s*(?:[-+#=]|\d+[.)]\s|\t| {4})/m.test(words);
}

/** Somebody else's words for a text that is Markdown: as they are where that shows them, else escaped. */
export function asMarkdown(words: string): string {
	return isPlain(words) ? words : escapeMarkdown(words);
}

/** A `command:` address for a Markdown link. Arguments name things (ids, offsets) and never quote an article. */
export function commandLink(command: string, ...names: readonly (string | number)[]): string {
	const query = encodeURIComponent(JSON.stringify(names)).replace(
		/[()!'*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16)}`,
	);
	return `command:${command}?${query}`;
}

/** The words cut to `length` code units at a word's end, with an ellipsis where something was left out. */
export function shorten(words: string, length: number): string {
	const line = words.replace(/\s+/g, ' ').trim();
	if (line.length <= length) return line;
	const cut = line.slice(0, length);
	const space = cut.lastIndexOf(' ');
	return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`;
}

/** Somebody else's words for a label in which VS Code draws `$(name)` as an icon: it is shown as it is written. */
export function escapeIcons(words: string): string {
	return words.replace(/\\?\$\(/g, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`));
}
