import type { Figure } from '../article/article';
import { remember } from '../util/remember';

/** How much a value alone tells what it is of: there are many fours in a story, one 61,204. */
export type Telling = 'little' | 'some' | 'much';

/** Numbers up to this are said of everything. */
const smallNumber = 12;

/** How much a figure's value tells: numbers up to twelve little, full hours and two digits some, more digits much. */
export const tellingOf = remember(({ value, kind }: Figure): Telling => {
	const written = String(value);
	if (kind === 'time') return /T\d\d:00/.test(written) ? 'some' : 'much';
	if (Number.isInteger(Number(value)) && Math.abs(Number(value)) <= smallNumber) return 'little';
	const digits = written.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
	return digits >= 3 ? 'much' : 'some';
});
