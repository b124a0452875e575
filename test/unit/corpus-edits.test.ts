import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus';
import { createReader, type Reader } from '../../src/reading/reader';
import { inventStory, textOf } from '../bench/news';
import { type Chance, chanceFrom } from '../bench/random';
import { farReader } from './reading/channels';

const reader = () => createReader(() => '2026-09-20');

function emptyCorpus(read: Reader = reader()): Corpus {
	return new Corpus(read, (source) => source.slice(0, source.lastIndexOf('/')));
}

type Texts = Map<string, string>;
type Edit = (texts: Texts, source: string, chance: Chance) => void;

function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.!?”]\s)/);
}

/** What happens to a folder of articles; each turn does one of these to one of them. */
const edits: Readonly<Record<string, Edit>> = {
	'another figure': (texts, source, chance) =>
		texts.set(
			source,
			texts.get(source)!.replace(/\d/g, (digit) => (chance.next() < 0.3 ? `${chance.between(1, 9)}` : digit)),
		),
	'a sentence gone': (texts, source, chance) => {
		const sentences = sentencesOf(texts.get(source)!);
		sentences.splice(chance.between(0, sentences.length - 1), 1);
		texts.set(source, sentences.join(''));
	},
	'a sentence of another': (texts, source, chance) => {
		const sentences = sentencesOf(texts.get(source)!);
		const other = sentencesOf(texts.get(chance.pick([...texts.keys()]))!);
		sentences.splice(chance.between(0, sentences.length), 0, chance.pick(other));
		texts.set(source, sentences.join(''));
	},
	'another name': (texts, source, chance) => {
		const name = chance.pick(texts.get(source)!.match(/\p{Lu}\p{Ll}{3,}/gu) ?? ['The']);
		texts.set(source, texts.get(source)!.replaceAll(name, `${name.slice(0, -1)}o`));
	},
	'a figure called superseded': (texts, source) =>
		texts.set(source, texts.get(source)!.replace(/(?<=\s)(?=\d)/, 'what was first given as ')),
	denied: (texts, source) => texts.set(source, texts.get(source)!.replace(/\bsaid\b/, 'denied')),
	'the text of another': (texts, source, chance) => texts.set(source, texts.get(chance.pick([...texts.keys()]))!),
	'a source gone': (texts, source) => {
		if (texts.size > 3) texts.delete(source);
	},
	'a source more': (texts, _, chance) =>
		texts.set(`x/${chance.between(10, 99)}`, textOf(chance.pick(inventStory(chance, 3)).paragraphs)),
	'nothing at all': () => {},
};

/** Everything that is known of a corpus, as plain data. */
function knownOf(corpus: Corpus) {
	return { stories: corpus.stories, articles: corpus.sources.map((source) => corpus.article(source)) };
}

suite('Edits', () => {
	for (const [seed, where, open] of [
		[1, 'here', reader],
		[2, 'here', reader],
		[3, 'in another thread', () => farReader(reader()).reader],
		[4, 'in another thread', () => farReader(reader()).reader],
	] as const) {
		test(`one after the other give what reading and comparing from scratch gives, ${where}, seed ${seed}`, async () => {
			const chance = chanceFrom(20260920 + seed);
			const texts: Texts = new Map(
				inventStory(chance, 6).map((piece, index) => [`x/${index}`, textOf(piece.paragraphs.slice(0, 8))]),
			);
			const corpus = emptyCorpus(open());
			await corpus.set(texts);
			const done: string[] = [];
			for (let turn = 0; turn < 15; turn++) {
				const edit = chance.pick(Object.keys(edits));
				done.push(edit);
				edits[edit]!(texts, chance.pick([...texts.keys()]), chance);
				await corpus.delete(corpus.sources.filter((source) => !texts.has(source)));
				await corpus.set(texts);
				const fresh = emptyCorpus();
				await fresh.set(texts);
				assert.deepEqual(knownOf(corpus), knownOf(fresh), done.join(', '));
			}
			assert.ok(corpus.stories.some(({ compared }) => compared.comparisons.length > 0));
		});
	}
});
