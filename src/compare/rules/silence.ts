import type { Attribution } from '../../article/article';
import type { Entity } from '../../story/entities';
import { rememberSource } from '../../story/remember-source';
import type { Source } from '../../story/source';
import { contains, overlap, type Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding, Member } from '../comparison';
import { memberAt } from '../member';

/** Somebody who speaks, or would not, in one source: the ids of the people and bodies named in how the source calls them. */
interface Voice {
	readonly place: Member;
	readonly names: ReadonlySet<string>;
}

const bodies: ReadonlySet<string> = new Set(['person', 'organisation', 'outlet']);

function namesIn(source: Source, entities: readonly Entity[], span: Span): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [index, mention] of source.article.mentions.entries()) {
		const entity = entities[index];
		if (entity && bodies.has(mention.kind) && overlap(mention, span) > 0) found.add(entity.id);
	}
	return found;
}

/** The words before the cue that say who it is about, back to the clause's beginning. */
function subjectOf({ chain, cue, content }: Attribution): Span {
	const start = Math.min(cue.start, content.start, ...chain.map(({ span }) => span.start));
	return { start, end: cue.start };
}

/** Who would not comment in a source, and who is quoted there. */
const voicesOf = rememberSource((source, entities) => {
	const silent: Voice[] = [];
	const speaking: Voice[] = [];
	const { attributions, quotes, sentences } = source.article;
	for (const attribution of attributions) {
		if (attribution.force !== 'declined') continue;
		const names = namesIn(source, entities, subjectOf(attribution));
		const span = { start: subjectOf(attribution).start, end: Math.max(attribution.cue.end, attribution.content.end) };
		if (names.size > 0) silent.push({ place: memberAt(source, span), names });
	}
	for (const { speaker, kind, start, end } of quotes) {
		if (!speaker || kind === 'term') continue;
		const sentence = sentences.find((candidate) => contains(candidate, speaker.span));
		const called = withTitle(source, speaker.span, sentence);
		const names = namesIn(source, entities, called);
		if (names.size === 0) continue;
		const place = sentence && overlap(sentence, { start, end }) > 0 ? sentence : { start, end };
		speaking.push({ place: memberAt(source, place), names });
	}
	return { silent, speaking };
});

/**
 * Who would not comment in one source and is quoted in another. Both can be true, of two occasions, and an editor wants to know which.
 *
 * Evidence: "the harbour authority declined to comment" against "‘It was safe,’ harbour authority spokesperson Ada Holt told the Ledger". Must not alarm: two people of one body, each
 * named; a source that has both.
 */
export function silentOrQuoted(
	sources: readonly Source[],
	entitiesOf: ReadonlyMap<string, readonly Entity[]>,
): Finding[] {
	const voices = sources.map((source) => voicesOf(source, entitiesOf.get(source.id)));
	const silent = voices.flatMap((own) => own.silent);
	const speaking = voices.flatMap((own) => own.speaking);
	const mute = new Set(silent.map(({ place }) => place.source));
	const findings: Finding[] = [];
	const done = new Set<string>();
	for (const one of silent) {
		const others = speaking.filter(
			(other) => !mute.has(other.place.source) && [...other.names].some((name) => one.names.has(name)),
		);
		const [first] = others;
		if (!first) continue;
		const name = [...first.names].find((id) => one.names.has(id))!;
		if (done.has(name)) continue;
		done.add(name);
		const all = silent.filter(({ names }) => names.has(name));
		findings.push({
			type: 'denial',
			severity: 'minor',
			message: phrase`${labelOf(sources, entitiesOf, name)} did not comment in one source and is quoted in another`,
			because: phrase`No comment here, a statement there: on another question, to somebody else, or later?`,
			sides: [all.map(({ place }) => place), others.filter(({ names }) => names.has(name)).map(({ place }) => place)],
		});
	}
	return findings;
}

/** A speaker with what stands around the name: "Harbour Authority spokesperson Ada Holt", "Ada Holt, for the ministry". */
function withTitle(source: Source, span: Span, sentence: Span | undefined): Span {
	const { text } = source.article;
	const before = text.slice(Math.max(sentence?.start ?? span.start, span.start - 60), span.start);
	const title = /(?:[\p{Lu}][\p{L}.’'-]*[ ])+(?:(?:spokes\p{L}+|official|representative|secretary)[ ])$/u.exec(before);
	const after = /^, (?:the |an? )?(?:spokes\p{L}+|official|for)\b[^,.;“"]{0,60}/u.exec(
		text.slice(span.end, sentence?.end ?? span.end),
	);
	return { start: span.start - (title?.[0].length ?? 0), end: span.end + (after?.[0].length ?? 0) };
}

function labelOf(sources: readonly Source[], entitiesOf: ReadonlyMap<string, readonly Entity[]>, id: string): string {
	for (const { id: source, article } of sources) {
		const at = entitiesOf.get(source)?.findIndex((entity) => entity.id === id) ?? -1;
		if (at >= 0) return article.mentions[at]!.name;
	}
	return id;
}
