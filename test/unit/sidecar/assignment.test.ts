import assert from 'node:assert/strict';
import { type Assignment, assigned, assignmentOf, dayAfter, isDay, isOverdue } from '../../../src/sidecar/assignment';
import { parseSidecar } from '../../../src/sidecar/parse';
import { replaceAnnotation } from '../../../src/sidecar/write';

const sidecar = `format: presscheck-annotations/1
annotations:
  - id: a1
    kind: discrepancy
    type: number # ask the desk
    owner: Ada
    anchor: {start: 5, quote: 12}
`;

/** What an assignment changed in the file, line by line. */
function written(assignment: Assignment): string {
	const [annotation] = parseSidecar(sidecar).annotations;
	const after = assigned(annotation!, assignment, '2026-03-03T10:00:00.000Z', 'Bo');
	const text = after === annotation ? sidecar : replaceAnnotation(sidecar, 'a1', after);
	const [old, now] = [sidecar.split('\n'), text.split('\n')];
	return [
		...old.filter((line) => !now.includes(line)).map((line) => `< ${line.trim()}`),
		...now.filter((line) => !old.includes(line)).map((line) => `> ${line.trim()}`),
	].join('\n');
}

suite('An assignment', () => {
	const changed = '> modified: 2026-03-03T10:00:00.000Z';
	const entry = '> history:\n> - at: 2026-03-03T10:00:00.000Z\n> by: Bo\n> what: assigned\n> was: Ada';
	for (const [name, assignment, expected] of [
		['as it was', { owner: 'Ada' }, ''],
		[
			'of all four',
			{ severity: 'high', blocking: true, owner: 'Cy', due: '2026-03-05' },
			[
				'< owner: Ada',
				'> severity: high\n> blocking: true',
				changed,
				'> owner: Cy\n> due: 2026-03-05',
				`${entry}\n> now: high, blocking, Cy, due 2026-03-05`,
			].join('\n'),
		],
		['taken away', {}, `< owner: Ada\n${changed}\n${entry}`],
	] as const) {
		test(`${name} touches only its lines`, () => assert.equal(written(assignment), expected));
	}

	test('that is not blocking says nothing of it', () => {
		const [annotation] = parseSidecar(sidecar).annotations;
		assert.deepEqual(assignmentOf({ ...annotation!, blocking: false }), { owner: 'Ada' });
	});
});

suite('A day', () => {
	for (const [words, expected] of [
		['2026-03-05', true],
		['2024-02-29', true],
		['2026-02-29', false],
		['2026-13-01', false],
		['5 March', false],
		['2026-3-5', false],
		['', false],
	] as const) {
		test(`“${words}” is ${expected ? 'one' : 'none'}`, () => assert.equal(isDay(words), expected));
	}

	for (const [day, days, expected] of [
		['2026-12-31', 1, '2027-01-01'],
		['2024-02-28', 2, '2024-03-01'],
		['2026-03-05', 0, '2026-03-05'],
	] as const) {
		test(`${day} + ${days}`, () => assert.equal(dayAfter(day, days), expected));
	}

	for (const [due, expected] of [
		['2026-03-04', true],
		['2026-03-05', false],
		['2026-03-04T18:00', true],
		['Friday', false],
	] as const) {
		test(`due ${due}, on 2026-03-05: ${expected ? 'overdue' : 'not overdue'}`, () =>
			assert.equal(isOverdue(due, '2026-03-05'), expected));
	}
});
