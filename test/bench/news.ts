import {
	bodies,
	boilerplate,
	firstNames,
	generic,
	lastNames,
	quotes,
	said,
	type Topic,
	titles,
	topics,
	towns,
} from './phrases';
import type { Chance } from './random';

/** One invented article: paragraphs of sentences, the headline first. */
export interface Piece {
	readonly paragraphs: readonly (readonly string[])[];
	/** Names of people, in full and family name only, longest first. */
	readonly names: readonly string[];
}

/** Several outlets' pieces on one event: the same facts, other words and another choice of facts. */
export function inventStory(chance: Chance, outlets: number): Piece[] {
	const topic = chance.pick(topics);
	const facts = inventFacts(chance);
	const spoken = chance.shuffle(quotes);
	const heard = chance.shuffle(said);
	return Array.from({ length: outlets }, (_, voice) => inventPiece(voiced(chance, voice), topic, facts, spoken, heard));
}

/** The text of paragraphs of sentences. */
export function textOf(paragraphs: readonly (readonly string[])[]): string {
	return `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
}

/**
 * Chance with a manner of its own: outlets word the same fact differently, but for one choice in twelve, which is agency copy. Here the median pair of
 * pieces shares a twentieth of its sentences, one pair in a hundred a quarter; real pairs share rather less.
 */
function voiced(chance: Chance, voice: number): Chance {
	const pick = <T>(from: readonly T[]) => from[chance.next() < 1 / 12 ? 0 : voice % from.length]!;
	return { ...chance, pickWording: pick };
}

type Facts = ReadonlyMap<string, string>;

function inventFacts(chance: Chance): Map<string, string> {
	const people = Array.from({ length: 3 }, () => [chance.pick(firstNames), chance.pick(lastNames)] as const);
	const days = chance.shuffle(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
	const count = (low: number, high: number) => chance.between(low, high).toLocaleString('en-US');
	const facts = new Map<string, string>([
		['town', chance.pick(towns)],
		['t2', chance.pick(towns)],
		['body', `the ${chance.pick(bodies)}`],
		['title', chance.pick(titles)],
		['day', days[0]!],
		['nextday', days[1]!],
		['dead', count(2, 60)],
		['hurt', count(10, 99)],
		['houses', count(20, 900)],
		['many', count(1000, 90000)],
		['hours', count(2, 30)],
		['hours2', count(25, 80)],
		['km', count(3, 60)],
		['money', `$${chance.between(1, 90)}.${chance.between(1, 9)}`],
		['money2', `$${count(100, 990)}`],
		['percent', count(5, 48)],
		['percent2', count(49, 90)],
		['percent3', `${chance.between(30, 70)}.${chance.between(1, 9)}`],
		['year', String(chance.between(1950, 2010))],
		['year2', String(chance.between(2011, 2024))],
		['years', count(2, 25)],
		['n1', count(3, 400)],
	]);
	people.forEach(([first, last], index) => {
		facts.set(`person${index + 1}`, `${first} ${last}`).set(`last${index + 1}`, last);
	});
	return facts;
}

function inventPiece(
	chance: Chance,
	topic: Topic,
	facts: Facts,
	spoken: readonly string[],
	heard: readonly string[],
): Piece {
	const mine = new Map(facts);
	const sentences: string[] = [];
	const say = (template: string) => sentences.push(fill(chance, template, mine, spoken, heard));
	for (const fact of chance.shuffle(topic.facts).slice(0, chance.between(4, topic.facts.length))) say(fact);
	for (const template of chance.shuffle(generic).slice(0, chance.between(5, 11))) say(template);
	const body = chance.shuffle(sentences);
	const series = chance.shuffle(towns).slice(0, chance.between(0, 4));
	const at = chance.between(0, body.length);
	const figure = chance.between(5, 60);
	const listed = series.map((town, index) => {
		mine.set('t', town).set('n', String(index === 2 ? figure : figure + index * chance.between(1, 9)));
		return fill(chance, topic.series, mine, spoken, heard);
	});
	body.splice(at, 0, ...listed);
	const lead = fill(chance, chance.pickWording(topic.leads), mine, spoken, heard);
	const paragraphs = [
		[fill(chance, chance.pickWording(topic.headlines), mine, spoken, heard)],
		...paragraphsOf(chance, [lead, ...body]),
	];
	const notices = chance.shuffle(boilerplate).slice(0, 3);
	for (let i = chance.between(0, 4); i > 0; i--) {
		const notice = fill(chance, chance.pick(notices), mine, spoken, heard);
		const place = chance.between(2, paragraphs.length);
		if (notice.split(' ').length > 3 && chance.next() < 0.5)
			paragraphs[place - 1] = [...paragraphs[place - 1]!, notice];
		else paragraphs.splice(place, 0, [notice]);
	}
	const names = [1, 2, 3].flatMap((index) => [facts.get(`person${index}`)!, facts.get(`last${index}`)!]);
	return { paragraphs, names: names.sort((a, b) => b.length - a.length) };
}

function paragraphsOf(chance: Chance, sentences: readonly string[]): string[][] {
	const paragraphs: string[][] = [];
	for (let at = 0; at < sentences.length; ) {
		const size = chance.pick([1, 1, 2, 2, 3, 4]);
		paragraphs.push(sentences.slice(at, at + size));
		at += size;
	}
	return paragraphs;
}

function fill(
	chance: Chance,
	template: string,
	facts: Facts,
	spoken: readonly string[],
	heard: readonly string[],
): string {
	let text = template;
	for (let depth = 0; depth < 3 && /[{(]/.test(text); depth++) {
		text = text
			.replace(/\(([^()]*\|[^()]*)\)/g, (_, choices: string) => chance.pickWording(choices.split('|')))
			.replace(/\{quote\}/g, () => chance.pick(spoken.slice(0, 5)))
			.replace(/\{quote2\}/g, () => chance.pick(heard.slice(0, 6)))
			.replace(/\{(\w+)\}/g, (_, slot: string) => facts.get(slot) ?? slot);
	}
	return text[0]!.toUpperCase() + text.slice(1);
}
