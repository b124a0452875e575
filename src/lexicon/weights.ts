import weights from './en/name-weights.txt';
import { linesOf, once } from './lists';

/** Feature → its weights for person, organisation, place and no name, in sixteenths; `test/training` makes the list. */
export const nameWeights: () => ReadonlyMap<string, readonly number[]> = once(() => {
	const rows = new Map<string, readonly number[]>();
	for (const line of linesOf(weights)) {
		const [feature, numbers] = line.split('\t') as [string, string];
		rows.set(feature, numbers.split(' ').map(Number));
	}
	return rows;
});
