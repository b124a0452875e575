import type { Claim } from '../../claims/claim';
import nounList from '../../lexicon/en/exclusive-nouns.txt';
import { linesOf, once } from '../../lexicon/lists';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists, ofWords } from '../saying';
import type { Similarity } from '../similarity';

/** A noun of the list: its kind, and its group of words for the same, as a pattern. */
interface Noun {
	readonly kind: string;
	readonly group: string;
}

const nouns = once(
	() =>
		new Map(
			linesOf(nounList).flatMap((line) => {
				const [kind, list] = line.split(': ') as [string, string];
				return list
					.split(' | ')
					.flatMap((group) => group.split(' ').map((word): [string, Noun] => [word, { kind, group }]));
			}),
		),
);

/** Prepositions that can stand for each other before one thing. */
const relations: Readonly<Record<string, string>> = {
	in: 'in',
	inside: 'in',
	into: 'in',
	at: 'in',
	through: 'through',
	via: 'through',
	with: 'with',
	using: 'with',
	from: 'from',
	on: 'on',
	onto: 'on',
	aboard: 'on',
	near: 'near',
	behind: 'near',
	under: 'under',
	of: 'of',
	by: 'by',
};

/** "in a disused fish factory": a preposition, an article, at most three more words, and a noun that no other follows. */
const slotPattern =
	/(?<!\p{L})([Ii]n|[Ii]nside|[Ii]nto|[Aa]t|[Tt]hrough|via|[Ww]ith|[Uu]sing|[Ff]rom|[Oo]n|onto|aboard|[Nn]ear|[Bb]ehind|under|by|of) (?:an?|the|his|her|their|its|one) (?:(?!(?:an?|the|in|inside|into|at|through|via|with|using|from|on|onto|of|by|to|for|and|or)\b)[\p{L}’'-]+ ){0,3}?([\p{L}-]{3,})(?=$|[,.;:!?”"’')]|\s(?:$|[,.;:!?–—(]|(?:a|after|along|and|as|at|before|behind|beside|but|by|close|during|for|from|in|inside|into|just|near|next|of|off|on|or|outside|over|some|that|the|through|to|two|under|until|when|where|which|while|who|with|yesterday|today|late|early|last|this|is|was|were|had|has|\p{Lu}\p{L}*|\p{L}+ed|\p{L}+ing|\d[\d.,]*)(?!\p{L})))/gu;

/** Something that a clause has in, at, through … it. */
interface Slot extends Noun {
	readonly relation: string;
	readonly word: string;
}

const slotsOf = ofWords((words): readonly Slot[] =>
	[...words.matchAll(slotPattern)].flatMap(([, preposition, word]) => {
		const noun = nouns().get(word!.toLowerCase());
		return noun ? [{ ...noun, relation: relations[preposition!.toLowerCase()]!, word: word! }] : [];
	}),
);

const placing = choosing((claim, words) => slotsOf(claim, words).length > 0);

/** Kinds of which a noun tells where something was. */
const places = new Set(['opening', 'building', 'room', 'water', 'ground']);

/** How alike the claims must be about. */
const aboutOne = 0.12;

function names({ group }: Noun, text: string): boolean {
	return new RegExp(`(?<!\\p{L})(?:${group.replaceAll(' ', '|')})s?(?!\\p{L})`, 'iu').test(text);
}

/**
 * One deed at two places, by two ways or with two things: nouns of one kind that exclude each other, in the same relation. Evidence: "was found in a boathouse at Ulvik" against "dumped in a
 * disused mill at Ulvik". Must not alarm: a source that knows both nouns; two things of which each has its place; a noun that goes on ("in the window frame").
 */
export function otherKind(
	lists: Lists,
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: Claim) => string,
	title: (claim: Claim) => string,
): Finding[] {
	const held = chosenOf(placing, lists, words)
		.flat()
		.flatMap((claim) => slotsOf(claim, words).map((slot) => ({ claim, slot })));
	const findings: Finding[] = [];
	for (const kind of new Set(held.map(({ slot }) => slot.kind))) {
		const ofKind = held.filter(({ slot }) => slot.kind === kind);
		let best:
			| { readonly a: (typeof held)[number]; readonly b: (typeof held)[number]; readonly alike: number }
			| undefined;
		for (const [index, a] of ofKind.entries()) {
			for (const b of ofKind.slice(index + 1)) {
				if (a.claim.source === b.claim.source || a.slot.group === b.slot.group || a.slot.relation !== b.slot.relation)
					continue;
				const alike = likeness.of(a.claim, b.claim);
				if (alike < aboutOne || alike <= (best?.alike ?? 0)) continue;
				if (names(a.slot, textOf(b.claim.source)) || names(b.slot, textOf(a.claim.source))) continue;
				best = { a, b, alike };
			}
		}
		if (!best) continue;
		const { a, b } = best;
		const sideOf = (end: typeof a, other: typeof a) =>
			ofKind.filter(
				(one, index) =>
					one.slot.group === end.slot.group &&
					(one === end || likeness.of(one.claim, other.claim) >= aboutOne) &&
					ofKind.findIndex((same) => same.claim.source === one.claim.source && same.slot.group === end.slot.group) ===
						index,
			);
		findings.push({
			type: places.has(kind) ? 'place' : 'wording',
			severity: 'major',
			message: phrase`“${a.slot.word}” or “${b.slot.word}”? “${title(a.claim)}” against “${title(b.claim)}”`,
			because: phrase`One thing, and two words for it that exclude each other`,
			sides: [sideOf(a, b), sideOf(b, a)].map((side) => side.map(({ claim }) => memberOf(claim))),
		});
	}
	return findings;
}
