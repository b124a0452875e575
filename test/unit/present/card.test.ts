import assert from 'node:assert/strict';
import { compareSources } from '../../../src/compare/stories';
import { cardAt } from '../../../src/present/card/at';
import type { Card } from '../../../src/present/card/card';
import { inEnglish } from '../../../src/util/phrase';
import { sourcesOf } from '../stories';

/** A card with what it says in English. */
interface Shown extends Pick<Card, Exclude<keyof Card, 'topic' | 'summary' | 'because' | 'notes'>> {
	readonly topic: string;
	readonly summary: string;
	readonly because: string;
	readonly notes: readonly string[];
}

/** The card of the words' middle, in the source where they stand first; undefined where there is none. */
function cardOn(texts: Readonly<Record<string, string>>, source: string, words: string): Shown | undefined {
	const read = compareSources(sourcesOf(texts)).find(({ story }) => story.sources.includes(source));
	const told = read?.sources.find(({ id }) => id === source);
	const at = texts[source]!.indexOf(words);
	assert.ok(read && told && at >= 0, `“${words}” is not in ${source}`);
	const card = cardAt(read, told, at + Math.floor(words.length / 2), () => undefined)?.card;
	return (
		card && {
			...card,
			topic: inEnglish(card.topic),
			summary: inEnglish(card.summary),
			because: inEnglish(card.because),
			notes: card.notes.map(inEnglish),
		}
	);
}

/** "denial b [the minister]: … words …" for each row. */
function rowsOf({ rows }: Pick<Card, 'rows'>): string[] {
	return rows.map(
		({ kind, source, attribution, before, words, after }) =>
			`${kind} ${source} [${attribution.join(' → ')}]: ${before}${words}${after}`,
	);
}

const lead = 'Norrvik bridge to close\n\nNORRVIK, May 4 - ';
const toll = {
	a: `${lead}Norrvik county will close the old bridge on Monday after the province raised its toll demand to 4 crowns per car, according to the Financial Times. The county said no more.`,
	b: `${lead}The Financial Times reported on Friday that Norrvik county will close the old bridge after the province asked it to raise the toll to 4 crowns per car. A transport ministry official, speaking anonymously, denied that there had been any talks about a toll of 4 crowns.`,
	c: `${lead}Norrvik county will close the old bridge on Monday after the province demanded a toll of 4 crowns per car.\n\nAccording to the Financial Times, the demand came from Ada Holt, the ministry’s deputy secretary. The province already takes a toll of 2 crowns per bicycle.`,
};

suite('Card of a figure', () => {
	test('has the rows of all sources with their chain, and who denies it', () => {
		const card = cardOn(toll, 'a', '4 crowns')!;
		assert.equal(card.standing, 'denied');
		assert.match(card.topic, /raised its toll demand to how much.*\?$/);
		assert.equal(card.summary, '3 say 4 crowns per car');
		assert.deepEqual(
			rowsOf(card).map((row) => row.replace(/:.*/s, '')),
			[
				'matter a [Financial Times]',
				'matter b [The Financial Times]',
				'matter c []',
				'denial b [A transport ministry official]',
			],
		);
		assert.equal(card.rows.at(-1)?.force, 'denied');
		assert.deepEqual(card.silent, []);
	});

	test('asks without the beginning and the end of a long sentence', () => {
		const sentence = (before: string, depth: string) =>
			`${lead}The quake was felt in the whole of Norrvik county and far beyond its ${before}hills, and it was just ${depth} deep, a shallow rupture of the kind that shakes the ground hardest along the coast.`;
		const card = cardOn({ a: sentence('', '10 miles'), b: sentence('low ', '12 miles') }, 'a', '10 miles')!;
		assert.equal(card.topic, 'It was just how many miles deep?');
	});

	test('says that this source leaves the denial out, and how many go back to one report', () => {
		const { notes } = cardOn(toll, 'a', '4 crowns')!;
		assert.deepEqual(notes, [
			'This source does not carry the denial that others report: b.',
			'All 3 sources go back to one report (Financial Times).',
		]);
	});

	test('names the shared figure and words, and the kind of rule', () => {
		const { matched, type } = cardOn(toll, 'a', '4 crowns')!;
		assert.equal(matched[0], '4 crowns per car');
		assert.ok(matched.includes('toll'));
		assert.equal(type, 'denial');
	});

	test('that only one source has: none where nothing comes close to it', () => {
		assert.equal(cardOn(toll, 'c', '2 crowns')?.standing, undefined);
	});

	test('asked of two peoples is two matters', () => {
		const card = cardOn(
			{
				a: `${lead}The council urged towns to wait. It called on its Danish allies to spend 5 percent of their budgets on bridges.`,
				b: `${lead}The council called on Danish allies to spend 5 percent of their budgets on bridges. It will call on Polish allies to spend 5 percent of their budgets on bridges.`,
				c: `${lead}The council is expected to call on Polish allies to spend 5 percent of their budgets on bridges.`,
			},
			'c',
			'5 percent',
		)!;
		assert.ok(
			rowsOf(card).every((row) => !row.includes('Danish')),
			rowsOf(card).join('\n'),
		);
		assert.ok(card.rows.some(({ source }) => source === 'b'));
	});

	test('that a multiple leads to: what it was before', () => {
		const texts = {
			a: `${lead}The county kept the bridge open by doubling its repair fund to 8% of the budget in 2022.`,
			b: `${lead}The county will close the bridge on Monday. Its engineers spoke of rust.`,
		};
		const card = cardOn(texts, 'a', 'doubling')!;
		assert.equal(card.standing, 'alone');
		assert.deepEqual(card.notes, ['“doubling” to 8% means 4% before.']);
		assert.deepEqual(card.silent, ['b']);
	});
});

suite('Card of a clause', () => {
	const reason = {
		a: `${lead}The county closed the old bridge on Monday. According to county officials, the harvest timing played a large role in the decision to close the bridge.`,
		b: `${lead}The county closed the old bridge on Monday. Some suspect that the harvest timing played a large role in the decision to close the bridge.`,
		c: `${lead}The county closed the old bridge on Monday. The mayor was on holiday.`,
	};

	test('asks who says it and quotes what is said without who says it', () => {
		const card = cardOn(reason, 'a', 'played a large role')!;
		assert.equal(card.standing, 'conflict');
		assert.equal(
			card.topic,
			'Who says that the harvest timing played a large role in the decision to close the bridge?',
		);
		assert.deepEqual(rowsOf(card), [
			'matter a [county officials]: the harvest timing played a large role in the decision to close the bridge',
			'matter b [Some]: the harvest timing played a large role in the decision to close the bridge',
		]);
		assert.deepEqual(card.silent, ['c']);
	});

	test('with another time in another source says so, and is calm', () => {
		const card = cardOn(
			{
				a: `${lead}The county closed the old bridge on Monday. Engineer Ada Holt has previously led a review of the harbour tunnel project.`,
				b: `${lead}The county closed the old bridge on Monday. Engineer Ada Holt has recently started a review of the harbour tunnel project.`,
			},
			'a',
			'led a review',
		)!;
		assert.notEqual(card.standing, 'conflict');
		assert.deepEqual(card.notes, ['When? “recently” in b, “previously” in a.']);
	});

	test('in its source’s own voice that nobody contradicts has none on plain words', () => {
		assert.equal(cardOn(reason, 'c', 'was on holiday'), undefined);
	});

	test('of which the dates say another order', () => {
		const card = cardOn(
			{
				a: `${lead}The county called off a hearing on the bridge. The hearing was scheduled for July 4 in Norrvik. The cancelled hearing comes just days before the Harbour summit in the city.`,
				b: `${lead}The county called off a hearing on the bridge. Ministers meet at the Harbour summit on June 27.`,
			},
			'a',
			'comes just days before',
		)!;
		assert.equal(card.standing, 'conflict');
		assert.match(card.summary, /July 4 and June 27$/);
		assert.deepEqual([...new Set(card.rows.map(({ source }) => source))], ['a', 'b']);
	});

	test('that is somebody’s word and only here: what the same speaker says elsewhere', () => {
		const card = cardOn(
			{
				a: `${lead}The county closed the bridge on Monday. A transport ministry official explained that divers are always hard to find in winter.`,
				b: `${lead}The county closed the bridge on Monday. A transport ministry official said that the closure had been agreed.`,
				c: `${lead}The county closed the bridge on Monday. Shops stayed open.`,
			},
			'a',
			'hard to find',
		)!;
		assert.equal(card.standing, 'alone');
		assert.deepEqual(rowsOf(card), [
			'matter a [A transport ministry official]: divers are always hard to find in winter',
			'near b [A transport ministry official]: the closure had been agreed',
		]);
		assert.deepEqual(card.silent, ['b', 'c']);
	});
});

suite('Card of a quotation', () => {
	test('in other words elsewhere has the paraphrases, too', () => {
		const card = cardOn(
			{
				a: `${lead}The bridge closes. In March, Mayor Ruth Halloran had pushed back. “Norrvik’s toll decisions are made by Norrvik,” Halloran said.`,
				b: `${lead}The bridge closes. Mayor Ruth Halloran told a committee, “Norrvik decides its toll by itself. It should not be told by others.”`,
				c: `${lead}The bridge closes. Mayor Ruth Halloran stated in March that Norrvik alone decides its toll.`,
			},
			'a',
			'toll decisions are made',
		)!;
		assert.equal(card.topic, 'What did Halloran say?');
		assert.deepEqual(
			card.rows.map(({ source, kind }) => `${source} ${kind}`),
			['a matter', 'b matter', 'c near'],
		);
	});

	test('of a fragment that nobody else has: nobody can see what it was said of', () => {
		const card = cardOn(
			{
				a: `${lead}The bridge closes. While Minister Dennis Okoro tried to calm the town, claiming there is “no rust or danger” in it, traffic stopped.`,
				b: `${lead}The bridge closes. Foreign Minister Dennis Okoro was abroad. The Foreign Ministry declined to comment.`,
			},
			'a',
			'no rust or danger',
		)!;
		assert.equal(card.standing, 'alone');
		assert.deepEqual(card.notes, ['The source says neither when nor to whom this was said.']);
		assert.ok(rowsOf(card).some((row) => row.startsWith('near b') && row.includes('declined to comment')));
	});
});

suite('Card of a person', () => {
	test('is a portrait: the office beside the name in each source, and no verdict but a calm one', () => {
		const card = cardOn(
			{
				a: `${lead}The push came from Ada Holt, the province’s third-ranking engineer, who left on Friday.`,
				b: `${lead}The push reportedly came from Ada Holt, the province’s Deputy Secretary for Bridges.`,
			},
			'a',
			'Ada Holt',
		)!;
		assert.equal(card.topic, 'Who is Ada Holt?');
		assert.equal(card.standing, 'same');
		const [first, second] = rowsOf(card);
		assert.match(first!, /Ada Holt, the province’s third-ranking engineer/);
		assert.match(second!, /Ada Holt, the province’s Deputy Secretary for Bridges/);
	});
});

suite('Card of a credit', () => {
	test('says how many reports there are, who credits the outlet, and who says nothing of where it is from', () => {
		const card = cardOn(
			{
				...toll,
				d: 'No crossing at Norrvik\n\nDrivers in Norrvik face a detour: the old bridge shuts next week. The demand for a toll reportedly came at short notice.',
			},
			'b',
			'Financial Times reported',
		)!;
		assert.equal(card.standing, 'repeated');
		assert.equal(card.summary, '4 sources, 2 original reports (3 go back to Financial Times)');
		assert.deepEqual(
			card.rows.map(({ source, kind }) => `${source} ${kind}`),
			['b matter', 'a matter', 'c matter', 'd near'],
		);
		assert.deepEqual(card.silent, ['d']);
	});

	test('is no source’s of a story alone', () => {
		assert.equal(cardOn({ a: toll.a }, 'a', 'Financial Times'), undefined);
	});
});
