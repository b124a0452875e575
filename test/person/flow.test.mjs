// A fact-checker's day in the real VS Code, with nothing but the keyboard: once by the palette, once by keys with the screen-reader mode on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { address } from '../host/address.mjs';
import { launchBrowser } from '../host/browser.mjs';
import {
	accessibleWords,
	answer,
	asked,
	cardWords,
	chord,
	eventually,
	focused,
	inArticle,
	keysOf,
	notifications,
	palette,
	press,
	problems,
	rows,
	selectedWords,
	titleOf,
} from '../host/keyboard.mjs';
import { picture, waitForTab } from '../host/person.mjs';
import { root } from '../host/places.mjs';
import { endOnSignals, startServer } from '../host/server.mjs';
import { temporaryCopy } from '../host/workspace.mjs';

const herald = 'a2_solace_herald.txt';
const valley = 'a4_almaz_valley_today.txt';

/** Runs a command of the extension as one does who knows its title, or one who knows its keys. */
const manners = {
	'by the palette': { settings: {}, run: (page, id) => palette(page, titleOf(id)) },
	'by keys, with a screen reader': {
		settings: { 'editor.accessibilitySupport': 'on' },
		run: (page, id) => {
			const keys = keysOf(id);
			return keys ? chord(page, ...keys) : palette(page, titleOf(id));
		},
	},
};

endOnSignals();

let browser;
suiteSetup(async () => {
	({ browser } = await launchBrowser());
});
suiteTeardown(() => browser?.close());

for (const [manner, { settings, run }] of Object.entries(manners)) {
	suite(`A fact-checker’s day, ${manner}`, () => {
		const isSpoken = 'editor.accessibilitySupport' in settings;
		const folder = temporaryCopy();
		const file = (name) => path.join(folder, name);
		const sidecar = () => fs.readFileSync(file(`${herald}.annotations.yaml`), 'utf8');
		const selected = async (name, words) => {
			await eventually(`“${words}” selected`, async () => (await selectedWords(page, file(name))) === words);
			await inArticle(page, name);
		};
		let server;
		let page;
		let failed = false;

		/** Selects the next place with these words by VS Code's own search. */
		const find = async (words) => {
			await press(page, 'Control+F');
			await eventually('the search', async () => /^Find/.test(await focused(page)));
			await page.keyboard.type(words);
			await eventually('a match', async () => (await selectedWords(page, file(herald))) === words);
			await press(page, 'Escape');
			await inArticle(page, herald);
		};

		const commentRows = async () => {
			await palette(page, 'Comments: Focus on Comments View');
			return eventually('comments', () => rows(page, '.comments-panel'));
		};

		/** The rows of one of the extension's views, with the keyboard in it. */
		const viewRows = async (name) => {
			await palette(page, `Presscheck: Focus on ${name} View`);
			const title = `.pane:has(.pane-header[aria-label^="${name}"])`;
			return eventually(`rows of ${name}`, () => rows(page, title));
		};

		const backToArticle = async () => {
			await press(page, 'Control+1');
			await inArticle(page, herald);
		};

		suiteSetup(async () => {
			server = await startServer({ settings });
			const context = await browser.newContext({ viewport: { width: 1280, height: 2400 } });
			page = await context.newPage();
			await page.goto(address(server, { folder }));
			await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
		});
		setup(function skipAfterFailure() {
			if (failed) this.skip();
		});
		teardown(async function keepPicture() {
			if (this.currentTest.state !== 'failed') return;
			failed = true;
			const name = this.currentTest.fullTitle().replace(/\W+/g, '-');
			console.log(await picture(page, path.join(root, 'out', 'person'), name));
		});
		suiteTeardown(async () => {
			await page?.context().close();
			await server?.stop();
		});

		test('opens the story', async () => {
			await press(page, 'Control+P');
			await eventually('the box', () => asked(page));
			await page.keyboard.type(herald);
			await eventually('the file', async () => (await asked(page)).offers.some((offer) => offer.includes(herald)));
			await press(page, 'Enter');
			await inArticle(page, herald);
			await eventually('what differs', async () => (await problems(page)) > 10);
			const mode = await page.locator('.statusbar').textContent();
			assert.equal(/Screen Reader Optimized/.test(mode), isSpoken);
		});

		test('goes to the next discrepancy and reads its card', async () => {
			await press(page, 'Control+Home');
			await run(page, 'nextDiscrepancy');
			await selected(herald, '6.4-magnitude');
			await run(page, 'showClaimCard');
			assert.match(await cardWords(page, /DIFFERS/), /ALMAZ VALLEY TODAY .*magnitude 6\.8/s);
			const spoken = await accessibleWords(page, /DIFFERS/);
			for (const words of ['DIFFERS', 'magnitude 6.8', 'ALMAZ VALLEY TODAY', 'Why:'])
				assert.ok(spoken.includes(words), `${words} in the accessible view: ${spoken}`);
			await press(page, 'Escape');
			await inArticle(page, herald);
		});

		test('opens the other source', async () => {
			await run(page, 'openOtherSource');
			await answer(page, /Open Other Source Beside/, { words: 'almaz', offer: /ALMAZ VALLEY TODAY.*“magnitude 6\.8”/ });
			await waitForTab(page, valley);
			await inArticle(page, valley);
			await selected(valley, 'magnitude 6.8');
			await backToArticle();
		});

		test('tags it with evidence', async () => {
			await run(page, 'tagDiscrepancy');
			await answer(page, /Tag a discrepancy on “6\.4-magnitude”/, { offer: /^Number/ });
			await answer(page, /Tag a discrepancy/, { words: 'ISN now says 6.4' });
			await inArticle(page, herald);
			await eventually('the tag', () => /kind: discrepancy/.test(sidecar()));
			assert.match(sidecar(), /type: number\n\s+status: open\n\s+body: ISN now says 6\.4/);
			assert.match(sidecar(), /source: a4_almaz_valley_today\.txt[\s\S]*quote: magnitude 6\.8/);
			assert.match(sidecar(), /decision: confirmed/);
			await run(page, 'addEvidence');
			await answer(page, /Evidence for “6\.4-magnitude”/, { words: 'https://example.org/isn/quake' });
			await inArticle(page, herald);
			await eventually('the evidence', () =>
				/evidence:\n\s+- source: https:\/\/example\.org\/isn\/quake/.test(sidecar()),
			);
		});

		test('replies to the thread', async () => {
			if (isSpoken) {
				await page.locator('.comment-range-glyph.comment-thread-unresolved').first().waitFor();
				await press(page, 'Control+Home', 'Alt+F9');
				await eventually('the thread', async () => /1 comments.*“6\.4-magnitude”/.test(await focused(page)));
				await press(page, 'Tab');
				await page.keyboard.type('The valley paper rounds up');
				await press(page, 'Control+Enter');
			} else {
				await run(page, 'reply');
				await answer(page, /Reply to the note on “6\.4-magnitude”/, { words: 'The valley paper rounds up' });
			}
			await eventually('the reply', () => /replies:\n[\s\S]*body: The valley paper rounds up/.test(sidecar()));
			await inArticle(page, herald);
			const spoken = await commentRows();
			const thread = spoken.find((row) => /6\.4-magnitude/.test(row));
			assert.match(thread, /Number · confirmed: ISN now says 6\.4\na3_tidewater\.txt: “magnitude-6\.4”/);
			await backToArticle();
		});

		test('ticks the figures', async () => {
			await find('6.4-magnitude');
			await run(page, 'nextUnchecked');
			await selected(herald, '37 people');
			await run(page, 'tickAndNext');
			await answer(page, /Tick “37 people”/, { words: 'https://example.org/agency/3' });
			await selected(herald, 'midday Eastern time');
			await inArticle(page, herald);
			await run(page, 'tick');
			const { value } = await answer(page, /Tick “midday Eastern time”/);
			assert.equal(value, 'https://example.org/agency/3', 'the last evidence is offered again');
			await eventually('two ticks', () => sidecar().match(/kind: tick/g)?.length === 2);
			const [source] = (await viewRows('Story')).filter((row) => /HERALD/.test(row));
			assert.match(source, /% checked/);
			await backToArticle();
		});

		test('sees that a ticked figure was edited outside the editor: was and now', async () => {
			const text = fs.readFileSync(file(herald), 'utf8');
			fs.writeFileSync(file(herald), text.replace('37 people', '39 people'));
			const row = await eventually('the thread of the tick', async () =>
				(await commentRows()).find((said) => /needs attention/i.test(said)),
			);
			assert.match(row, /Needs attention · was “37 people”, now “39 people”/);
			await backToArticle();
			await find('6.4-magnitude');
			await run(page, 'nextUnchecked');
			await selected(herald, '39 people');
			await run(page, 'showClaimCard');
			await cardWords(page, /needs attention, was “37 people”, now “39 people”/);
			await accessibleWords(page, /was “37 people”, now “39 people”/);
			await press(page, 'Escape');
			await inArticle(page, herald);
		});

		test('dismisses a false finding', async () => {
			await find('27 degrees Fahrenheit');
			const before = await problems(page);
			await run(page, 'dismissDiscrepancy');
			await answer(page, /27 degrees Fahrenheit/, { words: '27 °F is 3 °C below zero, they say so too' });
			await eventually('one problem less', async () => (await problems(page)) < before);
			assert.match(sidecar(), /decision: dismissed\n\s+reason: 27 °F is 3 °C below zero/);
			await inArticle(page, herald);
			await find('energy ministry');
			await run(page, 'previousDiscrepancy');
			await selected(herald, 'no damage');
			await run(page, 'previousDiscrepancy');
			await eventually('the place before', async () =>
				/^We are stitching/.test(await selectedWords(page, file(herald))),
			);
			const listed = await viewRows('Discrepancies');
			assert.deepEqual(
				listed.filter((row) => /27 degrees/.test(row)),
				[],
			);
			assert.ok(listed.some((row) => /^Number, .*confirmed.*6\.4-magnitude/.test(row)));
			for (const row of listed) assert.match(row, /\w{3}/, 'every row is spoken');
			await backToArticle();
		});

		test('finds everything as it was after a reload, also a note that was half written', async () => {
			await find('state of emergency');
			await palette(page, 'Comments: Add Comment on Current Selection');
			await eventually('the box of a comment', async () => /Editor content/.test(await focused(page)));
			await page.keyboard.type('Who counted them');
			const kept = sidecar();
			const seen = async () => [
				String(await problems(page)),
				...(await viewRows('Story')),
				...(await viewRows('Discrepancies')),
				...(await viewRows('Annotations')),
			];
			await seen();
			// Now that all views are open, each as high as it stays.
			const before = await seen();
			assert.deepEqual(await notifications(page), [], 'nobody was told what they did not ask for');
			await page.reload();
			await waitForTab(page, herald);
			await eventually('all problems', async () => String(await problems(page)) === before[0]);
			let now = [];
			for (let tries = 0; tries < 10 && !isDeepStrictEqual(now, before); tries++) now = await seen();
			assert.deepEqual(now, before);
			await backToArticle();
			assert.equal(sidecar(), kept);
			const left = (await commentRows()).filter((row) => /Who counted them/.test(row));
			assert.match(left.join('\n'), /^Half written: /);
			await run(page, 'finishDraft');
			const { value } = await answer(page, /Half-written note on a2_solace_herald/, { words: '?' });
			assert.equal(value, 'Who counted them');
			await inArticle(page, herald);
			await eventually('the note', () => /kind: note[\s\S]*body: "?Who counted them\?/.test(sidecar()));
			await find('39 people');
			await run(page, 'showClaimCard');
			await cardWords(page, /was “37 people”, now “39 people”/);
			await press(page, 'Escape');
		});
	});
}
