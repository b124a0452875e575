import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFileStorage, readText, writeText } from '../../../src/node/files';
import { walkSources } from '../../../src/node/walk';
import { lastGoodOf, sidecarOf } from '../../../src/sidecar/names';
import { createSidecarStore } from '../../../src/sidecar/store';
import { addAnnotation } from '../../../src/sidecar/write';
import { describeAnchor } from '../../../src/text/anchor/describe';

suite('Files', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'presscheck-'));
	});
	teardown(() => rmSync(folder, { recursive: true }));

	test('a file that is not there has no text', async () => {
		assert.equal(await readText(join(folder, 'none.yaml')), undefined);
	});

	test('what killed saves left behind goes after a day, and nothing else', async () => {
		const old = ['.a.txt.annotations.yaml.77.0a1b2c3d.tmp', 'a.txt.annotations.yaml.lock.77.0a1b2c3d'];
		const kept = ['.a.txt.annotations.yaml.78.0a1b2c3d.tmp', '.notes.tmp', 'a.txt.annotations.yaml.old', 'a.txt'];
		const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
		for (const name of [...old, ...kept]) {
			writeFileSync(join(folder, name), 'x');
			if (!name.includes('.78.')) utimesSync(join(folder, name), longAgo, longAgo);
		}
		await createFileStorage().write(pathToFileURL(join(folder, 'b.txt.annotations.yaml')).href, 'y');
		assert.deepEqual(readdirSync(folder).sort(), ['b.txt.annotations.yaml', ...kept].sort());
	});

	test('what is written reads back, byte for byte, and nothing is left beside it', async () => {
		const path = join(folder, 'a.yaml');
		for (const text of ['\uFEFFa\r\n🙂', '', 'b\n']) {
			await writeText(path, text);
			assert.equal(await readText(path), text);
		}
		assert.deepEqual(readdirSync(folder), ['a.yaml']);
	});

	test('permissions stay', async function () {
		if (process.platform === 'win32') this.skip();
		const path = join(folder, 'a.yaml');
		writeFileSync(path, 'a', { mode: 0o640 });
		await writeText(path, 'b');
		assert.equal(statSync(path).mode & 0o777, 0o640);
	});

	test('symbolic links are refused', async function () {
		if (process.platform === 'win32') this.skip();
		const [path, link] = [join(folder, 'a.yaml'), join(folder, 'link.yaml')];
		writeFileSync(path, 'a');
		symlinkSync(path, link);
		await assert.rejects(writeText(link, 'b'));
		await assert.rejects(readText(link));
		assert.equal(readFileSync(path, 'utf8'), 'a');
	});

	test('changes of one file go in order, and the article stays as it was', async () => {
		const article = join(folder, 'a.txt');
		writeFileSync(article, '\uFEFFFire in Ostrov\r\n\r\nNobody was hurt.\r\n');
		const digest = () => createHash('sha256').update(readFileSync(article)).digest('hex');
		const before = digest();
		const store = createSidecarStore(createFileStorage());
		const uri = pathToFileURL(sidecarOf(article)).href;
		const anchor = describeAnchor('Fire in Ostrov\n\nNobody was hurt.\n', { start: 8, end: 14 });
		const add = (id: string) => store.update(uri, (text) => addAnnotation(text ?? '', { id, kind: 'note', anchor }));
		const failing = store.update(uri, () => {
			throw new Error('no');
		});
		await assert.rejects(failing);
		await Promise.all(['a', 'b', 'c'].map(add));
		const ids = (await store.read(uri))!.match(/(?<=- id: )\w/g);
		assert.deepEqual(ids, ['a', 'b', 'c']);
		assert.equal(digest(), before);
	});

	test('the text that a sidecar had is kept once a session, and never a broken one', async () => {
		const path = sidecarOf(join(folder, 'a.txt'));
		const kept = () => (existsSync(lastGoodOf(path)) ? readFileSync(lastGoodOf(path), 'utf8') : undefined);
		const session = async (...texts: string[]) => {
			const store = createSidecarStore(createFileStorage(), (text) => !text.includes('broken'));
			for (const text of texts) await store.update(pathToFileURL(path).href, () => text);
		};
		await session('one', 'two');
		assert.equal(kept(), undefined, 'before the session there was none');
		await session('three', 'four');
		assert.equal(kept(), 'two');
		writeFileSync(path, 'broken by hand');
		await session('five');
		assert.equal(kept(), 'two');
		await session('five');
		assert.equal(kept(), 'two', 'nothing was written');
	});

	test('a folder yields its sources, sorted', async () => {
		for (const path of [
			'b/z.txt',
			'b/a.ARTICLE',
			'a.txt',
			'a.txt.annotations.yaml',
			'note.md',
			'.git/c.txt',
			'node_modules/d.txt',
			'b/.e.txt',
		]) {
			mkdirSync(join(folder, path, '..'), { recursive: true });
			writeFileSync(join(folder, path), '');
		}
		if (process.platform !== 'win32') symlinkSync(folder, join(folder, 'loop'));
		const found = await walkSources(folder);
		assert.deepEqual(
			found.files.map((path) => relative(folder, path).replaceAll('\\', '/')),
			['a.txt', 'b/a.ARTICLE', 'b/z.txt'],
		);
		assert.deepEqual((await walkSources(join(folder, 'note.md'))).files, [join(folder, 'note.md')]);
		await assert.rejects(walkSources(join(folder, 'missing')));
	});
});
