import { readArticle } from '../../../src/article/read';
import type { Annotation } from '../../../src/sidecar/annotation';
import { addAnnotation, createSidecar } from '../../../src/sidecar/write';
import { describeAnchor } from '../../../src/text/anchor/describe';
import { describeArticle } from '../../../src/text/anchor/print';
import { inventStory, type Piece, textOf } from '../news';
import { firstNames, lastNames, towns } from '../phrases';
import { type Chance, chanceFrom } from '../random';

/** A long article, what its sidecar says, and the other sources of its story. */
export interface Desk {
	readonly text: string;
	readonly sidecar: string;
	readonly annotations: readonly Annotation[];
	readonly marks: number;
	readonly others: readonly string[];
}

/** The other sources are news pieces of this many words. */
const otherWords = 1000;

/** One invented story with a long article of so many words and marks, and a sidecar of so many annotations; the same each time. */
export function inventDesk(words: number, marks: number, annotations: number): Desk {
	const chance = chanceFrom(20260930);
	const [text, ...others] = inventStory(chance, 3).map((piece, index) =>
		lengthened(chance, piece, index === 0 ? words : otherWords, 3),
	) as [string, ...string[]];
	const article = readArticle(text);
	const spans = [...article.mentions, ...article.figures, ...article.quotes.filter(({ kind }) => kind !== 'term')];
	if (spans.length < marks) throw new Error(`the article has ${spans.length} marks, not ${marks}`);
	const step = spans.length / annotations;
	const noted = Array.from({ length: annotations }, (_, index): Annotation => {
		const { start, end } = spans[Math.floor(index * step)]!;
		const anchor = describeAnchor(text, { start, end });
		const id = `n${String(index).padStart(4, '0')}`;
		return index % 10 !== 1
			? { id, kind: 'tick', status: 'accurate', created: '2026-09-20T10:00:00Z', anchor }
			: { id, kind: 'note', body: 'Asked the author about this.', created: '2026-09-20T10:00:00Z', anchor };
	});
	return { text, sidecar: sidecarOf(text, noted), annotations: noted, marks: spans.length, others };
}

/** The piece with further invented sentences, `dense` of them full of names and figures after each paragraph, until it has so many words. */
function lengthened(chance: Chance, piece: Piece, words: number, dense: number): string {
	const paragraphs = [...piece.paragraphs];
	const count = () => textOf(paragraphs).split(/\s+/).length;
	while (count() < words) {
		for (const paragraph of inventStory(chance, 1)[0]!.paragraphs.slice(1))
			paragraphs.push([...paragraph, ...Array.from({ length: dense }, () => denseSentence(chance))]);
	}
	const cut = textOf(paragraphs)
		.split(/(?<=\s)/)
		.slice(0, words)
		.join('');
	return `${cut.trimEnd()}\n`;
}

function denseSentence(chance: Chance): string {
	const name = () => `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;
	const [year, day, sum] = [chance.between(1990, 2025), chance.between(1, 28), chance.between(1000, 9000)];
	return `${name()}, ${chance.between(20, 80)}, of ${chance.pick(towns)}, lent ${name()} $${sum.toLocaleString('en-US')} and ${chance.between(3, 90)} boats on ${day} March ${year}.`;
}

/** The sidecar in one go: adding a thousand annotations one by one would parse it a thousand times. */
function sidecarOf(text: string, annotations: readonly Annotation[]): string {
	const empty = createSidecar({ file: 'long.txt', print: describeArticle(text) });
	const list = 'annotations: []\n';
	const head = empty.slice(0, empty.indexOf(list));
	const blocks = annotations.map((annotation) => {
		const one = addAnnotation('', annotation);
		return one.slice(one.indexOf('annotations:\n') + 'annotations:\n'.length);
	});
	return `${head}annotations:\n${blocks.join('')}`;
}
