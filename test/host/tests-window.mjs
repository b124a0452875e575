import fs from 'node:fs';
import path from 'node:path';
import { address } from './address.mjs';

/** What begins each line of the tests, in the midst of VS Code's own log: see `test/integration/index.ts`. */
const mark = '[tests] ';
const countsLine = /^(\d+) passed, (\d+) failed$/;
/** The longest that one window may take, unless it is given longer. */
const usualPatience = 4 * 60_000;

/**
 * Opens a window on `folder` that runs the bundle `tests` in its extension host, prints what the tests say, and answers how many
 * passed and failed. An end without counts is one failure, and so is none within `patience` milliseconds.
 * The window's log is left beside the bundle, and where the window did not end its picture.
 */
export async function runTests(context, server, { folder, tests, patience = usualPatience }) {
	const bundle = path.dirname(tests);
	const page = await context.newPage();
	const log = fs.createWriteStream(path.join(bundle, 'window.log'));
	let counts;
	let end;
	const ended = new Promise((resolve) => {
		end = resolve;
	});
	const hear = (type, words) => {
		const text = words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
		log.write(`${type}: ${text}\n`);
		if (!text.startsWith(mark)) {
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
			await page.screenshot({ path: path.join(bundle, 'window.png'), timeout: 20_000 }).catch(() => {});
		}
		const wrong = trouble ?? (counts && code === Math.min(counts.failed, 1) ? undefined : `exit code ${code}`);
		if (wrong) {
			console.log(`  ✗ The window did not finish its tests: ${wrong} (out/integration has its log)`);
			counts = { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + 1 };
		}
		return counts;
	} finally {
		clearTimeout(overdue);
		log.end();
		await page.close().catch(() => {});
	}
}
