import type { Claim, Claims } from '../../claims/claim';
import type { Source } from '../../story/source';
import { contains, overlap, wordsOf } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import type { Likeness } from '../facing';
import { memberOf } from '../member';

/** How alike two leads must be about to be the story's main claim. */
const leadFloor = 0.26;

/** A sentence with fewer words than this is no lead. */
const leadWords = 8;

/** Each source's main claim, the first clause of its body, with the outlet that its sentence credits. */
export function leadsOf(
	sources: readonly Source[],
	claims: readonly Claims[],
): { readonly claim: Claim; readonly credit: string | undefined }[] {
	return sources.flatMap(({ article }, index) => {
		const body = article.regions.filter((region) => region.kind === 'body');
		const sentence = article.sentences.find(
			(candidate) =>
				body.some((region) => contains(region, candidate)) &&
				wordsOf(article.text, candidate).split(/\s+/).length >= leadWords,
		);
		const claim = sentence && claims[index]!.clauses.find((clause) => clause.sentence === sentence);
		if (!sentence || !claim) return [];
		const cited = article.attributions.filter(({ cue }) => overlap(cue, sentence) > 0).flatMap(({ chain }) => chain);
		const outlets = article.mentions.filter(({ kind }) => kind === 'outlet');
		const credit = cited.find(({ span }) => outlets.some((outlet) => overlap(outlet, span) > 0));
		return [{ claim, credit: credit?.name }];
	});
}

/**
 * A story's main claim that some sources credit and others tell in their own voice. Evidence: "The county has closed the bridge, according to the Ledger"
 * against the same lead without a source. Only leads are looked at: below them, wire copy drops credits by habit.
 */
export function uncreditedLeads(
	leads: readonly { readonly claim: Claim; readonly credit: string | undefined }[],
	likeness: Likeness,
): Finding[] {
	const credited = leads.filter(({ credit }) => credit !== undefined);
	const own = leads.filter(
		(lead) => lead.credit === undefined && credited.some((other) => likeness.of(lead.claim, other.claim) >= leadFloor),
	);
	if (credited.length === 0 || own.length === 0) return [];
	return [
		{
			type: 'attribution',
			severity: 'minor',
			message: phrase`The main claim is credited to ${credited[0]!.credit!} in ${credited.length} of ${leads.length} sources and told as fact in ${own.length}`,
			because: phrase`One source credits what another tells in its own voice`,
			sides: [credited.map(({ claim }) => memberOf(claim)), own.map(({ claim }) => memberOf(claim))],
		},
	];
}
