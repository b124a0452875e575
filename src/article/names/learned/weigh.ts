import { nameWeights } from '../../../lexicon/weights';
import type { MentionKind } from '../../article';
import { damping } from './features';

const kinds = ['person', 'organisation', 'place', undefined] as const satisfies readonly (MentionKind | undefined)[];

/**
 * The kind that the learned weights give a name, `undefined` for what is no name: a linear model over the features of the name and, damped by their
 * number, of its occurrences.
 */
export function learnedKind(features: readonly string[], contexts: readonly string[]): MentionKind | undefined {
	const sums = [0, 0, 0, 0];
	const add = (feature: string, factor: number) => {
		const row = nameWeights(feature);
		if (row) for (let i = 0; i < kinds.length; i++) sums[i]! += row[i]! * factor;
	};
	for (const feature of features) add(feature, 1);
	const factor = damping(contexts);
	for (const feature of contexts) add(feature, factor);
	let best = 0;
	for (let i = 1; i < kinds.length; i++) if (sums[i]! > sums[best]!) best = i;
	return kinds[best];
}
