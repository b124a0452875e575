import { trimSpan } from '../../text/span';
import type { Region } from '../article';
import { classifyLines } from './classify';
import { type Line, readLines } from './lines';
import type { Kind } from './page';

/** What is article and what is not, line by line; a share tail at the end of a paragraph and a dateline at its beginning are cut off. Never fails. */
export function findRegions(text: string): Region[] {
	const lines = readLines(text);
	const kinds = classifyLines(lines);
	const regions: Region[] = [];
	let paragraphs = 0;
	for (const [i, line] of lines.entries()) {
		const kind = kinds[i]!;
		if (kind !== 'body') {
			add(regions, line, kind);
			continue;
		}
		let from = line.start;
		if (paragraphs++ < 3) {
			const end = datelineEnd(line);
			if (end) {
				add(regions, { start: from, end: from + end }, 'dateline');
				from = trimSpan(text, { start: from + end, end: line.end }).start;
			}
		}
		const tail = tailStart(line, from - line.start);
		if (tail === undefined) add(regions, { start: from, end: line.end }, 'body');
		else {
			add(regions, trimSpan(text, { start: from, end: line.start + tail }), 'body');
			add(regions, { start: line.start + tail, end: line.end }, 'share');
		}
	}
	return regions;
}

/** Neighbours of one kind are one region. */
function add(regions: Region[], { start, end }: { start: number; end: number }, kind: Kind): void {
	if (start >= end) return;
	const last = regions.at(-1);
	if (last && last.kind === kind && kind !== 'headline') regions[regions.length - 1] = { start: last.start, end, kind };
	else regions.push({ start, end, kind });
}

const dateline =
	/^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,4}(?:, [\p{L}.]+(?: [\p{L}.]+){0,2})?(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?(?: (?:\([^)]{2,40}\)|\/[^/]{2,40}\/))? ?(?:[—–]|--?) ?(?=\S)/u;

/** Length of "VERIN, Sept 15 (NWS) - " at the beginning of a paragraph, 0 if there is none. */
function datelineEnd(line: Line): number {
	return dateline.exec(line.text.slice(0, 160))?.[0].length ?? 0;
}

const tailCue =
	/(?<=[.!?…]["”’')]*\s+)(?:Share your (?:thoughts|views|opinion|comments)|Let us know (?:what|in|your)|(?:Please )?(?:[Ff]ollow|[Ll]ike|[Jj]oin) (?:us|me|our|The|@)|Sign up (?:for|to|here)|Subscribe (?:to|now|here|for)|Click here|Read more|Tell us (?:what|in|your)|Leave (?:a|your) comment|Don['’]t forget to (?:share|follow|like|subscribe)|Download (?:our|the) app|For more (?:on|stories|news|from)|Get the latest|What do you think\? )/u;

/** How far a tail may be from the end of its paragraph. */
const longestTail = 400;

/** Where an appeal to share, follow or subscribe begins that ends the paragraph. */
function tailStart(line: Line, from: number): number | undefined {
	const offset = Math.max(from, line.text.length - longestTail);
	const found = tailCue.exec(line.text.slice(offset));
	return found ? offset + found.index : undefined;
}
