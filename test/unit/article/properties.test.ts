import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/read';
import { decode } from '../../../src/text/decode';
import type { Span } from '../../../src/text/span';

const pieces = fc.constantFrom(
	...[
		'3.5',
		'%',
		' percent',
		'$',
		'€',
		'1,140',
		'7½',
		' million',
		' to ',
		'-',
		'–',
		'.',
		':',
		'"',
		'”',
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		' ',
	],
	...[
		'July 1',
		' Friday',
		' at ',
		'8 a.m.',
		' GMT',
		'2025',
		' ago',
		' the ',
		'18th',
		'one ',
		'half ',
		'dozens',
		' of ',
		'U.S.',
		' people',
		' 5-4',
	],
	...[
		'Read next',
		'14 Comments',
		'- Advertisement -',
		'By Ada Lorne',
		'(c) 2025',
		'21.4 C',
		'🧡',
		'👩‍👩‍👧',
		'é',
		'\u0301',
		'\ud800',
		'\ufeff',
		'皆川翼',
	],
);
const newsLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const texts = fc.oneof(newsLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

const speech = fc.constantFrom(
	...[
		'“',
		'”',
		'"',
		'‘',
		'’',
		"'",
		"''",
		'«',
		'»',
		', ',
		'. ',
		': ',
		'\n',
		'\r\n',
		'Ada Holt ',
		'she ',
		'the official ',
	],
	...[
		'said ',
		'denied ',
		'that ',
		'the report ',
		'according to ',
		'reportedly ',
		'is expected to ',
		'did not respond ',
	],
	...[
		'told Reuters ',
		'citing ',
		'officials ',
		'claims that ',
		'no talks ',
		'We lost it',
		'é',
		'\u0301',
		'👩‍👩‍👧',
		'\ud800',
	],
);
const spoken = fc.oneof(
	fc.array(speech, { maxLength: 40 }).map((parts) => parts.join('')),
	texts,
);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function boundaries(text: string): ReadonlySet<number> {
	return new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length]);
}

function assertOrdered(name: string, text: string, spans: readonly Span[]): void {
	let end = 0;
	for (const span of spans) {
		assert.ok(
			end <= span.start && span.start < span.end && span.end <= text.length,
			`${name} ${span.start}-${span.end} in ${text.length}`,
		);
		end = span.end;
	}
}

suite('Reading any text', () => {
	test('spans are inside, in order and apart', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const article = readArticle(text);
				assertOrdered('region', text, article.regions);
				assertOrdered('sentence', text, article.sentences);
				assertOrdered('figure', text, article.figures);
			}),
		);
	});

	test('figures split no character', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const cuts = boundaries(text);
				for (const { start, end } of readArticle(text).figures)
					assert.ok(cuts.has(start) && cuts.has(end), JSON.stringify(text.slice(start, end)));
			}),
		);
	});

	test('quotations and attributions split no character and lie inside', () => {
		fc.assert(
			fc.property(spoken, (text) => {
				const { quotes, attributions } = readArticle(text);
				assertOrdered('quote', text, quotes);
				const cuts = boundaries(text);
				const spans = attributions.flatMap(({ content, cue, chain, denies }) => [
					content,
					cue,
					...chain.map((speaker) => speaker.span),
					...(denies ? [denies] : []),
				]);
				for (const { start, end } of [...quotes, ...spans]) {
					assert.ok(0 <= start && start < end && end <= text.length);
					assert.ok(cuts.has(start) && cuts.has(end), JSON.stringify(text.slice(start, end)));
				}
			}),
		);
	});

	test('every character that is not white space lies in one region', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const { regions } = readArticle(text);
				for (let i = 0; i < text.length; i++) {
					if (/\s/.test(text[i]!)) continue;
					assert.equal(
						regions.filter(({ start, end }) => start <= i && i < end).length,
						1,
						`${i} ${JSON.stringify(text[i])}`,
					);
				}
			}),
		);
	});

	test('byte-order mark and CRLF change nothing', () => {
		fc.assert(
			fc.property(newsLike, (written) => {
				const text = written.replaceAll(/[\r\ufeff\ud800]/g, '');
				const bytes = new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`);
				assert.deepEqual(readArticle(decode(bytes).text), readArticle(text));
			}),
		);
	});
});
