import type { Quote } from '../article';
import type { Cue } from '../attribution/cue';
import type { Layout } from '../attribution/layout';
import type { Quoted } from './marks';

const naming = new Set([
	'called',
	'dubbed',
	'named',
	'titled',
	'entitled',
	'nicknamed',
	'so-called',
	'termed',
	'known',
	'labelled',
	'labeled',
	'codenamed',
	'christened',
	'word',
	'words',
	'term',
	'phrase',
	'song',
	'film',
	'album',
	'book',
	'show',
	'play',
	'series',
	'movie',
	'novel',
	'single',
	'documentary',
	'programme',
	'program',
	'operation',
	'hit',
	'the',
	'a',
	'an',
]);

/** Whether the words in quotation marks are whole sentences of somebody's, a part of what they said, or only a term, title or word held at a distance. */
export function quotationKind(
	layout: Layout,
	quoted: Quoted,
	first: number,
	last: number,
	cue: Cue | undefined,
): Quote['kind'] {
	const text = layout.text.slice(quoted.start, quoted.end);
	let words = 0;
	let capitals = 0;
	let lower = 0;
	for (let i = first; i <= last && words < 12; i++) {
		const token = layout.tokens[i]!;
		if (token.kind !== 'word') continue;
		words++;
		if (/^\p{Lu}/u.test(token.text)) capitals++;
		else if (token.text.length > 3) lower++;
	}
	if (words === 0) return 'term';
	const closed = /[,.!?…—]$/.test(text) || /^[,.!?]$/.test(layout.tokens[last]!.text);
	const startsSentence = /^[\p{Lu}\p{N}]/u.test(text);
	const before = layout.tokens[first - 1]?.text.toLowerCase() ?? '';
	const near = cue !== undefined && (Math.abs(cue.first - last) <= 8 || (first > cue.last && first - cue.last <= 14));
	if (quoted.goesOn || quoted.takesUp) return 'direct';
	const title = capitals >= 2 && lower === 0 && words <= 8 && !/[,!?]$/.test(text);
	const beforeThat = layout.tokens[first - 2]?.text.toLowerCase() ?? '';
	if (words <= 6 && !closed && (naming.has(before) || (before === 'as' && naming.has(beforeThat)))) {
		const spoken = cue !== undefined && first > cue.last && first - cue.last <= 2 && words > 3;
		if (!spoken) return 'term';
	}
	// "on ABC's “This Week,”": a title keeps the comma of its sentence inside its marks.
	const governed = /^(?:'s|’s|on|in|of|for|and|as|at|with|from|show|program|programme|or)$/.test(before);
	const afterwards = cue !== undefined && cue.first > last && cue.first - last <= 6;
	if (capitals >= 1 && lower === 0 && words <= 8 && governed && !afterwards) return 'term';
	if (title && !(cue && near && closed)) return 'term';
	// A sentence of its own, or a line of its own: "“I understand running.”"
	const opens = layout.sentenceStart[layout.sentenceOf[first]!] === first;
	const after = layout.tokens[last + 1];
	const alone =
		opens && (after === undefined || layout.sentenceOf[last + 1] !== layout.sentenceOf[last] || after.text === ':');
	if (alone && startsSentence && words >= (closed ? 2 : 4)) return 'direct';
	if (words <= 3 && !near) return 'term';
	if (words <= 5 && !cue && !closed) return 'term';
	return startsSentence && (closed || words >= 5) ? 'direct' : 'partial';
}
