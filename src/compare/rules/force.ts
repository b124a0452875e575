import type { Claim } from '../../claims/claim';
import type { Finding, Judgement, Member } from '../comparison';
import { memberOf } from '../member';
import { plainWords } from '../wording';

/** Who is cited, as a fact-checker weighs it. */
type Standing = 'own voice' | 'unnamed' | 'officials' | 'named';

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

function standingOf({ attribution }: Claim): Standing {
	const [first] = attribution;
	if (first === undefined) return 'own voice';
	const words = plainWords(first);
	if (words.some((word) => unnamed.has(word))) return 'unnamed';
	return words.some((word) => officials.has(word)) ? 'officials' : 'named';
}

/** How two claims that say the same stand to each other by who says it and how firmly. */
export function judgeForce(a: Claim, b: Claim): Judgement {
	const [x, y] = [standingOf(a), standingOf(b)];
	if ((a.force === 'denied') !== (b.force === 'denied'))
		return { verdict: 'conflict', because: 'one denies what the other says' };
	if ((a.force === 'alleged') !== (b.force === 'alleged') && x !== y)
		return {
			verdict: 'conflict',
			because: `${a.force === 'alleged' ? x : y} alleges what is stated by ${a.force === 'alleged' ? y : x}`,
		};
	if (x !== y) return { verdict: 'compatible', because: `the same, from ${x} in one and ${y} in the other` };
	return { verdict: 'same', because: 'the same, as firmly' };
}

function split(group: readonly Claim[], test: (claim: Claim) => boolean): Member[][] {
	return [group.filter(test).map(memberOf), group.filter((claim) => !test(claim)).map(memberOf)];
}

/** One anonymous speaker, or several. */
function numberOf(claim: Claim): 'one' | 'several' | undefined {
	const word = plainWords(claim.attribution[0] ?? '').at(-1) ?? '';
	if (/^(?:official|source|representative|spokes(?:man|woman|person)|aide|diplomat)$/.test(word)) return 'one';
	return /^(?:officials|sources|representatives|spokespeople|aides|diplomats)$/.test(word) ? 'several' : undefined;
}

/**
 * The same claim as fact here and as allegation there, asserted and denied, or from one official here and several there.
 *
 * Evidence: "some speculate that … timing played a role" against "According to Japanese officials, … timing played a role"; one anonymous official who becomes
 * "representatives". Must not alarm: own voice in one source and a named speaker in another, which is how wire copy is rewritten.
 */
export function differentForce(group: readonly Claim[], words: (claim: Claim) => string): Finding[] {
	const findings: Finding[] = [];
	const pair = (test: (a: Claim, b: Claim) => boolean) => {
		for (const a of group) for (const b of group) if (a.source < b.source && test(a, b)) return [a, b] as const;
		return undefined;
	};
	const denied = pair((a, b) => (a.force === 'denied') !== (b.force === 'denied'));
	if (denied) {
		const [a, b] = denied;
		findings.push({
			type: 'denial',
			severity: 'major',
			message: `“${words(a)}” against “${words(b)}”: asserted and denied`,
			because: 'One source has the denial of what another asserts',
			sides: split(group, (claim) => claim.force === 'denied'),
		});
	}
	const alleged = pair(
		(a, b) => (a.force === 'alleged') !== (b.force === 'alleged') && standingOf(a) !== standingOf(b),
	);
	if (alleged) {
		const [a, b] = alleged;
		findings.push({
			type: 'attribution',
			severity: 'major',
			message: `${a.attribution[0] ?? 'This source itself'} or ${b.attribution[0] ?? 'the source itself'}: who says “${words(a)}”?`,
			because: 'An allegation in one source is given as more than that in another',
			sides: split(group, (claim) => claim.force === 'alleged'),
		});
	}
	const counted = pair((a, b) => numberOf(a) !== undefined && numberOf(b) !== undefined && numberOf(a) !== numberOf(b));
	if (counted) {
		const [a, b] = counted;
		findings.push({
			type: 'attribution',
			severity: 'minor',
			message: `“${a.attribution[0]}” or “${b.attribution[0]}”?`,
			because: 'One anonymous speaker in one source, several in another',
			sides: split(
				group.filter((claim) => numberOf(claim)),
				(claim) => numberOf(claim) === 'one',
			),
		});
	}
	return findings;
}
