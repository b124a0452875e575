import assert from 'node:assert/strict';
import { storiesOf } from '../stories';

const ferryA = `Ferry runs aground off Port Ellery

PORT ELLERY, March 3 - The ferry Morning Star ran aground off Port Ellery on Tuesday with 212 people on board, the coastguard said.

Captain Ruth Halloran told the harbour authority that the engines had failed. All passengers were taken off by noon. Port Ellery's mayor, Dennis Okoro, opened the town hall.`;
const ferryB = `All saved after Morning Star hits rocks

More than 200 people were brought ashore on Tuesday after the Morning Star struck rocks near Port Ellery.

Dennis Okoro, the mayor, praised the crew of Ruth Halloran. The coastguard in Port Ellery will question the captain on 4 March.`;
const flood = `Flood closes school in Langholt

LANGHOLT, March 3 - A burst dyke flooded the school of Langholt on Tuesday; 212 pupils were sent home, the council said.

Headteacher Mary Brandt said the building would stay shut until Friday. Repairs will cost £40,000, according to council leader Piers Lomax.`;

suite('Stories of a folder', () => {
	test('two pieces on one event are one story', () => assert.deepEqual(storiesOf({ a: ferryA, b: ferryB }), ['a b']));
	test('another event of the same day, with the same number, is another', () => {
		assert.deepEqual(storiesOf({ a: ferryA, b: ferryB, c: flood }), ['a b', 'c']);
	});
	test('the order of the sources does not matter', () => {
		assert.deepEqual(storiesOf({ c: flood, b: ferryB, a: ferryA }), ['a b', 'c']);
	});
	test('an empty text stands alone', () => assert.deepEqual(storiesOf({ a: '', b: ferryA }), ['a', 'b']));
	test('no sources, no stories', () => assert.deepEqual(storiesOf({}), []));
});
