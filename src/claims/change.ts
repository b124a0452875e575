import type { Figure } from '../article/article';
import type { Span } from '../text/span';

/** Words before a percentage by which it is a change: "by 4 per cent", "a fall of 4%", "down 4%". "Backed by 87 per cent" says by whom. */
const before =
	/(?<!\b(?:voted?|backed|supported|approved|rejected|opposed|favou?red|owned|held|shared|used|watched|led|won|passed|carried|endorsed|ratified|adopted) )\b(?:by|(?:rise|fall|drop|increase|decrease|decline|gain|loss|cut|slump|swing|jump|dip|improvement|raise|rose|fell|dropped|gained|lost|slipped|climbed|jumped|slumped|dipped|shed|up|down)(?: of| by)?)(?: (?:about|around|nearly|almost|just|over|some|another|a further|more than))? $/i;
/** Words behind it: "4 per cent more than the first offer", "4% lower", "a 4% pay rise". */
const behind =
	/^ (?:more|less|higher|lower|up|down|better|worse|(?:\p{Ll}+ )?(?:rise|fall|drop|increase|decrease|decline|gain|loss|cut|slump|swing|jump|dip|improvement|raise|reduction|slide|hike|growth)s?)\b/iu;

/** Whether a percentage is by how much something changed, and not the share or rate that it is. */
export function isChange(text: string, clause: Span, { kind, start, end }: Figure): boolean {
	return (
		kind === 'percent' && (before.test(text.slice(clause.start, start)) || behind.test(text.slice(end, clause.end)))
	);
}
