import type { Figure } from '../article/article';
import type { Span } from '../text/span';

/** Code units between a figure and those whom it is asked of. */
const holderReach = 100;

/** Whom a figure is asked of or holds for, where a people or region says which of several: "Norvan farmers" is "farmers: norvan". */
export function holdersOf(text: string, sentence: Span, figure: Figure, demonyms: readonly Span[]): string[] {
	const near = demonyms
		.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
		.flatMap(({ start, end }) => {
			const noun = /^ (\p{Ll}+s)\b/u.exec(text.slice(end, end + 24))?.[1];
			const away = end <= figure.start ? figure.start - end : start - figure.end;
			return noun !== undefined && away <= holderReach
				? [{ away, holder: `${noun}: ${text.slice(start, end).toLowerCase()}` }]
				: [];
		})
		.sort((a, b) => a.away - b.away);
	return near.slice(0, 1).map(({ holder }) => holder);
}

/** Whether two figures are asked of or hold for the same sort of holders, of two peoples or regions. */
export function areOfOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const x of a) {
		const kind = kindOfHolder(x);
		if (kind === undefined || b.has(x)) continue;
		for (const y of b) if (kindOfHolder(y) === kind && !a.has(y)) return true;
	}
	return false;
}

/** "farmers: norvan" is of "farmers"; undefined for an attribute of another sort. */
export function kindOfHolder(attribute: string): string | undefined {
	const at = attribute.indexOf(': ');
	return at < 0 ? undefined : attribute.slice(0, at);
}
