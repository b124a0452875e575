import type { Article, Mention } from '../article/article';
import { memoize } from '../util/memoize';
import { plainWords } from './wording';

/** What tells a post, whatever stands around it: "finance chief", "chief financial officer", "CFO". */
const kinds = {
	chair: /\bchair(?:man|woman|person)?\b/iu,
	analyst: /\banalyst\b|\beconomist\b/iu,
	union:
		/\bunion (?:leader|chief|boss|official|secretary|president|organi[sz]er|representative|negotiator)\b|\bshop steward\b/iu,
	executive: /\bchief exec(?:utive)?s?\b|\bceo\b/iu,
	finance: /\b(?:chief financ\p{L}+|financ(?:e|ial) (?:chief|director|officer)|cfo)\b/iu,
	operations: /\b(?:chief operati\p{L}+|operati\p{L}+ (?:chief|director)|coo)\b/iu,
	technology: /\b(?:chief techn\p{L}+|techn\p{L}+ (?:chief|director)|cto)\b/iu,
	medicine: /\bchief medical\b|\bmedical director\b/iu,
	law: /\bgeneral counsel\b|\b(?:chief legal officer|legal director)\b/iu,
	marketing: /\b(?:chief )?(?:marketing|commercial) (?:officer|director|chief)\b/iu,
	personnel: /\b(?:personnel|human resources|hr) (?:director|chief|manager)\b/iu,
	spokesperson: /\bspokes(?:man|woman|person)\b|\bpress officer\b/iu,
	judge: /\bjudge\b|\bmagistrate\b/iu,
	prosecutor: /\bprosecutor\b|\bdistrict attorney\b|\bu\.?s\.? attorney\b/iu,
	defence: /\bdefen[cs]e (?:lawyer|attorney|counsel|solicitor|barrister)\b/iu,
	police:
		/\bdetective\b|\bpolice (?:chief|officer|commissioner|commander)\b|\bsheriff\b|\bconstable\b|(?<!school )\bsuperintendent\b|\b(?:chief|detective|police) inspector\b/iu,
	firefighter: /\bfire (?:chief|commander|officer)\b|\bfirefighter\b/iu,
	inspector: /\b(?:sanitary|health|safety|food|nuclear|mine|mining|labou?r|factory) inspector\b/iu,
	hospital:
		/\b(?:hospital|clinic)(?:[’']s)? (?:director|head|chief|boss|manager)\b|\b(?:head|director) of the (?:hospital|clinic)\b/iu,
	minister: /(?<!prime )\bminister\b(?! of state)/iu,
	coroner: /\bcoroner\b/iu,
	coach: /\bcoach\b/iu,
	captain: /\bcaptain\b|\bskipper\b/iu,
	referee: /\breferee\b/iu,
	goalkeeper: /\bgoalkeeper\b|\bgoalie\b/iu,
	forward: /\bstriker\b|\bcent(?:re|er)[- ]forward\b|\bwinger\b/iu,
	midfielder: /\bmidfielder\b/iu,
	premier: /\b(?:prime minister|premier(?! league))\b/iu,
	mayor: /\bmayor(?:ess)?\b/iu,
	region: /\b(?:regional|provincial|state) (?:president|premier|leader)\b|\bpresident of the (?:region|province)\b/iu,
	investigator: /\b(?:lead |chief |senior )?investigator(?:-in-charge)?\b(?! general)/iu,
	safety: /\bhead of safety\b|\bsafety (?:chief|director|manager|head)\b/iu,
	governor: /\bgovernor\b/iu,
	ambassador: /\bambassador\b/iu,
	mate: /\b(?:first|second|chief) (?:mate|officer)\b|\bco-?pilot\b/iu,
	deckhand: /\bdeckhand\b/iu,
	surgeon: /\bsurgeon\b/iu,
	general: /\b(?:general|gen)\b\.?(?! (?:secretary|counsel|manager|director|practitioner))/iu,
	admiral: /\b(?:admiral|adm)\b/iu,
	colonel: /\b(?:colonel|col)\b/iu,
	pilot: /(?<!co-?)\bpilot\b/iu,
	steward: /\b(?:flight|cabin) attendant\b|\bstewardess\b/iu,
	controller: /\bair[- ]traffic controller\b/iu,
	driver: /\b(?:train|bus|coach|tram|lorry|truck|engine) driver\b/iu,
	conductor: /\bconductor\b|\btrain manager\b/iu,
	signaller: /\bsignal(?:ler|man|woman)\b/iu,
	passenger: /\bpassenger\b/iu,
	teacher: /(?<!head )\bteacher\b/iu,
	head: /\bhead ?(?:teacher|master|mistress)\b|\bschool principal\b/iu,
	pupil: /\bpupil\b|\bschool(?:boy|girl)\b/iu,
	curator: /\bcurator\b/iu,
	conservator: /\bconservator\b|\brestorer\b/iu,
	museum: /\b(?:museum|gallery)(?:[’']s)? (?:director|head|chief|boss)\b/iu,
	nurse: /\bnurse\b|\bmatron\b/iu,
	paramedic: /\bparamedic\b/iu,
	pharmacist: /\bpharmacist\b/iu,
	secretary: /\bgeneral secretary\b/iu,
	organiser: /\borgani[sz]er\b/iu,
} as const;

type Kind = keyof typeof kinds;

/** Any of them. */
const post = new RegExp(
	Object.values(kinds)
		.map(({ source }) => source)
		.join('|'),
	'giu',
);

/** Posts of which one person has one at a time. */
const apart: readonly ReadonlySet<Kind>[] = [
	new Set([
		'executive',
		'finance',
		'operations',
		'technology',
		'medicine',
		'law',
		'marketing',
		'personnel',
		'spokesperson',
		'analyst',
		'union',
		'minister',
	]),
	new Set(['chair', 'analyst', 'union']),
	new Set(['judge', 'prosecutor', 'defence', 'police', 'coroner', 'firefighter', 'minister', 'spokesperson']),
	new Set(['inspector', 'hospital', 'minister', 'surgeon', 'nurse', 'police']),
	new Set(['coach', 'captain', 'referee', 'chair']),
	new Set(['coach', 'goalkeeper', 'forward', 'midfielder', 'referee']),
	new Set(['premier', 'mayor', 'region', 'governor', 'ambassador']),
	new Set(['investigator', 'safety', 'executive', 'union', 'minister', 'mayor', 'spokesperson']),
	new Set(['minister', 'mayor', 'governor', 'ambassador']),
	new Set(['captain', 'mate', 'deckhand', 'passenger']),
	new Set(['pilot', 'mate', 'steward', 'controller', 'passenger']),
	new Set(['driver', 'conductor', 'signaller', 'passenger']),
	new Set(['surgeon', 'nurse', 'paramedic', 'pharmacist']),
	new Set(['secretary', 'organiser']),
	new Set(['general', 'colonel', 'admiral']),
	new Set(['teacher', 'head', 'pupil']),
	new Set(['museum', 'curator', 'conservator', 'minister', 'mayor', 'police']),
];

/** What is no longer held, not yet, or for another. */
const notNow =
	/\b(?:former|ex|deputy|acting|then|assistant|late|outgoing|incoming|future|vice|retired|next|previous|interim|junior)[\s-]+(?:[\p{L}’'.-]+\s+){0,3}$/iu;

/** Code units beside a name in which a post stands. */
const reach = 64;
/** Between a post and the name that follows it: nothing, or what the post is of, without a verb. */
const directly = /^,?\s*$/u;
/** Between a name and the post behind it: "Holt, the group’s", "Holt, a", "Holt is the county’s". */
const behindName =
	/^(?:,| (?:is|was) )\s*(?:(?:an?|the|its|their|his|her) )?(?:\p{Lu}[\p{L}-]+\s)?(?:(?:\p{L}[\p{L}-]*\s){0,3}\p{L}+[’']s?\s)?(?:[\p{Ll}-]+\s){0,2}$/u;

/** Posts that stand directly before the name or, as an apposition or predicate, behind it: "finance chief Ada Holt", "Ada Holt, the group’s chief operating officer". Each is a role with the words that tell it. */
export function postsBeside({ text, sentences }: Article, { start, end }: Mention): Mention[] {
	const sentence = sentences.find((one) => one.start <= start && end <= one.end) ?? { start: 0, end: text.length };
	const from = Math.max(sentence.start, start - reach);
	const before = text.slice(from, start);
	const behind = text.slice(end, Math.min(sentence.end, end + reach));
	return [
		...postsBefore(before).map(({ at, name }) => postAt(from + at, name)),
		...postsBehind(behind).map(({ at, name }) => postAt(end + at, name)),
	];
}

/** Surroundings of the names of some stories: an edit leaves most as they were. */
const keptWords = 5_000;

interface Post {
	readonly at: number;
	readonly name: string;
}

const postsBefore = memoize(keptWords, (words: string): readonly Post[] =>
	[...words.matchAll(post)]
		.filter(
			({ index, 0: name }) => directly.test(words.slice(index + name.length)) && !notNow.test(words.slice(0, index)),
		)
		.map(({ index, 0: name }) => ({ at: index, name })),
);

const postsBehind = memoize(keptWords, (words: string): readonly Post[] =>
	[...words.matchAll(post)]
		.filter(({ index }) => behindName.test(words.slice(0, index)) && !notNow.test(words.slice(0, index)))
		.map(({ index, 0: name }) => ({ at: index, name })),
);

function postAt(start: number, name: string): Mention {
	return { kind: 'role', start, end: start + name.length, name };
}

/** Offices of which there are several beside each other: the last word of the office says which kind, the others which of them. */
const withPortfolio = new Set([
	'minister',
	'secretary',
	'governor',
	'mayor',
	'president',
	'chancellor',
	'premier',
	'ambassador',
	'captain',
	'coach',
	'surgeon',
]);

/** Whether the word names an office. */
export function isOfficeWord(word: string): boolean {
	return withPortfolio.has(word);
}

const nationalities =
	/\b(?:u\.?s\.?|u\.?k\.?|federal|state|national|regional|former|acting|deputy|the|chief|then)\b|\b\p{L}+(?:ese|ian|ish|can|an)\b/giu;

/** Offices of a large story: each is asked for against all others of its person. */
const keptOffices = 2000;

const kindsOf = memoize(keptOffices, (post: string): readonly Kind[] =>
	(Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].test(post)),
);

/** Whether two offices cannot be one person's: the same kind of office with other portfolios ("prime minister" and "interior minister"), or two posts that exclude each other ("goalkeeper" and "referee"). */
export function isOtherPost(a: string, b: string): boolean {
	const [p, q] = [kindsOf(a), kindsOf(b)];
	if (p.length > 0 && q.length > 0 && !p.some((kind) => q.includes(kind)))
		if (apart.some((set) => p.some((kind) => set.has(kind)) && q.some((kind) => set.has(kind)))) return true;
	return hasOtherPortfolio(a, b);
}

/** The kind of office of which there are several beside each other, and which of them it is. */
const portfolioOf = memoize(keptOffices, (role: string) => {
	const words = plainWords(role.replace(nationalities, ' ').replace(/defence/gi, 'defense')).filter(
		(word) => word !== 'of',
	);
	const kind = words.find(isOfficeWord);
	return { kind, rest: words.filter((word) => word !== kind) };
});

function hasOtherPortfolio(a: string, b: string): boolean {
	const [x, y] = [portfolioOf(a), portfolioOf(b)];
	if (x.kind === undefined || x.kind !== y.kind) return false;
	return x.rest.length > 0 && y.rest.length > 0 && !x.rest.some((word) => y.rest.includes(word));
}
