/** Why a text is or is not taken for an article. */
export interface Looks {
	readonly article: boolean;
	readonly because: 'prose' | 'empty' | 'short' | 'code' | 'list';
}

/** Enough of a text to judge it: what comes later does not change what kind of file it is. */
const judged = 20_000;
const fewestWords = 40;
/** Share of the words that stand in lines of running text. A listing or log has few, a scraped page with menus around it still half. */
const proseShare = 0.4;
/** Signs that programs, logs and data are full of, for a hundred words. Prose has brackets and colons, too, but few. */
const mostCodeSigns = 18;

/** Whether a text looks like an article: running sentences, not a requirements file, a log, a poem of one line or code. Cheap: no reading is needed. */
export function looksLikeArticle(text: string): Looks {
	const head = text.slice(0, judged);
	const words = head.match(/\p{L}+/gu)?.length ?? 0;
	if (words === 0) return { article: false, because: 'empty' };
	if (words < fewestWords) return { article: false, because: 'short' };
	const signs = head.match(/[{}[\]<>=;\\|_#`~^]|::|\/\//g)?.length ?? 0;
	if ((signs * 100) / words > mostCodeSigns) return { article: false, because: 'code' };
	let prose = 0;
	for (const line of head.split(/\n|\r\n?/)) {
		const here = line.match(/\p{L}+/gu)?.length ?? 0;
		const sentence = /\p{Ll}["”’»)]?[.!?…]["”’»)]?(?:\s|$)/u.test(line) && /^\W*[\p{Lu}\p{N}]/u.test(line);
		if (here >= 8 && sentence) prose += here;
	}
	return prose / words >= proseShare ? { article: true, because: 'prose' } : { article: false, because: 'list' };
}
