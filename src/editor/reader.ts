import type * as vscode from 'vscode';
import { FarReader } from '../reading/far';
import type { Reader } from '../reading/reader';
import { createSteadyReader } from '../reading/steady';
import type { Channel } from '../util/channel';

/** A reader whose thread is started when something is to be read, and ends with the window. Where there is none, or it fails, that is logged once and `near` goes on in this thread. */
export function openReader(
	openThread: () => Channel,
	near: () => Promise<Reader>,
	log: vscode.LogOutputChannel,
): Reader & vscode.Disposable {
	let far: FarReader | undefined;
	const reader = createSteadyReader(
		async () => {
			far = new FarReader(openThread());
			return far;
		},
		near,
		(why) => log.error('Articles are read in the thread of the extensions, since they have none of their own', why),
	);
	return { ...reader, dispose: () => far?.dispose() };
}
