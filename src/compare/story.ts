import type { Claim, FigureClaim } from '../claims/claim';
import { findClaims } from '../claims/find';
import type { Entity } from '../story/entities';
import type { Source, Story } from '../story/source';
import { overlap, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { alignClauses, alignFigures, alignQuotes } from './align';
import type {
	Compared,
	Comparison,
	Discrepancy,
	Finding,
	Judgement,
	Matter,
	Member,
	Relation,
	Verdict,
} from './comparison';
import { memberOf } from './member';
import { differentFigures, figureKey, isFormer, judgeFigureClaims } from './rules/figures';
import { denials, hardened, judgeForce, multiplied } from './rules/force';
import { insideArticle } from './rules/inside';
import { comparePeople } from './rules/people';
import { judgeQuotes, quotationDrift } from './rules/quotes';
import { opposedStates } from './rules/states';
import { otherUnit } from './rules/units';

/** A source may say one thing more than once; more places than this are not shown. */
const placesASource = 6;
/** A member is a clause, not a paragraph. */
const longestMember = 300;

const order: readonly Verdict[] = ['conflict', 'not-comparable', 'compatible', 'same'];

/** One relation for each pair of sources, by the claims that disagree most. */
function relationsOf<T extends Claim>(group: readonly T[], judge: (a: T, b: T) => Judgement): Relation[] {
	const sources = [...new Set(group.map((claim) => claim.source))];
	const relations: Relation[] = [];
	for (const [index, a] of sources.entries()) {
		for (const b of sources.slice(index + 1)) {
			const judgements = group
				.filter((x) => x.source === a)
				.flatMap((x) => group.filter((y) => y.source === b).map((y) => judge(x, y)));
			const [worst] = judgements.sort((x, y) => order.indexOf(x.verdict) - order.indexOf(y.verdict));
			relations.push({ a, b, ...worst! });
		}
	}
	return relations;
}

function membersOf(group: readonly Claim[]): Member[] {
	const count = new Map<string, number>();
	return group.flatMap((claim) => {
		const places = (count.get(claim.source) ?? 0) + 1;
		count.set(claim.source, places);
		const member = memberOf(claim);
		return places <= placesASource && member.span.end - member.span.start <= longestMember ? [member] : [];
	});
}

/** Compares what the sources of a story say. Pure; the same sources in any order give the same result. `entities` are the story's, for each mention of each source. */
export function compareStory(
	story: Story,
	sources: readonly Source[],
	entities: ReadonlyMap<string, readonly Entity[]>,
): Compared {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const articles = new Map(ordered.map((source) => [source.id, source.article]));
	const claims = ordered.map((source) =>
		findClaims(
			source,
			entities.get(source.id)?.map((entity) => entity.id),
		),
	);
	const words = (claim: Claim) => shorten(wordsOf(articles.get(claim.source)!.text, claim.span), 80);
	const people = new Set(
		[...entities.values()].flatMap((list) => list.filter(({ kind }) => kind === 'person').map(({ id }) => `@${id}`)),
	);

	const comparisons: Comparison[] = [];
	const findings: Finding[] = [];
	const compare = <T extends Claim>(
		matter: Matter,
		groups: readonly (readonly T[])[],
		judge: (a: T, b: T) => Judgement,
		look: (group: readonly T[]) => Finding[],
	) => {
		for (const group of groups) {
			const members = membersOf(group);
			if (new Set(members.map((member) => member.source)).size < 2) continue;
			const relations = relationsOf(group, judge);
			const worst = [...relations].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]!;
			const speaking = new Set(group.map((claim) => claim.source));
			comparisons.push({
				id: `${matter} ${group[0]!.id}`,
				matter,
				topic: shorten(wordsOf(articles.get(group[0]!.source)!.text, group[0]!.clause), 90),
				verdict: worst.verdict,
				because: worst.because,
				members,
				relations,
				silent: story.sources.filter((source) => !speaking.has(source)),
			});
			findings.push(...look(group));
		}
	};

	const figures = claims.flatMap((found) => found.figures);
	const clauses = claims.flatMap((found) => found.clauses);
	const quotes = claims.flatMap((found) => found.quotes);
	const former = new Set(figures.filter((claim) => isFormer(claim, articles.get(claim.source)!.text)).map(figureKey));
	const context = { publishedOf: (source: string) => articles.get(source)?.published, former };
	const judgeNumbers = (a: FigureClaim, b: FigureClaim) => judgeFigureClaims(a, b, context);
	compare('figure', alignFigures(figures), judgeNumbers, (group) => differentFigures(group, judgeNumbers, words));
	compare(
		'quote',
		alignQuotes(quotes, (claim) => wordsOf(articles.get(claim.source)!.text, claim.span)),
		(a, b) => judgeQuotes(a, b, fullWords),
		(group) => quotationDrift(group, fullWords),
	);
	compare('clause', alignClauses(clauses), judgeForce, multiplied);
	findings.push(
		...denials(clauses, words),
		...hardened(clauses, words),
		...opposedStates(clauses, people, words),
		...otherUnit(figures, words),
		...ordered.flatMap(insideArticle),
	);
	const persons = comparePeople(ordered, entities);
	findings.push(...persons.findings);
	for (const matter of persons.matters) {
		const speaking = new Set(matter.members.map((member) => member.source));
		const [first] = matter.members;
		comparisons.push({
			...matter,
			id: `person ${first!.source}#${first!.span.start}-${first!.span.end}`,
			silent: story.sources.filter((source) => !speaking.has(source)),
		});
	}
	return {
		comparisons: comparisons.map((comparison) => withFindings(comparison, findings)),
		discrepancies: numbered(findings),
	};

	function fullWords(claim: Claim): string {
		return wordsOf(articles.get(claim.source)!.text, claim.span);
	}
}

/** Ids that stay while the rule and the first place stay; at most six places a source, said nowhere twice. */
function numbered(findings: readonly Finding[]): Discrepancy[] {
	const found = new Map<string, Discrepancy>();
	for (const { sides, ...finding } of findings) {
		const count = new Map<string, number>();
		const members = sides.flat().filter(({ source }) => {
			count.set(source, (count.get(source) ?? 0) + 1);
			return count.get(source)! <= placesASource;
		});
		const [first] = members;
		if (!first) continue;
		const id = `${finding.type} ${first.source}#${first.span.start}-${first.span.end}`;
		if (!found.has(id)) found.set(id, { id, ...finding, members });
	}
	return [...found.values()];
}

/** A comparison whose sources a finding sets against each other, by places inside its members, is a conflict of those sources. */
function withFindings(comparison: Comparison, findings: readonly Finding[]): Comparison {
	const touches = (source: string, places: readonly Member[]) =>
		places.some(
			(place) =>
				place.source === source &&
				comparison.members.some((member) => member.source === source && overlap(member.span, place.span) > 0),
		);
	let changed = false;
	const relations = comparison.relations.map((relation) => {
		if (relation.verdict === 'conflict') return relation;
		const against = findings.find(({ sides }) =>
			sides.some((x, i) => sides.some((y, j) => i !== j && touches(relation.a, x) && touches(relation.b, y))),
		);
		if (!against) return relation;
		changed = true;
		return { ...relation, verdict: 'conflict' as const, because: against.because };
	});
	if (!changed) return comparison;
	const conflict = relations.find((relation) => relation.verdict === 'conflict')!;
	return { ...comparison, relations, verdict: 'conflict', because: conflict.because };
}
