import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/editor/commands';

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

	test('menus and keybindings name commands that exist: nothing is for the mouse alone', () => {
		const named = [
			...Object.values(manifest.contributes.menus as Record<string, { command: string }[]>).flat(),
			...manifest.contributes.keybindings,
		];
		for (const { command } of named) assert.ok(contributed.includes(command), command);
		assert.ok(manifest.contributes.menus['editor/context'].length <= 5);
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
