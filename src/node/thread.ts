import { parentPort, Worker } from 'node:worker_threads';
import type { Channel } from '../util/channel';

/** Starts a thread that runs a script. It does not keep the process alive. */
export function openThread(script: string): Channel {
	const worker = new Worker(script);
	worker.unref();
	let isOver = false;
	return {
		post: (message) => worker.postMessage(message),
		onMessage: (listener) => worker.on('message', listener),
		onEnd: (listener) => {
			const end = (why: Error) => {
				if (isOver) return;
				isOver = true;
				listener(why);
			};
			worker.on('error', end);
			worker.on('messageerror', end);
			worker.on('exit', (code) => end(new Error(`The thread ended with ${code}`)));
		},
		close: () => {
			isOver = true;
			void worker.terminate();
		},
	};
}

/** The way to whoever started this thread; undefined in a process's first thread. */
export function openerOf(): Pick<Channel, 'post' | 'onMessage'> | undefined {
	const port = parentPort;
	return port
		? { post: (message) => port.postMessage(message), onMessage: (listener) => port.on('message', listener) }
		: undefined;
}
