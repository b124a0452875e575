import { nameWords } from '../../lexicon/names';
import type { MentionKind } from '../article';
import { byConvention, isBrand, isCode, isFirm, standsForState } from './conventions';
import type { Piece } from './cut';
import { definedKinds } from './definitions';
import { type Evidence, evidenceAround } from './evidence';
import { knownNames } from './gazetteer';
import { contextFeatures, nameFeatures } from './learned/features';
import { areJoined } from './siblings';
import { telling, toldKind } from './told';
import type { SentenceWords, Word } from './words';

interface Votes {
	readonly evidence: Evidence;
	/** How often it stands where a capital proves something. */
	inside: number;
	count: number;
	/** Whether somebody is introduced by it at one of its places: with an office, an age, a relation. */
	introduced: boolean;
	/** Whether it stands where only a place does. */
	state: boolean;
	/** What stands around it, for the learned decision: of its first occurrences. */
	readonly contexts: (readonly string[])[];
}

/** So many occurrences of a name tell what it is as well as all of them do. */
const enough = 8;

/** A common word that stands so often with a capital within sentences, and never without, is a name. */
const always = 3;

/** In a text of so many sentences somebody who matters is introduced. */
const long = 8;

/** So much for a body is more than what stands around anybody. */
const saysIt = 4;

/** So much for a person at one place is an introduction: an office, an age, a relation. */
const introduction = 3;

/** Lists whose names are believed whatever stands around them; single words of the others may be something else. */
const firmLists = new Set<Piece['by']>([
	'countries',
	'demonyms',
	'outlets',
	'organisations',
	'people',
	'titles',
	'title',
	'article',
	'events',
	'laws',
]);

/** Lists whose single words are often parts of other names; they give way only to evidence. */
const unsure = new Set<Piece['by']>(['cities', 'provinces', 'companies', 'clubs', 'parties']);

/** Where the lists do not say what the name is, the words and what was learned from labelled news decide together. */
const open: ReadonlySet<Piece['by']> = new Set([
	'nothing',
	'form',
	'cities',
	'provinces',
	'companies',
	'clubs',
	'parties',
]);

/** Whether the kind of the piece may be learned: no list is certain of it, and nothing in it says event, law or outlet. */
export function isOpen({ by, kind }: Piece): boolean {
	return open.has(by) && kind !== 'event' && kind !== 'law' && kind !== 'outlet';
}

/** The spelling of a piece, under which all its occurrences are judged together. */
export function keyOf(words: readonly Word[], piece: Piece): string {
	let key = '';
	for (let i = piece.from; i < piece.to; i++) key += `${i > piece.from ? ' ' : ''}${words[i]!.shape.spelling}`;
	return key;
}

/** What a town or country has, so that the name before it is the place's: "Norva Police", "Norva Football Association". */
const publicHeads = new Set(
	'Academy Administration Agency Airport Alliance Army Assembly Association Authorities Authority Board Bureau Cabinet Chamber Church Club College Commission Committee Confederation Congress Constabulary Corps Council Court Courts Department Directorate District Embassy Federation Force Forces Front Government Guard Hospital Infirmary Institute Junta League Legislature Library Ministry Mission Movement Museum Navy Office Orchestra Parliament Party Patrol Police Prison Railway Railways School Schools Secretariat Senate Service Services Society Station Theatre Treasury Tribunal Union United Unity University Zoo'.split(
		' ',
	),
);

function best(evidence: Evidence): readonly [MentionKind | undefined, number] {
	let kind: MentionKind | undefined;
	let most = 0;
	for (const [candidate, points] of Object.entries(evidence)) {
		if (points > most) {
			most = points;
			kind = candidate as MentionKind;
		}
	}
	return [kind, most];
}

/** What may tell the kind of a name: what it looks like, and what stands around each of its occurrences. */
export interface Features {
	readonly name: readonly string[];
	readonly occurrences: readonly (readonly string[])[];
}

/** What the rules make of the names of one article. */
export interface Judgement {
	/** The kind of a piece: by its own words, by what stands around it anywhere in the article, by a longer name it is part of. */
	readonly kindOf: (piece: Piece) => MentionKind | undefined;
	/** Everything that may tell the kind of an open piece, the rules' own answer included; `contexts` once for each occurrence. */
	readonly featuresOf: (piece: Piece) => Features;
	/** The kind of an open piece, put right by the conventions of news where it is a single word that no list knows. */
	readonly byConvention: (piece: Piece, kind: MentionKind | undefined) => MentionKind | undefined;
	/** Whether the article itself proves the kind: a body that a longer name introduces. */
	readonly isProven: (piece: Piece, kind: MentionKind | undefined) => boolean;
	/** Learns what the parts of a longer name mean when they stand alone. */
	readonly longer: (piece: Piece, kind: MentionKind) => void;
	/** Parts of longer names, with their kinds. */
	readonly parts: ReadonlyMap<string, MentionKind>;
}

/** Judges the pieces of an article by rule. */
export function judgeByRules(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
): Judgement {
	const votes = new Map<string, Votes>();
	let sentence = 0;
	let before: { readonly piece: Piece; readonly around: readonly string[] } | undefined;
	for (const piece of pieces) {
		while (sentence < sentences.length - 1 && sentences[sentence]!.to <= piece.from) sentence++;
		const key = keyOf(words, piece);
		let vote = votes.get(key);
		if (!vote) {
			vote = { evidence: {}, inside: 0, count: 0, introduced: false, state: false, contexts: [] };
			votes.set(key, vote);
		}
		vote.count++;
		if (!piece.atStart) vote.inside++;
		if (vote.count <= enough && isOpen(piece)) {
			const around = contextFeatures(words, piece, sentences[sentence]!);
			// "the exchanges Tolvex, Brimo and Kesk": what the noun says of the first it says of each.
			const shared =
				before && areJoined(words, before.piece, piece) ? before.around.filter((one) => telling.has(one)) : [];
			vote.contexts.push(shared.length > 0 ? [...around, ...shared] : around);
			before = { piece, around: [...shared, ...around] };
		}
		const around = evidenceAround(words, piece.from, piece.to, sentences[sentence]!);
		if ((around.person ?? 0) >= introduction) vote.introduced = true;
		if (standsForState(words, piece.from, piece.to)) vote.state = true;
		for (const [kind, points] of Object.entries(around)) {
			vote.evidence[kind as MentionKind] = (vote.evidence[kind as MentionKind] ?? 0) + points;
		}
	}

	const defined = definedKinds(words, sentences);
	const parts = new Map<string, MentionKind>();
	/** First words of bodies: each may be the place of the body as well, as in "Norva Police". */
	const leading = new Set<string>();
	/** "Velden Ports Authority (VEPORA)": the short form in brackets after a body is the body. */
	const abbreviated = (piece: Piece) => {
		const short = words[piece.to + 1];
		if (words[piece.to]?.text !== '(' || words[piece.to + 2]?.text !== ')' || !short) return;
		const { capital, common, functional, notName, spelling } = short.shape;
		if (capital && spelling.length > 2 && (short.shape.allCapitals || !common) && !functional && !notName)
			parts.set(spelling, 'organisation');
	};
	/** "Tolvey Home Appliances", then "Tolvey": the first word of a body is the body, where it is no place, people or anybody's name and stands alone elsewhere. */
	const standsForBody = ({ shape }: Word) => {
		const { spelling, given, surname, common, functional, allCapitals } = shape;
		if (given || surname || functional || allCapitals || spelling.length < 4 || parts.has(spelling)) return;
		const vote = votes.get(spelling);
		if (!vote || (common && vote.inside === 0) || knownNames().get(spelling)) return;
		parts.set(spelling, 'organisation');
		leading.add(spelling);
	};
	const longer = (piece: Piece, kind: MentionKind) => {
		const length = piece.to - piece.from;
		if (length < 2) return;
		if (kind === 'organisation') abbreviated(piece);
		if (kind === 'person') {
			let last = piece.to - 1;
			while (last > piece.from && nameWords.personSuffixes().has(words[last]!.shape.spelling.replace('.', ''))) last--;
			for (const at of [last, piece.from]) {
				const { spelling, common } = words[at]!.shape;
				if (spelling.length > 2 && (!common || at === last) && !parts.has(spelling)) parts.set(spelling, 'person');
			}
			if (last - piece.from > 1) {
				const tail = words.slice(piece.from + 1, last + 1).map((word) => word.shape.spelling);
				parts.set(tail.join(' '), 'person');
			}
		} else if (kind === 'organisation' && piece.by !== 'form') {
			const firstWords = words.slice(piece.from, piece.to - 1).map((word) => word.shape.spelling);
			if (firstWords.length > 1 && !firstWords.includes('of')) parts.set(firstWords.join(' '), kind);
			if (piece.by === 'head' && !publicHeads.has(words[piece.to - 1]!.shape.spelling))
				standsForBody(words[piece.from]!);
			const last = words[piece.to - 1]!.shape;
			if (length === 2 && !last.common && nameWords.organisationStarts().has(words[piece.from]!.shape.spelling))
				parts.set(last.spelling, kind);
		}
	};
	/** Whether a single word is a code, or a short form that the article spells out: neither lists nor what was learned know better. */
	const isSettled = (piece: Piece) =>
		piece.to - piece.from === 1 &&
		(piece.by === 'nothing' || unsure.has(piece.by)) &&
		(defined.has(keyOf(words, piece)) || isCode(words[piece.from]!));
	const kindOf = (piece: Piece): MentionKind | undefined => {
		const key = keyOf(words, piece);
		const single = piece.to - piece.from === 1;
		const vote = votes.get(key);
		const [voted, points] = vote ? best(vote.evidence) : [undefined, 0];
		if (isSettled(piece)) return defined.get(key);
		if (piece.kind) {
			if (firmLists.has(piece.by) || piece.by === 'title') return piece.kind;
			if (single && piece.by !== 'head') {
				const { common, given, surname } = words[piece.from]!.shape;
				const part = parts.get(key);
				if (
					part &&
					part !== piece.kind &&
					piece.by !== 'places' &&
					voted !== piece.kind &&
					(unsure.has(piece.by) ? given || surname || voted === part : true)
				)
					return part;
				if (common && piece.atStart && (vote?.inside ?? 0) === 0) return points >= 3 ? piece.kind : undefined;
				if ((given || surname) && voted === 'person' && points >= 3) return 'person';
			}
			return piece.kind;
		}
		const part = parts.get(key);
		if (part) return voted === 'place' && points >= 3 ? 'place' : part;
		const average = points / (vote?.count ?? 1);
		return single ? decideWord(words[piece.from]!, vote, voted, points, average) : decidePhrase(piece, voted, points);
	};
	const decideWord = (
		word: Word,
		vote: Votes | undefined,
		voted: MentionKind | undefined,
		points: number,
		average: number,
	): MentionKind | undefined => {
		const { shape } = word;
		if (shape.initial || shape.spelling.length < 2) return undefined;
		const usual = shape.common && !shape.given && !shape.surname;
		// "HOLT" shouted is still a surname; short forms are shorter.
		const shouted = (shape.surname || shape.given) && shape.spelling.length > 4;
		if (shape.allCapitals && !shouted) {
			if (usual && points < 3) return undefined;
			return points > 2 && voted === 'place' ? 'place' : shape.spelling.length <= 6 ? 'organisation' : voted;
		}
		if (usual) return points >= 5 && average >= 1.6 ? voted : undefined;
		const proven = (vote?.inside ?? 0) > 0 || shape.given || shape.surname;
		const enough = voted === 'organisation' ? 3 : proven ? 1 : 1.5;
		if (points >= enough) return voted;
		return (shape.given || shape.surname) && voted !== 'organisation' ? 'person' : undefined;
	};
	const decidePhrase = (piece: Piece, voted: MentionKind | undefined, points: number): MentionKind | undefined => {
		if (points >= (voted === 'place' ? 4 : 3)) return voted;
		let usual = 0;
		for (let i = piece.from; i < piece.to; i++) {
			const { common, given, surname } = words[i]!.shape;
			if (common && !given && !surname) usual++;
		}
		const length = piece.to - piece.from;
		if (usual === length || voted === 'organisation') return undefined;
		if (voted === 'place' && usual > 0) return undefined;
		// "Norva Support", "Tolvey General": people's names do not end in a common word.
		const last = words[piece.to - 1]!.shape;
		const plain = words.slice(piece.from, piece.to).every(({ shape }) => shape.capital);
		const ending = plain && last.common && !last.surname && !last.given && !words[piece.from]!.shape.given;
		return ending ? 'organisation' : 'person';
	};
	const featuresOf = (piece: Piece) => {
		const key = keyOf(words, piece);
		const vote = votes.get(key);
		const [voted, points] = vote ? best(vote.evidence) : [undefined, 0];
		const rule = kindOf(piece);
		const features = [
			...nameFeatures(words, piece),
			`rule ${rule}`,
			`rule ${rule} ${piece.by}`,
			`voted ${voted} ${Math.min(5, Math.floor(points))}`,
			`part ${parts.get(key)}`,
			`start ${piece.atStart} ${(vote?.inside ?? 0) > 0}`,
			`count ${Math.min(4, vote?.count ?? 0)}`,
			`leads ${leading.has(key)}`,
			`introduced ${vote?.introduced} ${piece.to - piece.from === 1}`,
		];
		const { common, given, surname } = words[piece.from]!.shape;
		const single = piece.to - piece.from === 1;
		if (
			sentences.length >= long &&
			single &&
			!vote?.introduced &&
			!parts.has(key) &&
			piece.by === 'nothing' &&
			!given &&
			!surname
		)
			features.push(
				'stranger',
				`stranger ${common} ${words[piece.from]!.shape.allCapitals} ${Math.min(3, vote?.count ?? 0)}`,
			);
		for (const kind of ['person', 'organisation', 'place'] as const) {
			const given = vote?.evidence[kind] ?? 0;
			features.push(`${kind} ${given === 0 ? 0 : Math.max(-3, Math.min(6, Math.ceil(given)))}`);
			features.push(`${kind} each ${Math.round((2 * given) / (vote?.count ?? 1)) / 2}`);
		}
		return { name: features, occurrences: vote?.contexts ?? [] };
	};
	const capitals = new Set(words.filter(({ shape }) => shape.capital).map(({ shape }) => shape.spelling));
	const conventional = (piece: Piece, kind: MentionKind | undefined) => {
		const vote = votes.get(keyOf(words, piece));
		const { shape } = words[piece.from]!;
		const said = piece.by === 'nothing' && vote ? toldKind(vote.contexts) : undefined;
		if (said) return said;
		// "the Norva goalkeeper" plays for a club or a country; nobody is in a club.
		if (kind === 'place' && !vote?.evidence.place && vote?.contexts.some((around) => around.includes('na player')))
			return 'organisation';
		if (piece.to - piece.from > 1 && kind === 'person' && isFirm(words, piece.from, piece.to)) return 'organisation';
		const isBody = !vote?.introduced && (vote?.evidence.organisation ?? 0) >= saysIt;
		if (piece.to - piece.from > 1 && kind === 'person' && isBody) return 'organisation';
		if (piece.to - piece.from > 1 || piece.by !== 'nothing' || !vote) return kind;
		if (kind === undefined && leading.has(shape.spelling)) return 'organisation';
		const { given, surname, common, allCapitals, spelling } = shape;
		// "a Roman bath": nobody is one of several.
		if (kind === 'person' && vote.contexts.every(([before]) => before === 'b a' || before === 'b an')) return undefined;
		if (vote.inside === 0) return common && !given && !surname && !allCapitals ? undefined : kind;
		if (
			common &&
			!given &&
			!surname &&
			!allCapitals &&
			(kind === undefined || (kind === 'person' && !vote.introduced))
		) {
			if (vote.inside < 1 || vote.count < always || parts.get(spelling) === 'person')
				return parts.get(spelling) === 'person' ? kind : undefined;
			// A common word that is always written with a capital, and without an article, is a name.
			const isNoun = words.some(
				(word, at) => word.text === shape.lower || (word.text === spelling && words[at - 1]?.shape.lower === 'the'),
			);
			return isNoun ? undefined : 'organisation';
		}
		if (given || surname || common || allCapitals) return kind;
		if (kind === 'person' && isBrand(spelling) && !vote.introduced && parts.get(spelling) !== 'person')
			return 'organisation';
		const introduced = vote.introduced || parts.get(spelling) === 'person';
		return byConvention(kind, { spelling, introduced, place: vote.evidence.place ?? 0, state: vote.state }, capitals);
	};
	const isProven = (piece: Piece, kind: MentionKind | undefined) => {
		const key = keyOf(words, piece);
		return isSettled(piece) || (kind === 'organisation' && parts.get(key) === kind && !leading.has(key));
	};
	return { kindOf, featuresOf, byConvention: conventional, isProven, longer, parts };
}
