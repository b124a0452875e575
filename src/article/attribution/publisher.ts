import { type Layout, mentionAt, sentenceEnd } from './layout';
import { anyPhraseFrom, isOf, type Subject, subjectFrom } from './phrases';

/** "a report by the Financial Times", "the Nikkei newspaper": the outlet or body whose report it is, as a subject of its own. */
export function publisherOf(layout: Layout, subject: Subject): Subject | undefined {
	let report = false;
	for (let i = subject.first; i <= subject.last; i++) if (isOf(layout, i, 'reports')) report = true;
	if (!report) return undefined;
	for (let i = subject.last; i >= subject.first; i--) if (isPublisher(layout, i)) return nameOver(layout, i);
	const end = sentenceEnd(layout, subject.last);
	if (!/^(?:by|in|from|of|on)$/.test(layout.words[subject.last + 1] ?? '')) return undefined;
	const owner = subjectFrom(layout, subject.last + 2, end) ?? anyPhraseFrom(layout, subject.last + 2, end);
	if (!owner) return undefined;
	for (let i = owner.first; i <= owner.last; i++) if (isPublisher(layout, i)) return nameOver(layout, i);
	return undefined;
}

function isPublisher(layout: Layout, at: number): boolean {
	const kind = mentionAt(layout, at)?.kind;
	return kind === 'outlet' || kind === 'organisation';
}

function nameOver(layout: Layout, at: number): Subject {
	const mention = layout.mentionOf[at]!;
	return { first: layout.mentionFirst[mention]!, last: layout.mentionLast[mention]!, how: 'name', mention };
}
