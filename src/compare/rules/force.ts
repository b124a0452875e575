import type { Claim } from '../../claims/claim';
import { numberOf } from '../../util/interned';
import { type Phrase, phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Judgement } from '../comparison';
import { type Judge, judgeAlike } from '../relate';
import { plainWords } from '../wording';

/** Who is cited, as a fact-checker weighs it. */
type Standing = 'own voice' | 'unnamed' | 'officials' | 'named';

const voices: Readonly<Record<Standing, Phrase>> = {
	'own voice': phrase`own voice`,
	unnamed: phrase`unnamed`,
	officials: phrase`officials`,
	named: phrase`named`,
};

const unnamed = new Set([
	'some',
	'sources',
	'source',
	'analysts',
	'analyst',
	'experts',
	'observers',
	'critics',
	'insiders',
	'people',
	'others',
	'many',
	'reports',
	'rumours',
	'rumors',
	'media',
]);
const officials = new Set([
	'official',
	'officials',
	'representative',
	'representatives',
	'authorities',
	'spokesman',
	'spokeswoman',
	'spokesperson',
	'spokespeople',
	'ministry',
	'government',
	'police',
	'prosecutors',
]);

export const standingOf = remember(({ attribution }: Claim): Standing => {
	const [first] = attribution;
	if (first === undefined) return 'own voice';
	const words = plainWords(first);
	if (words.some((word) => unnamed.has(word))) return 'unnamed';
	return words.some((word) => officials.has(word)) ? 'officials' : 'named';
});

/** A number for all of a claim that `judgeForce` rests on. */
const numberOfForce = remember((claim: Claim) => numberOf(`${claim.force} ${standingOf(claim)}`));

/** How the claims of a group that say the same stand to each other by who says it and how firmly. */
export function judgeForceAmong(group: readonly Claim[]): Judge {
	return judgeAlike(group.map(numberOfForce), (a, b) => judgeForce(group[a]!, group[b]!));
}

function judgeForce(a: Claim, b: Claim): Judgement {
	const [x, y] = [standingOf(a), standingOf(b)];
	if ((a.force === 'denied') !== (b.force === 'denied'))
		return { verdict: 'conflict', because: phrase`one denies what the other says` };
	if ((a.force === 'alleged') !== (b.force === 'alleged')) {
		const firm = a.force === 'alleged' ? b : a;
		return firm.force === 'asserted'
			? { verdict: 'conflict', because: phrase`one gives as a fact what the other calls an allegation or hearsay` }
			: { verdict: 'compatible', because: phrase`an allegation or hearsay in one, somebody’s word in the other` };
	}
	if (x !== y)
		return { verdict: 'compatible', because: phrase`the same, from ${voices[x]} in one and ${voices[y]} in the other` };
	return { verdict: 'same', because: phrase`the same, as firmly` };
}
