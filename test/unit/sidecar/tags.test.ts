import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { tagChoices, unknownTags } from '../../../src/sidecar/tags';
import { parseTagsFile } from '../../../src/sidecar/tags-file';
import { inEnglish } from '../../../src/util/phrase';

const head = 'format: presscheck-tags/1\n';

/** Each tag with what it says, then the problems with their lines. */
function said(text: string): string {
	const { tags, problems } = parseTagsFile(text);
	return [
		...tags.map(({ tag, label, description }) => [tag, label, description].filter(Boolean).join(' | ')),
		...problems.map(({ line, severity, message }) => `${severity} ${line}: ${inEnglish(message)}`),
	].join('\n');
}

suite('A file of tags', () => {
	for (const [name, text, expected] of [
		['blank', '', ''],
		[
			'as people write it',
			`# Ours\n${head}tags:\n  - tag: photo\n    label: Photo and caption\n    description: The picture shows something else.\n  - {tag: map, label: Map}\n`,
			'photo | Photo and caption | The picture shows something else.\nmap | Map',
		],
		['keys of one’s own', `${head}tags:\n  - tag: map\n    label: Map\n    colour: red\n`, 'map | Map'],
		[
			'no label',
			`${head}tags:\n  - tag: photo\n  - tag: map\n    label: Map\n`,
			'map | Map\nerror 3: tags[1]: label missing or unreadable',
		],
		[
			'a broken entry is set aside, the others count',
			`${head}tags:\n  - tag: "photo\n    label: Photo\n  - tag: map\n    label: Map\n`,
			'map | Map\nerror 4: Missing closing "quote',
		],
		[
			'two words',
			`${head}tags:\n  - tag: Photo Credit\n    label: Photo\n`,
			'error 3: tag: "Photo Credit" should be one word, such as photo-credit',
		],
		[
			'twice',
			`${head}tags:\n  - tag: map\n    label: Map\n  - tag: map\n    label: Chart\n`,
			'map | Map\nerror 5: tag: map already stands above: that counts',
		],
		['no list', `${head}tags: map\n`, 'error 2: tags: should be a list'],
		['a number for a word', `${head}tags:\n  - tag: 5\n    label: 5 Ws\n`, '5 | 5 Ws'],
		[
			"another tool's file",
			'tags:\n  - tag: map\n    label: Map\n',
			'error 1: "format: presscheck-tags/1" is missing: not read and not written',
		],
		[
			'a newer version',
			'format: presscheck-tags/2\ntags:\n  - tag: map\n    label: Map\n',
			'map | Map\nwarning 1: written by a newer version (format 2): read, not changed',
		],
	] as const) {
		test(name, () => {
			// The YAML library's own words may change.
			const found = said(text).replace(/^(error \d+: )Missing closing .*$/m, '$1Missing closing "quote');
			assert.equal(found, expected);
			const crlf = said(text.replaceAll('\n', '\r\n')).replace(
				/^(error \d+: )Missing closing .*$/m,
				'$1Missing closing "quote',
			);
			assert.equal(crlf, expected, 'with CR LF');
		});
	}
});

suite('Tags to choose from', () => {
	const used = (...types: readonly string[]) => types.map((type) => ({ kind: 'discrepancy', type }) as Annotation);
	const isFinding = (type: string) => type === 'unit';
	const further = (...given: Parameters<typeof tagChoices>) =>
		tagChoices(...given)
			.filter(({ from, label }) => from !== 'taxonomy' || label !== undefined)
			.map(({ tag, from, label }) => [tag, from, label].filter(Boolean).join(' '));

	for (const [name, project, annotations, expected] of [
		['the taxonomy alone', [], [], []],
		[
			'the project’s own, in its order',
			[
				{ tag: 'photo', label: 'Photo' },
				{ tag: 'map', label: 'Map' },
			],
			[],
			['photo project Photo', 'map project Map'],
		],
		['a built-in one under another name', [{ tag: 'number', label: 'Count' }], [], ['number taxonomy Count']],
		[
			'used ones, once, without the known and the machine’s',
			[{ tag: 'map', label: 'Map' }],
			used('tone', 'map', 'unit', 'number', 'caption', 'tone'),
			['map project Map', 'caption used', 'tone used'],
		],
	] as const) {
		test(name, () => assert.deepEqual(further(project, annotations, isFinding), expected));
	}

	test('the taxonomy has the speaker', () =>
		assert.ok(tagChoices([], [], isFinding).some(({ tag }) => tag === 'speaker')));
});

suite('Tags that nobody explains', () => {
	const record = (id: string, type: string) =>
		`  - id: ${id}\n    kind: discrepancy\n${type}    anchor:\n      start: 0\n      quote: x\n`;
	for (const [name, records, expected] of [
		['none', record('a', ''), []],
		['a known one', record('a', '    type: number\n'), []],
		[
			'one, with its line',
			record('a', '    type: number\n') + record('b', '    type: tone # ours\n'),
			['12 warning tone: tone?'],
		],
		['in quotation marks', record('a', '    type: "tone"\n'), ['6 warning "tone": tone?']],
	] as const) {
		test(name, () => {
			const text = `format: presscheck-annotations/1\n# ours\nannotations:\n${records}`;
			const found = unknownTags(
				text,
				(tag) => tag === 'number',
				(tag) => `${tag}?`,
			);
			assert.deepEqual(
				found.map(
					({ line, severity, span, message }) =>
						`${line} ${severity} ${text.slice(span.start, span.end)}: ${inEnglish(message)}`,
				),
				expected,
			);
		});
	}
});
