import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { npmBrowser } from './browser-npm.mjs';

/** Local pages only: no name resolves, nothing is fetched in the background. Root and containers have no sandbox. */
const flags = [
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Names on PATH, then the usual places of macOS and Windows. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = {
	linux: ['/opt/google/chrome/chrome'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
		process.env[variable]
			? [
					'Google\\Chrome\\Application\\chrome.exe',
					'Chromium\\Application\\chrome.exe',
					'Microsoft\\Edge\\Application\\msedge.exe',
				].map((rest) => path.join(process.env[variable], rest))
			: [],
	),
};

function installedBrowsers() {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
	return [...onPath, ...(places[process.platform] ?? [])].filter((file) => fs.existsSync(file));
}

async function launch({ executablePath, env = {} }) {
	const browser = await chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
	return { browser, name: `${path.basename(executablePath)} ${browser.version()}` };
}

/**
 * Starts a headless Chromium: the one that PRESSCHECK_BROWSER names (a path, or `npm` for the one in an npm package), else the
 * first installed one that starts, else the one in an npm package. The caller closes it.
 */
export async function launchBrowser() {
	const wanted = process.env.PRESSCHECK_BROWSER;
	if (wanted && wanted !== 'npm') {
		return launch({ executablePath: wanted });
	}
	for (const executablePath of wanted ? [] : installedBrowsers()) {
		try {
			return await launch({ executablePath });
		} catch (error) {
			console.error(`${executablePath} does not start, trying the next browser: ${error.message.split('\n')[0]}`);
		}
	}
	return launch(await npmBrowser());
}
