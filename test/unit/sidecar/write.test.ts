import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { parseSidecar } from '../../../src/sidecar/parse';
import {
	addAnnotation,
	createSidecar,
	removeAnnotation,
	replaceAnnotation,
	replaceArticle,
} from '../../../src/sidecar/write';
import { describeAnchor } from '../../../src/text/anchor/describe';

const article = 'Fire in Ostrov\n\nAbout 1,200 people fled. Mayor Lena Korb said 12 houses burned.\n';

function note(id: string, words: string, more: Partial<Annotation> = {}): Annotation {
	const start = article.indexOf(words);
	return {
		id,
		kind: 'note',
		body: `on ${words}`,
		anchor: describeAnchor(article, { start, end: start + words.length }),
		...more,
	};
}

const typed = `# mine
format: presscheck-annotations/1
article: {file: 'a.txt'}   # flow
annotations:
# first
  - kind: note   # kind first
    id: first
    mood: grim
    tags: [a,   b]
    body: >-
      folded
      words
    anchor:
      quote: 'Ostrov'
      start: 8
      # why
      before: "Fire in "

  # second
  - id: second
    kind: tick
    history:
      # begun
      - at: 2026-01-01
        what: created
        mood: glad
    anchor: { start: 78, quote: "12" }
colophon: yes
`;

suite('Sidecars are written by splices', () => {
	test('what is added reads back', () => {
		let text = createSidecar({ file: 'a.txt' });
		const all = [
			note('c', '12'),
			note('a', 'Fire', { tags: ['x', 'y: z'] }),
			note('b', 'Lena Korb', { body: '# not\na comment\n' }),
		];
		for (const annotation of all) text = addAnnotation(text, annotation);
		const read = parseSidecar(text);
		assert.deepEqual(read.problems, []);
		assert.deepEqual(read.annotations, [all[1], all[2], all[0]]);
	});

	test('the typed sidecar reads', () => {
		const read = parseSidecar(typed);
		assert.deepEqual(read.problems, []);
		assert.deepEqual(
			read.annotations.map(({ id }) => id),
			['first', 'second'],
		);
	});

	for (const [name, id, change, was, now] of [
		[
			'a scalar keeps its quotes',
			'first',
			(a: Annotation) => ({ ...a, anchor: { ...a.anchor, quote: "it's" } }),
			"'Ostrov'",
			"'it''s'",
		],
		[
			'a list in brackets stays one',
			'first',
			(a: Annotation) => ({ ...a, tags: ['a', 'c'] }),
			'tags: [a,   b]',
			'tags: [a, c]',
		],
		[
			'a key is added after those before it',
			'second',
			(a: Annotation) => ({ ...a, status: 'accurate' }),
			'kind: tick\n',
			'kind: tick\n    status: accurate\n',
		],
		['a key is removed', 'first', (a: Annotation) => ({ ...a, tags: [] }), '    tags: [a,   b]\n', ''],
		[
			'history grows at its end',
			'second',
			(a: Annotation) => ({ ...a, history: [...a.history!, { at: '2026-01-02', what: 'ticked' }] }),
			'        mood: glad\n',
			'        mood: glad\n      - at: 2026-01-02\n        what: ticked\n',
		],
	] as const) {
		for (const lineEnd of ['\n', '\r\n']) {
			test(`${name} (${JSON.stringify(lineEnd)})`, () => {
				const before = typed.replaceAll('\n', lineEnd);
				const annotation = parseSidecar(before).annotations.find((one) => one.id === id)!;
				const expected = typed.replace(was, now).replaceAll('\n', lineEnd);
				assert.equal(replaceAnnotation(before, id, change(annotation)), expected);
			});
		}
	}

	test('adding and removing leaves every byte', () => {
		const text = addAnnotation(typed, note('new', '1,200'));
		assert.deepEqual(
			parseSidecar(text).annotations.map(({ id }) => id),
			['first', 'new', 'second'],
		);
		assert.equal(removeAnnotation(text, 'new'), typed);
	});

	for (const [name, before, after] of [
		['a fact is added', 'article:\n  file: a.txt # mine\n', 'article:\n  file: a.txt # mine\n  outlet: Ostrov News\n'],
		[
			'keys of a person stay',
			'article:\n  file: a.txt\n  desk: city\n',
			'article:\n  file: a.txt\n  outlet: Ostrov News\n  desk: city\n',
		],
		['braces are written anew', 'article: {file: a.txt}\n', 'article:\n  file: a.txt\n  outlet: Ostrov News\n'],
	] as const) {
		for (const sidecar of [
			(article: string) => `# c\nformat: presscheck-annotations/1\n${article}annotations: [] # none\n`,
			(article: string) => `annotations: []\nformat: presscheck-annotations/1\n${article}# end\n`,
		]) {
			test(`of the article, ${name}`, () => {
				assert.equal(replaceArticle(sidecar(before), { file: 'a.txt', outlet: 'Ostrov News' }), sidecar(after));
			});
		}
	}

	test('a sidecar of a newer version is never written', () => {
		assert.throws(() => addAnnotation(typed.replace('/1', '/2'), note('new', '1,200')));
	});
});
