import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { mergeSidecars } from '../../../src/sidecar/merge';
import { parseSidecar } from '../../../src/sidecar/parse';
import { addAnnotation, createSidecar, removeAnnotation, replaceAnnotation } from '../../../src/sidecar/write';
import { chanceFrom } from '../../bench/random';

const chance = chanceFrom(20260916);
const inputs = Number(process.env.FUZZ ?? 150);

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
			if (read.readOnly) continue;
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
