// Pictures of an article in VS Code's four default themes, with the hover of one of its words.
// node test/host/screenshots.mjs FOLDER [OUT] [--file NAME] [--hover WORDS] [--theme NAME …] [--size 1280x900]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { hover, leave, openWindow, picture, themes, useTheme } from './person.mjs';
import { sample, store } from './places.mjs';
import { endOnSignals, startServer } from './server.mjs';
import { firstArticle, temporaryCopy } from './workspace.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		file: { type: 'string' },
		hover: { type: 'string' },
		theme: { type: 'string', multiple: true },
		size: { type: 'string', default: '1280x900' },
	},
});

async function main() {
	const [shown = sample, out = path.join(store, 'screenshots')] = positionals;
	const folder = temporaryCopy(path.resolve(shown));
	const file = values.file ? path.join(folder, values.file) : firstArticle(folder);
	const [width, height] = values.size.split('x').map(Number);
	const { browser } = await launchBrowser();
	const server = await startServer();
	try {
		const context = await browser.newContext({ viewport: { width, height } });
		const page = await openWindow(context, server, { folder, file });
		for (const theme of values.theme ?? Object.keys(themes)) {
			await useTheme(server, page, theme);
			if (values.hover) {
				const card = await hover(page, values.hover);
				console.log(`${theme}, hover of “${values.hover}”:\n${card ?? '(none)'}\n`);
			}
			console.log(await picture(page, path.resolve(out), `${path.parse(file).name}-${theme}`));
			await leave(page);
		}
	} finally {
		await browser.close();
		await server.stop();
	}
}

endOnSignals();
main().then(
	() => process.exit(0),
	(error) => {
		console.error(error.message);
		process.exit(1);
	},
);
