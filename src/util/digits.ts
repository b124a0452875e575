/** How many digits of a value count: without the noughts that lead it or round it. 0.25 and 2,500 have two. */
export function digitsThatCount(value: unknown): number {
	return String(value)
		.replace(/\D/g, '')
		.replace(/^0+|0+$/g, '').length;
}
