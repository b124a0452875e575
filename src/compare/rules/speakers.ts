import { rememberSource } from '../../story/remember-source';
import type { Source } from '../../story/source';
import type { Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';
import { plainWords } from '../wording';

const singular = new Set([
	'official',
	'source',
	'representative',
	'spokesman',
	'spokeswoman',
	'spokesperson',
	'aide',
	'diplomat',
	'witness',
	'officer',
]);
const plural = new Set([
	'officials',
	'sources',
	'representatives',
	'spokespeople',
	'spokesmen',
	'aides',
	'diplomats',
	'witnesses',
	'officers',
]);
/** Professions and the like of which one may speak without a name: the plural is the singular with "s". */
const agents =
	/^(?:engineer|pharmacist|nurse|doctor|surgeon|pilot|insider|investigator|detective|scientist|researcher|adviser|advisor|commander|soldier|whistleblower|negotiator|envoy)s?$/;
const small = new Set([
	'a',
	'an',
	'the',
	'one',
	'another',
	'some',
	'several',
	'two',
	'senior',
	'anonymous',
	'unnamed',
	'who',
	'of',
	'from',
	'at',
	'for',
	'with',
]);

/** An anonymous speaker: one or several, and whose. */
interface Speaking {
	readonly source: Source;
	readonly span: Span;
	readonly name: string;
	readonly several: boolean;
	/** The words that say whose official it is, sorted. */
	readonly body: string;
}

/** What an anonymous speaker is called: one or several, and of which body or profession; undefined for anybody with a name, or of neither. */
export function anonymous(name: string): Pick<Speaking, 'several' | 'body'> | undefined {
	const words = plainWords(name);
	const at = words.findIndex((word) => singular.has(word) || plural.has(word));
	const body = words.filter((word, index) => index !== at && !small.has(word)).sort();
	if (at >= 0 && body.length > 0) return { several: plural.has(words[at]!), body: body.join(' ') };
	// "an engineer", "engineers": no name, no body, and a profession that not everybody has.
	const agent = words.find((word) => agents.test(word));
	const isNamed = /\p{Lu}/u.test(name.slice(1)) || words.some((word) => /^(?:the|his|her|its|their)$/.test(word));
	return agent === undefined || isNamed ? undefined : { several: agent.endsWith('s'), body: agent.replace(/s$/, '') };
}

const speakersOf = rememberSource((source): readonly Speaking[] => {
	const { attributions, quotes } = source.article;
	const cited = [...attributions.flatMap(({ chain }) => chain), ...quotes.flatMap(({ speaker }) => speaker ?? [])];
	return cited.flatMap(({ name, span }): Speaking[] => {
		const known = anonymous(name);
		return known ? [{ source, span, name, ...known }] : [];
	});
});

/**
 * One anonymous speaker of a body in one source who is several in another. Evidence: "a harbour authority official, who asked not to be named" against
 * "harbour authority representatives said". Must not alarm: a source that cites both.
 */
export function multipliedSpeakers(sources: readonly Source[]): Finding[] {
	const all = sources.flatMap((source) => speakersOf(source));
	return [...new Set(all.map(({ body }) => body))].sort().flatMap((body): Finding[] => {
		const speaking = all.filter((speaker) => speaker.body === body);
		const one = speaking.filter(({ several }) => !several);
		const several = speaking.filter(
			(speaker) => speaker.several && !one.some(({ source }) => source === speaker.source),
		);
		if (one.length === 0 || several.length === 0) return [];
		return [
			{
				type: 'attribution',
				severity: 'minor',
				message: phrase`“${one[0]!.name}” or “${several[0]!.name}”?`,
				because: phrase`One anonymous speaker in one source, several in another`,
				sides: [one, several].map((side) => side.map(({ source, span }) => memberAt(source, span))),
			},
		];
	});
}
