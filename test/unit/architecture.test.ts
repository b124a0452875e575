import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The rooms in the order data flows: a file imports its own room or one to the left. */
const rooms = [
	'util',
	'text',
	'lexicon',
	'article',
	'story',
	'claims',
	'compare',
	'sidecar',
	'present',
	'exchange',
	'reading',
	'corpus',
	'editor',
	'extension',
];
const exceptions: Readonly<Record<string, readonly string[]>> = {
	node: ['node', 'util', 'text', 'sidecar'],
	// The extension hands the editor what only Node can do.
	extension: ['node', 'worker', 'extension', ...rooms.filter((room) => room !== 'exchange')],
	worker: ['node', 'reading'],
	cli: ['node', 'cli', ...rooms.filter((room) => room !== 'editor' && room !== 'extension')],
};
/** Packages and who may import them; everything else from outside is refused. */
const packages: Readonly<Record<string, (room: string) => boolean>> = {
	vscode: (room) => room === 'editor' || room === 'extension',
	yaml: (room) => room === 'sidecar' || room === 'exchange',
	porter2: (room) => room === 'lexicon',
};

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const imported = /(?:^(?:import|export)\s(?:[\w*\s{},]*?\sfrom\s)?|\bimport\()'([^'\n]+)'/gm;

function roomOf(file: string): string {
	return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');
}

/** What is wrong with one file's imports, in words. `file` is relative to src. */
function violations(file: string, code: string): string[] {
	const room = roomOf(file);
	const found: string[] = [];
	const allowed = exceptions[room] ?? rooms.slice(0, rooms.indexOf(room) + 1);
	if (!exceptions[room] && !rooms.includes(room)) found.push(`${file}: there is no room ${room}`);
	if (/^export default/m.test(code) && !file.endsWith('.d.ts')) found.push(`${file}: default export`);
	if (posix.basename(file) === 'index.ts') found.push(`${file}: barrel`);
	for (const [, target] of code.matchAll(imported)) {
		if (target!.startsWith('.')) {
			const other = roomOf(posix.join(posix.dirname(file), target!));
			if (!allowed.includes(other)) found.push(`${file} imports ${other}`);
		} else if (target!.startsWith('node:')) {
			if (room !== 'node' && room !== 'cli') found.push(`${file} imports ${target}`);
		} else if (!packages[target!]?.(room)) found.push(`${file} imports ${target}`);
	}
	return found;
}

/** Files that import each other in a ring, also where only types go round. */
function cycles(files: ReadonlyMap<string, string>): string[] {
	const imports = new Map<string, string[]>();
	for (const [file, code] of files) {
		const targets = [...code.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)'/gm)].map(
			([, target]) => `${posix.join(posix.dirname(file), target!)}.ts`,
		);
		imports.set(file, targets);
	}
	const found: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, path: readonly string[]) => {
		if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
		if (done.has(file) || path.includes(file)) return;
		for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
		done.add(file);
	};
	for (const file of imports.keys()) visit(file, []);
	return found;
}

function sourceFiles(): Map<string, string> {
	const folder = join(process.cwd(), 'src');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile() && entry.name.endsWith('.ts'),
	);
	return new Map(
		files.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
		}),
	);
}

suite('Architecture', () => {
	test('every import goes to the left', () => {
		assert.deepEqual(
			[...sourceFiles()].flatMap(([file, code]) => violations(file, code)),
			[],
		);
	});

	test('no file imports itself in a ring', () => {
		assert.deepEqual(cycles(sourceFiles()), []);
	});

	for (const [file, code, wrong] of [
		['article/read.ts', "import { compareStory } from '../compare/story';", 'article/read.ts imports compare'],
		['text/span.ts', "import * as vscode from 'vscode';", 'text/span.ts imports vscode'],
		['present/card.ts', "import { parse } from 'yaml';", 'present/card.ts imports yaml'],
		['sidecar/parse.ts', "import { readFileSync } from 'node:fs';", 'sidecar/parse.ts imports node:fs'],
		['cli.ts', "import { registerHover } from './editor/hover';", 'cli.ts imports editor'],
		['node/files.ts', "import { readArticle } from '../article/read';", 'node/files.ts imports article'],
		['text/anything.ts', "const it = await import('../editor/hover');", 'text/anything.ts imports editor'],
		['text/span.ts', 'export default 1;', 'text/span.ts: default export'],
		['helpers/x.ts', '', 'helpers/x.ts: there is no room helpers'],
	] as const) {
		test(`refused: ${wrong}`, () => assert.deepEqual(violations(file, code), [wrong]));
	}

	test('a ring is found', () => {
		const files = new Map([
			['text/a.ts', "import { b } from './b';"],
			['text/b.ts', "import { a } from './a';"],
		]);
		assert.deepEqual(cycles(files), ['text/a.ts → text/b.ts → text/a.ts']);
	});
});
