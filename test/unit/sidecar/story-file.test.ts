import assert from 'node:assert/strict';
import { describeSource, keepApart, nameStory, putIntoStory, renameSource } from '../../../src/sidecar/story-edits';
import { decisionsOf, parseStoryFile } from '../../../src/sidecar/story-file';
import { inEnglish } from '../../../src/util/phrase';
import { chanceFrom } from '../../bench/random';

const file = `# Kept by the night desk
format: presscheck-story/1
stories:
  # the big one
  - name: Ferry at Port Ellery   # as on the plan
    desk: night
    sources:
      - a.txt
      - "b.txt"
  - name: 'School flood'
    sources: [c.txt, d.txt]

apart:
  - e.txt   # a column
sources:
  - file: a.txt
    outlet: Ellery Post
    published: 2026-03-03
  - file: b.txt
    url: https://example.org/b
`;

/** The stories, then what is apart, then whose facts are known, with the lines of problems. */
function said(text: string): string {
	const { content, problems, readOnly } = parseStoryFile(text);
	const stories = content.stories.map(({ name, sources }) => `${name ?? '?'}: ${sources.join(' ')}`);
	const about = content.sources.map(({ file, ...known }) => `${file} ${Object.values(known).join(' ')}`.trim());
	return [
		stories.join('; '),
		`- ${content.apart.join(' ')}`,
		`- ${about.join(', ')}`,
		...problems.map(({ line, severity, message }) => `${severity} ${line}: ${inEnglish(message)}`),
		...(readOnly ? ['read-only'] : []),
	].join('\n');
}

suite('A story file', () => {
	const head = 'format: presscheck-story/1\n';
	for (const [name, text, expected] of [
		['blank', '', '\n- \n- '],
		[
			'as people write it',
			file,
			'Ferry at Port Ellery: a.txt b.txt; School flood: c.txt d.txt\n- e.txt\n- a.txt Ellery Post 2026-03-03, b.txt https://example.org/b',
		],
		[
			'a broken entry is set aside, the others count',
			`${head}stories:\n  - name: "One\n    sources: [a.txt]\n  - name: Two\n    sources: [b.txt]\napart:\n  - c.txt\n`,
			'Two: b.txt\n- c.txt\n- \nerror 4: Missing closing "quote',
		],
		[
			'an entry of another shape is set aside',
			`${head}stories:\n  - a.txt\n  - sources: [b.txt]\nsources:\n  - outlet: Nobody\n`,
			'?: b.txt\n- \n- \nerror 3: stories[1]: should be a mapping of keys to values\nerror 6: sources[1]: file missing or unreadable',
		],
		['lists in brackets', `${head}apart: [a.txt, b.txt]\n`, '\n- a.txt b.txt\n- '],
		['no list', `${head}apart: a.txt\n`, '\n- \n- \nerror 2: apart: should be a list'],
		[
			'a newer version',
			'format: presscheck-story/2\nstories:\n  - sources: [a.txt]\n',
			'?: a.txt\n- \n- \nwarning 1: written by a newer version (format 2): read, not changed\nread-only',
		],
		[
			"another tool's file",
			'title: My novel\n',
			'\n- \n- \nerror 1: "format: presscheck-story/1" is missing: not read and not written\nread-only',
		],
		[
			'twice in two stories, and apart',
			`${head}stories:\n  - sources: [a.txt, b.txt]\n  - sources: [b.txt]\napart: [a.txt]\n`,
			'?: a.txt b.txt; ?: b.txt\n- a.txt\n- \nwarning 4: b.txt already stands above: that counts\nwarning 5: a.txt already stands above: that counts',
		],
		[
			'no date, no file of this folder',
			`${head}sources:\n  - file: ../a.txt\n  - file: b.txt\n    published: last week\n`,
			'\n- \n- ../a.txt, b.txt last week\nwarning 3: ../a.txt: only files of this folder are read\nwarning 4: published: "last week" is not a date like 2026-09-15',
		],
	] as const) {
		test(name, () => {
			const found = said(text);
			// The YAML library's own words may change.
			assert.equal(found.replace(/^(error \d+: )Missing closing .*$/m, '$1Missing closing "quote'), expected);
		});
	}

	test('decides by ids; what stands twice counts once', () => {
		const { content } = parseStoryFile(
			`${head}stories:\n  - name: N\n    sources: [a, b]\n  - sources: [b, x/y, c]\napart: [c, d]\nsources:\n  - {file: a, outlet: O, published: 2026-03-03T10:00Z}\n  - {file: b, published: soon}\n`,
		);
		assert.deepEqual(
			decisionsOf(content, (name) => `/${name}`),
			{
				stories: [{ name: 'N', sources: ['/a', '/b'] }, { sources: ['/c'] }],
				apart: ['/d'],
				about: new Map([
					['/a', { outlet: 'O', published: '2026-03-03' }],
					['/b', {}],
				]),
			},
		);
	});
});

/** What an edit changed: the lines that went, and those that came. */
function changed(before: string, after: string): string {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const gone = old.filter((line) => !now.includes(line)).map((line) => `< ${line}`);
	const come = now.filter((line) => !old.includes(line)).map((line) => `> ${line}`);
	return [...gone, ...come].join('\n');
}

suite('Commands on a story file', () => {
	for (const [name, edit, expected] of [
		[
			'a name changes in place',
			(text: string) => nameStory(text, ['a.txt', 'b.txt'], 'Morning Star'),
			'<   - name: Ferry at Port Ellery   # as on the plan\n>   - name: Morning Star   # as on the plan',
		],
		[
			'a story that was found gets an entry',
			(text: string) => nameStory(text, ['x.txt', 'y.txt'], 'Storm'),
			'>   - name: Storm\n>       - x.txt\n>       - y.txt',
		],
		[
			'the name of another story makes the two one',
			(text: string) => nameStory(text, ['c.txt', 'd.txt'], 'Ferry at Port Ellery'),
			"<   - name: 'School flood'\n<     sources: [c.txt, d.txt]\n>       - c.txt\n>       - d.txt",
		],
		[
			'a source moves between stories',
			(text: string) => putIntoStory(text, 'b.txt', { files: ['c.txt', 'd.txt'] }),
			'<       - "b.txt"\n<     sources: [c.txt, d.txt]\n>     sources: [c.txt, d.txt, b.txt]',
		],
		[
			'a source comes back from apart',
			(text: string) => putIntoStory(text, 'e.txt', { files: ['a.txt'] }),
			'< apart:\n<   - e.txt   # a column\n>       - e.txt',
		],
		['a source that is there already stays', (text: string) => putIntoStory(text, 'a.txt', { files: ['b.txt'] }), ''],
		['a source leaves its story', (text: string) => keepApart(text, 'a.txt'), '<       - a.txt\n>   - a.txt'],
		[
			'a source that was renamed is named anew wherever it stands',
			(text: string) => renameSource(text, 'a.txt', 'A final.txt'),
			'<       - a.txt\n<   - file: a.txt\n>       - A final.txt\n>   - file: A final.txt',
		],
		['a renamed file that is not named', (text: string) => renameSource(text, 'x.txt', 'y.txt'), ''],
		['what is apart stays apart', (text: string) => keepApart(text, 'e.txt'), ''],
		[
			'facts are added and taken away',
			(text: string) => describeSource(text, { file: 'a.txt', outlet: 'The Post', published: '', title: 'Aground' }),
			'<     outlet: Ellery Post\n<     published: 2026-03-03\n>     outlet: The Post\n>     title: Aground',
		],
		[
			'facts of a source that had none',
			(text: string) => describeSource(text, { file: 'c.txt', outlet: 'Langholt Gazette' }),
			'>   - file: c.txt\n>     outlet: Langholt Gazette',
		],
	] as const) {
		test(name, () => assert.equal(changed(file, edit(file)), expected));
		test(`${name}: with CR LF`, () => {
			const crlf = file.replaceAll('\n', '\r\n');
			assert.equal(edit(crlf), edit(file).replaceAll('\n', '\r\n'));
		});
	}

	test('a new file', () => {
		assert.equal(
			keepApart('', 'a.txt'),
			'# Stories of this folder: what stands here wins over what is worked out. Comments, layout and keys of your own are kept.\nformat: presscheck-story/1\napart:\n  - a.txt\n',
		);
	});

	for (const [name, text] of [
		['a newer version', 'format: presscheck-story/2\n'],
		["another tool's file", 'title: My novel\n'],
		['a file with a broken entry', 'format: presscheck-story/1\nstories:\n  - name: "One\n'],
	] as const) {
		test(`${name} is not written`, () => assert.throws(() => keepApart(text, 'a.txt'), /^Refusal: line \d: /));
	}

	test('any mutated file is read, and written only to what was meant', () => {
		const chance = chanceFrom(20260917);
		const scraps = [
			'\n',
			'  ',
			'- ',
			': ',
			'"',
			'[',
			']',
			'{',
			'#',
			'&a ',
			'*a',
			'|',
			'\t',
			'\r',
			'apart:',
			'a.txt',
			'~',
			'🙂',
		];
		for (let i = 0; i < 400; i++) {
			const at = chance.between(0, file.length);
			const text = file.slice(0, at) + chance.pick(scraps) + file.slice(at + chance.between(0, 12));
			const { content, problems, readOnly } = parseStoryFile(text);
			if (readOnly || problems.some(({ severity }) => severity === 'error')) continue;
			let after: string;
			try {
				after = keepApart(text, 'new.txt');
			} catch (error) {
				assert.match(String(error), /by hand/);
				continue;
			}
			assert.deepEqual(parseStoryFile(after).content, { ...content, apart: [...content.apart, 'new.txt'] }, text);
		}
	});
});
