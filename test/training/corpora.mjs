// Reads the training sets of a folder into texts with gold spans: { set, text, sentences: [{ start, end }], entities: [{ start, end, type }] }.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each set: its file, the columns of word and tag, where a text ends, and how much one of its names counts beside a name of edited prose. */
const sets = [
	{ set: 'wikigold', file: 'wikigold.conll.txt', word: 0, tag: 1, split: /\s+/, text: /^-DOCSTART-/, weight: 2 },
	{
		set: 'sec-filings',
		file: 'sec-filings-train.conll',
		word: 0,
		tag: 3,
		split: / /,
		text: /^-DOCSTART-/,
		weight: 0.1,
	},
	{ set: 'btc', file: 'btc.conll', word: 0, tag: 1, split: /\t/, text: /^$/, weight: 0.3 },
	{ set: 'wnut17', file: 'wnut17-train.conll', word: 0, tag: 1, split: /\t/, text: /^\s*$/, weight: 0.3 },
];

const kinds = {
	PER: 'person',
	person: 'person',
	ORG: 'organisation',
	corporation: 'organisation',
	group: 'organisation',
	LOC: 'place',
	location: 'place',
};

const clings = /^(?:[.,;:!?%)\]}’”]|'s|'|n't|'re|'ve|'ll|'d|'m|’s|'')$/;
const opens = /^(?:[([{$£€“‘#@]|``)$/;

/** One sentence's rows, joined as they would be printed, with the gold spans in it. */
function joinRows(rows) {
	let text = '';
	const entities = [];
	let open;
	for (const [index, { word, tag }] of rows.entries()) {
		const before = rows[index - 1]?.word;
		if (index > 0 && !clings.test(word) && !opens.test(before)) text += ' ';
		const start = text.length;
		text += word;
		const [position, type] = /^([BI])-(.+)$/.exec(tag)?.slice(1) ?? [];
		if (open && (position !== 'I' || type !== open.type)) open = undefined;
		if (type === undefined) continue;
		if (open) open.end = text.length;
		else {
			open = { start, end: text.length, type, kind: kinds[type] };
			entities.push(open);
		}
	}
	return { text, entities };
}

export function readCorpora(folder) {
	const texts = [];
	for (const { set, file, word, tag, split, text: boundary, weight } of sets) {
		const path = join(folder, file);
		if (!existsSync(path)) throw new Error(`${path} is missing: see README.md`);
		let current = { set, weight, text: '', sentences: [], entities: [] };
		let rows = [];
		const closeSentence = () => {
			if (rows.length === 0) return;
			const sentence = joinRows(rows);
			const start = current.text.length;
			current.text += `${sentence.text}\n`;
			current.sentences.push({ start, end: start + sentence.text.length });
			for (const { start: from, end, kind } of sentence.entities)
				current.entities.push({ start: start + from, end: start + end, kind });
			rows = [];
		};
		const closeText = () => {
			closeSentence();
			if (current.sentences.length > 0) texts.push(current);
			current = { set, weight, text: '', sentences: [], entities: [] };
		};
		for (const line of readFileSync(path, 'utf8').split('\n')) {
			if (boundary.test(line)) closeText();
			else if (line.trim() === '') closeSentence();
			else if (!line.startsWith('# ')) {
				const columns = line.split(split);
				if (columns[word] && columns[tag]) rows.push({ word: columns[word], tag: columns[tag] });
			}
		}
		closeText();
	}
	return texts;
}
