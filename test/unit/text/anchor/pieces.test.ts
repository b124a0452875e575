import assert from 'node:assert/strict';
import { findPieces } from '../../../../src/text/anchor/pieces';

suite('Texts are cut into pieces', () => {
	for (const [text, expected] of [
		['First. Second! Third?', 'First.|Second!|Third?'],
		['Mr. Quist and Sen. Novak met. They left.', 'Mr. Quist and Sen. Novak met.|They left.'],
		['It fell 4.5 percent, the U.S. said.', 'It fell 4.5 percent, the U.S. said.'],
		['“Run!” she said. ‘No.’ He stayed.', '“Run!” she said.|‘No.’|He stayed.'],
		['Headline\n\nFirst line\nSecond line', 'Headline|First line|Second line'],
		['火事があった。三人が死亡した。', '火事があった。|三人が死亡した。'],
		['', ''],
		[' \n ', ''],
	] as const) {
		test(text || 'nothing', () => {
			assert.equal(
				findPieces(text)
					.map(({ start, end }) => text.slice(start, end))
					.join('|'),
				expected,
			);
		});
	}

	test('a text without stops is cut all the same', () => {
		const text = 'word '.repeat(10_000);
		assert.ok(findPieces(text).every(({ start, end }) => end - start <= 1010));
	});
});
