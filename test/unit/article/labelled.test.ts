import assert from 'node:assert/strict';
import crime from './labelled/crime.txt';
import election from './labelled/election.txt';
import football from './labelled/football.txt';
import heat from './labelled/heat.txt';
import results from './labelled/results.txt';
import storm from './labelled/storm.txt';
import trial from './labelled/trial.txt';
import { findFaults, readLabels } from './marked';

suite('Articles labelled by hand', () => {
	for (const [name, raw] of Object.entries({ crime, election, football, heat, results, storm, trial })) {
		test(name, () => assert.deepEqual(findFaults(readLabels(raw)), []));
	}
});
