// Pictures of the scenes of scenes.mjs in VS Code's four default themes; those of the README are made from them, too.
// npm run screenshots [-- --readme] [-- --scene NAME …] [--theme NAME …] [--out FOLDER] [--size 1280x820]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { openWindow, picture, themes, useTheme } from './person.mjs';
import { root, store } from './places.mjs';
import { scenes } from './scenes.mjs';
import { runToEnd, startServer } from './server.mjs';
import { temporaryCopy } from './workspace.mjs';

const { values } = parseArgs({
	options: {
		scene: { type: 'string', multiple: true },
		theme: { type: 'string', multiple: true },
		readme: { type: 'boolean' },
		out: { type: 'string' },
		size: { type: 'string', default: '1280x820' },
	},
});

async function main() {
	const { readme } = values;
	const out = path.resolve(
		values.out ?? (readme ? path.join(root, 'media', 'screenshots') : path.join(store, 'screenshots')),
	);
	const wanted = values.scene ?? Object.keys(scenes).filter((name) => !readme || scenes[name].readme);
	const inThemes = values.theme ?? (readme ? ['light', 'dark'] : Object.keys(themes));
	const [width, height] = values.size.split('x').map(Number);
	const { browser } = await launchBrowser();
	const server = await startServer();
	let failed = 0;
	try {
		for (const name of wanted) {
			try {
				await show(name, { browser, server, out, inThemes, viewport: { width, height } });
			} catch (error) {
				failed++;
				console.error(`${name}: ${error.message}`);
			}
		}
	} finally {
		await browser.close();
		await server.stop();
	}
	if (failed > 0) throw new Error(`${failed} scenes failed.`);
}

async function show(name, { browser, server, out, inThemes, viewport }) {
	const scene = scenes[name];
	if (!scene) throw new Error(`There is no such scene. There are: ${Object.keys(scenes).join(', ')}`);
	const folder = folderOf(scene);
	scene.desk?.(folder);
	server.use({ 'comments.openView': 'firstFile', 'editor.minimap.enabled': true, ...scene.settings });
	const context = await browser.newContext({ viewport: scene.size ?? viewport });
	const page = await openWindow(context, server, { folder, file: scene.file && path.join(folder, scene.file) });
	try {
		if (scene.file) await settled(page, scene.folder !== 'single');
		await scene.open?.(page);
		for (const theme of inThemes) {
			await useTheme(server, page, theme);
			await scene.show?.(page);
			console.log(await picture(page, out, `${name}-${theme}`));
			await scene.hide?.(page);
		}
	} catch (error) {
		console.error(await picture(page, path.join(store, 'screenshots'), `${name}-failed`));
		throw error;
	} finally {
		await context.close();
	}
}

/** Waits until the story is read and compared. */
async function settled(page, differs) {
	const sign = differs ? '.squiggly-warning, .squiggly-info' : '.ced-1-TextEditorDecorationType, [class*=ced-]';
	await page
		.locator(`.editor-instance .view-overlays :is(${sign})`)
		.first()
		.waitFor({ state: 'attached', timeout: 60_000 });
	await page.waitForTimeout(800);
}

/** A copy of the scene's story; or a folder with nothing, or but one text, to read. */
function folderOf({ folder }) {
	if (path.isAbsolute(folder)) return temporaryCopy(folder);
	const made = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'presscheck-')), folder);
	fs.mkdirSync(made);
	if (folder === 'single') fs.writeFileSync(path.join(made, 'notice.txt'), lonely);
	const copy = temporaryCopy(made);
	fs.rmSync(path.dirname(made), { recursive: true });
	return copy;
}

const lonely = `Bridge over the Orrin closes for repairs

The bridge over the Orrin at Hallam closes on Monday for 12 weeks, the county council said.

About 3,400 cars cross it each day. "Nobody will enjoy it," said Maud Penrose, the council's engineer.
`;

// Each scene's folder is taken away when this process ends.
process.setMaxListeners(100);
runToEnd(main);
