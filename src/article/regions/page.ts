import type { ArticleRegion, BoilerplateRegion } from '../article';
import type { Cue } from './cues';
import type { Line } from './lines';

/** What a line can be. */
export type Kind = ArticleRegion | BoilerplateRegion;

/** Lines with what is known of them so far. Each pass fills in `kinds` where nothing stands yet: the surest evidence comes first. */
export interface Page {
	readonly lines: readonly Line[];
	/** What the lines say of themselves. */
	readonly cues: readonly (Cue | undefined)[];
	readonly kinds: (Kind | undefined)[];
	/** The line where the article's running text begins. */
	readonly first: number;
}

/** Whether the line is running text that no pass has claimed. */
export function isOpenProse({ lines, kinds }: Page, i: number): boolean {
	return lines[i]?.prose === true && kinds[i] === undefined;
}
