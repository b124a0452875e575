import assert from 'node:assert/strict';
import { movedUri, sidecarMoves } from '../../../src/sidecar/moves';

suite('Sidecars go with their articles', () => {
	test('both kinds beside the new name, each with its last good text', () => {
		assert.deepEqual(
			sidecarMoves([{ from: 'file:///n/a.txt', to: 'file:///old/b.txt' }]),
			['yaml', 'yaml.bak', 'private.yaml', 'private.yaml.bak'].map((ending) => ({
				from: `file:///n/a.txt.annotations.${ending}`,
				to: `file:///old/b.txt.annotations.${ending}`,
			})),
		);
	});

	test('not for a sidecar itself, nor twice', () => {
		const sidecar = { from: 'file:///a.txt.annotations.yaml', to: 'file:///b.txt.annotations.yaml' };
		assert.deepEqual(sidecarMoves([sidecar]), []);
		const own = sidecarMoves([{ from: 'file:///a.txt', to: 'file:///b.txt' }, sidecar]);
		assert.deepEqual(
			own.map(({ from }) => from),
			['yaml.bak', 'private.yaml', 'private.yaml.bak'].map((ending) => `file:///a.txt.annotations.${ending}`),
		);
	});

	for (const [uri, expected] of [
		['file:///n/a.txt', 'file:///m/a.txt'],
		['file:///n/deep/a.txt', 'file:///m/deep/a.txt'],
		['file:///news/a.txt', 'file:///news/a.txt'],
		['file:///x/y.txt', 'file:///x/z.txt'],
	] as const) {
		test(`${uri} → ${expected}`, () => {
			const moves = [{ from: 'file:///n', to: 'file:///m' }, { from: 'file:///x/y.txt', to: 'file:///x/z.txt' }]; // biome-ignore format: short
			assert.equal(movedUri(uri, moves), expected);
		});
	}
});
