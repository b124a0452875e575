import type { Mention } from '../article';
import type { Language } from '../language';
import type { Prose } from '../prose';
import { cutRun, type Piece } from './cut';
import { placeDateline } from './datelines';
import { joinDefinitions } from './definitions';
import { joinFeatures } from './geography';
import { nameOutlets } from './publisher';
import { findRoles } from './roles';
import { findRuns } from './runs';
import { joinSaints } from './saints';
import { actsAsGovernment, tieRoles } from './senses';
import { settleKinds } from './settle';
import { styleOf } from './style';
import { sentenceWords, type Word, wordsOfTokens } from './words';

/**
 * People, organisations, outlets, places, roles, events, laws and demonyms of the article's own text, in reading order. A name stands without title,
 * article and possessive; a title or office is a mention of its own. Mentions overlap only where a name lies inside a role. In a language other than English
 * only names stand that are spelled there as in English lists: bodies, outlets, people. `outlet` is the one whose article it is, where the page says so.
 */
export function findMentions(prose: Prose, language?: Language, outlet?: string): Mention[] {
	const words = wordsOfTokens(prose.tokens);
	const sentences = sentenceWords(words, prose.sentences);
	const styles = sentences.map(({ from, to }) => styleOf(words, from, to));
	const running: Piece[] = [];
	sentences.forEach((sentence, i) => {
		if (styles[i] !== 'running') return;
		const found: Piece[] = [];
		for (const run of findRuns(words, sentence.from, sentence.to, 'running', undefined)) {
			for (const piece of cutRun(words, run, 'running', undefined)) found.push(piece);
		}
		const whole = joinDefinitions(words, sentence, joinFeatures(words, found));
		for (const piece of placeDateline(words, sentence, whole)) running.push(piece);
	});
	const inProse = sentences.filter((_, i) => styles[i] === 'running');
	const whole = nameOutlets(words, inProse, joinSaints(words, running), outlet);
	const settled = settleKinds(words, sentences, whole);
	const pieces = [...settled.pieces];
	sentences.forEach((sentence, i) => {
		const style = styles[i]!;
		if (style === 'running') return;
		const found: Piece[] = [];
		for (const run of findRuns(words, sentence.from, sentence.to, style, settled.names)) {
			for (const piece of cutRun(words, run, style, settled.names)) found.push(piece);
		}
		for (const piece of settled.settle(found)) pieces.push(piece);
	});
	if (language === 'other') return toMentions(prose.text, words, pieces.filter(isInternational));
	const roles = findRoles(words, sentences, pieces);
	return toMentions(prose.text, words, [...pieces, ...roles]);
}

/** Lists of names that other languages spell as English does. */
const international: ReadonlySet<Piece['by']> = new Set(['organisations', 'outlets', 'people', 'companies']);

function isInternational({ by, kind, from, to }: Piece): boolean {
	return kind !== undefined && international.has(by) && (by === 'outlets' || by === 'organisations' || to - from > 1);
}

function toMentions(text: string, words: readonly Word[], pieces: readonly Piece[]): Mention[] {
	const mentions: Mention[] = [];
	const sorted = pieces.toSorted((a, b) => a.from - b.from || b.to - a.to);
	let end = 0;
	let role: { readonly from: number; readonly to: number } | undefined;
	for (const piece of sorted) {
		const insideRole = role !== undefined && piece.from >= role.from && piece.to <= role.to && piece.kind !== 'role';
		if (!piece.kind || (piece.from < end && !insideRole)) continue;
		const span = { start: words[piece.from]!.start, end: words[piece.to - 1]!.end };
		const name = text.slice(span.start, span.end).replace(/\s+/g, ' ');
		const acts = piece.kind === 'place' && !insideRole && actsAsGovernment(words, piece);
		mentions.push({ ...span, kind: piece.kind, name, ...(acts && { sense: 'government' as const }) });
		if (piece.kind === 'role') role = piece;
		end = Math.max(end, piece.to);
	}
	return tieRoles(text, mentions);
}
