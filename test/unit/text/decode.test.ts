import assert from 'node:assert/strict';
import { decode, toCoreText } from '../../../src/text/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
	const bytes = new Uint8Array(2 * text.length);
	for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), little);
	return bytes;
};

suite('Decoding', () => {
	for (const [name, bytes, text, problem] of [
		['plain', utf8('“One”\nTwo'), '“One”\nTwo', undefined],
		['byte-order mark', utf8('\ufeffOne'), 'One', undefined],
		['CRLF and CR', utf8('a\r\nb\rc\n'), 'a\nb\nc\n', undefined],
		['UTF-16, little end first', utf16('\ufeffNé\r\n', true), 'Né\n', undefined],
		['UTF-16, big end first', utf16('\ufeffNé\r\n', false), 'Né\n', undefined],
		['a byte of Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x21), 'caf\ufffd!', 'invalid-utf-8'],
		['U+FFFD that was written', utf8('caf\ufffd!'), 'caf\ufffd!', undefined],
		['zero bytes', Uint8Array.of(0x89, 0x50, 0, 0, 7), '', 'binary'],
		['nothing', new Uint8Array(), '', undefined],
	] as const) {
		test(name, () => {
			const decoded = decode(bytes);
			assert.deepEqual([decoded.text, decoded.problem?.kind], [text, problem]);
		});
	}

	test('an editor’s text becomes core text', () => assert.equal(toCoreText('\ufeffa\r\nb\rc'), 'a\nb\nc'));
});
