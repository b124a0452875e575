// What the pictures show: each scene is a window on a story, brought to where a person would bring it.
import fs from 'node:fs';
import path from 'node:path';
import { hover, leave as leaveCard, reveal, runCommand } from './person.mjs';
import { root, sample } from './places.mjs';

const stories = path.join(root, 'test', 'quality', 'stories');
const hoard = path.join(stories, 'h2_ashdell_hoard');

/** Writes what a desk of two people might have left beside an article. `at` is a stretch of its text that holds the words once; words that are gone have none. */
function leave(article, entries) {
	const text = fs
		.readFileSync(article, 'utf8')
		.replace(/\r\n/g, '\n')
		.replace(/^\ufeff/, '');
	const lines = ['format: presscheck-annotations/1', 'annotations:'];
	for (const [index, { words, at, ...fields }] of entries.entries()) {
		const stretch = at === undefined ? -1 : text.indexOf(at);
		if (at !== undefined && stretch < 0) throw new Error(`“${at}” does not stand in ${article}`);
		const start = stretch < 0 ? 0 : stretch + at.indexOf(words);
		const around =
			stretch < 0
				? {}
				: {
						before: text.slice(Math.max(0, start - 40), start),
						after: text.slice(start + words.length, start + words.length + 40),
					};
		const entry = { id: `p${index}`, ...fields, anchor: { start, quote: words, ...around } };
		lines.push(`  - ${JSON.stringify(entry)}`);
	}
	fs.writeFileSync(`${article}.annotations.yaml`, `${lines.join('\n')}\n`);
}

/** VS Code opens a panel where there are comments. */
const withoutPanel = { 'comments.openView': 'never' };
const withoutMinimap = { 'editor.minimap.enabled': false };

const ana = { author: 'Ana Ruiz', created: '2026-09-16T08:40:00.000Z' };
const tick = (words, at, source) => ({ kind: 'tick', status: 'accurate', ...ana, words, at, evidence: [{ source }] });

/** The sample story as it is in the middle of a day's work. */
function deskOfSample(folder) {
	leave(path.join(folder, 'a2_solace_herald.txt'), [
		{
			kind: 'discrepancy',
			type: 'number',
			status: 'open',
			severity: 'high',
			blocking: true,
			owner: 'Tom Adler',
			due: '2099-09-17',
			...ana,
			words: '37 people',
			at: 'leaving 37 people',
			body: 'Which count is the latest? The ministry updates at six.',
			places: [{ source: 'a1_nws_urgent.txt', anchor: { start: 0, quote: 'at least 11 people' } }],
			replies: [
				{
					body: 'Called the Civil Protection Agency: 61 as of Wednesday evening.',
					author: 'Tom Adler',
					at: '2026-09-16T09:05:00.000Z',
				},
				{ body: 'Then we say when our 37 was counted.', author: 'Ana Ruiz', at: '2026-09-16T09:12:00.000Z' },
			],
		},
		tick('Tuesday', 'hands Tuesday after', 'calendar'),
		tick('6.4-magnitude', 'a 6.4-magnitude', 'a5_ground_truth.txt'),
		tick('Davit Ormeliani', 'Minister Davit Ormeliani', 'government web site'),
		tick('5.1', 'measured 5.1', 'a1_nws_urgent.txt'),
		tick('10:47 p.m. Monday ET', 'at 10:47 p.m. Monday ET', 'time zones'),
		{
			kind: 'tick',
			status: 'cannot-verify',
			...ana,
			words: 'Over a thousand houses',
			at: 'Over a thousand houses',
			body: 'The agency does not answer.',
		},
		{
			kind: 'tick',
			status: 'needs-attention',
			...ana,
			words: '$25 million',
			at: '$25 million',
			evidence: [{ source: 'speech' }],
		},
		{
			kind: 'note',
			...ana,
			words: 'a televised address',
			at: 'a televised address',
			body: 'Is there a recording? Ask the *video desk*.',
		},
		{ kind: 'note', ...ana, words: 'four thousand soldiers', body: 'This was in the first version.' },
	]);
}

const focus = (view) => `Focus on ${view} View`;

/** Opens the views that are folded at first. */
async function allViews(page) {
	for (const view of ['Story', 'Discrepancies', 'Claims', 'Annotations'])
		await runCommand(page, `Presscheck: ${focus(view)}`, { row: focus(view) });
}

/** Opens the first rows below the stories of a view, by keys. */
async function openRows(page, view, presses) {
	await runCommand(page, `Presscheck: ${focus(view)}`, { row: focus(view) });
	for (const key of presses) {
		await page.keyboard.press(key);
		await page.waitForTimeout(150);
	}
}

/** More notes than an article has threads for. */
function manyNotesOnSample(folder) {
	const note = (_, number) => ({
		kind: 'note',
		status: 'open',
		...ana,
		words: '5.1',
		at: 'measured 5.1',
		body: `Reading ${number + 1} of the station log`,
	});
	leave(path.join(folder, 'a2_solace_herald.txt'), Array.from({ length: 130 }, note));
}

/**
 * Scenes by name. `folder` is copied, `file` opened, `desk` writes what people left beside it; `open` brings the window to where it can be shown, `show` is
 * repeated for each theme, `hide` clears it away. `readme`: for the README;
 * `settings` of VS Code in which it is shown.
 */
export const scenes = {
	card: {
		readme: true,
		settings: withoutMinimap,
		size: { width: 1000, height: 620 },
		folder: sample,
		file: 'a2_solace_herald.txt',
		show: (page) => hover(page, 'Ormeliani'),
		hide: leaveCard,
	},
	desk: {
		readme: true,
		settings: { ...withoutPanel, ...withoutMinimap },
		size: { width: 1000, height: 620 },
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: deskOfSample,
		async open(page) {
			await page.locator('.activitybar .action-label[aria-label^=Presscheck]').click({ force: true });
			await openRows(page, 'Discrepancies', [
				'Home',
				'ArrowDown',
				'ArrowRight',
				'ArrowDown',
				'ArrowDown',
				'ArrowDown',
				'ArrowRight',
			]);
			await leaveCard(page);
			await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
		},
	},
	article: { folder: sample, file: 'a2_solace_herald.txt' },
	'card-differs': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		show: (page) => hover(page, '10 miles'),
		hide: leaveCard,
	},
	'card-same': { folder: sample, file: 'a2_solace_herald.txt', show: (page) => hover(page, '5.1'), hide: leaveCard },
	'card-alone': { folder: sample, file: 'a2_solace_herald.txt', show: (page) => hover(page, '900'), hide: leaveCard },
	'card-name': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		show: (page) => hover(page, 'Ormeliani'),
		hide: leaveCard,
	},
	'card-quote': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		show: (page) => hover(page, 'stitching'),
		hide: leaveCard,
	},
	hoard: { folder: hoard, file: 'a2_tarnborough_gazette.txt', open: allViews },
	'hoard-card': {
		folder: hoard,
		file: 'a2_tarnborough_gazette.txt',
		show: (page) => hover(page, '184'),
		hide: leaveCard,
	},
	problems: {
		folder: sample,
		file: 'a2_solace_herald.txt',
		async open(page) {
			await runCommand(page, 'Problems: Focus on Problems View', { row: 'Focus on Problems View' });
			await page.waitForTimeout(500);
		},
	},
	views: {
		settings: withoutPanel,
		size: { width: 1280, height: 1250 },
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: deskOfSample,
		async open(page) {
			await allViews(page);
			await openRows(page, 'Discrepancies', ['Home', 'ArrowDown', 'ArrowRight']);
			await openRows(page, 'Claims', ['Home', 'ArrowDown', 'ArrowRight']);
			await page.locator('.monaco-list-row', { hasText: 'four thousand soldiers' }).waitFor({ timeout: 15_000 });
		},
	},
	'views-empty': {
		folder: 'empty',
		async open(page) {
			await page.locator('.activitybar .action-label[aria-label^=Presscheck]').click({ force: true });
			await page.waitForTimeout(1500);
		},
	},
	'views-single': { folder: 'single', file: 'notice.txt', open: allViews },
	thread: {
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: deskOfSample,
		async open(page) {
			await page.locator('.comments-panel .monaco-list-row', { hasText: 'latest' }).first().click();
			await page.waitForTimeout(700);
		},
	},
	'many-threads': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: manyNotesOnSample,
		settings: withoutMinimap,
		open: (page) => runCommand(page, 'Comments: Focus on Comments View'),
	},
	galley: {
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: deskOfSample,
		async show(page) {
			await page
				.locator('.statusbar-item', {
					has: page.locator('.codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error'),
				})
				.first()
				.hover();
			await page.locator('.hover-language-status').first().waitFor();
			await page.waitForTimeout(400);
		},
		hide: leaveCard,
	},
	'accessible-card': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		async open(page) {
			await reveal(page, '37 people');
			await runCommand(page, 'Presscheck: Show Claim Card');
			await page.waitForTimeout(1500);
			await page.keyboard.press('Alt+F2');
			await page.waitForTimeout(1000);
		},
	},
	tagging: {
		folder: sample,
		file: 'a2_solace_herald.txt',
		async open(page) {
			await reveal(page, '37 people');
			await page.keyboard.press('Control+k');
			await page.keyboard.press('g');
			await page.locator('.quick-input-widget').waitFor();
			await page.waitForTimeout(500);
		},
	},
	filter: {
		folder: sample,
		file: 'a2_solace_herald.txt',
		desk: deskOfSample,
		async open(page) {
			await runCommand(page, 'Presscheck: Filter Discrepancies', { asks: true });
			await page.waitForTimeout(500);
		},
	},
	'quick-fix': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		async open(page) {
			await reveal(page, '37 people');
			await page.keyboard.press('Control+.');
			await page.waitForTimeout(1500);
		},
	},
	'context-menu': {
		folder: sample,
		file: 'a2_solace_herald.txt',
		async open(page) {
			await reveal(page, '37 people');
			await page.keyboard.press('Shift+F10');
			await page.waitForTimeout(800);
		},
	},
};
