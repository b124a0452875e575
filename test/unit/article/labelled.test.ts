import assert from 'node:assert/strict';
import aircrash from './labelled/aircrash.txt';
import crime from './labelled/crime.txt';
import cycling from './labelled/cycling.txt';
import election from './labelled/election.txt';
import football from './labelled/football.txt';
import heat from './labelled/heat.txt';
import ratecut from './labelled/ratecut.txt';
import results from './labelled/results.txt';
import ruling from './labelled/ruling.txt';
import storm from './labelled/storm.txt';
import tennis from './labelled/tennis.txt';
import trial from './labelled/trial.txt';
import { findFaults, readLabels } from './marked';

suite('Articles labelled by hand', () => {
	for (const [name, raw] of Object.entries({
		aircrash,
		crime,
		cycling,
		election,
		football,
		heat,
		ratecut,
		results,
		ruling,
		storm,
		tennis,
		trial,
	})) {
		test(name, () => assert.deepEqual(findFaults(readLabels(raw)), []));
	}
});
