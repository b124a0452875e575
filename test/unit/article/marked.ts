import { isArticle } from '../../../src/article/article';
import { findFigures } from '../../../src/article/figures/find';
import { readArticle } from '../../../src/article/read';
import { findSentences } from '../../../src/text/sentences';

/** The text with its figures marked: "rose [percent 4: 4%] on [date 2026-05-08: Friday]". */
export function markFigures(text: string, published?: string): string {
	const sentences = findSentences(text, { start: 0, end: text.length });
	const figures = findFigures({ text, regions: [], sentences, tokens: [] }, published);
	let marked = text;
	for (const figure of [...figures].reverse()) {
		const value =
			figure.inferred?.value ??
			figure.value ??
			(figure.low !== undefined ? `${figure.low}..${figure.high ?? ''}` : '?');
		const unit = figure.currency ?? figure.unit;
		const hedge =
			figure.hedge === 'exact' || (figure.low !== undefined && figure.high === undefined) ? '' : `${figure.hedge} `;
		const of = figure.of ? ` of ${text.slice(figure.of.start, figure.of.end)}` : '';
		const note = `${figure.kind} ${hedge}${value}${unit && unit !== '%' ? ` ${unit}` : ''}${of}`;
		marked = `${marked.slice(0, figure.start)}[${note}: ${marked.slice(figure.start, figure.end)}]${marked.slice(figure.end)}`;
	}
	return marked;
}

/** One line for each line of the text: its kind or kinds, then the line. */
export function markRegions(text: string): string {
	const { regions } = readArticle(text);
	return text
		.split('\n')
		.map((line, i, lines) => {
			const start = lines.slice(0, i).reduce((sum, other) => sum + other.length + 1, 0);
			const kinds = regions
				.filter((region) => region.start < start + line.length && start < region.end)
				.map(({ kind }) => kind);
			return line.trim() === '' ? line : `${kinds.join('+')}| ${line}`;
		})
		.join('\n');
}

/** An article labelled by hand: "~ " begins a line of furniture, "{words=value}" is a figure. */
export interface Labelled {
	readonly text: string;
	readonly figures: readonly { readonly start: number; readonly end: number; readonly value: string | undefined }[];
	/** Whether each character is furniture. */
	readonly furniture: readonly boolean[];
}

/** Takes the labels out of the text. */
export function readLabels(raw: string): Labelled {
	let text = '';
	const figures: Labelled['figures'][number][] = [];
	const furniture: boolean[] = [];
	for (const line of raw.split('\n')) {
		const start = text.length;
		if (line.startsWith('~ ')) text += line.slice(2);
		else {
			let last = 0;
			for (const match of line.matchAll(/\{([^{}=]*)(?:=([^{}]*))?\}/g)) {
				text += line.slice(last, match.index);
				figures.push({ start: text.length, end: text.length + match[1]!.length, value: match[2] });
				text += match[1];
				last = match.index + match[0].length;
			}
			text += line.slice(last);
		}
		for (let i = start; i < text.length; i++) furniture.push(line.startsWith('~ '));
		text += '\n';
		furniture.push(false);
	}
	return { text, figures, furniture };
}

/** What the reading of a labelled article gets wrong, one line each; empty where it is right. */
export function findFaults({ text, figures, furniture }: Labelled): string[] {
	const article = readArticle(text);
	const faults: string[] = [];
	const open = new Set(article.figures);
	for (const label of figures) {
		const words = text.slice(label.start, label.end);
		const figure = [...open].find((found) => found.start < label.end && label.start < found.end);
		if (!figure) {
			faults.push(`missed ${words}`);
			continue;
		}
		open.delete(figure);
		const value = figure.inferred?.value ?? figure.value;
		const right =
			typeof value === 'number'
				? Math.abs(value - Number(label.value)) < 1e-4 * Math.max(1, Math.abs(value))
				: String(value).endsWith(label.value ?? '');
		if (label.value !== undefined && !right) faults.push(`${words} is ${label.value}, read ${value}`);
	}
	for (const extra of open) faults.push(`no figure: ${text.slice(extra.start, extra.end)}`);
	for (const region of article.regions) {
		const wrong = furniture
			.slice(region.start, region.end)
			.filter((is, i) => is === isArticle(region) && /\S/.test(text[region.start + i]!)).length;
		if (wrong > 0) faults.push(`${region.kind}: ${text.slice(region.start, region.end).slice(0, 80)}`);
	}
	return faults;
}
