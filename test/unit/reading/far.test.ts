import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openThread } from '../../../src/node/thread';
import { FarReader } from '../../../src/reading/far';
import { createReader } from '../../../src/reading/reader';
import { createSteadyReader } from '../../../src/reading/steady';
import { noDecisions } from '../../../src/story/decisions';
import { inventStory, textOf } from '../../bench/news';
import { chanceFrom } from '../../bench/random';
import { farReader } from './channels';

const today = () => '2026-09-20';
const huge = `${'9'.repeat(400)} boats sank`;
const texts = inventStory(chanceFrom(20260930), 4).map(
	({ paragraphs }, index) => `${textOf(paragraphs)}${index < 2 ? `\nIn the end ${huge}, the mayor said.\n` : ''}`,
);
const ids = texts.map((_, index) => `x/${index}`);

suite('A reader in another thread', () => {
	test('answers what one in this thread does', async () => {
		const near = createReader(today);
		const { reader } = farReader(createReader(today));
		for (const [index, text] of texts.entries())
			assert.deepEqual(await reader.read(ids[index]!, text), await near.read(ids[index]!, text));
		assert.deepEqual(await reader.compare('x', ids, noDecisions), await near.compare('x', ids, noDecisions));
	});

	test('sends again only what changed, and keeps the rest as it is', async () => {
		const { reader, messages } = farReader(createReader(today));
		for (const [index, text] of texts.entries()) await reader.read(ids[index]!, text);
		const [before] = await reader.compare('x', ids, noDecisions);
		assert.deepEqual(await reader.compare('x', ids, noDecisions), [before]);
		const { stories } = messages.at(-1) as { stories: { pieces: unknown[] } };
		assert.deepEqual(stories.pieces, []);
		await reader.read(ids[3]!, `${texts[3]}\nThe last word was spoken at midnight.\n`);
		const [after] = await reader.compare('x', ids, noDecisions);
		for (const index of [0, 1, 2]) assert.equal(after!.sources[index]!.article, before!.sources[index]!.article);
		assert.notEqual(after!.sources[3]!.article, before!.sources[3]!.article);
		const kept = after!.compared.comparisons.filter((one) => before!.compared.comparisons.includes(one));
		assert.ok(kept.length > 0 && kept.length * 2 > after!.compared.comparisons.length, `${kept.length} were kept`);
	});

	test('may read while a comparison is unpacked', async () => {
		const { reader } = farReader(createReader(today));
		for (const [index, text] of texts.entries()) await reader.read(ids[index]!, text);
		const comparing = reader.compare('x', ids, noDecisions);
		const reading = reader.read(ids[0]!, `${texts[0]}\nIt rained.\n`);
		const [story] = await comparing;
		assert.equal(story!.sources[0]!.article.text, texts[0]);
		assert.equal((await reading).text, `${texts[0]}\nIt rained.\n`);
	});

	test('may forget while a comparison is under way', async () => {
		const { reader } = farReader(createReader(today));
		for (const [index, text] of texts.entries()) await reader.read(ids[index]!, text);
		const comparing = reader.compare('x', ids, noDecisions);
		reader.forget([ids[0]!]);
		assert.equal((await comparing)[0]!.sources.length, ids.length);
		assert.equal((await reader.compare('x', ids.slice(1), noDecisions))[0]!.sources.length, ids.length - 1);
		await reader.read(ids[0]!, texts[0]!);
		assert.equal((await reader.compare('x', ids, noDecisions))[0]!.sources.length, ids.length);
	});

	test('rejects what fails there, and goes on', async () => {
		const near = createReader(today);
		const { reader } = farReader({
			...near,
			read: async (source, text) => {
				if (text === 'fail') throw new RangeError('no such text');
				return near.read(source, text);
			},
		});
		await assert.rejects(reader.read('x/a', 'fail'), /no such text/);
		assert.equal((await reader.read('x/a', 'words')).text, 'words');
	});
});

suite('A reader that goes on', () => {
	test('in this thread when the other ends, with what was read and what was asked', async () => {
		const { reader: far, end } = farReader(createReader(today));
		const told: string[] = [];
		const reader = createSteadyReader(
			async () => far,
			async () => createReader(today),
			({ message }) => told.push(message),
		);
		for (const [index, text] of texts.entries()) await reader.read(ids[index]!, text);
		reader.forget([ids[3]!]);
		const asked = ['x', ids.slice(0, 3), noDecisions] as const;
		const answers = [reader.compare(...asked), reader.read('x/new', 'words')] as const;
		end();
		const near = createReader(today);
		for (const index of [0, 1, 2]) await near.read(ids[index]!, texts[index]!);
		assert.deepEqual(await answers[0], await near.compare(...asked));
		assert.equal((await answers[1]).text, 'words');
		assert.deepEqual(
			(await reader.compare('x', ids, noDecisions)).flatMap(({ story }) => story.sources).sort(),
			ids.slice(0, 3),
		);
		assert.deepEqual(told, ['out of memory']);
	});

	test('in this thread where none can be started', async () => {
		const told: string[] = [];
		const reader = createSteadyReader(
			async () => {
				throw new Error('no threads here');
			},
			async () => createReader(today),
			({ message }) => told.push(message),
		);
		const read = await Promise.all([reader.read('x/a', 'words'), reader.read('x/b', 'more')]);
		assert.deepEqual(
			read.map(({ text }) => text),
			['words', 'more'],
		);
		assert.deepEqual(told, ['no threads here']);
	});
});

suite('The thread that is shipped', () => {
	const script = join(process.cwd(), 'dist', 'worker.js');

	test('reads and compares', async () => {
		const reader = new FarReader(openThread(script));
		const near = createReader();
		try {
			for (const [index, text] of texts.entries())
				assert.deepEqual(
					await reader.read(ids[index]!, text, '2026-03-03'),
					await near.read(ids[index]!, text, '2026-03-03'),
				);
			assert.deepEqual(await reader.compare('x', ids, noDecisions), await near.compare('x', ids, noDecisions));
		} finally {
			reader.dispose();
		}
	});

	test('ends without taking its asker with it', async () => {
		const told: string[] = [];
		for (const [name, message] of [
			// What cannot be understood there is its end.
			['worker.js', undefined],
			['no-such-file.js', {}],
		] as const) {
			const channel = openThread(join(process.cwd(), 'dist', name));
			const reader = createSteadyReader(
				async () => new FarReader(channel),
				async () => createReader(today),
				(why) => told.push(why.message),
			);
			const reading = reader.read('x/a', 'words');
			channel.post(message);
			assert.equal((await reading).text, 'words');
			assert.equal((await reader.compare('x', ['x/a'], noDecisions)).length, 1);
			channel.close();
		}
		assert.equal(told.length, 2, told.join('\n'));
	});
});
