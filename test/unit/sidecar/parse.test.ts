import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/sidecar/parse';
import { inEnglish } from '../../../src/util/phrase';

const good = (id: string) => `  - id: ${id}\n    kind: note\n    anchor: { start: 1, quote: fire }\n`;
const file = (...blocks: string[]) => `format: presscheck-annotations/1\nannotations:\n${blocks.join('')}`;

/** The ids read, whether the file may be written, and the problems as `line: message`. */
function summary(text: string): string {
	const { annotations, problems, readOnly } = parseSidecar(text);
	const ids = annotations.map(({ id }) => id).join(' ');
	return [
		ids + (readOnly ? ' (read-only)' : ''),
		...problems.map(({ line, message }) => `${line}: ${inEnglish(message)}`),
	].join('\n');
}

suite('Sidecars are read with mercy', () => {
	for (const [name, text, expected] of [
		['nothing', '', ''],
		['blank lines', '\n\n', ''],
		['no annotations', 'format: presscheck-annotations/1\n', ''],
		['an empty list', 'format: presscheck-annotations/1\nannotations: [] # none\n', ''],
		[
			'dashes at the margin',
			'format: presscheck-annotations/1\nannotations:\n- {id: a, kind: tag, anchor: {start: 1, quote: x}}\n',
			'a',
		],
		['a byte-order mark', `\uFEFF${file(good('a'))}`, 'a'],
		['CR LF', file(good('a'), good('b')).replaceAll('\n', '\r\n'), 'a b'],
		['no last line end', file(good('a')).trimEnd(), 'a'],
		['an unclosed quote', file(good('a'), '  - id: "b\n    kind: note\n', good('c')), 'a c\n7: Missing closing "quote'],
		['a record that is text', file(good('a'), '  - hello\n'), 'a\n6: : should be a mapping of keys to values'],
		[
			'an unknown kind',
			file(good('a').replace('note', 'scrawl'), good('b')),
			'b\n4: kind: should be one of note, tag, tick, discrepancy\n3: record: kind missing or unreadable',
		],
		['no anchor', file('  - id: a\n    kind: note\n', good('b')), 'b\n3: record: anchor missing or unreadable'],
		['an odd severity', file(`${good('a')}    severity: dire\n`), 'a\n6: severity: should be one of low, medium, high'],
		['a key twice', file(`${good('a')}    kind: tag\n`, good('b')), 'b\n6: key kind stands here twice'],
		['an id twice', file(good('a'), good('a')), 'a\n6: another record above has the id a'],
		['an alias', file(`${good('a')}    tags: *b\n`, good('c')), 'c\n6: aliases (*) are not read'],
		[
			'a tag',
			file(`${good('a')}    body: !!js/function x\n`, good('b')),
			'b\n6: Unresolved tag: tag:yaml.org,2002:js/function',
		],
		['brackets in brackets', file(`${good('a')}    tags: ${'['.repeat(40)}\n`, good('b')), 'b\n3: nested too deeply'],
		['tabs', file('  - id: a\n\tkind: note\n', good('b')), 'b'],
		[
			'a newer version',
			file(good('a')).replace('/1', '/2'),
			'a (read-only)\n1: written by a newer version (format 2): shown, not changed',
		],
		[
			'another format',
			'a: 1\n',
			' (read-only)\n1: "format: presscheck-annotations/1" is missing: not read and not written',
		],
		['text', 'hello', ' (read-only)\n1: this is no file of the format presscheck-annotations'],
		['a broken header', `format: "x\n${good('a')}`, ' (read-only)'],
		['a number for a quote', file(good('a').replace('fire', '1.50')), 'a'],
	] as const) {
		test(name, () => {
			const lines = summary(text).split('\n');
			const wanted = expected.split('\n');
			assert.deepEqual(lines.slice(0, wanted.length), wanted);
		});
	}

	test('numbers are read as they were typed', () => {
		assert.equal(parseSidecar(file(good('a').replace('fire', '1.50'))).annotations[0]?.anchor.quote, '1.50');
	});
});
