import type { Line } from './lines';
import type { Page } from './page';

/** Unfinished lines between paragraphs that sell something, and those right below a line that announces an advertisement. */
export function readPromotions({ lines, cues, kinds, first }: Page): void {
	for (let i = first + 1; i < lines.length; i++) {
		const line = lines[i]!;
		if (kinds[i] === 'advert' && cues[i] && line.apart && announces(line)) {
			// One or two lines close under the announcement, and a blank line behind them: the advertisement itself.
			let end = i + 1;
			while (end < lines.length && isLoose(lines[end]!) && !lines[end]!.apart && end - i <= 2) end++;
			if (end === lines.length || lines[end]!.apart) for (let j = i + 1; j < end; j++) kinds[j] ??= 'advert';
		}
		const next = lines[i + 1];
		if (!kinds[i] && line.apart && (!next || next.apart) && isLoose(line) && isPromotion(line.text))
			kinds[i] = 'advert';
	}
}

/** "ADVERTISEMENT", "Story continues below advertisement". */
function announces(line: Line): boolean {
	return (
		line.words <= 6 &&
		/\b(?:advert|advertisement|sponsored|promoted|promotion|partner content|continues below)\b/.test(line.bare)
	);
}

function isLoose(line: Line): boolean {
	return !line.prose && line.words <= 24 && !/^["“”'‘]/.test(line.text);
}

/** Whether a line that is no sentence sells: what it offers and how it appeals to the reader, both; or what only advertisements have. */
function isPromotion(text: string): boolean {
	if (/[([](?:sponsored|ad|advert|advertisement|promoted|promotion|paid(?: content| post)?)[)\]]/i.test(text))
		return true;
	if (/^(?:>{1,3}|»|→|➡|👉)\s*\S/u.test(text)) return true;
	if (/^[^\p{L}\d]*(?:special|exclusive|limited|subscriber|reader|introductory) offer\b/iu.test(text)) return true;
	return offers.test(text) && appeals.test(text);
}

const offers =
	/\boffer (?:ends|closes|expires)\b|\b(?:FREE|free (?:bets?|spins?|trial|gift|entry|delivery|shipping|download|quote|ticket|months?|weeks?|issues?))\b|\bfor (?:just |only )?[$£€]\d|\bunder (?:a (?:fiver|tenner)|[$£€]\d)|\b(?:from|save|win|worth|half) (?:just |only |up to )?[$£€]\d|\b(?:deals?|discounts?|vouchers?|coupons?|jackpots?|bingo|casino|giveaway|prizes?)\b/i;

const appeals =
	/^[^\p{L}]*(?:get|win|save|grab|claim|bet|buy|try|book|shop|order|enter|join|play|switch|upgrade|treat|start|discover|download|tap|click|call|visit|best|top|last chance)\b|!$|\bwhen you (?:spend|buy|sign|join|order|book|bet|deposit)\b|\bour (?:experts?|guide|picks?|pick|verdict|readers|shop|app|range|team)\b|\b(?:fit|buy|order|book|shop|call|join|sign up|apply|click|play) (?:now|today|here)\b/iu;
