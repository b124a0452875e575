// npm run quality:claims -- GOLD.yaml [FOLDER]
// How many of a gold file's attributions (sources, chains) and claims (sources, modality, polarity) are read right. The articles lie in FOLDER, or beside the
// gold file. With --misses every miss is listed below the table.
//
// The gold file has `entity_registry` (id, label, aliases) and `articles`, each with `file`, `attributions` (start, end, source, via, claims) and `claims` (start, end,
// source_chain, modality, polarity). A name is right if it is the label or an alias of the id, or a description that shares its last words.
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const misses = words.includes('--misses');
const [goldFile, folder = dirname(goldFile ?? '')] = words.filter((word) => !word.startsWith('--'));
if (!goldFile) {
	console.error('Usage: npm run quality:claims -- GOLD.yaml [FOLDER] [--misses]');
	process.exit(2);
}

/** The core's own reading, bundled for this run. */
async function loadCore() {
	const out = await mkdtemp(join(tmpdir(), 'claims-'));
	const outfile = join(out, 'core.cjs');
	await esbuild.build({
		stdin: {
			contents: `export { readArticle } from './article/read'; export { citationOf } from './article/attribution/cited'; export { findClause } from './claims/clauses'; export { decode } from './text/decode';`,
			resolveDir: join(here, '../../src'),
			loader: 'ts',
		},
		bundle: true,
		platform: 'node',
		format: 'cjs',
		loader: { '.txt': 'text' },
		outfile,
		logLevel: 'warning',
	});
	const core = createRequire(pathToFileURL(outfile))(outfile);
	rmSync(out, { recursive: true });
	return core;
}

const plain = (name) =>
	name
		.toLowerCase()
		.replace(/[’']s?\b|^(?:the|a|an|some) /g, '')
		.replace(/[-.]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

function sameSource(gold, registry, name) {
	if (name === undefined) return false;
	const said = plain(name.replace(/(?: who | familiar | with knowledge |,).*$/, ''));
	if (gold === 'speculators') return said === 'some';
	if (/sources?$/.test(gold) && /\bsources?$/.test(said)) return true;
	if (gold === 'unnamed sources') return /sources?$/.test(said) || said.startsWith('source');
	const entity = registry.get(gold);
	const names = [gold, entity?.label ?? '', ...(entity?.aliases ?? [])].map(plain).filter((one) => one !== '');
	if (names.some((one) => one === said || one.endsWith(` ${said}`) || said.endsWith(` ${one}`))) return true;
	const heads = new Set(names.flatMap((one) => one.split(' ')).filter((word) => word.length > 3));
	const own = said.split(' ').filter((word) => word.length > 3);
	return own.length > 0 && own.filter((word) => heads.has(word)).length / own.length >= 0.5;
}

/** Forces as the gold names them: what some speculate is to us alleged. */
const modalityOf = { asserted: 'asserted', reported: 'reported', alleged: 'alleged', speculated: 'alleged' };
const coarse = (force) => (force === 'reported' ? 'asserted' : force);

const { readArticle, citationOf, findClause, decode } = await loadCore();
const gold = parse(readFileSync(goldFile, 'utf8'));
const registry = new Map(gold.entity_registry.map((entity) => [entity.id, entity]));
const tally = new Map();
const missed = [];
function count(row, id, right, note) {
	const [hits, all] = tally.get(row) ?? [0, 0];
	tally.set(row, [hits + (right ? 1 : 0), all + 1]);
	if (!right) missed.push(`${row} ${id}: ${note}`);
}

for (const { file, attributions, claims } of Object.values(gold.articles)) {
	const { text } = decode(readFileSync(join(folder, file)));
	const article = readArticle(text);
	for (const wanted of attributions) {
		const near = (cue) => cue && cue.start < wanted.end && wanted.start < cue.end;
		const found = [
			...article.attributions.filter(
				({ cue, content }) => near(cue) || (wanted.type.startsWith('no-') && near(content)),
			),
			...article.quotes
				.filter(({ cue, speaker }) => speaker && near(cue))
				.map(({ speaker, via }) => ({ chain: via ? [speaker, via] : [speaker], negated: false, quote: true })),
		];
		const names = found.map(({ chain }) => chain.map(({ name }) => name).join(' > ')).join(' | ');
		const note = `${wanted.source.join(', ') || 'nobody'}${wanted.via ? ` via ${wanted.via}` : ''}, read: ${names || (found.length ? 'nobody' : 'nothing')} «${wanted.quote}»`;
		count('attributions found', wanted.id, found.length > 0, note);
		const right = found.find(({ chain }) =>
			wanted.source.length === 0
				? chain.length === 0
				: wanted.source.some((source) => sameSource(source, registry, chain[0]?.name)),
		);
		count('attributions, source right', wanted.id, right !== undefined, note);
		const carried =
			right &&
			(wanted.via === null
				? right.chain.length <= 1
				: right.chain.some(({ name }) => sameSource(wanted.via, registry, name)));
		count('attributions, chain right', wanted.id, carried === true, note);
	}
	for (const wanted of claims) {
		const sentence = article.sentences.find((one) => one.start <= wanted.start && wanted.start < one.end) ?? wanted;
		const clause = wanted.end <= sentence.end ? wanted : findClause(text, sentence, wanted);
		const citation = citationOf(article, wanted, clause);
		const names = citation.chain.map(({ name }) => name);
		const own = wanted.voice === 'own';
		const nobody = own || /^(?:unnamed \(|page header|dateline)/.test(wanted.source_chain[0]);
		const sources = nobody
			? names.length === 0
			: wanted.source_chain.some((source) => sameSource(source, registry, names[0]));
		const chain =
			sources &&
			(nobody || wanted.source_chain.every((source) => names.some((name) => sameSource(source, registry, name)))) &&
			names.length <= (nobody ? 0 : wanted.source_chain.length);
		const about = `«${wanted.quote.slice(0, 90)}»`;
		count(
			'claims, first source right',
			wanted.id,
			sources,
			`${wanted.source_chain.join(' > ')}, read: ${names.join(' > ') || 'own voice'} ${about}`,
		);
		count(
			'claims, chain right',
			wanted.id,
			chain,
			`${wanted.source_chain.join(' > ')}, read: ${names.join(' > ') || 'own voice'} ${about}`,
		);
		const modality = modalityOf[wanted.modality] ?? wanted.modality;
		count(
			'claims, modality right',
			wanted.id,
			citation.force === modality,
			`${wanted.modality}, read: ${citation.force} ${about}`,
		);
		count(
			'claims, modality, said = asserted',
			wanted.id,
			coarse(citation.force) === coarse(modality),
			`${wanted.modality}, read: ${citation.force} ${about}`,
		);
		count(
			'claims, polarity right',
			wanted.id,
			citation.negated === (wanted.polarity === 'negative'),
			`${wanted.polarity}, read: ${citation.negated ? 'negative' : 'positive'} ${about}`,
		);
	}
}

for (const [row, [hits, all]] of tally)
	console.log(
		`${row.padEnd(36)} ${String(hits).padStart(4)} / ${String(all).padEnd(4)} ${((100 * hits) / all).toFixed(1).padStart(5)} %`,
	);
if (misses) console.log(`\n${missed.join('\n')}`);
