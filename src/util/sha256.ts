const constants = /* @__PURE__ */ makeConstants();

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits (FIPS 180-4). Synchronous and without Node, so that it runs in a browser's worker. */
export function sha256(text: string): string {
	const bytes = padded(new TextEncoder().encode(text));
	const view = new DataView(bytes.buffer);
	const state = new Uint32Array(constants.initial);
	const words = new Uint32Array(64);
	for (let block = 0; block < bytes.length; block += 64) {
		for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4);
		for (let i = 16; i < 64; i++) {
			const a = words[i - 15]!;
			const b = words[i - 2]!;
			const mixedA = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
			const mixedB = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
			words[i] = words[i - 16]! + mixedA + words[i - 7]! + mixedB;
		}
		compress(state, words);
	}
	return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(state: Uint32Array, words: Uint32Array): void {
	let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
	for (let i = 0; i < 64; i++) {
		const choice = (e & f) ^ (~e & g);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constants.round[i]! + words[i]!) | 0;
		const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	const added = [a, b, c, d, e, f, g, h];
	for (let i = 0; i < 8; i++) state[i] = state[i]! + added[i]!;
}

function rotate(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

function padded(bytes: Uint8Array): Uint8Array {
	const length = Math.ceil((bytes.length + 9) / 64) * 64;
	const result = new Uint8Array(length);
	result.set(bytes);
	result[bytes.length] = 0x80;
	const view = new DataView(result.buffer);
	view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000));
	view.setUint32(length - 4, bytes.length * 8);
	return result;
}

/** The first 32 bits of the fractional parts of the square and cube roots of the first primes. */
function makeConstants(): { readonly initial: readonly number[]; readonly round: readonly number[] } {
	const primes: number[] = [];
	for (let n = 2; primes.length < 64; n++) {
		if (primes.every((prime) => n % prime !== 0)) primes.push(n);
	}
	const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 0x100000000);
	return {
		initial: primes.slice(0, 8).map((p) => fraction(Math.sqrt(p))),
		round: primes.map((p) => fraction(Math.cbrt(p))),
	};
}
