import { describeAnchor } from '../../src/text/anchor/describe';
import { locateAnchors } from '../../src/text/anchor/locate';
import { describeArticle } from '../../src/text/anchor/print';
import { overlap, type Span } from '../../src/text/span';
import { describeSelector, matchApproximately, matchExactly } from './matchers';
import { inventStory, textOf } from './news';
import { chanceFrom } from './random';
import { type Edited, findTargets, type Scenario, scenarios } from './scenarios';

const seed = Number(process.argv.find((argument) => argument.startsWith('--seed='))?.slice(7) ?? 20260915);
const stories = 110;
const outlets = 3;
const targetsOfAKind = 4;

/** Least share right, or most share wrong, in per cent. Times are printed and never judged: machines differ. */
const bars: Readonly<Record<string, { readonly right?: number; readonly wrong?: number }>> = {
	S1: { right: 99.5 },
	S2: { wrong: 1 },
	S3: { wrong: 1 },
	S4: { right: 99.5 },
	S5: { right: 99.5 },
	S6: { right: 95, wrong: 1 },
	S7: { right: 95, wrong: 1 },
	S8: { wrong: 1 },
	S9: { right: 99.5 },
};

type Outcome = 'right' | 'wrong' | 'orphan';
type Answer = { readonly state?: string; readonly span?: Span };

class Tally {
	readonly counts = { right: 0, wrong: 0, orphan: 0 };

	add(outcome: Outcome): void {
		this.counts[outcome]++;
	}

	get total(): number {
		return this.counts.right + this.counts.wrong + this.counts.orphan;
	}

	share(outcome: Outcome): number {
		return (100 * this.counts[outcome]) / Math.max(1, this.total);
	}

	toString(): string {
		return (['right', 'wrong', 'orphan'] as const)
			.map((outcome) => this.share(outcome).toFixed(1).padStart(6))
			.join('');
	}
}

/** Found words are right when more than half of them and of the true ones are the same; lost ones when nothing was claimed. */
function judge({ expects }: Scenario, { truth }: Edited, { state, span }: Answer): Outcome {
	if (!truth) return span ? 'wrong' : 'right';
	if (!span) return 'orphan';
	const shared = overlap(span, truth);
	if (expects === 'changed' && state !== undefined) return state === 'changed' && shared > 0 ? 'right' : 'wrong';
	return shared > Math.max(span.end - span.start, truth.end - truth.start) / 2 ? 'right' : 'wrong';
}

const matchers = ['ours', 'approximate', 'exact'] as const;
const tallies = new Map(scenarios.map(({ name }) => [name, matchers.map(() => new Tally())]));
const times: Record<(typeof matchers)[number], number[]> = { ours: [], approximate: [], exact: [] };
const misses: string[] = [];

function timed<T>(matcher: (typeof matchers)[number], work: () => T): T {
	const begin = performance.now();
	const result = work();
	times[matcher].push(performance.now() - begin);
	return result;
}

function run(): { articles: number; targets: number } {
	const chance = chanceFrom(seed);
	let articles = 0;
	let targetCount = 0;
	let strangers = inventStory(chance, outlets);
	for (let story = 0; story < stories; story++) {
		const pieces = inventStory(chance, outlets);
		for (const piece of pieces) {
			const text = textOf(piece.paragraphs);
			const print = describeArticle(text);
			const others = pieces.filter((other) => other !== piece);
			const targets = findTargets(chance, piece, targetsOfAKind);
			articles++;
			targetCount += targets.length;
			for (const target of targets) {
				const anchor = describeAnchor(text, target);
				const selector = describeSelector(text, target);
				for (const scenario of scenarios) {
					const edited = scenario.edit(chance, piece, target, others, strangers);
					if (!edited) continue;
					const ours = timed('ours', () => locateAnchors(edited.text, [anchor], print)[0]!);
					const approximate = timed('approximate', () => matchApproximately(edited.text, selector));
					const exact = timed('exact', () => matchExactly(edited.text, selector));
					const answers: Answer[] = [ours, approximate ? { span: approximate } : {}, exact ? { span: exact } : {}];
					const outcomes = answers.map((answer) => judge(scenario, edited, answer));
					outcomes.forEach((outcome, index) => void tallies.get(scenario.name)![index]!.add(outcome));
					if (outcomes[0] !== 'right')
						misses.push(
							`${scenario.name} ${outcomes[0]} ${JSON.stringify({ anchor, ours, truth: edited.truth && edited.text.slice(edited.truth.start, edited.truth.end) })}`,
						);
				}
			}
		}
		strangers = pieces;
	}
	return { articles, targets: targetCount };
}

function percentile(values: readonly number[], share: number): string {
	const sorted = values.toSorted((a, b) => a - b);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
}

const { articles, targets } = run();
console.log(`${articles} invented articles, ${targets} targets, seed ${seed}`);
console.log(
	`right / wrong / orphan, per cent${' '.repeat(28)}    n   ours                approximate         exact + context`,
);
let isMissed = false;
for (const { name, what } of scenarios) {
	const [ours, approximate, exact] = tallies.get(name)! as [Tally, Tally, Tally];
	const bar = bars[name]!;
	const missed =
		(bar.right !== undefined && ours.share('right') < bar.right) ||
		(bar.wrong !== undefined && ours.share('wrong') > bar.wrong);
	isMissed ||= missed;
	console.log(
		`${name} ${what.padEnd(56)} ${String(ours.total).padStart(5)} ${ours}  ${approximate}  ${exact}${missed ? '  MISSED' : ''}`,
	);
}
for (const matcher of matchers) {
	const all = times[matcher];
	console.log(
		`${matcher.padEnd(12)} ms an annotation: median ${percentile(all, 0.5)}, 95 % ${percentile(all, 0.95)}, worst ${percentile(all, 1)}`,
	);
}
if (process.argv.includes('--misses')) console.log(misses.join('\n'));
process.exitCode = isMissed ? 1 : 0;
