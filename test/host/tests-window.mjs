import fs from 'node:fs';
import path from 'node:path';
import { address } from './address.mjs';

/** What begins each line of the tests, in the midst of VS Code's own log: see `test/integration/index.ts`. */
const mark = '[tests] ';
const countsLine = /^(\d+) passed, (\d+) failed$/;
/** An error of ours in VS Code's log, though no test noticed it. */
const ourError = /presscheck\.presscheck|[\\/]dist[\\/]extension\.js/;
/** The longest that one window may take. */
const patience = 4 * 60_000;

/**
 * Opens a window on `folder` that runs the bundle `tests` in its extension host, prints what the tests say, and answers how many
 * passed and failed. An end without counts, and each error of the extension in VS Code's log, count as failed.
 * The whole log is left beside the bundle, and where the window did not end its picture.
 */
export async function runTests(context, server, { folder, tests }) {
	const page = await context.newPage();
	const log = fs.createWriteStream(path.join(path.dirname(tests), 'window.log'));
	let counts;
	let errors = 0;
	let end;
	const ended = new Promise((resolve) => {
		end = resolve;
	});
	const hear = (type, words) => {
		const text = words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
		log.write(`${type}: ${text}\n`);
		if (!text.startsWith(mark)) {
			if (type === 'error' && ourError.test(text)) {
				errors++;
				console.log(`  ✗ Error in the log: ${text}`);
			}
			return;
		}
		const line = text.slice(mark.length);
		const found = countsLine.exec(line);
		if (found) {
			counts = { passed: Number(found[1]), failed: Number(found[2]) };
		} else {
			console.log(line);
		}
	};
	await page.exposeFunction('codeAutomationLog', hear);
	await page.exposeFunction('codeAutomationExit', (code) => end({ code }));
	page.on('pageerror', (error) => hear('page', [error.stack ?? String(error)]));
	page.on('crash', () => end({ trouble: 'the page crashed' }));
	page.on('close', () => end({ trouble: 'the page was closed' }));
	const overdue = setTimeout(() => end({ trouble: `no answer within ${patience / 1000} s` }), patience);
	try {
		await page.goto(address(server, { folder, tests }));
		const { code, trouble } = await ended;
		if (trouble) {
			await page.screenshot({ path: path.join(path.dirname(tests), 'window.png'), timeout: 20_000 }).catch(() => {});
		}
		if (!counts || trouble) {
			console.log(
				`  ✗ The window did not finish its tests: ${trouble ?? `exit code ${code}`} (see window.log in out/integration)`,
			);
			errors++;
		} else if (code !== 0 && counts.failed + errors === 0) {
			console.log(`  ✗ The tests ended with ${code}`);
			errors++;
		}
	} finally {
		clearTimeout(overdue);
		log.end();
		await page.close().catch(() => {});
	}
	return { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + errors };
}
