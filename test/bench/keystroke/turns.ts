/** How long the thread was held, in milliseconds: by the clock, and of that what it worked itself, without waiting for a processor. */
export interface Turn {
	readonly clock: number;
	readonly work: number;
}

/** Shorter turns are nobody's trouble, and there are thousands. In milliseconds of work. */
const shortest = 1;

/** Node 24 counts a thread's own time; older ones only that of the whole process. */
const cpu: () => NodeJS.CpuUsage =
	(process as { threadCpuUsage?: () => NodeJS.CpuUsage }).threadCpuUsage?.bind(process) ?? (() => process.cpuUsage());

function worked(): number {
	const { user, system } = cpu();
	return (user + system) / 1000;
}

/**
 * Watches a thread's turns by a timer that is due each millisecond: it comes late by as long as something held the thread. Two tasks that follow each other without a
 * pause count as one turn, so that nothing is made smaller than it is.
 */
export class TurnWatch {
	readonly #turns: Turn[] = [];
	#at = performance.now();
	#worked = worked();
	readonly #timer = setInterval(() => {
		const [now, work] = [performance.now(), worked()];
		const turn = { clock: now - this.#at, work: work - this.#worked };
		if (turn.work >= shortest) this.#turns.push(turn);
		[this.#at, this.#worked] = [now, work];
	}, 1);

	/** The turns since it was last asked, those that worked longest first. */
	take(): readonly Turn[] {
		return this.#turns.splice(0).sort((a, b) => b.work - a.work);
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}
