import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const article =
	'Bridge shut in Norrvik\n\nNORRVIK, May 4 - The council shut the bridge on Monday after 12 people were hurt.\n';

function presscheck(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), ...words], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

suite('Command line', () => {
	let folder: string;

	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'presscheck-cli-'));
	});

	teardown(() => rmSync(folder, { recursive: true, force: true }));

	test('a folder yields its .txt and .article files, also below; nothing hidden, linked or of another kind', () => {
		const names = ['a.txt', 'b.article', 'below/c.txt', 'd.md', '.hidden/e.txt', 'node_modules/f.txt'];
		for (const name of names) {
			mkdirSync(join(folder, name, '..'), { recursive: true });
			writeFileSync(join(folder, name), article);
		}
		symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
		const { status, stdout } = presscheck('report', folder, '--format', 'json');
		const report = JSON.parse(stdout);
		assert.equal(status, 0);
		assert.equal(report.format, 'presscheck-report/1');
		assert.deepEqual(report.sources.map((source: { path: string }) => source.path.slice(folder.length + 1)).sort(), [
			'a.txt',
			'b.article',
			'below/c.txt',
		]);
	});

	test('Markdown is read when it is named', () => {
		writeFileSync(join(folder, 'd.md'), article);
		assert.equal(JSON.parse(presscheck('report', join(folder, 'd.md'), '--format', 'json').stdout).sources.length, 1);
	});

	test('what cannot be read is said, and the rest is reported', () => {
		writeFileSync(join(folder, 'a.txt'), article);
		writeFileSync(join(folder, 'bytes.txt'), Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]));
		writeFileSync(join(folder, 'empty.txt'), '');
		const { status, stdout, stderr } = presscheck('report', folder, join(folder, 'gone.txt'), '--format', 'json');
		const { sources, notice } = JSON.parse(stdout);
		assert.equal(status, 1);
		assert.equal(stderr, '');
		assert.equal(sources.length, 1);
		assert.deepEqual(
			['bytes.txt', 'empty.txt', 'gone.txt'].filter((name) => !notice.some((line: string) => line.includes(name))),
			[],
		);
	});

	test('text for people has no control characters of the article', () => {
		writeFileSync(join(folder, 'a.txt'), article.replace('Bridge', 'Bridge \u001b[31mred\u0007'));
		const { status, stdout } = presscheck('report', folder);
		assert.equal(status, 0);
		assert.match(stdout, /12|1 source/);
		assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u);
	});

	for (const [name, words] of [
		['no command', []],
		['an unknown command', ['fetch', 'x']],
		['an unknown option', ['report', '.', '--colour']],
		['an unknown format', ['report', '.', '--format', 'xml']],
		['no path', ['report']],
		['a path with nothing to read', ['report', join(tmpdir(), 'presscheck-does-not-exist')]],
	] as const) {
		test(`${name}: says so and ends with 2`, () => {
			const { status, stderr } = presscheck(...words);
			assert.equal(status, 2);
			assert.match(stderr, /Usage|nothing to read/);
		});
	}
});
