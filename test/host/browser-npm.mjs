import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetched } from './fetched.mjs';

/** A headless Chromium in an npm package, for Linux on x64. */
const chromium = '@sparticuz/chromium@153.0.0';

/** The Chromium of the npm package: its path, and the environment that finds the libraries and the font that come with it. */
export async function npmBrowser() {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('No Chromium, Chrome or Edge found: install one, or name it in PRESSCHECK_BROWSER');
	}
	const folder = path.join(await fetched('chromium', [chromium], { finish: unpack }), 'unpacked');
	const fonts = path.join(folder, 'fonts.conf');
	if (!fs.existsSync(fonts)) {
		fs.writeFileSync(fonts, fontSettings(folder));
	}
	const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
	return {
		executablePath: path.join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
	};
}

/** The package unpacks into the temporary folder, where a half-unpacked one would be taken for whole: lead it into our own. */
async function unpack(folder) {
	const target = path.join(folder, 'unpacked');
	fs.mkdirSync(target);
	const before = process.env.TMPDIR;
	process.env.TMPDIR = target;
	try {
		const entry = createRequire(path.join(folder, 'package.json')).resolve('@sparticuz/chromium');
		const { default: packed, inflate } = await import(pathToFileURL(entry).href);
		await packed.executablePath();
		// NSS and Expat, which a bare machine lacks.
		await inflate(path.join(path.dirname(entry), '..', 'bin', 'al2023.tar.br'));
	} finally {
		if (before === undefined) {
			delete process.env.TMPDIR;
		} else {
			process.env.TMPDIR = before;
		}
	}
}

/** The machine's fonts where it has any, and the package's. */
function fontSettings(folder) {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
