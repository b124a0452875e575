import type { Article, Figure } from '../../article/article';
import type { Source } from '../../story/source';
import { contains, type Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

/** "34 in Karasu, 19 in Özerka and five in the hamlets": between the parts of a sum stand a few words and a comma, a semicolon or "and". */
const betweenParts = /^[^.;:!?\d]{2,60}?(?:,|,? and|;|; and)\s+$/;
const fewestParts = 3;

/** "Sixteen of them": a part of those who were counted before. */
const ofThem =
	/^ of (?:them|these|those|which|whom|the \p{L}+|the (?:two|three|four|five|six|seven|eight|nine|ten))(?= |,|$)/u;

/** Whether the figure is an exact whole of things. */
export function isCounted(figure: Figure): boolean {
	return (
		(figure.kind === 'count' || figure.kind === 'number') &&
		typeof figure.value === 'number' &&
		figure.hedge === 'exact'
	);
}

function sumOf(parts: readonly Figure[]): number {
	return rounded(parts.reduce((all, part) => all + Number(part.value), 0));
}

/** Without what binary fractions add: 4.7 and 3.1 are 7.8. */
function rounded(sum: number): number {
	return Math.round(sum * 1e6) / 1e6;
}

function finding(source: Source, total: Figure, parts: readonly Figure[]): Finding {
	return {
		type: 'sum',
		severity: 'major',
		message: phrase`${parts.map((part) => part.value).join(' + ')} is ${sumOf(parts)}, not ${total.value!}`,
		because: phrase`The parts do not add up to the total given with them`,
		sides: [[memberAt(source, total)], [memberAt(source, { start: parts[0]!.start, end: parts.at(-1)!.end })]],
	};
}

/**
 * Parts that do not add up to the total beside them, and shares of one whole that exceed it. Evidence: "the dead number 61. They are 34 …, 19 … and five …";
 * "nine counts: four of …, one of …, three of … and two of …"; "27 fell ill. Sixteen of them were in one hospital; eight were in another and four in a third"; "of the 39 on board, four died, 27 were injured and ten got out unhurt"; "11,200 calls, 6,900 of them by
 * night and 3,300 by day"; "58 percent to 44 percent". Must not alarm: lists without a total, totals of something else, two of several parts, parts that overlap.
 */
export function wrongSums(source: Source): Finding[] {
	const { article } = source;
	const counts = article.figures.filter(isCounted);
	const findings: Finding[] = [];
	for (let from = 0; from < counts.length; from++) {
		let to = from;
		while (
			counts[to + 1] &&
			betweenParts.test(article.text.slice(counts[to]!.end, counts[to + 1]!.start)) &&
			areParts(article, counts[to]!, counts[to + 1]!)
		)
			to++;
		const parts = counts.slice(from, to + 1);
		const total = counts[from - 1];
		if (!total || !isTotal(article, total, parts)) {
			from = Math.max(from, parts.length < fewestParts ? from : to);
			continue;
		}
		if (sumOf(parts) !== total.value && (parts.length >= fewestParts || isHalved(article, total, parts)))
			findings.push(finding(source, total, parts));
		from = to;
	}
	return [
		...findings,
		...wrongLists(source, counts),
		...wrongWholes(source, counts),
		...overfull(source, counts),
		...wrongShares(source),
	];
}

/** "74 trains: ", "Eleven of them held dangerous goods: ", before a list of them. */
const announces = /^ (?:\p{L}[\p{L}’'-]* ){0,8}\p{L}[\p{L}’'-]*: $/u;
/** A list whose sum is further off is a list of something else, or of some. */
const listReach = 0.2;

/** "74 trains: 40 for the coast, 22 for the hills and 14 for the city": a number of things, and behind a colon how many there are of each kind. */
function wrongLists(source: Source, counts: readonly Figure[]): Finding[] {
	const { text } = source.article;
	return counts.flatMap((total, index): Finding[] => {
		const [first] = counts.slice(index + 1);
		if (!first || !announces.test(text.slice(total.end, first.start))) return [];
		const parts = [first];
		for (const next of counts.slice(index + 2)) {
			if (!betweenParts.test(text.slice(parts.at(-1)!.end, next.start))) break;
			parts.push(next);
		}
		const off = Math.abs(sumOf(parts) - Number(total.value));
		if (parts.length < fewestParts || off === 0 || off > listReach * Number(total.value)) return [];
		return parts.some((part) => ofThem.test(text.slice(part.end, part.end + 24)))
			? []
			: [finding(source, total, parts)];
	});
}

/** What became of people, or how they voted: nobody is counted under two of these. */
const fates = [
	/\b(?:died|dead|killed|perished|drowned)\b/i,
	/\b(?:injured|hurt|wounded)\b/i,
	/\b(?:unhurt|unharmed|uninjured|unscathed)\b/i,
	/\b(?:missing|unaccounted for)\b/i,
	/\b(?:in favou?r|voted for)\b/i,
	/\bagainst\b/i,
	/\babstain/i,
];
/** Code units behind a part in which its fate stands. */
const fateReach = 40;

/** Whether nothing but a few words, commas and "and" stands between the parts, and none of them counts who was counted: "also", "of whom". */
function isPlainList(text: string, parts: readonly Figure[]): boolean {
	const told = parts.map((part, index) => text.slice(part.end, parts[index + 1]?.start ?? part.end + fateReach));
	const between = told.slice(0, -1);
	return (
		between.every((words) => /^[^.;:!?\d]{2,60}?(?:,|,? and)\s+$/.test(words)) &&
		!told.some((words) => /\b(?:also|including|of wh(?:om|ich)|of them|both|more)\b/i.test(words))
	);
}

/** "Of the 39 on board, four died, 27 were injured and ten got out unhurt": parts of which each has a fate of its own and that are more than the whole they are said to be of. */
function overfull(source: Source, counts: readonly Figure[]): Finding[] {
	const { text, sentences } = source.article;
	const fateOf = ({ end }: Figure) => {
		const [said = ''] = /^[^,;.:]*/.exec(text.slice(end, end + fateReach).replace(/ and .*/s, ''))!;
		return fates.findIndex((fate) => fate.test(said));
	};
	return counts.flatMap((whole, index): Finding[] => {
		const sentence = sentences.find((one) => contains(one, whole));
		if (
			!sentence ||
			!/^(?:out )?of (?:the|its|his|her|their|those|these|all) $/i.test(text.slice(sentence.start, whole.start))
		)
			return [];
		const parts = counts.slice(index + 1).filter((one) => contains(sentence, one));
		const areFates = new Set(parts.map(fateOf)).size === parts.length && !parts.some((part) => fateOf(part) < 0);
		const off = sumOf(parts) - Number(whole.value);
		const areListed = parts.length >= fewestParts && off <= listReach * Number(whole.value) && isPlainList(text, parts);
		return parts.length > 1 && (areFates || areListed) && off > 0 ? [finding(source, whole, parts)] : [];
	});
}

/** "Seven of the nine are from Amberg and three from Ostby": two parts that nearly make the whole that the first names, and do not. */
function wrongWholes(source: Source, counts: readonly Figure[]): Finding[] {
	const { article } = source;
	return counts.flatMap((a, index): Finding[] => {
		const [whole, b] = [counts[index + 1], counts[index + 2]];
		if (!whole || !b || !/^ (?:out )?of (?:the|its|his|her|their|all) $/.test(article.text.slice(a.end, whole.start)))
			return [];
		const parts = [a, b];
		const isList = /^[^.;:!?\d]{2,60}?,? and\s+$/.test(article.text.slice(whole.end, b.start));
		const x = shapeOf(article, whole);
		if (!isList || x === undefined || x !== shapeOf(article, b) || sumOf(parts) === whole.value) return [];
		return Math.abs(sumOf(parts) - Number(whole.value)) <= nearly * Number(whole.value)
			? [finding(source, whole, parts)]
			: [];
	});
}

function wrongShares(source: Source): Finding[] {
	const { article } = source;
	const shares = article.figures.filter((figure) => figure.kind === 'percent' && typeof figure.value === 'number');
	return shares.flatMap((a, index): Finding[] => {
		const b = shares[index + 1];
		if (
			!b ||
			article.text.slice(a.end, b.start).trim() !== 'to' ||
			/\b(?:from|rose|fell|grew|up|down)\b[^.]{0,30}$/i.test(article.text.slice(Math.max(0, a.start - 40), a.start))
		)
			return [];
		const sum = sumOf([a, b]);
		if (sum <= 100 || sum > 120) return [];
		return [
			{
				type: 'sum',
				severity: 'major',
				message: phrase`${a.value!} and ${b.value!} percent make ${sum}`,
				because: phrase`Shares of one whole cannot exceed it`,
				sides: [[memberAt(source, a)], [memberAt(source, b)]],
			},
		];
	});
}

/** The little word that says where or of what a part is: "34 in …", "four counts of …", "sixteen of them were at …". */
function shapeOf(article: Article, { end }: Figure): string | undefined {
	const after = article.text.slice(end, end + 60).replace(ofThem, '');
	const word = /^\s+(?:\p{L}+\s+){0,3}?(in|of|at|from|for|on|by)\s/u.exec(after)?.[1];
	// "34 at the works and 19 in offices": where things are is one shape.
	return word === 'at' || word === 'on' ? 'in' : word;
}

/** Whether two counts are parts of one sum: the same little word follows both, or the first is "of them" and the second stands as bare. */
function areParts(article: Article, a: Figure, b: Figure): boolean {
	const [x, y] = [shapeOf(article, a), shapeOf(article, b)];
	if (x !== undefined && x === y) return true;
	return ofThem.test(article.text.slice(a.end, a.end + 24)) && !ofThem.test(article.text.slice(b.end, b.end + 24));
}

/** Whether a count stands close before the parts and is larger than each. */
function isTotal(article: Article, total: Figure, parts: readonly Figure[]): boolean {
	const between = article.text.slice(total.end, parts[0]!.start);
	return (
		between.length <= 60 &&
		(between.match(/[.!?]\s/g)?.length ?? 0) <= 1 &&
		(/[:.]/.test(between) || ofThem.test(article.text.slice(parts[0]!.end, parts[0]!.end + 24))) &&
		parts.every((part) => Number(part.value) < Number(total.value))
	);
}

/** Two parts are all of a whole only where they nearly make it, the first is "of them" and the second ends the sentence: "6,900 of them by telephone and 3,300 online." */
const nearly = 0.12;

function isHalved(article: Article, total: Figure, parts: readonly Figure[]): boolean {
	const [a, b] = parts;
	if (!a || !b || parts.length > 2 || !ofThem.test(article.text.slice(a.end, a.end + 24))) return false;
	const rest = article.text.slice(b.end, b.end + 60);
	return (
		Math.abs(sumOf(parts) - Number(total.value)) <= nearly * Number(total.value) &&
		/^[^.;:!?\d]*[.!?](?:\s|["”’]|$)/.test(rest)
	);
}

/** "brings the total to", "for a total of", "which makes up the", "adding up to". */
const totalled =
	/\b(?:brings?|bringing|brought|takes?|taking|took) the (?:\p{L}+ )?total(?: \p{L}+)? to\s+$|\b(?:for|making|to make|giving) a (?:\p{L}+ )?total of\s+$|\b(?:which|together(?: they)?) (?:makes? up|adds? up to|comes? to|totals?)(?: the| its)?\s+$|\b(?:adding up to|making up|totall?ing)(?: the| its)?\s+$/iu;
/** "which makes up 60 percent of the revenue": a share, and no total. */
const shareOf = /^ of\b/;
/** A total that is further off than this is a total of more than what stands beside it. */
const totalReach = 0.1;

/** How often a part counts: "two crates, at 12 kg each". */
function timesOf(article: Article, figures: readonly Figure[], part: Figure): number {
	if (!/^ (?:each|apiece)\b/.test(article.text.slice(part.end, part.end + 10))) return 1;
	const before = figures.filter((one) => one.end <= part.start && part.start - one.end <= 40 && isCounted(one)).at(-1);
	return Number(before?.value ?? 1);
}

/**
 * A total that the sums beside it do not make. Evidence: "The satellite weighs 1,840 kg. With two boxes, at 12 kg each, and a 96-kg adapter this brings the total to 1,980 kg". Must not alarm: a
 * total that goes on from others that are told elsewhere, and is far from what stands here.
 */
export function wrongTotals(source: Source): Finding[] {
	const { article } = source;
	const { text, figures, sentences } = article;
	return figures.flatMap((total): Finding[] => {
		if (typeof total.value !== 'number' || total.hedge !== 'exact') return [];
		const at = sentences.findIndex((sentence) => contains(sentence, total));
		const sentence = sentences[at];
		if (!sentence || !totalled.test(text.slice(sentence.start, total.start)) || shareOf.test(text.slice(total.end)))
			return [];
		const from = /^(?:Together )?with\b/i.test(text.slice(sentence.start)) ? (sentences[at - 1] ?? sentence) : sentence;
		const within: Span = { start: from.start, end: total.start };
		const parts = figures.filter(
			(one) =>
				contains(within, one) &&
				typeof one.value === 'number' &&
				(one.unit ?? one.currency) === (total.unit ?? total.currency) &&
				(one.kind === total.kind || (isCounted(one) && isCounted(total))),
		);
		const sum = rounded(parts.reduce((all, part) => all + timesOf(article, figures, part) * Number(part.value), 0));
		const off = Math.abs(sum - total.value);
		if (parts.length < 2 || off < 1e-6 || off > totalReach * total.value) return [];
		const added = parts.map((part) => {
			const times = timesOf(article, figures, part);
			return times === 1 ? `${part.value}` : `${times} × ${part.value}`;
		});
		return [
			{
				type: 'sum',
				severity: 'major',
				message: phrase`${added.join(' + ')} is ${sum}, not ${total.value}`,
				because: phrase`The parts do not add up to the total given with them`,
				sides: [[memberAt(source, total)], parts.map((part) => memberAt(source, part))],
			},
		];
	});
}
