import assert from 'node:assert/strict';
import { compareSources } from '../../../../src/compare/stories';
import { annotationBranches } from '../../../../src/present/outline/annotations';
import { branchesById } from '../../../../src/present/outline/branch';
import { claimBranches } from '../../../../src/present/outline/claims';
import { discrepancyBranches, filterChoices } from '../../../../src/present/outline/discrepancies';
import { storyBranches } from '../../../../src/present/outline/stories';
import type { Placed } from '../../../../src/sidecar/placing';
import { sourcesOf } from '../../stories';

const piece = (body: string) => `Bridge collapses in Norrvik\n\nNORRVIK, May 4 - ${body}`;
const stories = compareSources(
	sourcesOf({
		'dir/a.txt': piece('The collapse of the Norrvik bridge on Monday killed 12 people, police said.'),
		'dir/b.txt': piece('The bridge collapse at Norrvik on Monday killed 15 people, police said.'),
		'dir/c.txt': piece('The bridge at Norrvik fell. Nobody knows yet why the steel gave way.'),
	}),
);

suite('Views of a story', () => {
	test('a story has its sources, with headline and number of discrepancies', () => {
		const [story] = storyBranches(stories);
		assert.equal(story?.title, 'Bridge collapses in Norrvik');
		assert.deepEqual(
			story?.children.map(({ label, file, discrepancies }) => `${label} ${file} ${discrepancies}`),
			['a a.txt 1', 'b b.txt 1', 'c c.txt 0'],
		);
	});

	test('a discrepancy has its places, each with its words and source', () => {
		const [story] = discrepancyBranches(stories);
		const [found] = story?.children ?? [];
		assert.equal(found?.type, 'number');
		assert.deepEqual(
			found?.children.map(({ label, words, attribution }) => `${label}: ${words} (${attribution.join()})`),
			['a: 12 people (police)', 'b: 15 people (police)'],
		);
	});

	for (const [name, hidden, left] of [
		['nothing hidden', { types: [], sources: [] }, 1],
		['its type hidden', { types: ['number'], sources: [] }, 0],
		['one of its sources hidden', { types: [], sources: ['dir/a.txt'] }, 1],
		['all of its sources hidden', { types: [], sources: ['dir/a.txt', 'dir/b.txt'] }, 0],
	] as const) {
		test(`filter: ${name}`, () => {
			assert.equal(discrepancyBranches(stories, hidden).flatMap(({ children }) => children).length, left);
		});
	}

	test('the filter offers what there is', () => {
		assert.deepEqual(filterChoices(stories), {
			types: ['number'],
			sources: [
				{ source: 'dir/a.txt', label: 'a' },
				{ source: 'dir/b.txt', label: 'b' },
			],
		});
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
		for (const roots of [storyBranches(stories), discrepancyBranches(stories), claimBranches(stories)]) {
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
