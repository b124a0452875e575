import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/sidecar/annotation';
import { attachTo, redone } from '../../../src/sidecar/attach';
import { parseSidecar } from '../../../src/sidecar/parse';
import {
	candidatesFor,
	carriedSpans,
	followEdits,
	type Placed,
	placeAnnotations,
	placeSpan,
	statusOf,
} from '../../../src/sidecar/placing';
import { refreshSidecar } from '../../../src/sidecar/refresh';
import { addAnnotation, createSidecar } from '../../../src/sidecar/write';
import { describeAnchor } from '../../../src/text/anchor/describe';
import { describeArticle } from '../../../src/text/anchor/print';
import { applyEdits, type Edit } from '../../../src/text/edits';

const article = [
	'Dam gives way above Korvel',
	'The dam above Korvel gave way at dawn on Sunday. It killed 12 people in the lower town, the governor said.',
	'Rescue crews reached the school by noon. About 300 pupils had been taken to the ridge the night before.',
	'Mayor Ilse Brandt said the siren had failed twice in March. The builder denied that it had been warned.',
	'The river is expected to fall by Tuesday. Roads to the north stay closed until then.',
].join('\n\n');
const now = '2026-02-03T04:05:06.000Z';

function annotated(words: string, more: Partial<Annotation> = {}): string {
	const start = article.indexOf(words);
	const annotation: Annotation = {
		id: 'a1',
		kind: 'tick',
		status: 'accurate',
		anchor: describeAnchor(article, { start, end: start + words.length }),
		...more,
	};
	return addAnnotation(createSidecar({ file: 'a.txt', print: describeArticle(article) }), annotation);
}

function edit(text: string, from: string, to: string): Edit {
	const start = text.indexOf(from);
	assert.ok(start >= 0, from);
	return { start, end: start + from.length, text: to };
}

/** `state: words` of the one annotation. */
function told(text: string, [placed]: readonly Placed[]): string {
	const span = placeSpan(placed!);
	return `${placed!.located.state}: ${span ? text.slice(span.start, span.end) : '–'}`;
}

/** The text after edits that were followed one by one, and where the annotation is when typing pauses. */
function typed(sidecar: string, edits: readonly (readonly [string, string])[]): { text: string; placed: Placed[] } {
	let text = article;
	const parsed = parseSidecar(sidecar);
	let placed = placeAnnotations(text, parsed);
	for (const [from, to] of edits) {
		const change = edit(text, from, to);
		text = applyEdits(text, [change]);
		placed = followEdits(text, placed, [change]);
	}
	return { text, placed: placeAnnotations(text, parsed, carriedSpans(text, placed, parsed.annotations)) };
}

suite('Places of annotations while an article is typed', () => {
	for (const [what, words, edits, expected] of [
		['nothing', '12 people', [], 'same: 12 people'],
		['words before it', '12 people', [['at dawn', 'shortly before dawn']], 'moved: 12 people'],
		['the figure', '12 people', [['killed 12', 'killed 14']], 'changed: 14 people'],
		['a digit after the figure', '12', [['12 people', '120 people']], 'changed: 120'],
		['a fraction after the figure', '12', [['12 people', '12.5 people']], 'changed: 12.5'],
		['the figure, and back', '12', [['killed 12', 'killed 14'], ['killed 14', 'killed 12']], 'same: 12'], // biome-ignore format: one row a line
		['words replaced whole', 'had failed twice', [['had failed twice', 'worked']], 'changed: worked'],
		['the sentence taken out', '12 people', [[' It killed 12 people in the lower town, the governor said.', '']], 'gone: –'], // biome-ignore format: one row a line
		['all of it, by another article', '12 people', [[article, 'Cup final\n\nA late goal gave Ostrov the cup. Fans sang in the square for hours. The coach left at once.']], 'another-text: –'], // biome-ignore format: one row a line
	] as const) {
		test(`${what} → ${expected}`, () => {
			const { text, placed } = typed(annotated(words), edits);
			assert.equal(told(text, placed), expected);
		});
	}

	test('a tick on changed words needs attention, before anything is written', () => {
		const { placed } = typed(annotated('12 people'), [['killed 12', 'killed 14']]);
		assert.equal(statusOf(placed[0]!), 'needs-attention');
	});

	test('an annotation never sits on words that are not its own, whatever is typed', () => {
		const parsed = parseSidecar(annotated('12 people'));
		const put = fc.constantFrom('', '1', ' ', 'people', '. ', '\n', 'At least ', '🙂', '12 people');
		const change = fc.tuple(fc.nat(), fc.nat(12), put);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
				let text = article;
				let placed = placeAnnotations(text, parsed);
				for (const [at, length, words] of changes) {
					const start = at % (text.length + 1);
					const next = { start, end: Math.min(text.length, start + length), text: words };
					text = applyEdits(text, [next]);
					placed = followEdits(text, placed, [next]);
					const { located } = placed[0]!;
					const span = placeSpan(placed[0]!);
					if (located.state === 'same' || located.state === 'moved')
						assert.equal(text.slice(span!.start, span!.end), '12 people');
					else if (located.state === 'changed') assert.equal(text.slice(span!.start, span!.end), located.now);
				}
			}),
			{ numRuns: 1000, seed: 5 },
		);
	});

	test('another text of which letters happened to stay is another text', () => {
		const other =
			'Cup final\n\nA late goal gave Ostrov the cup, and 12 people sang in the square. The coach left at once.';
		const parsed = parseSidecar(annotated('12 people'));
		const start = other.indexOf('12 people');
		for (const span of [
			{ start, end: start + 9 },
			{ start: 30, end: 33 },
		]) {
			const placed = placeAnnotations(other, parsed, new Map([['a1', span]]));
			assert.equal(told(other, placed), 'another-text: –');
		}
	});

	test('re-attached to the same words elsewhere, it leaves the old place', () => {
		const twice = `${article}\n\nLater counts also spoke of 12 people.`;
		const parsed = parseSidecar(annotated('12 people'));
		const placed = placeAnnotations(twice, parsed);
		const start = twice.lastIndexOf('12 people');
		const after = attachTo(parsed.annotations[0]!, twice, { start, end: start + 9 }, { what: 're-attached', at: now });
		const moved = placeAnnotations(twice, { ...parsed, annotations: [after] }, carriedSpans(twice, placed, [after]));
		assert.equal(placeSpan(moved[0]!)?.start, start);
	});
});

suite('What saving an article does to its sidecar', () => {
	const saved = (sidecar: string, edits: readonly (readonly [string, string])[]) => {
		const { text, placed } = typed(sidecar, edits);
		return { text, sidecar: refreshSidecar(sidecar, text, placed, now) };
	};
	const changedLines = (before: string, after: string) => {
		const old = new Set(before.split('\n'));
		return after.split('\n').filter((line) => !old.has(line)).map((line) => line.trim().split(':')[0]); // biome-ignore format: short
	};

	test('nothing where nothing was edited', () => {
		const sidecar = annotated('12 people');
		assert.equal(saved(sidecar, []).sidecar, sidecar);
	});

	test('moved words: their place and the print, nothing else', () => {
		const sidecar = annotated('12 people');
		const after = saved(sidecar, [['Dam gives way above', 'Dam gives way near']]).sidecar;
		assert.deepEqual(changedLines(sidecar, after), ['hash', 'sentences', 'start']);
	});

	test('changed words: the anchor stays, the tick turns, history tells was and now', () => {
		const sidecar = annotated('12 people');
		const [annotation] = parseSidecar(saved(sidecar, [['killed 12', 'killed 14']]).sidecar).annotations;
		assert.equal(annotation!.anchor.quote, '12 people');
		assert.equal(annotation!.current?.quote, '14 people');
		assert.equal(annotation!.status, 'needs-attention');
		assert.deepEqual(annotation!.history, [
			{ at: now, what: 'words changed: needs attention', was: '12 people', now: '14 people' },
		]);
	});

	test('changed words are changed still when the article is read again, and after another save', () => {
		const first = saved(annotated('12 people'), [['killed 12', 'killed 14']]);
		assert.equal(told(first.text, placeAnnotations(first.text, parseSidecar(first.sidecar))), 'changed: 14 people');
		const text = first.text.replace('at dawn', 'early').replace('lower town', 'old town');
		const placed = placeAnnotations(text, parseSidecar(first.sidecar));
		assert.equal(told(text, placed), 'changed: 14 people');
		const second = refreshSidecar(first.sidecar, text, placed, now);
		assert.equal(told(text, placeAnnotations(text, parseSidecar(second))), 'changed: 14 people');
	});

	test('words typed back: the anchor is as it was, the tick still needs attention', () => {
		const { sidecar } = saved(annotated('12 people'), [['killed 12', 'killed 14']]);
		const placed = placeAnnotations(article, parseSidecar(sidecar));
		assert.equal(told(article, placed), 'same: 12 people');
		const [annotation] = parseSidecar(refreshSidecar(sidecar, article, placed, now)).annotations;
		assert.equal(annotation!.current, undefined);
		assert.equal(annotation!.status, 'needs-attention');
	});

	test('another text: nothing', () => {
		const sidecar = annotated('12 people');
		const other = 'Cup final\n\nA late goal gave Ostrov the cup. Fans sang in the square for hours. The coach left.';
		const placed = placeAnnotations(other, parseSidecar(sidecar));
		assert.equal(refreshSidecar(sidecar, other, placed, now), sidecar);
	});

	test('lost words: the annotation stays as it is, with places to choose from', () => {
		const sidecar = annotated('12 people');
		const { text, sidecar: after } = saved(sidecar, [
			[' It killed 12 people in the lower town, the governor said.', ''],
			['About 300 pupils', 'A nurse counted 12 people on stretchers. About 300 pupils'],
		]);
		const [annotation] = parseSidecar(after).annotations;
		assert.deepEqual(annotation, parseSidecar(sidecar).annotations[0]);
		const [best] = candidatesFor(text, annotation!, parseSidecar(after).header.article.print);
		assert.match(text.slice(best!.span.start, best!.span.end), /12 people/);
	});

	test('a file of a newer version: nothing', () => {
		const sidecar = annotated('12 people').replace('annotations/1', 'annotations/9');
		assert.equal(refreshSidecar(sidecar, article, [], now), sidecar);
	});
});

suite('Changes that are taken back', () => {
	test('leave alone what was described anew since', () => {
		const [before] = parseSidecar(annotated('12 people')).annotations;
		const after = { ...before!, body: 'Ask again' };
		const moved = { ...after, anchor: { ...after.anchor, start: 99 } };
		assert.deepEqual(redone(moved, after, before!), { ...before!, anchor: moved.anchor });
	});

	test('accepting new words keeps was and now, and a tick in need of attention', () => {
		const { text, placed } = typed(annotated('12 people'), [['killed 12', 'killed 14']]);
		const accepted = attachTo(placed[0]!.annotation, text, placeSpan(placed[0]!)!, { what: 'accepted', at: now });
		assert.equal(accepted.anchor.quote, '14 people');
		assert.equal(accepted.status, 'needs-attention');
		assert.deepEqual(accepted.history, [{ at: now, what: 'accepted', was: '12 people', now: '14 people' }]);
	});
});
