import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { mergeSidecars } from '../../../src/sidecar/merge';
import { parseSidecar } from '../../../src/sidecar/parse';
import { refreshSidecar } from '../../../src/sidecar/refresh';
import { addAnnotation, createSidecar, removeAnnotation, replaceAnnotation } from '../../../src/sidecar/write';
import { chanceFrom } from '../../bench/random';

const chance = chanceFrom(20260916);
const inputs = Number(process.env.FUZZ ?? 150);
/** Only read, and not changed: fast enough for many; a developer waits for a tenth of them. */
const readings = Number(process.env.FUZZ ?? (process.env.CI ? 20_000 : 2000));

function note(id: string, start: number): Annotation {
	const history = [{ at: '2026-01-01', what: 'created' }];
	const anchor = {
		start,
		quote: `${start} people`,
		before: 'About ',
		after: ' fled: all "safe".',
		previous: '',
		next: '- so',
	};
	return { id, kind: 'note', body: 'one\n\n- two: #three\n', tags: ['a', 'b c'], history, anchor };
}

const seeds = [
	[note('a1', 5), note('b2', 50), note('c3', 500)].reduce(
		addAnnotation,
		createSidecar({ file: 'a.txt', title: 'Fire: 12 dead' }),
	),
	'# c\nformat: presscheck-annotations/1\nannotations:\n- {id: x, kind: tick, anchor: {start: 1, quote: "y"}} # z\n\n- id: y\n  kind: tag\n  tags: [a,\n    b]\n  anchor:\n    start: 3\n    quote: >-\n      folded\n      words\nmore: |\n  annotations:\n  - no\n',
	// What YAML can be besides what we write: directives, documents, tags, anchors, keys of every kind, scalars of every style.
	'%YAML 1.2\n%TAG ! tag:example.org,2026:\n---\nformat: presscheck-annotations/1\nmine: &m !!map\n  ? [a, {b: c}]\n  : - !local "\\x41\\u263A\\\n     joined"\n    - *m\n  ? |2\n     block key\n  : >+1\n    folded\n\n  <<: *m\n  \'it\'\'s\': plain\n    over lines # not a comment here\n  ? {x: , "y":z, ? w}\n  : ~\nannotations: !!seq\n- !!map\n  id: !!str p1\n  kind: "note"\n  body: |-1\n   one\n    two\t\n  tags: [ a, # said\n    "b\\tc", \'d\' ]\n  anchor: { "start": 0x0A, quote: !!str 12 }\n- - nested\n  -\n   - deep: [[[]]]\n...\n---\nanother: document\n',
];

const scraps = [
	'\n',
	'  ',
	'- ',
	': ',
	'"',
	"'",
	'[',
	']',
	'{',
	'}',
	'#',
	'&a ',
	'*a',
	'!!x ',
	'|',
	'>',
	'\t',
	'\r',
	'\uFEFF',
	'---\n',
	'...\n',
	'%YAML 1.1\n',
	'? ',
	'<<: *a',
	'\0',
	'\u2028',
	'🙂',
	'\ud83d',
	'annotations:',
	'id: a1',
	'null',
	'~',
	'1e999',
	'-'.repeat(80),
];

function mutated(seed: string): string {
	let text = seed;
	for (let i = chance.between(1, 4); i > 0; i--) {
		const at = chance.between(0, text.length);
		const length = chance.between(0, chance.pick([1, 5, 40]));
		const kept = text.slice(0, at);
		const rest = text.slice(at + length);
		const piece = chance.pick([
			'',
			chance.pick(scraps),
			text.slice(at, at + length).repeat(2),
			chance.pick(scraps).repeat(chance.between(1, 50)),
		]);
		text = kept + piece + rest;
	}
	return chance.next() < 0.1 ? text.replaceAll('\n', '\r\n') : text;
}

suite('A mutated sidecar', () => {
	test(`gives problems, never exceptions, and keeps its records through edits (${inputs} inputs)`, function () {
		this.timeout(600_000);
		for (let i = 0; i < inputs; i++) {
			const text = mutated(chance.pick(seeds));
			const read = parseSidecar(text);
			if (read.readOnly) {
				// What is not understood as a whole is never written.
				assert.throws(() => addAnnotation(text, note('fresh', 60)));
				assert.equal(refreshSidecar(text, 'Some article.\n', [], '2026-01-01'), text);
				continue;
			}
			const ids = read.annotations.map(({ id }) => id);
			const added = addAnnotation(text, note('fresh', 60));
			const now = parseSidecar(added).annotations.map(({ id }) => id);
			assert.deepEqual(new Set(now), new Set([...ids, 'fresh']), JSON.stringify(text));
			assert.deepEqual(
				parseSidecar(removeAnnotation(added, 'fresh')).annotations,
				read.annotations,
				JSON.stringify(text),
			);
			for (const annotation of read.annotations) {
				const changed = { ...annotation, status: 'accurate', tags: ['changed'] };
				const after = parseSidecar(replaceAnnotation(text, annotation.id, changed));
				const expected = read.annotations.map((one) => (one.id === annotation.id ? changed : one));
				assert.deepEqual(after.annotations, expected, JSON.stringify(text));
			}
			const merged = mergeSidecars(seeds[0]!, text, addAnnotation(seeds[0]!, note('theirs', 1)));
			if (merged !== undefined)
				assert.ok(
					parseSidecar(merged).annotations.some(({ id }) => id === 'theirs'),
					JSON.stringify(text),
				);
		}
	});

	test(`is read without exceptions, hangs or growing memory (${readings} inputs)`, function () {
		this.timeout(600_000);
		let slowest = 0;
		let halfway = 0;
		for (let i = 0; i < readings; i++) {
			const text = mutated(chance.pick(seeds));
			const begin = performance.now();
			const { problems } = parseSidecar(text);
			slowest = Math.max(slowest, performance.now() - begin);
			for (const { span, line } of problems) {
				assert.ok(
					0 <= span.start && span.start <= span.end && span.end <= text.length && line >= 1,
					JSON.stringify(text),
				);
			}
			if (i === readings >> 1) halfway = process.memoryUsage().rss;
		}
		assert.ok(slowest < 5000, `${slowest} ms for one input`);
		assert.ok(process.memoryUsage().rss - halfway < 256 * 2 ** 20, 'memory grows');
	});

	for (const [name, text] of [
		['brackets', `format: presscheck-annotations/1\nx: ${'['.repeat(100_000)}`],
		['dashes', `format: presscheck-annotations/1\nannotations:\n${'- '.repeat(100_000)}`],
		[
			'indents',
			`format: presscheck-annotations/1\nx:\n${Array.from({ length: 900 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`,
		],
		[
			'keys',
			`format: presscheck-annotations/1\nannotations:\n  - id: a\n${Array.from({ length: 40_000 }, (_, i) => `    k${i}: 1`).join('\n')}`,
		],
		['records', `format: presscheck-annotations/1\nannotations:\n${'  - x\n'.repeat(5_000)}`],
		[
			'aliases',
			`format: presscheck-annotations/1\na: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`,
		],
	] as const) {
		test(`many ${name} take no long time`, function () {
			this.timeout(5000);
			parseSidecar(text);
		});
	}
});
