import weights from './en/name-weights.txt';
import { linesOf, once } from './lists';

const rows = once(() => {
	const found = new Map<string, string | readonly number[]>();
	for (const line of linesOf(weights)) {
		const tab = line.indexOf('\t');
		found.set(line.slice(0, tab), line.slice(tab + 1));
	}
	return found;
});

/** The weights of a feature for person, organisation, place and no name, in sixteenths; `test/training` makes the list. */
export function nameWeights(feature: string): readonly number[] | undefined {
	const row = rows().get(feature);
	if (typeof row !== 'string') return row;
	const numbers = row.split(' ').map(Number);
	rows().set(feature, numbers);
	return numbers;
}
