import type { Article } from '../article/article';
import type { About } from '../story/source';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';

/** The last part of a URI or path, decoded. */
export function fileName(source: string): string {
	const name = source.split(/[/\\]/).at(-1) ?? source;
	return /%[0-9a-f]{2}/i.test(name) && !/%(?![0-9a-f]{2})/i.test(name) ? decodeName(name) : name;
}

function decodeName(name: string): string {
	const bytes = Uint8Array.from(
		name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		(sign) => sign.charCodeAt(0) & 0xff,
	);
	return new TextDecoder().decode(bytes);
}

/** How a source is called in a card or list: its outlet where a person or the text states one, else its file name without the ending. */
export function labelOf(source: string, article: Article | undefined, about?: About): string {
	const outlet = about?.outlet ?? article?.outlet;
	if (outlet) return shorten(outlet, 40);
	const name = fileName(source).replace(/\.(txt|md|article)$/i, '');
	// A scraper's checksum says nothing to a reader.
	return shorten(name.replace(/(?<=.)[-_.][0-9a-f]{10,}$/i, ''), 28);
}

/** The title that a person gave, else the headline's words, on one line; undefined where there is neither. */
export function headlineOf(article: Article, about?: About): string | undefined {
	if (about?.title) return shorten(about.title, 160);
	return article.headline && shorten(wordsOf(article.text, article.headline), 160);
}
