import type { Article, Figure } from '../../article/article';
import { toBase } from '../../claims/units';
import type { Source } from '../../story/source';
import { contains, type Span } from '../../text/span';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

/** A conversion as news rounds it is within a tenth; one beyond a quarter used the wrong factor. Between the two nothing is said. */
const wrongBy = 0.25;

/**
 * A value and its conversion in brackets or after "or" that do not go together: "180,000lb (about 397 tonnes)". Must not alarm: equivalents as they are rounded
 * in news, sums of money in two currencies, whose rate nobody states.
 */
function wrongConversions(source: Source): Finding[] {
	const { figures, text } = source.article;
	const findings: Finding[] = [];
	for (const [index, a] of figures.entries()) {
		const b = figures[index + 1];
		if (!b || !/^\s*(?:\((?:about |roughly |some |or )?|,? or (?:about )?)$/.test(text.slice(a.end, b.start))) continue;
		if (typeof a.value !== 'number' || typeof b.value !== 'number' || !a.unit || !b.unit || a.unit === b.unit) continue;
		const [x, y] = [toBase(a.value, a.unit), toBase(b.value, b.unit)];
		if (x.dimension !== y.dimension || x.dimension === 'time' || x.value === 0) continue;
		// Degrees have no true zero: what counts is how far apart they are.
		const off =
			x.dimension === 'temperature' ? Math.abs(x.value - y.value) / 8 : Math.abs(x.value - y.value) / Math.abs(x.value);
		if (off <= wrongBy) continue;
		findings.push({
			type: 'unit',
			severity: 'major',
			message: `${words(text, a)} is not ${words(text, b)}`,
			because: 'The value and its conversion do not go together',
			sides: [[memberAt(source, a)], [memberAt(source, b)]],
		});
	}
	return findings;
}

function words(text: string, span: Span): string {
	return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** "34 in Karasu, 19 in Özerka and five in the hamlets": between the parts of a sum stand a few words and a comma or "and". */
const betweenParts = /^[^.;:!?\d]{2,60}?(?:,|,? and|;)\s+$/;
const fewestParts = 3;

/**
 * Parts that do not add up to the total beside them, and shares of one whole that exceed it. Evidence: "the dead number 61. They are 34 …, 19 … and five …";
 * "nine counts: four of …, one of …, three of … and two of …"; "58 percent to 44 percent". Must not alarm: lists without a total, totals of something else.
 */
function wrongSums(source: Source): Finding[] {
	const { article } = source;
	const counts = article.figures.filter(
		(figure) =>
			(figure.kind === 'count' || figure.kind === 'number') &&
			typeof figure.value === 'number' &&
			figure.hedge === 'exact',
	);
	const findings: Finding[] = [];
	for (let from = 0; from < counts.length; from++) {
		let to = from;
		while (
			counts[to + 1] &&
			betweenParts.test(article.text.slice(counts[to]!.end, counts[to + 1]!.start)) &&
			sameShape(article, counts[to]!, counts[to + 1]!)
		)
			to++;
		const parts = counts.slice(from, to + 1);
		const before = counts[from - 1];
		if (parts.length < fewestParts) continue;
		// The total may have been taken for the first part: "nine counts: four of fraud, …".
		const total = before && isTotal(article, before, parts) ? before : undefined;
		const sum = parts.reduce((all, part) => all + Number(part.value), 0);
		if (total && sum !== total.value) {
			findings.push({
				type: 'sum',
				severity: 'major',
				message: `${parts.map((part) => part.value).join(' + ')} is ${sum}, not ${total.value}`,
				because: 'The parts do not add up to the total given with them',
				sides: [[memberAt(source, total)], [memberAt(source, { start: parts[0]!.start, end: parts.at(-1)!.end })]],
			});
		}
		from = to;
	}
	const shares = article.figures.filter((figure) => figure.kind === 'percent' && typeof figure.value === 'number');
	for (const [index, a] of shares.entries()) {
		const b = shares[index + 1];
		if (
			!b ||
			article.text.slice(a.end, b.start).trim() !== 'to' ||
			/\b(?:from|rose|fell|grew|up|down)\b[^.]{0,30}$/i.test(article.text.slice(Math.max(0, a.start - 40), a.start))
		)
			continue;
		const sum = Number(a.value) + Number(b.value);
		if (sum > 100 && sum <= 120) {
			findings.push({
				type: 'sum',
				severity: 'major',
				message: `${a.value} and ${b.value} percent make ${sum}`,
				because: 'Shares of one whole cannot exceed it',
				sides: [[memberAt(source, a)], [memberAt(source, b)]],
			});
		}
	}
	return findings;
}

/** Whether the same little word follows both: "34 in …, 19 in …", "four of …, one of …", "four counts of …, three of …". */
function sameShape(article: Article, a: Figure, b: Figure): boolean {
	const after = (figure: Figure) =>
		/^\s+(?:\p{L}+\s+)?(in|of|at|from|for|on)\s/u.exec(article.text.slice(figure.end, figure.end + 40))?.[1];
	return after(a) !== undefined && after(a) === after(b);
}

/** Whether a count stands close before the parts and is larger than each. */
function isTotal(article: Article, total: Figure, parts: readonly Figure[]): boolean {
	const between = article.text.slice(total.end, parts[0]!.start);
	return (
		between.length <= 60 &&
		(between.match(/[.!?]\s/g)?.length ?? 0) <= 1 &&
		/[:.]/.test(between) &&
		parts.every((part) => Number(part.value) < Number(total.value))
	);
}

/** A weekday that does not fit its date, as the reading noticed it. */
function misfits(source: Source): Finding[] {
	return source.article.figures
		.filter((figure) => figure.misfit !== undefined)
		.map((figure) => ({
			type: 'date',
			severity: 'major',
			message: figure.misfit!,
			because: 'The weekday and the date do not go together',
			sides: [[memberAt(source, figure)], [memberAt(source, figure)]],
		}));
}

/** Words that say of a date that it is still to come. */
const ahead =
	/\b(?:upcoming|looming|coming up|forthcoming|approaching|ahead of|due on|scheduled for|will be held|set for)\b/i;
/** Words that put them into the past: what was scheduled may be over. */
const past = /\b(?:was|were|had been|previously)\s+(?:\p{L}+\s+)?(?:upcoming|looming|due|scheduled|set)\b/iu;

/** A date that the article calls still to come although it lies before the article's own date. Evidence: an article of the 21st on "a vote looming on May 20". */
function pastFutures(source: Source): Finding[] {
	const { article } = source;
	const { published } = article;
	if (!published) return [];
	const own = article.figures.length > 0 ? dateRegion(article) : undefined;
	return article.figures.flatMap((figure): Finding[] => {
		const value = String(figure.inferred?.value ?? figure.value ?? '');
		// "Thursday" may be the next one: only a day of a month is fixed.
		if (
			figure.kind !== 'date' ||
			!/^(?:\d{4}-|--)\d\d-\d\d/.test(String(figure.value)) ||
			!/^\d{4}-\d\d-\d\d/.test(value) ||
			value.slice(0, 10) >= published.slice(0, 10)
		)
			return [];
		const sentence = article.sentences.find((candidate) => contains(candidate, figure));
		if (!sentence) return [];
		const near = article.text.slice(
			Math.max(sentence.start, figure.start - 48),
			Math.min(sentence.end, figure.end + 24),
		);
		if (!ahead.test(near) || past.test(near)) return [];
		return [
			{
				type: 'date',
				severity: 'major',
				message: `${words(article.text, figure)} is called still to come in an article of ${published.slice(0, 10)}`,
				because: 'The date lies before the article’s own date',
				sides: own ? [[memberAt(source, own)], [memberAt(source, figure)]] : [[memberAt(source, figure)]],
			},
		];
	});
}

function dateRegion(article: Article): Span | undefined {
	return article.regions.find((region) => region.kind === 'date' || region.kind === 'byline');
}

/** What does not go together inside one article. */
export function insideArticle(source: Source): Finding[] {
	return [...wrongConversions(source), ...wrongSums(source), ...misfits(source), ...pastFutures(source)];
}
