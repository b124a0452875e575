import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Annotation, discrepancyTypes } from '../../../src/sidecar/annotation';
import { formatName, formatVersion } from '../../../src/sidecar/header';
import { parseSidecar } from '../../../src/sidecar/parse';
import { annotationShape, articleShape, type Shape } from '../../../src/sidecar/shape';
import { describeSource, keepApart, nameStory } from '../../../src/sidecar/story-edits';
import { storyFormat, storyShape, storyVersion } from '../../../src/sidecar/story-file';
import { parseTagsFile, tagsFormat, tagsShape, tagsVersion } from '../../../src/sidecar/tags-file';
import { addAnnotation, createSidecar } from '../../../src/sidecar/write';
import { describeAnchor } from '../../../src/text/anchor/describe';
import { describeArticle } from '../../../src/text/anchor/print';

interface Schema {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly definitions?: Readonly<Record<string, Schema>>;
}

let schema: Schema;

/** Checks that follow are against this schema. */
function useSchema(file: string): void {
	schema = JSON.parse(readFileSync(file, 'utf8'));
}

function resolve(part: Schema): Schema {
	return part.$ref ? schema.definitions![part.$ref.replace('#/definitions/', '')]! : part;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
}

/** What is wrong with a value, for the keywords that the schema uses. */
function faults(value: unknown, given: Schema, path: string): string[] {
	const part = resolve(given);
	const type = typeOf(value);
	const types = part.type === undefined ? [type] : [part.type].flat();
	if (!types.includes(type) && !(type === 'integer' && types.includes('number'))) return [`${path} is ${type}`];
	const found: string[] = [];
	if (part.const !== undefined && value !== part.const) found.push(`${path} is not ${part.const}`);
	if (part.enum && !part.enum.includes(value)) found.push(`${path} is not in the list`);
	if (part.pattern !== undefined && !new RegExp(part.pattern, 'u').test(String(value))) found.push(`${path} pattern`);
	if (part.minimum !== undefined && (value as number) < part.minimum) found.push(`${path} is too small`);
	if (part.anyOf?.every((one) => faults(value, one, path).length > 0)) found.push(`${path} fits none`);
	if (Array.isArray(value) && part.items)
		value.forEach((item, i) => void found.push(...faults(item, part.items!, `${path}[${i}]`)));
	if (type === 'object') {
		const record = value as Record<string, unknown>;
		for (const key of part.required ?? []) if (!(key in record)) found.push(`${path}.${key} is missing`);
		for (const [key, inner] of Object.entries(part.properties ?? {})) {
			if (key in record) found.push(...faults(record[key], inner, `${path}.${key}`));
		}
	}
	return found;
}

/** Where the schema and the reader's shape disagree. */
function differences(shape: Shape, given: Schema, path: string): string[] {
	const part = resolve(given);
	if (shape.is === 'list') return differences(shape.of, part.items!, `${path}[]`);
	if (shape.is === 'choice') return String(part.enum) === String(shape.of) ? [] : [path];
	if (shape.is !== 'record') return [];
	const keys = Object.keys(part.properties ?? {});
	const same = String(keys.toSorted()) === String(Object.keys(shape.fields).toSorted());
	const required = String((part.required ?? []).toSorted()) === String(shape.required.toSorted());
	const inner = Object.entries(shape.fields).flatMap(([key, field]) =>
		differences(field, part.properties?.[key] ?? {}, `${path}.${key}`),
	);
	return [...(same && required ? [] : [path]), ...inner];
}

const text = 'Fire in Ostrov\n\nAbout 1,200 people fled. Nobody died.\n';
const anchor = describeAnchor(text, { start: 22, end: 27 });
const full: Annotation = {
	id: 'k3f9q2',
	kind: 'discrepancy',
	type: 'number',
	status: 'open',
	severity: 'high',
	blocking: true,
	tags: ['count', '2026'],
	body: 'Others say 1,800.\n\nAsk.',
	suggestion: '1,800',
	author: 'Ada',
	created: '2026-09-15T13:32:00Z',
	modified: '2026-09-15',
	owner: 'Bo',
	due: '2026-09-16',
	evidence: [
		{
			source: 'minutes.pdf',
			hash: `sha256:${'0'.repeat(64)}`,
			grade: 'primary',
			at: 'p. 3',
			looked: '2026-09-15',
			checker: 'Ada',
			note: 'ok',
			protected: true,
		},
	],
	places: [{ source: '../b.txt', anchor, annotation: 'x1' }],
	links: [{ rel: 'contradicts', source: 'b.txt', annotation: 'x1' }],
	replies: [{ id: 'r1', author: 'Bo', at: '2026-09-15', body: 'yes' }],
	decision: { finding: 'count:people:fled', decision: 'confirmed', reason: 'true', by: 'Ada', at: '2026-09-15' },
	history: [{ at: '2026-09-15', by: 'Ada', what: 'created', was: '1', now: '2' }],
	anchor,
	current: anchor,
	more: [anchor],
};

suite('The schema of sidecars', () => {
	setup(() => useSchema('media/annotations.schema.json'));

	test('accepts what we write', () => {
		const empty = createSidecar({
			file: 'a.txt',
			outlet: 'Ostrov News',
			published: '2026-09-15',
			print: describeArticle(text),
		});
		assert.deepEqual(faults(parse(empty), schema, ''), []);
		const written = addAnnotation(empty, full);
		assert.deepEqual(faults(parse(written), schema, ''), []);
		assert.deepEqual(parse(written).annotations, [full]);
	});

	test('accepts the example of the format’s page, and the reader has nothing against it', () => {
		const [, example] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('media/annotations.md', 'utf8'))!;
		assert.deepEqual(faults(parse(example!), schema, ''), []);
		const { problems, annotations } = parseSidecar(example!);
		assert.deepEqual(problems, []);
		assert.equal(annotations[0]!.current?.quote, '14 people');
	});

	test('offers the tags of the taxonomy', () =>
		assert.deepEqual(schema.definitions!.annotation!.properties!.type!.anyOf![0]!.enum, discrepancyTypes));

	test('knows the format', () => assert.equal(schema.properties?.format?.const, `${formatName}/${formatVersion}`));

	test('has the fields and choices that the reader has', () => {
		assert.deepEqual(differences(annotationShape, { $ref: '#/definitions/annotation' }, 'annotation'), []);
		assert.deepEqual(differences(articleShape, schema.properties!.article!, 'article'), []);
	});

	test('refuses what the reader sets aside', () => {
		const wrong = {
			format: 'presscheck-annotations/1',
			annotations: [{ id: 'a', kind: 'scribble', anchor: { quote: 'x' } }],
		};
		assert.deepEqual(faults(wrong, schema, ''), [
			'.annotations[0].kind is not in the list',
			'.annotations[0].anchor.start is missing',
		]);
	});
});

suite('The schema of tags', () => {
	setup(() => useSchema('media/tags.schema.json'));

	test('accepts the example of the format’s page, and the reader has nothing against it', () => {
		const [, example] = /```yaml\n(format: presscheck-tags[\s\S]*?)```/.exec(
			readFileSync('media/annotations.md', 'utf8'),
		)!;
		assert.deepEqual(faults(parse(example!), schema, ''), []);
		const { tags, problems } = parseTagsFile(example!);
		assert.deepEqual(problems, []);
		assert.equal(tags.length, 2);
	});

	test('knows the format', () => assert.equal(schema.properties?.format?.const, `${tagsFormat}/${tagsVersion}`));

	test('has the fields that the reader has', () => {
		const { format: _, ...lists } = schema.properties!;
		assert.deepEqual(differences(tagsShape, { ...schema, required: [], properties: lists }, 'tags'), []);
	});

	test('refuses what the reader sets aside', () => {
		const wrong = { format: 'presscheck-tags/1', tags: [{ tag: 'two words', label: 'x' }, { tag: 'photo' }] };
		assert.deepEqual(faults(wrong, schema, ''), ['.tags[0].tag pattern', '.tags[1].label is missing']);
	});
});

suite('The schema of story files', () => {
	setup(() => useSchema('media/story.schema.json'));

	test('accepts what we write', () => {
		const named = nameStory(keepApart('', 'c.txt'), ['a.txt', '7'], '2026');
		const facts = {
			outlet: 'Ostrov News',
			title: 'Fire',
			published: '2026-09-15',
			url: 'https://example.org',
			note: 'x',
		};
		assert.deepEqual(faults(parse(describeSource(named, { file: 'a.txt', ...facts })), schema, ''), []);
	});

	test('knows the format', () => assert.equal(schema.properties?.format?.const, `${storyFormat}/${storyVersion}`));

	test('has the fields that the reader has', () => {
		const { format: _, ...lists } = schema.properties!;
		assert.deepEqual(differences(storyShape, { ...schema, required: [], properties: lists }, 'story'), []);
	});

	test('refuses what the reader sets aside', () => {
		const wrong = { format: 'presscheck-story/1', stories: ['a.txt'], apart: 'b.txt', sources: [{ outlet: 'x' }] };
		assert.deepEqual(faults(wrong, schema, ''), [
			'.stories[0] is string',
			'.apart is string',
			'.sources[0].file is missing',
		]);
	});
});
