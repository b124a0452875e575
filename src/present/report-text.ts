import { inEnglish } from '../util/phrase';
import { independenceLine } from './independence';
import { fileName } from './label';
import type { Report } from './report';

function plural(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Control characters of a stranger's text would drive the reader's terminal: they are shown as a replacement character. */
export function harmless(words: string): string {
	return words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
		sign === '\n' || sign === '\t' ? sign : '\uFFFD',
	);
}

/** The report for a terminal, story by story: sources, what differs, what was left out. */
export function reportText(report: Report): string {
	const lines: string[] = [];
	for (const story of report.stories) {
		lines.push(
			`${story.name === undefined ? 'Story' : `“${story.name}”, story`} of ${plural(story.sources.length, 'source')} (${story.because})`,
		);
		const line = independenceLine(story.independence);
		if (line !== undefined) lines.push(`  ${inEnglish(line)}`);
		for (const { sources, because } of story.independence.originals)
			if (sources.length > 1) lines.push(`    ${sources.map(fileName).join(', ')}: ${because}`);
		for (const source of report.sources.filter((source) => source.event === story.id)) {
			const marks = [
				plural(source.entities.length, 'name'),
				plural(source.figures.length, 'figure'),
				plural(source.quotes.length, 'quote'),
			].join(', ');
			lines.push(
				`  ${fileName(source.path)}: ${[source.outlet, source.title ?? source.headline ?? 'no headline'].filter(Boolean).join(', ')} (${marks})`,
			);
		}
		const compared = report.comparisons.filter((comparison) => comparison.event === story.id);
		const ids = new Set(compared.map((comparison) => comparison.id));
		lines.push(`  ${plural(compared.length, 'comparison')}`);
		for (const discrepancy of report.discrepancies.filter((found) => [...ids].some((id) => found.id.endsWith(id)))) {
			lines.push(`  ! ${discrepancy.message}`);
			for (const member of discrepancy.members) {
				const source = report.sources.find((source) => source.path === member.source);
				const figure = source?.figures.find((figure) => figure.start === member.start);
				lines.push(`      ${fileName(member.source)}@${member.start}: ${figure?.text.replace(/\s+/g, ' ') ?? ''}`);
			}
		}
		lines.push('');
	}
	for (const notice of report.notice) lines.push(`Note: ${notice}`);
	return harmless(`${lines.join('\n').trimEnd()}\n`);
}
