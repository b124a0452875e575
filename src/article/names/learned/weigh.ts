import { nameWeights } from '../../../lexicon/weights';
import type { MentionKind } from '../../article';
import type { Features } from '../rules';
import { damping } from './features';

const kinds = ['person', 'organisation', 'place', undefined] as const satisfies readonly (MentionKind | undefined)[];

/**
 * The kind that the learned weights give a name, `undefined` for what is no name: a linear model over the features of the name and, damped by their
 * number, of its occurrences.
 */
export function learnedKind({ name, occurrences }: Features): MentionKind | undefined {
	const sums = [0, 0, 0, 0];
	const add = (feature: string, factor: number) => {
		const row = nameWeights(feature);
		if (row) for (let i = 0; i < kinds.length; i++) sums[i]! += row[i]! * factor;
	};
	for (const feature of name) add(feature, 1);
	const factor = damping(occurrences.length);
	for (const features of occurrences) for (const feature of features) add(feature, factor);
	let best = 0;
	for (let i = 1; i < kinds.length; i++) if (sums[i]! > sums[best]!) best = i;
	return kinds[best];
}
