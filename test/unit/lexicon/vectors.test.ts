import assert from 'node:assert/strict';
import { termsOf } from '../../../src/lexicon/terms';
import { dimensions, vectorOf } from '../../../src/lexicon/vectors';

function vectorFor(word: string): Float32Array {
	const [term] = termsOf(word, { start: 0, end: word.length });
	const vector = vectorOf(term!);
	assert.ok(vector, word);
	return vector;
}

function cosine(a: string, b: string): number {
	const [x, y] = [vectorFor(a), vectorFor(b)];
	const dot = (p: Float32Array, q: Float32Array) => p.reduce((sum, value, k) => sum + value * q[k]!, 0);
	return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

suite('Vectors of terms', () => {
	for (const [word, near, far] of [
		['harbour', 'port', 'dividend'],
		['toxic', 'poisonous', 'semifinal'],
		['lawsuit', 'litigation', 'glacier'],
		['snow', 'ice', 'shareholder'],
		['violin', 'orchestra', 'pipeline'],
		['wheat', 'grain', 'goalkeeper'],
		['kidnapped', 'hostage', 'orchard'],
		['satellite', 'orbit', 'tenant'],
	] as const) {
		test(`${word} is nearer to ${near} than to ${far}`, () => assert.ok(cosine(word, near) > cosine(word, far) + 0.2));
	}
	test('a term has its own and not that of a longer one', () => {
		assert.ok(vectorOf('port'));
		assert.notDeepEqual(vectorOf('port'), vectorOf('portion'));
		assert.equal(vectorOf('port')!.length, dimensions);
	});
	test('what is no common word has none', () => {
		for (const word of ['xyzzy', '@halloran', '#', '#0', '']) assert.equal(vectorOf(word), undefined, word);
	});
	test('frequent words count less', () => {
		const size = (word: string) => Math.hypot(...vectorFor(word));
		assert.ok(size('people') < size('orchard'));
	});
});
