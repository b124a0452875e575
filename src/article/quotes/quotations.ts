import { findParagraphs } from '../paragraphs';
import type { Prose } from '../prose';
import { findQuoted, type Quoted } from './marks';

/** Every stretch between quotation marks, in reading order, and the paragraph of each. */
export interface Quotations {
	readonly quoted: readonly Quoted[];
	readonly paragraphOf: readonly number[];
}

/** Finds every stretch between quotation marks. */
export function findQuotations(prose: Prose): Quotations {
	const quoted: Quoted[] = [];
	const paragraphOf: number[] = [];
	let open = false;
	findParagraphs(prose).forEach((paragraph, index) => {
		const found = findQuoted(prose.text, paragraph, open);
		for (const one of found) {
			quoted.push(one);
			paragraphOf.push(index);
		}
		open = found.at(-1)?.goesOn ?? false;
	});
	return { quoted, paragraphOf };
}
