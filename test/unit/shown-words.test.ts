import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'src/editor');

/** Code without its comments, of the same length. */
function withoutComments(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** Where the bracket that opens at `start` is closed. */
function closing(code: string, start: number): number {
	let depth = 0;
	for (let at = start; at < code.length; at++) {
		if ('([{'.includes(code[at]!)) depth++;
		else if (')]}'.includes(code[at]!) && --depth === 0) return at;
	}
	return code.length;
}

/** What is given to each call of these functions. */
function argumentsOf(code: string, names: RegExp): string[] {
	return [...code.matchAll(names)].map(({ index, 0: call }) => {
		const open = index + call.length - 1;
		return code.slice(open + 1, closing(code, open));
	});
}

/** What VS Code shows to people: names of properties, and of functions by their first argument. */
const shown =
	/(?:\b(?:title|label|description|detail|placeHolder|placeholder|prompt|tooltip|spoken|message|text|name|heading|value)\s*[:=](?!=)\s*|\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createCommentController|itemOf|unsaid|choices)\(\s*)(['"`])((?:\\.|(?!\1).)*)\1/g;

/** Words that are shown and would not be translated. Names of ours, ids and words of the format of files have no blank and no capital. */
function bareWords(code: string): string[] {
	return [...withoutComments(code).matchAll(shown)]
		.map(([, , words]) => words!.replace(/\$\{[^}]*\}|\$\([\w-]+\)/g, ''))
		.filter((words) => /[A-Za-z]{2,} |^[A-Z]\w/.test(words));
}

suite('Words that people see', () => {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

	for (const [code, expected] of [
		["pick.title = 'Which source?'", ['Which source?']],
		[`{ label: \`Line \${line} of it\` }`, ['Line  of it']],
		["showInformationMessage('Select the words first.')", ['Select the words first.']],
		["title: vscode.l10n.t('Which source?')", []],
		[`// title: 'Which source?'\nname: 'open', label: \`$(tag) \${words}\``, []],
	] as const) {
		test(`the rule of this test: ${code}`, () => assert.deepEqual(bareWords(code), expected));
	}

	test('are passed through l10n', () => {
		const found = files.flatMap((file) =>
			bareWords(readFileSync(join(folder, file), 'utf8')).map((words) => `${file}: ${words}`),
		);
		assert.deepEqual(found, []);
	});

	test('are whole sentences to l10n: a template or a sum cannot be translated', () => {
		for (const file of files) {
			const code = withoutComments(readFileSync(join(folder, file), 'utf8'));
			// A phrase of the core brings its whole sentence with it.
			const whole = file === 'translated.ts' ? /^words\.template, \.\.\.words\.args\.map\(translated\)$/ : /^['"]/;
			for (const given of argumentsOf(code, /\bl10n\.t\(/g)) assert.match(given.trim(), whole, `${file}: ${given}`);
		}
	});

	test('stand above every question: a screen reader says the title', () => {
		for (const file of files) {
			const code = withoutComments(readFileSync(join(folder, file), 'utf8'));
			for (const given of argumentsOf(code, /\bshow(?:QuickPick|InputBox)(?:<\w+>)?\(/g))
				assert.match(given, /\btitle\b/, `${file}: ${given}`);
			for (const [made] of code.matchAll(/\bconst (\w+) = vscode\.window\.create(?:QuickPick|InputBox)/g)) {
				const name = made.split(' ')[1];
				assert.ok(code.includes(`${name}.title = `), `${file}: ${made}`);
			}
		}
	});
});
