import assert from 'node:assert/strict';
import { storiesOf } from '../stories';

/** Two court days of one official in one town, two pieces each. */
const trialA = `Former treasurer Olga Lindqvist jailed for six years

HARLOW BAY, June 9 - A judge in Harlow Bay sentenced former city treasurer Olga Lindqvist to six years in prison on Monday for stealing pension money.

Judge Peter Amadi said the theft had ruined retired bus drivers and nurses. Lindqvist wept as she was led to the cells. Prosecutors had asked for eight years.`;
const trialB = `Six years for Lindqvist

Olga Lindqvist, who was treasurer of Harlow Bay, must go to prison for six years, judge Peter Amadi ruled on Monday.

She wept when the sentence was read. The pension money she stole belonged to retired nurses and bus drivers; the prosecution wanted eight years in prison.`;
const bookA = `Publisher pulps memoir by Olga Lindqvist

HARLOW BAY, November 21 - The publisher Quillfoot said it would pulp a memoir by Olga Lindqvist, the former treasurer of Harlow Bay, after a ghostwriter claimed whole chapters were copied.

Bookshops were told to return 4,000 copies. The ghostwriter, Neil Obasi, said chapters came from a novel of his.`;
const bookB = `Lindqvist memoir withdrawn over copied chapters

Quillfoot withdraws the memoir of Olga Lindqvist, once treasurer of Harlow Bay. Ghostwriter Neil Obasi says that chapters were copied from his novel.

The publisher told bookshops to send back 4,000 copies, which are to be pulped.`;
const bookC = `Ghostwriter accuses Lindqvist of copying

The memoir by Olga Lindqvist of Harlow Bay is to be pulped, the publisher Quillfoot said. Neil Obasi, a ghostwriter, found chapters of his own novel in it and told bookshops.`;

suite('Two events of the same names', () => {
	test('are two stories', () => {
		assert.deepEqual(storiesOf({ a: trialA, b: trialB, c: bookA, d: bookB, e: bookC }), ['a b', 'c d e']);
	});
	test('are one story where a person says so', () => {
		const kept = { stories: [{ sources: ['a', 'c'] }], apart: [], about: new Map() };
		assert.deepEqual(storiesOf({ a: trialA, b: trialB, c: bookA, d: bookB }, kept), ['a b c d']);
	});
	test('one piece on another day does not divide a folder', () => {
		assert.deepEqual(storiesOf({ a: trialA, b: trialB, c: bookA }), ['a b c']);
	});
	test('pieces on one event stay together, however different the outlets', () => {
		const tabloid = `Weeping pension thief gets SIX years

Greedy Olga Lindqvist sobbed yesterday as Judge Peter Amadi threw her in jail. The ex-treasurer of Harlow Bay splashed retired drivers' cash on horses and a yacht.`;
		const union = `Drivers' union welcomes prison term

The bus drivers' union of Harlow Bay said the sentence against Olga Lindqvist was overdue. "Our retired members will not see their money again," its chairman, Ivo Hart, said outside the court where judge Peter Amadi spoke.`;
		assert.deepEqual(storiesOf({ a: trialA, b: trialB, c: tabloid, d: union }), ['a b c d']);
	});
});
