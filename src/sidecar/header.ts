import type { ArticlePrint } from '../text/anchor/print';

/** The format this version writes. It reads those before it too, and newer ones without ever writing to them. */
export const formatName = 'presscheck-annotations';
export const formatVersion = 1;

/** What offsets count, stated in every file. */
export const offsetUnit = 'UTF-16 code units; line ends count as one, a byte-order mark as none';

/** Which article a sidecar belongs to. */
export interface ArticleHeader {
	/** The file's name when the sidecar was last written. */
	readonly file?: string;
	readonly outlet?: string;
	readonly title?: string;
	readonly author?: string;
	readonly published?: string;
	readonly url?: string;
	/** Of the article as the annotations were last tied to it. */
	readonly print?: ArticlePrint;
}

/** The part of a sidecar before its annotations. */
export interface Header {
	/** `undefined` when the file does not say. */
	readonly version: number | undefined;
	readonly article: ArticleHeader;
}
