import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, hoverCommands } from '../../src/editor/commands';

const json = (file: string) => JSON.parse(readFileSync(join(process.cwd(), file), 'utf8'));
const manifest = json('package.json');
const strings = json('package.nls.json') as Record<string, string>;
const contributed: string[] = manifest.contributes.commands.map((command: { command: string }) => command.command);
const linkOnly: readonly string[] = [commands.openPlace];

function editorCode(): string {
	const folder = join(process.cwd(), 'src/editor');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
}

suite('Manifest', () => {
	test('every command of the code is in the palette, and the other way round', () => {
		assert.deepEqual(
			[...contributed].sort(),
			Object.values(commands)
				.filter((command) => !linkOnly.includes(command))
				.sort(),
		);
	});

	test('every command has a title in words and is found under Presscheck', () => {
		for (const { title, category } of manifest.contributes.commands) {
			assert.match(strings[title.slice(1, -1)] ?? '', /\w/, title);
			assert.equal(category, 'Presscheck');
		}
	});

	test('every string is used and every used string exists', () => {
		const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
		assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
	});

	test('nothing is for the mouse alone: what stands in a menu, has keys or is a link is in the palette, too', () => {
		const { commandPalette = [], ...menus } = manifest.contributes.menus as Record<string, { command: string }[]>;
		assert.deepEqual(commandPalette, [], 'the palette hides nothing');
		const welcome = Object.values(strings).flatMap((text) => [...text.matchAll(/\(command:(presscheck\.\w+)\)/g)]);
		const named = [
			...Object.values(menus).flat(),
			...manifest.contributes.keybindings,
			...welcome.map(([, command]) => ({ command })),
			...hoverCommands.filter((command) => !linkOnly.includes(command)).map((command) => ({ command })),
		];
		for (const { command } of named) assert.ok(contributed.includes(command), command);
		// What the link of a row of a card does, for the place at the cursor.
		assert.ok(contributed.includes(commands.openOtherSource));
	});

	test('the context menu of an editor has five entries at most, and its commands are for articles', () => {
		const entries = manifest.contributes.menus['editor/context'] as { when: string }[];
		assert.ok(entries.length <= 5);
		for (const { when } of entries) assert.match(when, /^presscheck\.isArticle\b/);
	});

	test('a command is offered only where it makes sense', () => {
		const always = manifest.contributes.commands.filter(({ enablement }: { enablement?: string }) => !enablement);
		assert.deepEqual(
			always.map(({ command }: { command: string }) => command),
			[commands.listAnnotations],
		);
	});

	test('keys work in articles only, each for one command', () => {
		const { keybindings } = manifest.contributes as {
			readonly keybindings: readonly { readonly key: string; readonly mac: string; readonly when: string }[];
		};
		for (const { when } of keybindings) assert.match(when, /^editorTextFocus && presscheck\./);
		for (const keys of [keybindings.map(({ key }) => key), keybindings.map(({ mac }) => mac)])
			assert.equal(new Set(keys).size, keys.length);
	});

	test('the README lists the keys of every command', () => {
		const readme = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
		for (const { key } of manifest.contributes.keybindings as { key: string }[]) {
			const chords = key.split(' ').map((chord) => chord.replace(/\b\w/g, (letter) => letter.toUpperCase()));
			assert.ok(readme.includes(`\`${chords.join(' ')}\``), key);
		}
	});

	test('there are fewer than a dozen settings', () => {
		assert.ok(Object.keys(manifest.contributes.configuration.properties).length < 12);
	});

	test('every colour has a value in all four kinds of theme and is used', () => {
		const code = editorCode();
		for (const { id, defaults } of manifest.contributes.colors) {
			assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
			assert.ok(code.includes(`'${id}'`) || code.includes(`--vscode-${id.replace('.', '-')}`), `${id} is not used`);
		}
	});

	test('files that the manifest names are there', () => {
		const { languages, grammars, yamlValidation } = manifest.contributes;
		const schemas = yamlValidation.map(({ url }: { url: string }) => url);
		for (const path of [languages[0].configuration, grammars[0].path, ...schemas])
			assert.ok(existsSync(join(process.cwd(), path)), path);
	});

	test('nothing is activated that has no article', () => {
		assert.deepEqual(manifest.activationEvents, [
			'onLanguage:news-article',
			'onLanguage:plaintext',
			'onLanguage:markdown',
			'workspaceContains:**/*.annotations.yaml',
		]);
	});
});
