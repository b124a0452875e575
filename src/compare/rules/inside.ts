import type { Article, Figure } from '../../article/article';
import { toBase } from '../../claims/units';
import { rememberSource } from '../../story/remember-source';
import type { Source } from '../../story/source';
import { contains, type Span } from '../../text/span';
import { digitsThatCount } from '../../util/digits';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';
import { wrongRemainders } from './remainder';
import { wrongSums, wrongTotals } from './sums';
import { wrongZones } from './zones';

/**
 * How far a conversion may be off, as a share, by how many digits of it are written: what is rounded to one digit may be a quarter off, what is given with three is meant
 * to be right. A convention: news rounds generously, and a wrong factor is further off.
 */
const wrongBy = (digits: number) => (digits >= 3 ? 0.04 : digits === 2 ? 0.15 : 0.25);

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
		if (off <= wrongBy(Math.min(digitsThatCount(a.value), digitsThatCount(b.value)))) continue;
		findings.push({
			type: 'unit',
			severity: 'major',
			message: phrase`${words(text, a)} is not ${words(text, b)}`,
			because: phrase`The value and its conversion do not go together`,
			sides: [[memberAt(source, a)], [memberAt(source, b)]],
		});
	}
	return findings;
}

function words(text: string, span: Span): string {
	return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

const changes =
	/\b(?:drop|fall|fell|fallen|down|lost|loss|decline|declined|slid|slide|rise|rose|up|gain|gained|jump|jumped|climb|climbed|increase|increased|decrease|decreased|cut|higher|lower)\b/i;
/** A change in percent is rounded; one that is off by more than this, in points, was computed or copied wrongly. */
const changeSlack = 0.6;

/**
 * A change in percent that does not go with the two values beside it. Evidence: "ended at $31.20, a 9.6% drop from $33.10". Must not alarm: a change of something else in the
 * sentence: the percentage must be within a factor of two of what the values give, and the older value stand behind "from".
 */
function wrongChanges(source: Source): Finding[] {
	const { figures, text, sentences } = source.article;
	return sentences.flatMap((sentence): Finding[] => {
		const inside = figures.filter((figure) => contains(sentence, figure));
		const percents = inside.filter(({ kind, hedge }) => kind === 'percent' && hedge === 'exact');
		const [percent] = percents;
		if (!percent || percents.length > 1 || typeof percent.value !== 'number') return [];
		if (!changes.test(text.slice(sentence.start, sentence.end))) return [];
		const values = inside.filter(
			({ kind, value, hedge }) =>
				(kind === 'money' || kind === 'count' || kind === 'number') &&
				typeof value === 'number' &&
				value > 0 &&
				hedge === 'exact',
		);
		const [a, b] = values;
		if (!a || !b || values.length > 2 || a.kind !== b.kind || a.currency !== b.currency) return [];
		const isFrom = (figure: Figure) =>
			/\bfrom (?:[\p{L}’' ]+ of )?$/u.test(text.slice(Math.max(sentence.start, figure.start - 40), figure.start));
		const [older, newer] = isFrom(a) && !isFrom(b) ? [a, b] : isFrom(b) && !isFrom(a) ? [b, a] : [undefined, undefined];
		if (!older || !newer) return [];
		const right = (Math.abs(Number(newer.value) - Number(older.value)) / Number(older.value)) * 100;
		const stated = percent.value;
		if (Math.abs(right - stated) <= changeSlack || right > 2 * stated || stated > 2 * right) return [];
		return [
			{
				type: 'sum',
				severity: 'major',
				message: phrase`From ${words(text, older)} to ${words(text, newer)} is ${right.toFixed(1)} percent, not ${stated}`,
				because: phrase`The change in percent does not go with the two values`,
				sides: [[memberAt(source, percent)], [memberAt(source, older), memberAt(source, newer)]],
			},
		];
	});
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
				message: phrase`${words(article.text, figure)} is called still to come in an article of ${published.slice(0, 10)}`,
				because: phrase`The date lies before the article’s own date`,
				sides: own ? [[memberAt(source, own)], [memberAt(source, figure)]] : [[memberAt(source, figure)]],
			},
		];
	});
}

function dateRegion(article: Article): Span | undefined {
	return article.regions.find((region) => region.kind === 'date' || region.kind === 'byline');
}

/** What does not go together inside one article. */
export const insideArticle = rememberSource((source): readonly Finding[] => {
	return [
		...wrongConversions(source),
		...wrongSums(source),
		...wrongTotals(source),
		...wrongRemainders(source),
		...wrongZones(source),
		...wrongChanges(source),
		...pastFutures(source),
	];
});
