// npm run quality             the invented stories of test/quality/stories
// npm run quality -- FOLDER…  any folder with articles and a gold.json
// With --misses, every miss, extra and false alarm is listed below the table.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '../../dist/cli.js');
const words = process.argv.slice(2);
const misses = words.includes('--misses');
const named = words.filter((word) => !word.startsWith('--'));
const folders =
	named.length > 0 ? named : readdirSync(join(here, 'stories')).map((name) => join(here, 'stories', name));

const percent = (share) => (share === null || share === undefined ? '–' : (100 * share).toFixed(1));

/** The columns of the table: a heading and what it shows of a score. */
const columns = [
	['story', (_score, name) => name],
	['bad spans', (score) => score.badSpans],
	['names F1', (score) => percent(score.entities.all.f1)],
	['linking', (score) => percent(score.linking.f1)],
	['figures F1', (score) => percent(score.figures.f1)],
	['values', (score) => percent(score.figures.values)],
	['quotes F1', (score) => percent(score.quotes.f1)],
	['speakers', (score) => percent(score.quotes.speakers)],
	['boilerplate', (score) => percent(score.boilerplate.recognised)],
	['marks in it', (score) => score.boilerplate.marksInside],
	['lost', (score) => percent(score.boilerplate.articleLost)],
	['linked', (score) => percent(score.comparisons.linked)],
	['precision', (score) => percent(score.comparisons.linkPrecision)],
	['verdicts', (score) => percent(score.comparisons.verdicts)],
	['conflict F1', (score) => percent(score.comparisons.conflictF1)],
	['mixed', (score) => score.comparisons.crossEvent],
	['must', (score) => `${score.discrepancies.level.must?.found ?? 0}/${score.discrepancies.level.must?.of ?? 0}`],
	['should', (score) => `${score.discrepancies.level.should?.found ?? 0}/${score.discrepancies.level.should?.of ?? 0}`],
	['false', (score) => score.discrepancies.falseAlarms],
	['unlisted', (score) => score.discrepancies.unlisted],
];

function score(folder, more) {
	const report = execFileSync(process.execPath, [cli, 'report', folder, '--format', 'json'], {
		maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const temporary = mkdtempSync(join(tmpdir(), 'presscheck-quality-'));
	try {
		const file = join(temporary, 'report.json');
		writeFileSync(file, report);
		return execFileSync(process.execPath, [join(here, 'score.mjs'), join(folder, 'gold.json'), file, ...more], {
			encoding: 'utf8',
			maxBuffer: 1 << 28,
		});
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

const rows = [columns.map(([heading]) => heading)];
let status = 0;
for (const folder of folders) {
	if (!existsSync(join(folder, 'gold.json'))) {
		console.error(`${folder} has no gold.json`);
		status = 2;
		continue;
	}
	const found = JSON.parse(score(folder, ['--json']));
	rows.push(columns.map(([, show]) => String(show(found, basename(folder)))));
	if (found.badSpans > 0) status = 1;
}
const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
for (const row of rows)
	console.log(
		row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  '),
	);
if (misses) for (const folder of folders) console.log(`\n${score(folder, ['--misses'])}`);
process.exitCode = status;
