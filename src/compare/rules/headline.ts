import type { Article } from '../../article/article';
import { isOneFate } from '../../claims/attributes';
import type { FigureClaim } from '../../claims/claim';
import { termsOf } from '../../lexicon/terms';
import { contains } from '../../text/span';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Finding } from '../comparison';
import { judgeFigures } from '../figures';
import { memberOf } from '../member';

const headlineOf = remember((article: Article) => article.regions.find(({ kind }) => kind === 'headline'));

function areApart(a: FigureClaim, b: FigureClaim): boolean {
	return judgeFigures(a.figure, b.figure).verdict === 'conflict';
}

/** Whether two of the claims of one sentence come to the figure: "two passengers died, and the driver and his mate". */
function isSumIn(claim: FigureClaim, claims: readonly FigureClaim[]): boolean {
	const wanted = Number(claim.figure.value);
	return claims.some((a, index) =>
		claims
			.slice(index + 1)
			.some((b) => a.sentence === b.sentence && Number(a.figure.value) + Number(b.figure.value) === wanted),
	);
}

/** The counts of a source that say what became of people. */
const fatesIn = remember((claims: readonly FigureClaim[]) =>
	claims.filter(
		({ figure: { kind, value }, attributes }) =>
			(kind === 'count' || kind === 'number') && typeof value === 'number' && isOneFate(attributes, attributes),
	),
);

/** The word before a figure, and three behind it. */
const beside = /(\p{L}+)?\P{L}*$/u;
const behind = /^\P{L}*(\p{L}+)?[^\p{L}]*(\p{L}+)?[^\p{L}]*(\p{L}+)?/u;

/** Whether what became of them stands right beside the figure: "killer bug: three clerks charged" counts no dead. */
function isFateBeside({ figure, attributes }: FigureClaim, text: string): boolean {
	const words = [
		...(beside.exec(text.slice(Math.max(0, figure.start - 24), figure.start))?.slice(1) ?? []),
		...(behind.exec(text.slice(figure.end, figure.end + 48))?.slice(1) ?? []),
	];
	return words.some((word) => word && attributes.has(termsOf(word, { start: 0, end: word.length })[0] ?? ''));
}

/**
 * A count of the dead, hurt or missing in a headline that its own text does not have, while another source has that of the text. Evidence: "21 dead" above "eleven people were confirmed dead and ten are
 * missing". Must not alarm: a headline that rounds; a text that gives the same count anywhere, or two that come to it; a count that another source has, too.
 */
export function otherHeadline(
	lists: readonly (readonly FigureClaim[])[],
	articleOf: (source: string) => Article,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const told = lists.map((claims) => fatesIn(claims));
	return told.flatMap((claims): Finding[] => {
		const article = claims[0] && articleOf(claims[0].source);
		const headline = article && headlineOf(article);
		if (!headline) return [];
		const above = claims.filter((claim) => contains(headline, claim.figure) && isFateBeside(claim, article.text));
		return above.flatMap((claim): Finding[] => {
			const ofOne = (other: FigureClaim) => other !== claim && isOneFate(claim.attributes, other.attributes);
			const below = claims.filter((other) => ofOne(other) && !contains(headline, other.figure));
			const elsewhere = told.filter((others) => others !== claims).flatMap((others) => others.filter(ofOne));
			if (![...below, ...elsewhere].every((other) => areApart(claim, other)) || isSumIn(claim, below)) return [];
			const own = below.filter((one) => elsewhere.some((other) => !areApart(one, other)));
			if (own.length === 0) return [];
			const alike = elsewhere.filter((other) => own.every((one) => !areApart(one, other)));
			return [
				{
					type: 'number',
					severity: 'major',
					message: phrase`“${words(claim)}” in the headline, “${words(own[0]!)}” in the text`,
					because: phrase`The headline has another count than its own text and other sources`,
					sides: [[memberOf(claim)], [...own, ...alike].map(memberOf)],
				},
			];
		});
	});
}
