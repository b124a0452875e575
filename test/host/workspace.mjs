import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sample, store } from './places.mjs';

/** A copy of `folder` (the sample story) in the temporary folder, gone when this process ends. */
export function temporaryCopy(folder = sample) {
	const parent = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'presscheck-workspace-'));
	const copy = path.join(parent, path.basename(folder));
	fs.cpSync(folder, copy, { recursive: true });
	process.on('exit', () => fs.rmSync(parent, { recursive: true, force: true }));
	return copy;
}

/** The copy of the sample story that a person works in: only what is missing is copied, so that notes written there stay. */
export function lastingCopy() {
	const copy = path.join(store, 'sample');
	fs.cpSync(sample, copy, { recursive: true, force: false });
	return copy;
}

/** The first article of a folder, by name. */
export function firstArticle(folder) {
	const name = fs
		.readdirSync(folder)
		.filter((file) => /\.(txt|article|md)$/.test(file))
		.sort()[0];
	if (!name) {
		throw new Error(`No article in ${folder}`);
	}
	return path.join(folder, name);
}
