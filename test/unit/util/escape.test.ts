import assert from 'node:assert/strict';
import { asMarkdown, commandLink, escapeMarkdown, isPlain, shorten } from '../../../src/util/escape';

suite('Escaping', () => {
	for (const [words, expected] of [
		['plain words, with a comma', 'plain words, with a comma'],
		['[click](command:evil)', '\\[click\\]\\(command&#58;evil\\)'],
		['<img src=x onerror=alert(1)>', '&lt;img src\\=x onerror\\=alert\\(1\\)&gt;'],
		['$(trash) **bold** `code` ~~x~~', '\\$\\(trash\\) \\*\\*bold\\*\\* \\`code\\` \\~\\~x\\~\\~'],
		['a | b\nc', 'a \\| b c'],
		["the hoard's 184 coins", 'the hoard&apos;s 184 coins'],
		['https://evil.example me@evil.example', 'https&#58;&#47;&#47;evil&#46;example me&#64;evil&#46;example'],
		['# heading\n- list\n1. list', '\\# heading \\- list 1&#46; list'],
		['&lt;b&gt; \\', '&amp;lt;b&amp;gt; \\\\'],
	] as const) {
		test(JSON.stringify(words), () => assert.equal(escapeMarkdown(words), expected));
	}

	for (const words of [
		'Ask “the agency”, 3 times: 6.4?',
		'One — two\nand three (again); R. Okafor & sons, $25 million',
	])
		test(`plain: ${JSON.stringify(words)}`, () => {
			assert.ok(isPlain(words));
			assert.equal(asMarkdown(words), words);
		});
	for (const words of [
		'*no*',
		'see https://a.example',
		'www.a.example',
		'a\n- b',
		'1. c',
		'# d',
		'![x](y)',
		'<b>',
		'&lt;',
		'$(zap)',
		'a\n===',
	])
		test(`not plain: ${JSON.stringify(words)}`, () => {
			assert.ok(!isPlain(words));
			assert.equal(asMarkdown(words), escapeMarkdown(words));
		});

	test('a command link cannot be closed by what it names', () => {
		const link = commandLink('presscheck.openPlace', "file:///a(1)/it's [x].txt", 3);
		assert.doesNotMatch(link.slice('command:presscheck.openPlace?'.length), /[()[\]'\s"]/);
		assert.deepEqual(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))), [
			"file:///a(1)/it's [x].txt",
			3,
		]);
	});

	for (const [words, length, expected] of [
		['short', 10, 'short'],
		['cut at the end of a word', 12, 'cut at the …'],
		['oneverylongwordwithoutspaces', 10, 'oneverylon …'],
		['two\n  lines', 20, 'two lines'],
		['surrogates 🌍🌍🌍🌍', 12, 'surrogates …'],
	] as const) {
		test(`shorten ${JSON.stringify(words)}`, () => assert.equal(shorten(words, length), expected));
	}
});
