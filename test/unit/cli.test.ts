import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

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

	test('a story file decides, and what it says wins', () => {
		const other = article
			.replace('Monday', 'Friday')
			.replaceAll(/Norrvik/gi, 'Ostrov')
			.replace('12 people', '14 cats');
		writeFileSync(join(folder, 'a.txt'), article);
		writeFileSync(join(folder, 'b.txt'), article);
		writeFileSync(join(folder, 'c.txt'), other);
		writeFileSync(
			join(folder, 'story.yaml'),
			'format: presscheck-story/1\nstories:\n  - name: Two bridges\n    sources: [a.txt, c.txt, gone.txt]\napart: [b.txt]\nsources:\n  - file: c.txt\n    outlet: Ostrov Post\n    published: 2024-05-10\n  - outlet: Nobody\n',
		);
		const { status, stdout } = presscheck('report', folder, '--format', 'json');
		const { stories, sources, notice } = JSON.parse(stdout);
		assert.equal(status, 1);
		assert.deepEqual(
			stories.map(({ name, sources }: { name?: string; sources: string[] }) => [
				name,
				...sources.map((path) => basename(path)),
			]),
			[
				['Two bridges', 'a.txt', 'c.txt'],
				[undefined, 'b.txt'],
			],
		);
		assert.equal(stories[0].independence.sources, 2);
		const c = sources.find(({ path }: { path: string }) => path.endsWith('c.txt'));
		assert.equal(c.outlet, 'Ostrov Post');
		assert.equal(c.published, '2024-05-10');
		assert.deepEqual(
			c.figures.filter(({ text }: { text: string }) => text === 'Friday').map(({ value }: { value: string }) => value),
			['2024-05-10'],
		);
		assert.deepEqual(
			['line 10: sources[2]: file missing', 'names gone.txt'].filter(
				(words) => !notice.some((line: string) => line.includes(words)),
			),
			[],
		);
		assert.match(presscheck('report', folder).stdout, /“Two bridges”, story of 2 sources \(put together by a person/);
	});

	test('a text in another language is reported, and said', () => {
		const sentence =
			'Le gouvernement a annoncé lundi une nouvelle loi sur les retraites, selon le ministre du Travail.\n';
		writeFileSync(join(folder, 'a.txt'), sentence.repeat(8));
		const { status, stdout } = presscheck('report', folder, '--format', 'json');
		const { sources, notice } = JSON.parse(stdout);
		assert.equal(status, 1);
		assert.equal(sources.length, 1);
		assert.match(notice.join(), /a\.txt is not in English/);
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
