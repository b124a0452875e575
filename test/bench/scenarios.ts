import type { Span } from '../../src/text/span';
import { type Piece, textOf } from './news';
import { firstNames, lastNames } from './phrases';
import type { Chance } from './random';

export type TargetKind = 'figure' | 'name' | 'sentence';

/** Words of an article to be found again after an edit. */
export interface Target extends Span {
	readonly kind: TargetKind;
	/** The paragraph and the sentence in it where it stands, and its offset in that sentence. */
	readonly paragraph: number;
	readonly sentence: number;
	readonly offset: number;
}

/** A text after an edit, and where the words truly are: `undefined` when they were deleted. */
export interface Edited {
	readonly text: string;
	readonly truth: Span | undefined;
}

export interface Scenario {
	readonly name: string;
	readonly what: string;
	/** `found`: the words are still there; `lost`: they are not; `changed`: others stand in their place. */
	readonly expects: 'found' | 'lost' | 'changed';
	/** `undefined` when the scenario does not apply to the target. */
	readonly edit: (
		chance: Chance,
		piece: Piece,
		target: Target,
		others: readonly Piece[],
		strangers: readonly Piece[],
	) => Edited | undefined;
}

/** Up to `each` figures, names and sentences of an article. */
export function findTargets(chance: Chance, piece: Piece, each: number): Target[] {
	const found: Record<TargetKind, Target[]> = { figure: [], name: [], sentence: [] };
	let at = 0;
	piece.paragraphs.forEach((sentences, paragraph) => {
		sentences.forEach((text, sentence) => {
			const add = (kind: TargetKind, offset: number, length: number) =>
				found[kind].push({ kind, paragraph, sentence, offset, start: at + offset, end: at + offset + length });
			for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) add('figure', match.index, match[0].length);
			for (const match of text.matchAll(new RegExp(`\\b(?:${piece.names.join('|')})\\b`, 'g')))
				add('name', match.index, match[0].length);
			if (text.split(' ').length > 3) add('sentence', 0, text.length);
			at += text.length + 1;
		});
		at += 1;
	});
	return (['figure', 'name', 'sentence'] as const).flatMap((kind) => chance.shuffle(found[kind]).slice(0, each));
}

export const scenarios: readonly Scenario[] = [
	{
		name: 'S1',
		what: 'two paragraphs inserted above',
		expects: 'found',
		edit: (chance, piece, target, _, strangers) => {
			const added = chance.shuffle(strangers.flatMap((other) => other.paragraphs.slice(1))).slice(0, 2);
			return at(
				[piece.paragraphs[0]!, ...added, ...piece.paragraphs.slice(1)],
				target,
				target.paragraph === 0 ? 0 : target.paragraph + added.length,
			);
		},
	},
	{
		name: 'S2',
		what: 'paragraph deleted',
		expects: 'lost',
		edit: (_, piece, target) => ({ text: textOf(piece.paragraphs.toSpliced(target.paragraph, 1)), truth: undefined }),
	},
	{
		name: 'S3',
		what: 'sentence deleted',
		expects: 'lost',
		edit: (_, piece, target) => {
			const sentences = piece.paragraphs[target.paragraph]!;
			if (sentences.length < 2) return undefined;
			return {
				text: textOf(piece.paragraphs.with(target.paragraph, sentences.toSpliced(target.sentence, 1))),
				truth: undefined,
			};
		},
	},
	{
		name: 'S4',
		what: 'paragraph moved to the end',
		expects: 'found',
		edit: (_, piece, target) => {
			const moved = [...piece.paragraphs.toSpliced(target.paragraph, 1), piece.paragraphs[target.paragraph]!];
			return at(moved, target, moved.length - 1);
		},
	},
	{
		name: 'S5',
		what: 'one word of the quoted sentence changed',
		expects: 'found',
		edit: (chance, piece, target) =>
			target.kind === 'sentence' ? replaced(piece, target, otherWord(chance, wordsAt(piece, target))) : undefined,
	},
	{
		name: 'S6',
		what: 'the annotated figure itself corrected',
		expects: 'changed',
		edit: (chance, piece, target) =>
			target.kind === 'figure' ? replaced(piece, target, otherFigure(chance, wordsAt(piece, target))) : undefined,
	},
	{
		name: 'S7',
		what: 'the annotated name itself corrected',
		expects: 'changed',
		edit: (chance, piece, target) =>
			target.kind === 'name' ? replaced(piece, target, otherName(chance, wordsAt(piece, target))) : undefined,
	},
	{
		name: 'S8',
		what: "file replaced by another outlet's piece on the same event",
		expects: 'lost',
		edit: (chance, _, __, others) => ({ text: textOf(chance.pick(others).paragraphs), truth: undefined }),
	},
	{
		name: 'S9',
		what: 'another sentence of the same paragraph edited',
		expects: 'found',
		edit: (chance, piece, target) => {
			const sentences = piece.paragraphs[target.paragraph]!;
			const others = sentences.map((_, index) => index).filter((index) => index !== target.sentence);
			if (others.length === 0) return undefined;
			const other = chance.pick(others);
			const edited = sentences.with(other, otherWord(chance, sentences[other]!));
			return at(piece.paragraphs.with(target.paragraph, edited), target, target.paragraph);
		},
	},
];

function wordsAt(piece: Piece, target: Target): string {
	const text = piece.paragraphs[target.paragraph]![target.sentence]!;
	return text.slice(target.offset, target.offset + target.end - target.start);
}

function replaced(piece: Piece, target: Target, words: string): Edited {
	const sentences = piece.paragraphs[target.paragraph]!;
	const text = sentences[target.sentence]!;
	const edited = text.slice(0, target.offset) + words + text.slice(target.offset + target.end - target.start);
	return at(
		piece.paragraphs.with(target.paragraph, sentences.with(target.sentence, edited)),
		target,
		target.paragraph,
		words.length,
	);
}

function at(
	paragraphs: readonly (readonly string[])[],
	target: Target,
	paragraph: number,
	length = target.end - target.start,
): Edited {
	const above = paragraphs.slice(0, paragraph).reduce((sum, sentences) => sum + sentences.join(' ').length + 2, 0);
	const before = paragraphs[paragraph]!.slice(0, target.sentence).reduce(
		(sum, sentence) => sum + sentence.length + 1,
		0,
	);
	const start = above + before + target.offset;
	return { text: textOf(paragraphs), truth: { start, end: start + length } };
}

function otherWord(chance: Chance, sentence: string): string {
	const words = [...sentence.matchAll(/\b[a-z]{4,}\b/g)];
	const word = words.length > 0 ? chance.pick(words) : { index: 0, 0: sentence.split(' ')[0]! };
	const other = chance.pick([
		'quickly',
		'yesterday',
		'reportedly',
		'several',
		'northern',
		'formally',
		'again',
		'earlier',
	]);
	return sentence.slice(0, word.index) + other + sentence.slice(word.index + word[0].length);
}

/** A figure of the same form, or now and then of another length. */
function otherFigure(chance: Chance, figure: string): string {
	for (;;) {
		const other =
			chance.next() < 0.2
				? chance.between(2, 40000).toLocaleString('en-US')
				: figure.replace(/\d/g, () => String(chance.between(1, 9)));
		if (other !== figure) return other;
	}
}

/** The name spelled otherwise, with another first or family name, or somebody else's. */
function otherName(chance: Chance, name: string): string {
	const words = name.split(' ');
	for (;;) {
		const last = chance.pick(lastNames);
		const spelled = words.at(-1)!.replace(/[aeiou]/, () => chance.pick(['a', 'e', 'i', 'o', 'u']));
		const other = chance.pick([
			words.with(-1, last).join(' '),
			words.with(-1, spelled).join(' '),
			`${chance.pick(firstNames)} ${last}`,
			words.length > 1 ? words.with(0, chance.pick(firstNames)).join(' ') : last,
		]);
		if (!other.includes(name)) return other;
	}
}
