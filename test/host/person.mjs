// What a person does in a window, and what they see: for tests of the screen and for pictures.
import fs from 'node:fs';
import path from 'node:path';
import { address } from './address.mjs';

/** VS Code's default themes, and the class that the workbench wears in each. */
export const themes = {
	light: { setting: 'Default Light Modern', workbench: 'vs' },
	dark: { setting: 'Default Dark Modern', workbench: 'vs-dark' },
	'high-contrast': { setting: 'Default High Contrast', workbench: 'hc-black' },
	'high-contrast-light': { setting: 'Default High Contrast Light', workbench: 'hc-light' },
};

/** Opens a window on a folder, with one of its files in an editor where one is named, and waits for the text. */
export async function openWindow(context, server, { folder, file }) {
	const page = await context.newPage();
	await page.goto(address(server, { folder, file }));
	if (!file) {
		await page.locator('.statusbar').waitFor({ timeout: 60_000 });
		return page;
	}
	await editor(page).waitFor({ timeout: 60_000 });
	// The first line may be blank.
	await page.locator('.editor-instance .view-line span', { hasText: /\S/ }).first().waitFor({ timeout: 30_000 });
	return page;
}

/** Waits for an editor's tab (`a1.txt`) to be there and in front. */
export async function waitForTab(page, name) {
	await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Switches the theme of all windows and waits until this one wears it. */
export async function useTheme(server, page, theme) {
	const { setting, workbench } = themes[theme];
	server.use({ 'workbench.colorTheme': setting, 'window.autoDetectColorScheme': false });
	await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}

/** Runs a command by its title in the palette; where a row shows less than what was typed, `row` says what; `asks` where the command asks for something. */
export async function runCommand(page, title, { row = title, asks = false } = {}) {
	await page.keyboard.press('F1');
	const input = page.locator('.quick-input-widget input.input');
	await input.waitFor();
	await input.fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
	await page.keyboard.press('Enter');
	if (!asks) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Puts the cursor into these words, by finding them. */
export async function reveal(page, words) {
	await editor(page).click({ position: { x: 300, y: 10 } });
	await page.keyboard.press('Control+f');
	const input = page.locator('.find-widget textarea').first();
	await input.waitFor();
	await input.fill(words);
	await page.waitForTimeout(500);
	await page.keyboard.press('Escape');
	await page.keyboard.press('ArrowLeft');
}

/**
 * Rests the mouse on the first place in the editor that shows these words (they must stand on one screen line), and answers what
 * the hover says, or undefined when none comes.
 */
export async function hover(page, words) {
	const place = await locate(page, words);
	if (!place) {
		throw new Error(`The editor does not show “${words}”`);
	}
	const card = page
		.locator('.monaco-editor .monaco-hover:not(.hidden)')
		.filter({ hasNotText: /^Loading/ })
		.first();
	// A card that was asked for before the story was read does not come by itself: a person moves the mouse again.
	for (let attempt = 0; attempt < 4; attempt++) {
		await page.mouse.move(place.x - 3, place.y);
		await page.mouse.move(place.x, place.y, { steps: 3 });
		try {
			await card.waitFor({ timeout: 2500 });
			// It fades in.
			await page.waitForTimeout(300);
			// biome-ignore lint/performance/useDomNodeTextContent: rows and lines are to be told apart, as they are on the screen
			return await card.innerText();
		} catch {
			await leave(page);
		}
	}
	return undefined;
}

/** Moves the mouse off the text and waits until no hover is left. */
export async function leave(page) {
	await page.mouse.move(5, 5);
	await page.keyboard.press('Escape');
	await page.locator('.monaco-editor .monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
}

/** Saves a picture of the window as `FOLDER/NAME.png`. */
export async function picture(page, folder, name) {
	fs.mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${name}.png`);
	await page.screenshot({ path: file, timeout: 60_000 });
	return file;
}

function editor(page) {
	return page.locator('.editor-instance .monaco-editor').first();
}

/** The middle of these words on the screen. VS Code writes spaces as no-break spaces, and splits lines into spans. */
function locate(page, words) {
	return page.evaluate((wanted) => {
		for (const line of document.querySelectorAll('.editor-instance .view-line')) {
			const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
			const nodes = [];
			let text = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				nodes.push({ node, start: text.length });
				text += node.data.replaceAll('\u00a0', ' ');
			}
			const start = text.indexOf(wanted);
			if (start < 0) {
				continue;
			}
			const at = (offset) => {
				const found = nodes.findLast((entry) => entry.start <= offset);
				return [found.node, offset - found.start];
			};
			const range = document.createRange();
			range.setStart(...at(start));
			range.setEnd(...at(start + wanted.length - 1));
			const box = range.getBoundingClientRect();
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}
		return undefined;
	}, words);
}
