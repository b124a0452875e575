import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { evidencePath, staleEvidence, withEvidence } from '../../../src/sidecar/evidence';
import { statusOf } from '../../../src/sidecar/placing';
import { describeAnchor } from '../../../src/text/anchor/describe';

const text = 'The fire killed 12 people in the mill.';
const span = { start: 16, end: 25 };
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;

function tick(evidence: Annotation['evidence'], status = 'accurate', kind: Annotation['kind'] = 'tick'): Annotation {
	return { id: 't1', kind, status, evidence: evidence!, anchor: describeAnchor(text, span) };
}

suite('Evidence', () => {
	for (const [words, path] of [
		['council/minutes.pdf', 'council/minutes.pdf'],
		['../notes/call.txt ', '../notes/call.txt'],
		['The fire chief, by telephone', 'The fire chief, by telephone'],
		['https://example.org/statement', undefined],
		['tel:555-0100', undefined],
		['/srv/minutes.pdf', undefined],
		['C:\\minutes.pdf', undefined],
		['  ', undefined],
	] as const) {
		test(`“${words}” may name ${path ?? 'no file'}`, () => assert.equal(evidencePath(words), path));
	}

	const file = { source: 'minutes.pdf', hash: one };
	for (const [name, annotation, state, expected] of [
		['as it was', tick([file]), one, 'accurate'],
		[
			'as it was, written in capitals',
			tick([{ ...file, hash: `sha256:${'A'.repeat(64)}` }]),
			`sha256:${'a'.repeat(64)}`,
			'accurate',
		],
		['another content', tick([file]), two, 'needs-attention: minutes.pdf changed'],
		['no such file', tick([file]), 'gone', 'needs-attention: minutes.pdf gone'],
		['not looked at yet', tick([file]), undefined, 'accurate'],
		['a correction', tick([file], 'corrected'), two, 'needs-attention: minutes.pdf changed'],
		['one of two', tick([{ source: 'Ruth Halloran' }, file]), two, 'needs-attention: minutes.pdf changed'],
		['a tick that was taken back', tick([file], 'unchecked'), two, 'unchecked'],
		['a note', tick([file], 'open', 'note'), two, 'open'],
		['no hash was kept', tick([{ source: 'minutes.pdf' }]), 'gone', 'accurate'],
		['a hash of another kind', tick([{ ...file, hash: 'md5:0cc175b9' }]), two, 'accurate'],
		['an address', tick([{ source: 'https://example.org', hash: one }]), two, 'accurate'],
		['no evidence', tick([]), two, 'accurate'],
	] as const) {
		test(`${name}: ${expected}`, () => {
			const stale = staleEvidence(annotation, () => state);
			const status = statusOf({ annotation, located: { state: 'same', span }, stale });
			const reasons = stale.map(({ source, is }) => `${source} ${is}`);
			assert.equal([status, ...reasons].join(': '), expected);
		});
	}

	test('is added to what is there; the same again takes the place of the older look', () => {
		const before: Annotation = { ...tick([{ source: 'Ruth Halloran' }, file], 'open', 'discrepancy'), body: 'Ask' };
		const after = withEvidence(before, { source: 'minutes.pdf', hash: two }, '2026-03-05T10:00:00Z', 'Ada');
		assert.deepEqual(after.evidence, [{ source: 'Ruth Halloran' }, { source: 'minutes.pdf', hash: two }]);
		assert.equal(after.body, 'Ask');
		assert.deepEqual(after.history, [
			{ at: '2026-03-05T10:00:00Z', by: 'Ada', what: 'evidence added', now: 'minutes.pdf' },
		]);
	});
});
