/** A number for each word, from 0: equal words have equal numbers. To compare many words many times. */
export function numbered(words: readonly string[]): Int32Array {
	const numbers = new Map<string, number>();
	return Int32Array.from(words, (word) => {
		const number = numbers.get(word) ?? numbers.size;
		numbers.set(word, number);
		return number;
	});
}
