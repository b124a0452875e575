import fs from 'node:fs';
import path from 'node:path';
import { npmInstall } from './npm.mjs';
import { store } from './places.mjs';

const stampName = 'fetched.json';

/**
 * The folder `.vscode-test/NAME` holding `packages` in its node_modules, after `finish(folder)` prepared them; fetched only
 * when it is not there. It is built beside its place, and moved there with its stamp: what was half done or was made by
 * another recipe is made anew, and of two runs at a time one wins. `recipe` is whatever else the result depends on.
 */
export async function fetched(name, packages, { recipe, finish } = {}) {
	const folder = path.join(store, name);
	const stamp = JSON.stringify({ packages, recipe });
	if (isFetched(folder, stamp)) {
		return folder;
	}
	console.error(`Fetching ${packages.join(', ')} from the npm registry into .vscode-test (only this once) …`);
	const started = Date.now();
	const making = path.join(store, `${name}.making-${process.pid}`);
	try {
		removeAbandoned(name);
		fs.mkdirSync(making, { recursive: true });
		fs.writeFileSync(path.join(making, 'package.json'), '{ "private": true }\n');
		await npmInstall(making, packages);
		await finish?.(making);
		fs.writeFileSync(path.join(making, stampName), stamp);
		if (!isFetched(folder, stamp)) {
			fs.rmSync(folder, { recursive: true, force: true });
			fs.renameSync(making, folder);
		}
	} finally {
		fs.rmSync(making, { recursive: true, force: true });
	}
	console.error(`… done in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
	return folder;
}

function isFetched(folder, stamp) {
	try {
		return fs.readFileSync(path.join(folder, stampName), 'utf8') === stamp;
	} catch {
		return false;
	}
}

/** What an earlier run left when it was ended in the middle. */
function removeAbandoned(name) {
	const left = fs.existsSync(store) ? fs.readdirSync(store) : [];
	for (const entry of left) {
		const [, made, maker] = /^(.*)\.making-(\d+)$/.exec(entry) ?? [];
		if (made === name && !isOtherRunning(Number(maker))) {
			try {
				fs.rmSync(path.join(store, entry), { recursive: true, force: true });
			} catch {
				// Its npm still writes there: the next fetch removes it.
			}
		}
	}
}

function isOtherRunning(pid) {
	try {
		return pid !== process.pid && process.kill(pid, 0);
	} catch {
		return false;
	}
}
