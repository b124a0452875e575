// What a person does in a window with the keyboard alone, and what they then see or a screen reader says.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const json = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const { contributes } = json('package.json');
const strings = json('package.nls.json');

/** Presses keys, one after the other. */
export async function press(page, ...keys) {
	for (const key of keys) await page.keyboard.press(key);
}

/** Presses a chord of two keys as a person does who looks: the second when VS Code says that it waits for it, the first again where it did not take it. */
export async function chord(page, first, second) {
	const waiting = page.locator('.statusbar', { hasText: 'was pressed' });
	for (let tries = 0; tries < 10; tries++) {
		await press(page, first);
		const isTaken = await waiting.waitFor({ timeout: 3000 }).then(
			() => true,
			() => false,
		);
		if (isTaken) return press(page, second);
	}
	throw new Error(`VS Code does not take ${first}`);
}

/** The title of a command of the extension as the palette shows it. */
export function titleOf(id) {
	const { title, category } = contributes.commands.find(({ command }) => command === `presscheck.${id}`);
	return `${category}: ${strings[title.slice(1, -1)]}`;
}

/** The keys of a command of the extension, as the driver calls them (`Control+K`, `Shift+L`); undefined where it has none. */
export function keysOf(id) {
	const names = { ctrl: 'Control', shift: 'Shift', alt: 'Alt' };
	return contributes.keybindings
		.find(({ command }) => command === `presscheck.${id}`)
		?.key.split(' ')
		.map((chord) =>
			chord
				.split('+')
				.map((key) => names[key] ?? key.toUpperCase())
				.join('+'),
		);
}

/** Runs a command by typing its whole title in the palette; opens it anew where a window that still settles closed it, or filled it before the command was there. */
export async function palette(page, title) {
	const isIt = (offer) => offer === title || offer?.startsWith(`${title}, `);
	const input = page.locator('.quick-input-widget input.input');
	await eventually(`“${title}” in the palette`, async () => {
		await press(page, 'F1');
		// The words go into the palette's own box or nowhere, never into an article.
		await input.fill(`>${title}`, { timeout: 5000 }).catch(() => undefined);
		for (const end = Date.now() + 5000; Date.now() < end; await page.waitForTimeout(50)) {
			const active = await activeOffer(page);
			if (isIt(active)) {
				await press(page, 'Enter');
				return true;
			}
			// The palette may offer a longer title first.
			if (active !== undefined && (await asked(page))?.offers.some(isIt)) await press(page, 'ArrowDown');
		}
		await press(page, 'Escape');
		return false;
	});
}

/** What a box of VS Code asks: its title, the words below it, what stands in it, and its offers as a screen reader says them; undefined where none is open. */
export async function asked(page) {
	return page.evaluate(() => {
		const box = document.querySelector('.quick-input-widget');
		if (!box || box.style.display === 'none') return undefined;
		const input = box.querySelector('input.input');
		const say = (row) => row.getAttribute('aria-label');
		return {
			title: box.querySelector('.quick-input-title')?.textContent ?? '',
			message: box.querySelector('.quick-input-message')?.textContent ?? '',
			value: input?.value ?? '',
			spoken: input?.getAttribute('aria-label') ?? '',
			offers: [...box.querySelectorAll('.quick-input-list .monaco-list-row')].map(say),
		};
	});
}

/** The offer that Enter would take; undefined also where the keyboard is elsewhere. */
function activeOffer(page) {
	return page.evaluate(() => {
		const box = document.activeElement?.closest('.quick-input-widget');
		return box?.querySelector('.quick-input-list .monaco-list-row.focused')?.getAttribute('aria-label') ?? undefined;
	});
}

/** Answers a box whose title matches: types the words, if any, and presses Enter when the offer matches, where one is expected. Answers with what was asked. */
export async function answer(page, title, { words = '', offer } = {}) {
	const question = await eventually(`a question like ${title}`, async () => {
		const box = await asked(page);
		return box && title.test(box.title) && (await isIn(page, '.quick-input-widget')) && box;
	});
	assert.match(question.spoken || question.title, /\w/, 'a screen reader says what is asked');
	if (words) await page.keyboard.type(words);
	if (offer) await eventually(`the offer ${offer}`, async () => offer.test((await activeOffer(page)) ?? ''));
	await press(page, 'Enter');
	await eventually('the end of the question', async () => (await asked(page))?.spoken !== question.spoken);
	return question;
}

/** Whether the keyboard is somewhere in what the selector names. */
function isIn(page, selector) {
	return page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);
}

/** What a screen reader says of the place where the keyboard is. */
export function focused(page) {
	return page.evaluate(() => {
		const element = document.activeElement;
		const row = element?.getAttribute('aria-activedescendant');
		const labelled = (row && document.getElementById(row)) || element;
		return labelled?.getAttribute('aria-label') ?? '';
	});
}

/** Waits until the keyboard is in the text of an article, and stays there. */
export async function inArticle(page, name) {
	await eventually(`the keyboard in ${name}`, async () => {
		if (!(await focused(page)).startsWith(name)) return false;
		await page.waitForTimeout(200);
		return (await focused(page)).startsWith(name);
	});
}

/** Where the cursor is, as the status bar says it: line and column from 1, and how many characters are selected before it. */
export async function cursor(page) {
	const said = await page.locator('[id="status.editor.selection"]').textContent();
	const [, line, column, selected] = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(said) ?? [];
	return { line: Number(line), column: Number(column), selected: Number(selected ?? 0) };
}

/** The words that are selected, of an article's text on disk. */
export async function selectedWords(page, file) {
	const { line, column, selected } = await cursor(page);
	return (fs.readFileSync(file, 'utf8').split(/\r?\n/)[line - 1] ?? '').slice(column - 1 - selected, column - 1);
}

/** How many problems the status bar counts. */
export async function problems(page) {
	const said = await page.locator('[id="status.problems"] a').getAttribute('aria-label');
	return [...said.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
}

/** What people were told in notifications, but for what VS Code's own extensions say of themselves. */
export async function notifications(page) {
	await palette(page, 'Notifications: Show Notifications');
	const told = await page.evaluate(() =>
		[...document.querySelectorAll('.notifications-list-container .monaco-list-row')].map(
			(row) => row.textContent ?? '',
		),
	);
	await press(page, 'Escape');
	return told.filter((words) => !words.includes("Activating extension 'vscode."));
}

/** The rows that a tree of VS Code shows, as a screen reader says them. */
export function rows(page, selector) {
	return page.evaluate(
		(where) => [...document.querySelectorAll(`${where} .monaco-list-row`)].map((row) => row.getAttribute('aria-label')),
		selector,
	);
}

/** What the card at the cursor says when, once its keys were pressed, it says what matches; the keyboard is in it. */
export async function cardWords(page, wanted) {
	const card = page.locator('.monaco-editor .monaco-hover:not(.hidden)');
	const words = await eventually(`a card like ${wanted}`, async () => {
		const said = plain((await card.allInnerTexts()).join('\n'));
		return wanted.test(said) && said;
	});
	await eventually('the keyboard in the card', () => isIn(page, '.monaco-hover'));
	return words;
}

/** Words with the blanks of a text: cards and editors write others on the screen. */
function plain(words) {
	return words.replaceAll('\u00a0', ' ');
}

/** What the accessible view of what has the keyboard says, when it says what matches; it is closed again. */
export async function accessibleWords(page, wanted) {
	const view = page.locator('.accessible-view');
	// The card takes the keyboard in its own time: a key that came too soon is pressed again, as a person would.
	await eventually('the accessible view', async () => {
		if (!(await view.isVisible())) await press(page, 'Alt+F2');
		return view.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false,
		);
	});
	await eventually('the keyboard in the accessible view', () => isIn(page, '.accessible-view'));
	const words = await eventually(`an accessible view like ${wanted}`, async () => {
		// biome-ignore lint/performance/useDomNodeTextContent: lines are to be told apart, as they are on the screen
		const said = plain(await view.innerText());
		return wanted.test(said) && said;
	});
	await press(page, 'Escape');
	await view.waitFor({ state: 'hidden' });
	return words;
}

/** The longest that an answer may take, on a busy machine. */
const patience = 60_000;

/** Asks again until the answer is there; fails when that takes too long. */
export async function eventually(what, ask) {
	for (const end = Date.now() + patience; Date.now() < end; ) {
		const answer = await ask();
		if (Array.isArray(answer) ? answer.length > 0 : answer) return answer;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${what}: not within ${patience / 1000} seconds`);
}
