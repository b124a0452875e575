import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, open } from '../story';

const last = (name: string) => performance.getEntriesByName(name).at(-1)?.duration;

suite('A window without an article', () => {
	test('is left alone', () => {
		assert.equal(vscode.extensions.getExtension('presscheck.presscheck')?.isActive, false);
	});
});

suite('Speed, told and not judged', () => {
	test('the first article, and one more', async () => {
		const { document } = await open('a1_nws_urgent.txt');
		await eventually('the card', () => hoverAt(document, '18 km'));
		const first = last('presscheck/marks');
		const other = await open('a4_almaz_valley_today.txt');
		await eventually('the other card', () => hoverAt(other.document, 'magnitude 6.8'));
		console.log(
			`[tests]   activation ${last('presscheck/activate')?.toFixed(1)} ms, marks of the first article after ${first?.toFixed(0)} ms, of one more after ${last('presscheck/marks')?.toFixed(0)} ms`,
		);
	});
});
