import assert from 'node:assert/strict';
import { compareSources } from '../../../../src/compare/stories';
import type { Coverage } from '../../../../src/present/galley';
import { annotationBranches } from '../../../../src/present/outline/annotations';
import { branchesById } from '../../../../src/present/outline/branch';
import { claimBranches } from '../../../../src/present/outline/claims';
import {
	discrepancyBranches,
	filterChoices,
	nothingHidden,
	type Said,
	type TaggedDiscrepancy,
} from '../../../../src/present/outline/discrepancies';
import { storyBranches } from '../../../../src/present/outline/stories';
import type { Annotation } from '../../../../src/sidecar/annotation';
import type { Placed } from '../../../../src/sidecar/placing';
import { describeAnchor } from '../../../../src/text/anchor/describe';
import { sourcesOf } from '../../stories';

const piece = (body: string) => `Bridge collapses in Norrvik\n\nNORRVIK, May 4 - ${body}`;
const stories = compareSources(
	sourcesOf({
		'dir/a.txt': piece('The collapse of the Norrvik bridge on Monday killed 12 people, police said.'),
		'dir/b.txt': piece('The bridge collapse at Norrvik on Monday killed 15 people, police said.'),
		'dir/c.txt': piece('The bridge at Norrvik fell. Nobody knows yet why the steel gave way.'),
	}),
);

const unchecked = { isBegun: () => false, coverage: () => undefined };

const textOf = (source: string) => stories[0]!.sources.find(({ id }) => id === source)!.article.text;

function spanOf(source: string, words: string) {
	const start = textOf(source).indexOf(words);
	return { start, end: start + words.length };
}

const anchorOf = (source: string, words: string) => describeAnchor(textOf(source), spanOf(source, words));

function tagged(source: string, words: string, fields: Partial<Annotation>): TaggedDiscrepancy {
	const annotation = {
		id: words.toLowerCase(),
		kind: 'discrepancy' as const,
		...fields,
		anchor: anchorOf(source, words),
	};
	return { source, annotation, located: { state: 'same', span: spanOf(source, words) } };
}

suite('Views of a story', () => {
	test('a story has its sources, with headline and number of discrepancies', () => {
		const [story] = storyBranches(stories, unchecked);
		assert.equal(story?.title, 'Bridge collapses in Norrvik');
		assert.deepEqual(
			story?.children.map(({ label, file, discrepancies }) => `${label} ${file} ${discrepancies}`),
			['a a.txt 1', 'b b.txt 1', 'c c.txt 0'],
		);
	});

	for (const [name, begun, expected] of [
		['nobody has begun', [], ''],
		['one was begun', ['dir/b.txt'], 'a 0 %, b 50 % 1 !, c no figure; story 28 % 1 !'],
		['all were begun', ['dir/a.txt', 'dir/b.txt', 'dir/c.txt'], 'a 0 %, b 50 % 1 !, c no figure; story 28 % 1 !'],
	] as const) {
		test(`how far a story was checked, where ${name}`, () => {
			const coverage = new Map([
				['dir/a.txt', { checked: 0, attention: 0, total: 3, percent: 0 }],
				['dir/b.txt', { checked: 2, attention: 1, total: 4, percent: 50 }],
				['dir/c.txt', { checked: 0, attention: 0, total: 0, percent: 0 }],
			]);
			const [story] = storyBranches(stories, {
				isBegun: (source) => (begun as readonly string[]).includes(source),
				coverage: (source) => coverage.get(source),
			});
			const words = ({ coverage: known }: { readonly coverage?: Coverage }) =>
				known ? `${known.percent} %${known.attention > 0 ? ` ${known.attention} !` : ''}` : 'no figure';
			const sources = story!.children.map((source) => `${source.label} ${words(source)}`).join(', ');
			assert.equal(story!.coverage ? `${sources}; story ${words(story!)}` : '', expected);
		});
	}

	test('a discrepancy has its places, each with its words and source', () => {
		const [story] = discrepancyBranches(stories);
		const [found] = story?.children ?? [];
		assert.equal(found?.type, 'number');
		assert.deepEqual(
			found?.children.map(({ label, words, attribution }) => `${label}: ${words} (${attribution.join()})`),
			['a: 12 people (police)', 'b: 15 people (police)'],
		);
	});

	/** The one that was found was confirmed and is Ada's; one was tagged on words in c, with words of a; one was tagged and settled. */
	const said: Said = {
		on: () =>
			tagged('dir/a.txt', '12', {
				severity: 'high',
				owner: 'Ada',
				status: 'open',
				decision: { finding: 'x', decision: 'confirmed' },
			}),
		tagged: (source) =>
			source === 'dir/c.txt'
				? [
						tagged(source, 'Nobody', {
							type: 'omission',
							places: [{ source: 'a.txt', anchor: anchorOf('dir/a.txt', '12') }],
						}),
						tagged(source, 'steel', { type: 'desk', status: 'resolved', severity: 'low' }),
					]
				: [],
		resolve: (_, path) => `dir/${path}`,
	};

	for (const [name, hidden, left] of [
		[
			'nothing hidden',
			{},
			'confirmed number high Ada: 12 people, 15 people; open omission: Nobody, 12; resolved desk low: steel',
		],
		[
			'a type hidden',
			{ types: ['omission'] },
			'confirmed number high Ada: 12 people, 15 people; resolved desk low: steel',
		],
		['a state hidden', { states: ['resolved', 'confirmed'] }, 'open omission: Nobody, 12'],
		['a severity hidden', { weights: ['low', 'high'] }, 'open omission: Nobody, 12'],
		['an owner hidden', { owners: ['Ada'] }, 'open omission: Nobody, 12; resolved desk low: steel'],
		['those of nobody hidden', { owners: [''] }, 'confirmed number high Ada: 12 people, 15 people'],
		[
			'one source hidden',
			{ sources: ['dir/c.txt'] },
			'confirmed number high Ada: 12 people, 15 people; open omission: Nobody, 12',
		],
		[
			'two sources hidden',
			{ sources: ['dir/a.txt', 'dir/b.txt'] },
			'open omission: Nobody, 12; resolved desk low: steel',
		],
		['all sources hidden', { sources: ['dir/a.txt', 'dir/b.txt', 'dir/c.txt'] }, ''],
	] as const) {
		test(`filter: ${name}`, () => {
			const shown = discrepancyBranches(stories, { ...nothingHidden, ...hidden }, said).flatMap(
				({ children }) => children,
			);
			const rows = shown.map(
				({ state, type, weight, owner, children }) =>
					`${[state, type, weight, owner].filter(Boolean).join(' ')}: ${children.map(({ words }) => words).join(', ')}`,
			);
			assert.equal(rows.join('; '), left);
		});
	}

	test('what nobody decided on is open, and as severe as it was found', () => {
		const [found] = discrepancyBranches(stories)[0]!.children;
		assert.equal(`${found!.state} ${found!.weight} ${found!.owner}`, 'open major undefined');
	});

	test('what blocks comes first', () => {
		const blocking = {
			...said,
			tagged: (source: string) =>
				said.tagged(source).map((one) => ({ ...one, annotation: { ...one.annotation, blocking: true } })),
		};
		assert.equal(discrepancyBranches(stories, nothingHidden, blocking)[0]!.children[0]!.type, 'omission');
	});

	test('the filter offers what there is', () => {
		assert.deepEqual(filterChoices(stories), {
			types: ['number'],
			sources: [
				{ source: 'dir/a.txt', label: 'a' },
				{ source: 'dir/b.txt', label: 'b' },
			],
			states: ['open'],
			weights: ['major'],
			owners: [''],
		});
		const { types, states, weights, owners } = filterChoices(stories, said);
		assert.deepEqual(types, ['desk', 'number', 'omission']);
		assert.deepEqual(states, ['open', 'confirmed', 'resolved']);
		assert.deepEqual(
			[weights, owners],
			[
				['high', 'low'],
				['', 'Ada'],
			],
		);
	});

	test('a claim that differs comes first and names those who are silent', () => {
		const [story] = claimBranches(stories);
		const [first] = story?.children ?? [];
		assert.equal(first?.verdict, 'conflict');
		assert.deepEqual(
			first?.children.map((child) => (child.kind === 'silent' ? `silent: ${child.labels}` : child.label)),
			['a', 'b', 'silent: c'],
		);
	});

	test('ids are unique in each tree', () => {
		for (const roots of [storyBranches(stories, unchecked), discrepancyBranches(stories), claimBranches(stories)]) {
			const count = (branches: readonly { readonly children: readonly unknown[] }[]): number =>
				branches.reduce((sum, branch) => sum + 1 + count(branch.children as typeof branches), 0);
			assert.equal(branchesById<(typeof roots)[number]>(roots).size, count(roots));
		}
	});

	test('annotations stand by source in reading order, those without their words on top', () => {
		const placed = (source: string, id: string, located: Placed['located']) => ({
			source,
			annotation: {
				id,
				kind: 'note' as const,
				body: `Note\n${id}`,
				anchor: { quote: `“${id}\nwords”`, before: '', after: '', previous: '', next: '', start: 0, end: 1 },
			},
			located,
		});
		const at = (start: number): Placed['located'] =>
			({ state: 'same', span: { start, end: start + 1 } }) as Placed['located'];
		const groups = annotationBranches(
			[
				placed('b', 'b2', at(9)),
				placed('a', 'a1', at(3)),
				placed('b', 'b1', at(2)),
				placed('b', 'lost', { state: 'gone', candidates: [] }),
			],
			(source) => source.toUpperCase(),
		);
		assert.deepEqual(
			groups.map(({ kind, label, children }) => `${kind} ${label}: ${children.map(({ quote }) => quote)}`),
			['orphans undefined: “lost words”', 'source A: “a1 words”', 'source B: “b1 words”,“b2 words”'],
		);
	});
});
