import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');
const colors: { readonly id: string; readonly defaults: Record<string, string> }[] = JSON.parse(file('package.json'))
	.contributes.colors;

/** Editor background and text of VS Code's default themes: Light Modern, Dark Modern, Dark and Light High Contrast. */
const themes = {
	light: { background: '#FFFFFF', text: '#3B3B3B' },
	dark: { background: '#1F1F1F', text: '#CCCCCC' },
	highContrast: { background: '#000000', text: '#FFFFFF' },
	highContrastLight: { background: '#FFFFFF', text: '#292929' },
} as const;

/** WCAG 2.1, 1.4.3 and 1.4.11 (AA): text, and what has to be seen to understand. */
const textContrast = 4.5;
const markContrast = 3;

/** Colours of words of ours; all others draw lines and borders. */
const isText = /\.(conflict|same|annotation)$/;

type Channels = readonly number[];

function channels(color: string): Channels {
	return color.match(/[0-9a-f]{2}/gi)!.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** The colour as it is seen over an opaque one. */
function over(color: Channels, below: Channels): Channels {
	const alpha = color[3] ?? 1;
	return below.map((channel, index) => color[index]! * alpha + channel * (1 - alpha));
}

/** Relative luminance as WCAG defines it. */
function luminance(color: Channels): number {
	const [red, green, blue] = color.map((channel) =>
		channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: Channels, b: Channels): number {
	const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (lighter! + 0.05) / (darker! + 0.05);
}

suite('Contrast', () => {
	test('is computed as WCAG does', () => {
		assert.equal(contrast(channels('#000000'), channels('#ffffff')), 21);
		assert.ok(Math.abs(contrast(channels('#777777'), channels('#ffffff')) - 4.48) < 0.01);
	});

	for (const [theme, { background, text }] of Object.entries(themes)) {
		const editor = channels(background);
		const backgrounds = colors
			.filter(({ id }) => id.endsWith('Background'))
			.map(({ id, defaults }) => ({ id, color: over(channels(defaults[theme]!), editor) }));

		test(`of lines, borders and words of ours in ${theme}`, () => {
			for (const { id, defaults } of colors) {
				if (id.endsWith('Background')) continue;
				const least = isText.test(id) ? textContrast : markContrast;
				for (const below of [{ id: 'editor', color: editor }, ...backgrounds]) {
					const ratio = contrast(over(channels(defaults[theme]!), below.color), below.color);
					assert.ok(ratio >= least, `${id} on ${below.id}: ${ratio.toFixed(2)}`);
				}
			}
		});

		test(`of the article’s text on our backgrounds in ${theme}`, () => {
			// A figure may stand in a quotation: both backgrounds, one over the other.
			const stacked = colors
				.filter(({ id }) => id.endsWith('Background'))
				.reduce((below, { defaults }) => over(channels(defaults[theme]!), below), editor);
			for (const { id, color } of [...backgrounds, { id: 'all', color: stacked }]) {
				const ratio = contrast(channels(text), color);
				assert.ok(ratio >= textContrast, `text on ${id}: ${ratio.toFixed(2)}`);
			}
		});
	}

	test('of the signs in the gutter', () => {
		const folder = 'media/gutter';
		for (const name of readdirSync(join(process.cwd(), folder))) {
			const [, color] = /(?:stroke|fill)="(#[0-9a-f]{6})"/i.exec(file(`${folder}/${name}`)) ?? [];
			const behind = name.endsWith('-dark.svg')
				? [themes.dark, themes.highContrast]
				: [themes.light, themes.highContrastLight];
			for (const { background } of behind) {
				const ratio = contrast(channels(color!), channels(background));
				assert.ok(ratio >= markContrast, `${name} on ${background}: ${ratio.toFixed(2)}`);
			}
		}
	});
});
