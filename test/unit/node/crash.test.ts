import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSidecar } from '../../../src/sidecar/parse';

/** Each kill costs a process: a developer waits for twenty, CI for two hundred. */
const kills = Number(process.env.KILLS ?? (process.env.CI ? 200 : 20));
const lanes = 4;

/** Starts a saver; gives the process and, when it has ended, the ids it said were saved. */
function start(
	saver: string,
	path: string,
	prefix: string,
	count: number,
): { process: ChildProcess; saved: Promise<string[]> } {
	const child = spawn(process.execPath, [saver, path, prefix, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout!.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	const saved = new Promise<string[]>((done) => child.once('close', () => done(output.split('\n').slice(0, -1))));
	return { process: child, saved };
}

function idsIn(path: string): Set<string> {
	const read = parseSidecar(readFileSync(path, 'utf8'));
	assert.deepEqual(read.problems, []);
	return new Set(read.annotations.map(({ id }) => id));
}

suite('Saving survives', function () {
	this.timeout(180_000);
	let folder: string;
	let saver: string;

	suiteSetup(() => {
		folder = mkdtempSync(join(tmpdir(), 'presscheck-'));
		saver = join(folder, 'saver.cjs');
		const options = { entryPoints: ['test/unit/node/saver.ts'], outfile: saver, bundle: true, platform: 'node' };
		execFileSync(process.execPath, ['-e', `require('esbuild').buildSync(${JSON.stringify(options)})`]);
	});

	suiteTeardown(() => rmSync(folder, { recursive: true }));

	test(`${kills} processes killed at any moment of a save`, async () => {
		const lane = async (number: number) => {
			const path = join(folder, `lane${number}.txt.annotations.yaml`);
			const expected = new Set<string>();
			for (let kill = 0; kill < kills / lanes; kill++) {
				const { process: child, saved } = start(saver, path, `k${number}-${kill}-`, 1000);
				await new Promise((done) => child.stdout!.once('data', done));
				await new Promise((done) => setTimeout(done, Math.random() * 15));
				child.kill('SIGKILL');
				for (const id of await saved) expected.add(id);
				const there = idsIn(path);
				assert.deepEqual(
					[...expected].filter((id) => !there.has(id)),
					[],
				);
				if (kill % 10 === 9) {
					rmSync(path);
					expected.clear();
				}
			}
		};
		await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
	});

	test('two processes writing one file at once lose nothing', async () => {
		const path = join(folder, 'both.txt.annotations.yaml');
		const saved = await Promise.all([start(saver, path, 'a', 40).saved, start(saver, path, 'b', 40).saved]);
		assert.equal(saved.flat().length, 80);
		assert.equal(idsIn(path).size, 80);
		assert.deepEqual(
			readdirSync(folder).filter((name) => /^\.?both/.test(name) && name !== 'both.txt.annotations.yaml'),
			['both.txt.annotations.yaml.bak'],
		);
	});
});
