/** Milliseconds of the fastest of three runs, after one that warms up: what other work on the machine does to a time only makes it longer. */
export function fastest(work: () => void): number {
	work();
	return Math.min(...[1, 2, 3].map(() => timed(work)));
}

/** Milliseconds of one run. */
export function timed(work: () => void): number {
	const begin = performance.now();
	work();
	return performance.now() - begin;
}

/** Prints one row, with code units a second; returns milliseconds for each million code units. */
export function printRate(name: string, size: number, milliseconds: number): number {
	const rate = size / 1000 / milliseconds;
	const shown = rate < 0.1 ? `${(1000 * rate).toFixed(1)} kB/s` : `${rate.toFixed(2)} MB/s`;
	console.log(`${name.padEnd(52)}${milliseconds.toFixed(0).padStart(7)} ms${shown.padStart(14)}`);
	return (1e6 * milliseconds) / size;
}
