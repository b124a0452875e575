import { speechVerbForms } from '../../lexicon/speech';
import type { Mention } from '../article';
import type { Piece } from './cut';
import type { Word } from './words';

const locates = new Set(
	'in at near from to into around across outside inside through towards toward via of between over'.split(' '),
);
const governs = new Set(
	'has had is was would will withdrew cancelled canceled postponed imposed signed ratified recalled expelled raised agreed wants wanted seeks sought plans planned pulled sent deployed ordered backed supports supported opposes opposed'.split(
		' ',
	),
);
const lists: ReadonlySet<Piece['by']> = new Set(['countries', 'places', 'cities']);

/** Whether a country or capital stands for its government: it is the subject of a verb of speech or of politics ("Lisbon said", "Lisbon withdrew"). */
export function actsAsGovernment(words: readonly Word[], piece: Piece): boolean {
	if (!lists.has(piece.by)) return false;
	const before = words[piece.from - 1]?.shape.lower ?? '';
	const after = words[piece.to];
	if (!after || after.shape.capital || locates.has(before)) return false;
	return speechVerbForms().has(after.text) || governs.has(after.text);
}

const ties = /^[.,]? ?$/;
const beside = /^,? ?(?:the |a |an |then |former )*$/;

/** Ties each role to the person it is given to: before the name, or beside it with a comma. */
export function tieRoles(text: string, mentions: readonly Mention[]): Mention[] {
	return mentions.map((mention, index) => {
		if (mention.kind !== 'role') return mention;
		let next = index + 1;
		while (next < mentions.length && mentions[next]!.end <= mention.end) next++;
		// "The mayor, Mrs Brandvik": a title may stand between.
		let end = mention.end;
		while (mentions[next]?.kind === 'role' && ties.test(text.slice(end, Math.min(mentions[next]!.start, end + 4)))) {
			end = mentions[next]!.end;
			next++;
		}
		const after = mentions[next];
		if (after?.kind === 'person' && ties.test(text.slice(end, Math.min(after.start, end + 4)))) {
			return { ...mention, of: next };
		}
		let last = index - 1;
		while (last >= 0 && mentions[last]!.kind !== 'person' && index - last < 4) last--;
		const before = mentions[last];
		const near = before?.kind === 'person' && mention.start - before.end <= 14;
		return near && beside.test(text.slice(before.end, mention.start)) ? { ...mention, of: last } : mention;
	});
}
