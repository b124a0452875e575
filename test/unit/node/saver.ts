// Run as a process of its own by the tests: adds records to a sidecar one after the other and tells each that was saved.
import { pathToFileURL } from 'node:url';
import { createFileStorage } from '../../../src/node/files';
import { isSound } from '../../../src/sidecar/parse';
import { createSidecarStore } from '../../../src/sidecar/store';
import { addAnnotation } from '../../../src/sidecar/write';

const [path, prefix, count] = process.argv.slice(2) as [string, string, string];

async function save(): Promise<void> {
	const store = createSidecarStore(createFileStorage(), isSound);
	const anchor = { start: 0, quote: 'fire', before: '', after: '', previous: '', next: '' };
	for (let number = 0; number < Number(count); number++) {
		const id = `${prefix}${number}`;
		const body = `${id} `.repeat(200);
		await store.update(pathToFileURL(path).href, (text) =>
			addAnnotation(text ?? '', { id, kind: 'note', body, anchor }),
		);
		process.stdout.write(`${id}\n`);
	}
}

void save();
