import type { MentionKind } from '../article';

/** Features of what stands around a name (`learned/neighbours`) that say what it is: "the shipping firm Norva", "Norva, a port in the north", "firms such as Norva". */
export const telling: ReadonlyMap<string, MentionKind> = new Map([
	['np person', 'person'],
	['np relation', 'person'],
	['np body', 'organisation'],
	['np place', 'place'],
	['ne body', 'organisation'],
	['ne place', 'place'],
	['ne person', 'person'],
	['nx body', 'organisation'],
	['nx place', 'place'],
	['nx person', 'person'],
	['nb body', 'organisation'],
	['nb relation', 'person'],
]);

/** The kind that nouns beside the name say at any of its occurrences, where they agree. */
export function toldKind(occurrences: readonly (readonly string[])[]): MentionKind | undefined {
	let kind: MentionKind | undefined;
	for (const features of occurrences) {
		for (const feature of features) {
			const one = telling.get(feature);
			if (one && kind && one !== kind) return undefined;
			kind = one ?? kind;
		}
	}
	return kind;
}
