// node test/training/train.mjs FOLDER
//
// Learns the weights of src/lexicon/en/name-weights.txt from the labelled sets in FOLDER (see README.md) and the project's own lists: a multinomial logistic
// regression over the names that the lists are not certain of. The rules' own answer is one of the features, so the weights say when to overrule them. Each text is
// read twice, once with invented names, so that what is learned holds for names that no list knows.
// The same sets give the same file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { readCorpora } from './corpora.mjs';
import { makeRenamer } from './invented.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const lexicon = join(here, '../../src/lexicon/en');
const kinds = ['person', 'organisation', 'place', undefined];

/** Features in fewer samples are noise of the sets' own subjects. */
const rarest = 20;
const epochs = 12;
/** The mean of the weights after so many of the last rounds is steadier than what the last one left. */
const settled = 8;
const rate = 0.1;
const decay = 1e-5;
/** Added to the rules' own answer: they know edited news, and most of what is learned from is not. */
const trust = 1;
/** Added to "no name", which the sets have too little of: they are full of names. */
const doubt = 0.6;
/** Taken from "person" for a single word that an article of some length never introduces: news introduces people. */
const strangeness = 0.7;
/** Weights are stored as whole numbers of this fraction. */
const unit = 16;
/** One in so many cities of one word is enough. */
const cityStep = 4;
/** A listed name has nothing around it, and says less than one of a text. */
const listWeight = 0.3;

async function bundle() {
	const folder = mkdtempSync(join(tmpdir(), 'presscheck-training-'));
	const outfile = join(folder, 'candidates.mjs');
	try {
		buildSync({
			entryPoints: [join(here, 'candidates.ts')],
			bundle: true,
			format: 'esm',
			platform: 'node',
			loader: { '.txt': 'text' },
			outfile,
			logLevel: 'warning',
		});
		return await import(outfile);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const most = (counts) => [...counts].sort((a, b) => b[1] - a[1])[0][0];

/** One sample a name of a text: its features, the kind most of its occurrences have, its weight. */
function fromTexts(texts, candidatesOf) {
	const samples = [];
	for (const { text, sentences, entities, weight } of texts) {
		for (const { features, contexts, factor, spans } of candidatesOf(text, sentences)) {
			const counts = new Map();
			for (const span of spans) {
				const kind = entities.find((entity) => entity.start < span.end && span.start < entity.end)?.kind;
				counts.set(kind, (counts.get(kind) ?? 0) + 1);
			}
			const values = new Map(features.map((feature) => [feature, 1]));
			for (const feature of contexts) values.set(feature, (values.get(feature) ?? 0) + factor);
			samples.push({ values, kind: kinds.indexOf(most(counts)), weight: weight * Math.sqrt(spans.length) });
		}
	}
	return samples;
}

/** What names of each kind look like, without anything around them. */
function fromLists(listedFeatures) {
	const lists = { people: 0, companies: 1, clubs: 1, organisations: 1, outlets: 1, parties: 1, cities: 2, places: 2 };
	const seen = new Set();
	const samples = [];
	for (const [list, kind] of Object.entries(lists)) {
		for (const name of readFileSync(join(lexicon, `${list}.txt`), 'utf8').split(/[\n|]/)) {
			if (name === '' || seen.has(name)) continue;
			seen.add(name);
			if (list === 'cities' && !name.includes(' ') && seen.size % cityStep > 0) continue;
			samples.push({ values: new Map(listedFeatures(name).map((feature) => [feature, 1])), kind, weight: listWeight });
		}
	}
	return samples;
}

function chanceFrom(seed) {
	let state = seed;
	return () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return state / 2147483648;
	};
}

/** Adagrad on the log loss; the order of the samples is drawn from a fixed seed. */
function learn(samples, size) {
	const weights = new Float64Array(size * kinds.length);
	const slopes = new Float64Array(size * kinds.length).fill(1e-6);
	const sums = new Float64Array(size * kinds.length);
	const chance = chanceFrom(7);
	const order = [...samples.keys()];
	for (let epoch = 0; epoch < epochs; epoch++) {
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(chance() * (i + 1));
			[order[i], order[j]] = [order[j], order[i]];
		}
		for (const index of order) {
			const { ids, values, kind, weight } = samples[index];
			const scores = kinds.map((_, k) =>
				ids.reduce((sum, id, i) => sum + weights[id * kinds.length + k] * values[i], 0),
			);
			const top = Math.max(...scores);
			const shares = scores.map((sum) => Math.exp(sum - top));
			const total = shares.reduce((a, b) => a + b);
			for (let k = 0; k < kinds.length; k++) {
				const error = (shares[k] / total - (k === kind ? 1 : 0)) * weight;
				for (let i = 0; i < ids.length; i++) {
					const at = ids[i] * kinds.length + k;
					const slope = error * values[i] + (decay * weights[at] * samples.length) / 10;
					slopes[at] += slope * slope;
					weights[at] -= (rate * slope) / Math.sqrt(slopes[at]);
				}
			}
		}
		if (epoch >= epochs - settled) for (let i = 0; i < sums.length; i++) sums[i] += weights[i];
	}
	return sums.map((sum) => sum / settled);
}

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('node test/training/train.mjs FOLDER');
	process.exit(2);
}
const { candidatesOf, listedFeatures } = await bundle();
const texts = readCorpora(folder);
const rename = makeRenamer(lexicon);
const renamed = texts.map((text, seed) => rename(text, seed));
const samples = [...fromTexts([...texts, ...renamed], candidatesOf), ...fromLists(listedFeatures)];
const counts = new Map();
for (const { values } of samples)
	for (const feature of values.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const ids = new Map();
for (const [feature, count] of counts) if (count >= rarest) ids.set(feature, ids.size);
const dense = samples.map(({ values, kind, weight }) => {
	const known = [...values].filter(([feature]) => ids.has(feature));
	return { ids: known.map(([feature]) => ids.get(feature)), values: known.map(([, value]) => value), kind, weight };
});
const weights = learn(dense, ids.size);
const lines = [];
for (const [feature, id] of ids) {
	const row = kinds.map((_, k) => weights[id * kinds.length + k]);
	if (feature === 'always') row[kinds.indexOf(undefined)] += doubt;
	if (feature === 'stranger') row[kinds.indexOf('person')] -= strangeness;
	const mean = row.reduce((a, b) => a + b) / row.length;
	const trusted = kinds.findIndex((kind) => feature === `rule ${kind}`);
	const whole = row.map((weight, k) => Math.round((weight - mean + (k === trusted ? trust : 0)) * unit));
	if (whole.some((weight) => Math.abs(weight) > 1)) lines.push(`${feature}\t${whole.join(' ')}`);
}
writeFileSync(join(lexicon, 'name-weights.txt'), `${lines.sort().join('\n')}\n`);
console.log(`${samples.length} samples, ${lines.length} features`);
