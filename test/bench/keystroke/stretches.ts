import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Time between two samples, in microseconds. */
const interval = 250;

/** One stretch in which the thread worked for the extension without a pause. */
export interface Stretch {
	/** Milliseconds of work: samples are only taken of a thread that runs. */
	readonly work: number;
	/** The functions of the extension that took most of it, the outermost first. */
	readonly functions: readonly string[];
}

/** Samples what this thread does, until `stop` answers with the profile. */
export async function startSampling(): Promise<{ readonly stop: () => Promise<Profiler.Profile> }> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval });
	await session.post('Profiler.start');
	return {
		stop: async () => {
			const { profile } = await session.post('Profiler.stop');
			session.disconnect();
			return profile;
		},
	};
}

/** The stretches of a profile in which code of `script` was on the stack, garbage collection within them included, the longest first. */
export function stretchesOf(profile: Profiler.Profile, script: string): Stretch[] {
	const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
	const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
	const ours = new Map<number, readonly string[]>();
	for (const { id } of profile.nodes) {
		const names: string[] = [];
		for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
			const { url, functionName } = nodes.get(at)!.callFrame;
			if (url.endsWith(script)) names.unshift(functionName || '(nameless)');
		}
		ours.set(id, names);
	}
	const found: Stretch[] = [];
	let samples = 0;
	let counts = new Map<string, number>();
	const end = () => {
		const functions = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
		if (samples > 0) found.push({ work: (samples * interval) / 1000, functions: functions.slice(0, 6) });
		samples = 0;
		counts = new Map();
	};
	for (const id of profile.samples ?? []) {
		const names = ours.get(id)!;
		const isCollecting = nodes.get(id)!.callFrame.functionName === '(garbage collector)';
		if (names.length === 0 && !(isCollecting && samples > 0)) {
			end();
			continue;
		}
		samples++;
		for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	end();
	return found.sort((a, b) => b.work - a.work);
}
