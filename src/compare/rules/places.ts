import type { Source } from '../../story/source';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

/** "the island of Limnos", "the Greek island of Lesbos": a kind of place and its name. */
const named =
	/\b(island|port city|port|town|village|district|province|county|suburb|valley|gulf|strait) of ((?:San |Santa |St\.? |Port |New |El |La )?\p{Lu}[\p{L}’'-]+)/gu;

/** Where the event was stands in the headline and the first sentences; further down other places come in. */
const lead = 6;

interface Place {
	readonly source: Source;
	readonly start: number;
	readonly end: number;
	readonly kind: string;
	readonly name: string;
}

function placesOf(source: Source): Place[] {
	const { text, sentences } = source.article;
	return sentences.slice(0, lead).flatMap((sentence) =>
		[...text.slice(sentence.start, sentence.end).matchAll(named)].map((match) => ({
			source,
			start: sentence.start + match.index,
			end: sentence.start + match.index + match[0].length,
			kind: match[1]!.toLowerCase(),
			name: match[2]!,
		})),
	);
}

/**
 * One kind of place with another name: each source names one, and neither knows the other's. Evidence: "off the island of Tolvey" against "off the island of Torrey". Must not alarm: a source
 * that names both, or two of the kind; two ports of one journey.
 */
export function otherPlaces(sources: readonly Source[]): Finding[] {
	const all = sources.flatMap(placesOf);
	return [...new Set(all.map(({ kind }) => kind))].sort().flatMap((kind): Finding[] => {
		const single = sources.flatMap((source) => {
			const here = all.filter((place) => place.source === source && place.kind === kind);
			return new Set(here.map(({ name }) => name)).size === 1 ? [here[0]!] : [];
		});
		const knows = ({ article }: Source, name: string) => article.text.includes(name);
		const [a] = single;
		const b = single.find(
			({ source, name }) => a && name !== a.name && !knows(source, a.name) && !knows(a.source, name),
		);
		if (!a || !b) return [];
		return [
			{
				type: 'place',
				severity: 'major',
				message: phrase`The ${kind} of ${a.name} or of ${b.name}?`,
				because: phrase`One place has two names, and no source knows both`,
				sides: [a, b].map((one) =>
					single.filter(({ name }) => name === one.name).map((place) => memberAt(place.source, place)),
				),
			},
		];
	});
}
