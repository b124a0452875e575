// node test/training/provinces.mjs FOLDER
//
// Makes src/lexicon/en/territories.txt and provinces.txt from Unicode CLDR: what Node has of it, and the package `cldr-subdivisions-full`, installed in
// FOLDER/node_modules; the other lists must stand.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('node test/training/provinces.mjs FOLDER');
	process.exit(2);
}
const lexicon = fileURLToPath(new URL('../../src/lexicon/en/', import.meta.url));
const linesOf = (list) => readFileSync(join(lexicon, `${list}.txt`), 'utf8').split('\n');
const file = join(folder, 'node_modules/cldr-subdivisions-full/subdivisions/en/en.json');
const subdivisions = JSON.parse(readFileSync(file, 'utf8')).subdivisions.localeDisplayNames.subdivisions;

/** Their divisions are municipalities. */
const small = new Set(['is', 'lt', 'lv', 'mk', 'mt', 'si']);
/** The rules know a name that ends in one of these by that word. */
const kind = / (?:Province|County|District|Region|Municipality|Governorate|Oblast|Prefecture|Department|oblysy)$/;
const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const territories = letters
	.flatMap((first) => letters.map((second) => display.of(first + second)))
	.filter((name) => name && !/[()]|Outlying|Unknown|Pseudo|Eurozone|European Union|United Nations/.test(name));
writeFileSync(join(lexicon, 'territories.txt'), `${territories.join('\n')}\n`);

const listed = new Set(['cities', 'places', 'countries', 'territories', 'common-words', 'demonyms'].flatMap(linesOf));
/** Far more often somebody's name. */
const people = new Set(['given-names', 'surnames'].flatMap(linesOf));

const names = new Set();
for (const [code, name] of Object.entries(subdivisions)) {
	if (small.has(code.slice(0, 2))) continue;
	const plain = name
		.replace(/[†²*]| \(.*\)$/g, '')
		.replace(/[’ʻ]/g, "'")
		.trim()
		.replace(kind, '');
	if (/[\d,/]|^\P{Lu}/u.test(plain) || plain.length < 3 || people.has(plain)) continue;
	for (const spelling of [plain, plain.normalize('NFD').replace(/\p{M}/gu, '')]) {
		if (!listed.has(spelling) && !listed.has(spelling.toLowerCase())) names.add(spelling);
	}
}
writeFileSync(join(lexicon, 'provinces.txt'), `${[...names].sort().join('\n')}\n`);
console.log(`${territories.length} territories, ${names.size} provinces`);
