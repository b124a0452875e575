import assert from 'node:assert/strict';
import { describeAnchor } from '../../../../src/text/anchor/describe';
import { locateAnchor } from '../../../../src/text/anchor/locate';
import { describeArticle } from '../../../../src/text/anchor/print';

const lead = 'Ferry sinks off Port Selby\n\n';
const first = 'A ferry with 212 people on board sank off Port Selby on Friday. Captain Vera Quist was rescued.';
const second = 'In Kesten, 14 people were taken ashore. In Marrick, 31 people were taken ashore.';
const third = 'The owner declined to comment. "We heard a bang," said Quist, who has sailed for 20 years.';
const article = `${lead}${first}\n\n${second}\n\n${third}\n`;

/** What became of the words in brackets after the replacements: the state, and the words around their place now. */
function located(marked: string, ...replacements: (readonly [string, string])[]): string {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const text = marked.replace(/[[\]]/g, '');
	const anchor = describeAnchor(text, { start, end });
	const after = replacements.reduce((result, [was, now]) => {
		assert.ok(result.includes(was), was);
		return result.replace(was, now);
	}, text);
	const found = locateAnchor(after, anchor, describeArticle(text));
	if (found.state === 'gone' || found.state === 'another-text') return found.state;
	const { start: from, end: to } = found.span;
	const [before] = after.slice(0, from).match(/\S*\s?$/)!;
	const [behind] = after.slice(to).match(/^\s?\S*/)!;
	return `${found.state}: ${before}[${after.slice(from, to)}]${behind}`.replace(/\n/g, ' ');
}

const mark = (words: string) => article.replace(words, `[${words}]`);

suite('Anchors find their words again', () => {
	for (const [name, words, replacements, expected] of [
		['nothing changed', '212', [], 'same: with [212] people'],
		['text put in above', '212', [[lead, `${lead}Update: more to come.\n\n`]], 'moved: with [212] people'],
		[
			'the paragraph moved to the end',
			'212',
			[
				[`${first}\n\n`, ''],
				[third, `${third}\n\n${first}`],
			],
			'moved: with [212] people',
		],
		['the paragraph deleted', '212', [[`${first}\n\n`, '']], 'gone'],
		['the sentence deleted, its twin still there', '14', [['In Kesten, 14 people were taken ashore. ', '']], 'gone'],
		['the figure corrected, its twin still there', '14', [['14', '17']], 'changed: Kesten, [17] people'],
		['the figure corrected to its twin', '14', [['14', '31']], 'changed: Kesten, [31] people'],
		['the figure made a hedge', '212', [['212', 'more than 190']], 'changed: than [190] people'],
		['the name corrected', 'Vera Quist', [['Vera Quist', 'Vera Quest']], 'changed: Captain [Vera Quest] was'],
		['the name replaced', 'Vera Quist', [['Vera Quist', 'Emil Novak']], 'changed: Captain [Emil Novak] was'],
		['the words around it edited', 'Vera Quist', [['was rescued', 'has been saved']], 'same: Captain [Vera Quist] has'],
		['the figure taken out', '20', [[', who has sailed for 20 years', '']], 'gone'],
		[
			'a word of the sentence changed',
			'In Kesten, 14 people were taken ashore.',
			[['Kesten, 14 people were', 'Kesten, 14 people had been']],
			'changed:  [In Kesten, 14 people had been taken ashore.] In',
		],
		[
			'quotation marks set otherwise',
			'"We heard a bang,"',
			[['"We heard a bang,"', '“We heard a bang,”']],
			'same: comment. [“We heard a bang,”] said',
		],
		[
			'two sentences made one',
			'31',
			[['ashore. In Marrick,', 'ashore, and in Marrick,']],
			'moved: Marrick, [31] people',
		],
		['everything deleted', '212', [[article, '\n']], 'gone'],
		[
			'another article',
			'212',
			[[article, 'Prices rose by 212 points.\n\nNobody could say why the market moved so fast that day.\n']],
			'another-text',
		],
	] as const) {
		test(name, () => assert.equal(located(mark(words), ...replacements), expected));
	}

	test('a sentence that stands twice is told by its neighbours', () => {
		const text =
			'One thing was said.\n\nHe declined to comment.\n\nTwo things were done.\n\nHe declined to comment.\n\nThree came.\n';
		const twice = (at: number) => {
			const start = text.indexOf('declined', at);
			return describeAnchor(text, { start, end: start + 'declined'.length });
		};
		const after = text.replace('He declined to comment.\n\nTwo', 'Two');
		const print = describeArticle(text);
		assert.equal(locateAnchor(after, twice(0), print).state, 'gone');
		assert.deepEqual(locateAnchor(after, twice(60), print), { state: 'moved', span: { start: 47, end: 55 } });
	});

	/** Of several look-alikes in new sentences, a person would take the one beside the old line: the marked words, and the text as it became. */
	for (const [name, words, marked, now, expected] of [
		[
			'the end of a line is known by the line after it',
			'19',
			'Eight shelves were painted.\n\n66: Ships with [berths] (https://port.example/berths/) (as of 7/*19*)\n\n84: Number of nets on [@port7] (https://port7.example/nets) (as of 7/19)\n\nOthers came.\n',
			'Eight shelves were painted.\n\n66: Ships with berths (as of 7/19)\n\n84: Number of nets on @port7 (as of 7/19) By the sea\n\nOthers came.\n',
			'moved: berths (as of 7/[19])',
		],
		[
			'the end of a sentence, where an address put in before it has the same name',
			'Harbour',
			'_This walk is led by the Old Harbour Society of Kesten and *Harbour*.example. Our crew will send a letter before the walk with the way to the quay._\n',
			'_This walk is led by the [Old Harbour Society of Kesten] (https://harbour.example/societies/old/) and Harbour.example. Our crew will send a letter before the walk with the way to the quay._\n',
			'moved: and [Harbour].example.',
		],
		[
			'the beginning of a sentence by the one before it, also where it was made an item of a list',
			'To',
			'Say what all of us need to have in place in order to earn trust of the crew.\n\n*To* sail a ship that is seaworthy, we need to _____.\n\nTo do this, we need ___.\n\nAn example might be: To sail a ship that is seaworthy, we need to `buy a new rope`. To do this, we need to `see the rope maker`.\n',
			'Say what all of us need to have in place in order to earn trust of the crew. 1. To sail a ship that is seaworthy, we need to ***. 2. To do this, we need *\\\\**.\n\nAn example might be: To sail a ship that is seaworthy, we need to buy a new rope. To do this, we need to see the rope maker.\n',
			'moved: 1. [To] sail',
		],
	] as const) {
		test(name, () => {
			const start = marked.indexOf(`*${words}*`);
			const text = marked.replace(`*${words}*`, words);
			const anchor = describeAnchor(text, { start, end: start + words.length });
			const found = locateAnchor(now, anchor, describeArticle(text));
			assert.ok(found.state === 'moved', found.state);
			const { start: from, end: to } = found.span;
			const shown = `${now.slice(0, from)}[${words}]${now.slice(to)}`;
			assert.ok(shown.includes(expected.slice('moved: '.length)), shown);
		});
	}

	test('gone words keep candidates with reasons', () => {
		const start = article.indexOf('14');
		const anchor = describeAnchor(article, { start, end: start + 2 });
		const after = article
			.replace('In Kesten, 14 people were taken ashore. ', '')
			.replace('sailed for 20', 'sailed for 14');
		const found = locateAnchor(after, anchor, describeArticle(article));
		assert.ok(found.state === 'gone');
		assert.ok(
			found.candidates.some(({ span }) => after.slice(span.start, span.end) === '14'),
			JSON.stringify(found),
		);
	});

	test('long texts in one line take no long time', function () {
		this.timeout(5000);
		const text = 'lorem ipsum dolor 12 sit amet, '.repeat(32_000);
		const start = 500_000;
		const anchor = describeAnchor(text, { start, end: start + 5 });
		assert.notEqual(locateAnchor(`x ${text}`, anchor, describeArticle(text)).state, 'another-text');
	});
});
