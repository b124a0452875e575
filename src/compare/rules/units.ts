import { exclude } from '../../claims/attributes';
import type { Claim, FigureClaim } from '../../claims/claim';
import { dimensionOf, toBase } from '../../claims/units';
import { digitsThatCount } from '../../util/digits';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';

/** How alike the claims must be about for one number in two units to be one thing; more where the number is one of the few that stand everywhere. */
const aboutOne = 0.16;
const aboutOneOfFew = 0.24;
const few = 10;

/** A share and a sum of so many digits have them in common by a slip. */
const manyDigits = 3;

/** What a number is a number of: a currency, or a unit that converts to others. */
const unitOf = remember(({ figure }: FigureClaim): string | undefined => {
	// "Fell by 4.75" of money or of percent: a number of so many digits is hardly that of two things.
	if (figure.kind === 'percent') return digitsThatCount(figure.value) >= manyDigits ? 'percent' : undefined;
	// Crowns and dollars of a country that the text leaves open have a unit and no currency.
	if (figure.kind === 'money') return figure.currency ?? figure.unit;
	if (figure.unit === undefined || dimensionOf(figure.unit) === figure.unit || figure.kind === 'duration')
		return undefined;
	// "nm" and "nautical mile" are one: what counts is how long it is.
	return `${toBase(1, figure.unit).value}`;
});

/** Currencies that are written without their country. */
const open: Readonly<Record<string, RegExp>> = {
	crown: /^(?:CZK|SEK|NOK|DKK|ISK|EEK|SKK)$/,
	dollar: /^(?:USD|AUD|CAD|NZD|HKD|SGD|TWD|JMD)$/,
	pound: /^(?:GBP|EGP|LBP|SYP|SDG)$/,
	peso: /^(?:MXN|ARS|CLP|COP|PHP|UYU|DOP|CUP)$/,
	franc: /^(?:CHF|XOF|XAF|CDF|RWF|FRF|BEF)$/,
	rupee: /^(?:INR|PKR|LKR|NPR|MUR)$/,
	krona: /^(?:SEK|ISK)$/,
	krone: /^(?:NOK|DKK)$/,
};

function areOne(a: string, b: string): boolean {
	return a === b || Boolean(open[a]?.test(b)) || Boolean(open[b]?.test(a)) || (a in open && b in open);
}

/** "$5 million" and "five million dollars", not "US$5 million" or "five million Australian dollars". */
const bareDollars = /^\$|(?<!\p{Lu}[\p{L}.]*[ -])\b[Dd]ollars?$/u;

/** Whether a sum is in dollars of which it does not say whose: "$5 million" in a paper of Toronto. */
function isBare({ source, figure }: FigureClaim, textOf: (source: string) => string): boolean {
	return figure.currency === 'USD' && bareDollars.test(textOf(source).slice(figure.start, figure.end));
}

/** Within what a number can be one of several things: a length, or an amount, of money or of percent. */
function kindOf({ figure }: FigureClaim): string {
	return figure.kind === 'money' || figure.kind === 'percent' ? 'amount' : dimensionOf(figure.unit ?? '');
}

const keyOf = remember((claim: FigureClaim): string => {
	return `${kindOf(claim)} ${claim.figure.value}`;
});

function areOfOneUnit([first, ...others]: readonly FigureClaim[]): boolean {
	return others.every((other) => unitOf(other) === unitOf(first!));
}

const measures = collecting((claim) =>
	unitOf(claim) !== undefined && typeof claim.figure.value === 'number' ? claim : undefined,
);

/**
 * One number in two currencies or units about one matter: "$25 million" and "€25m", "10 km" and "10 miles", "€4.75" and "4.75 per cent". Must not alarm: a conversion ("85 million euros (about
 * £73m)"), whose numbers differ; round numbers of different things, which have few words in common.
 */
export function otherUnit(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const measured = measures(lists, textOf);
	const byKey = new Map<string, FigureClaim[]>();
	for (const claim of measured) {
		const key = keyOf(claim);
		const known = byKey.get(key);
		if (known) known.push(claim);
		else byKey.set(key, [claim]);
	}
	/** Numbers of which nothing more is to be found: most have one unit wherever they stand. */
	const done = new Set([...byKey].filter(([, all]) => areOfOneUnit(all)).map(([key]) => key));
	return measured.flatMap((a): Finding[] => {
		const key = keyOf(a);
		if (done.has(key)) return [];
		const floor = a.figure.kind !== 'money' && Number(a.figure.value) < few ? aboutOneOfFew : aboutOne;
		const alike = byKey.get(key)!.filter((b) => !exclude(a.attributes, b.attributes) && likeness.of(a, b) >= floor);
		const writtenUnit = (claim: FigureClaim) => (isBare(claim, textOf) ? 'dollar' : unitOf(claim)!);
		const other = alike.find((b) => b.source !== a.source && !areOne(writtenUnit(b), writtenUnit(a)));
		if (!other) return [];
		done.add(key);
		return [
			{
				type: 'unit',
				severity: 'major',
				message: phrase`“${words(a)}” or “${words(other)}”?`,
				because: phrase`The same number in two units or currencies, about one matter`,
				sides: [...new Set(alike.map(unitOf))].map((unit) =>
					alike.filter((claim) => unitOf(claim) === unit).map(memberOf),
				),
			},
		];
	});
}
