import assert from 'node:assert/strict';
import { pathsIn, repoint } from '../../../src/sidecar/paths';

const sidecar = `format: presscheck-annotations/1
annotations:
  # Ask the desk about this one.
  - id: a1
    kind:   discrepancy
    mine: kept
    evidence:
      - source: minutes.pdf   # the harbour office has the original
      - source: R. Okafor
    places:
      - source: "other paper/b.txt"
        anchor: { start: 3, quote: ferry }
      - source: c.txt
    links:
      - rel: supports
        source: 'c.txt'
        annotation: k2
    anchor:
      start: 1
      quote: twelve
  - id: b2
    kind: note
    body: c.txt is worth reading
    anchor: {start: 9, quote: boats}
`;

suite('Paths in a sidecar', () => {
	test('are those of places, links and evidence, each once', () => {
		assert.deepEqual(
			pathsIn(sidecar).map(({ path, of }) => `${of} ${path}`),
			['place other paper/b.txt', 'place c.txt', 'evidence minutes.pdf', 'evidence R. Okafor'],
		);
	});

	for (const [from, to, lines] of [
		['c.txt', 'old/c.txt', ['      - source: old/c.txt', "        source: 'old/c.txt'"]],
		['other paper/b.txt', '../b.txt', ['      - source: "../b.txt"']],
		['minutes.pdf', '../minutes.pdf', ['      - source: ../minutes.pdf   # the harbour office has the original']],
		['absent', 'never', []],
	] as const) {
		test(`${from} → ${to} changes those values and not a byte more`, () => {
			const after = repoint(sidecar, ({ path }) => (path === from ? to : path));
			const before = sidecar.split('\n');
			assert.deepEqual(
				after.split('\n').filter((line, index) => line !== before[index]),
				lines,
			);
			assert.equal(after.split('\n').length, before.length);
			assert.equal(
				repoint(after, ({ path }) => (path === to ? from : path)),
				sidecar,
			);
		});
	}

	test('stay in a file that is not written', () => {
		const newer = sidecar.replace('/1', '/2');
		assert.equal(
			repoint(newer, () => 'x'),
			newer,
		);
	});
});
