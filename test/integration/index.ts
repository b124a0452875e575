import * as path from 'node:path';
import type { MochaOptions, Runner, Test } from 'mocha';

/** What begins each line of ours on the console, which VS Code's own log shares: see `test/host/tests-window.mjs`. */
const mark = '[tests] ';

/**
 * Runs the tests beside this bundle in the extension host, in the shape that `extensionTestsPath` wants: rejects when one
 * failed. Each test, and at last `N passed, N failed`, is a line on the console. PRESSCHECK_GREP narrows the tests.
 */
export async function run(): Promise<void> {
	// Mocha is a module that only `import` is promised to load; the bundle is CommonJS.
	const { default: Mocha } = await import('mocha');
	const grep = process.env.PRESSCHECK_GREP;
	const options: MochaOptions = { ui: 'tdd', timeout: 30_000, ...(grep ? { grep } : {}) };
	const mocha = new Mocha(options);
	mocha.addFile(path.join(__dirname, 'tests.js'));
	try {
		await mocha.loadFilesAsync();
	} catch (error) {
		say(`The tests do not load: ${error instanceof Error ? error.stack : error}`);
		throw error;
	}

	let passed = 0;
	const failed: string[] = [];
	mocha.reporter(function report(runner: Runner) {
		runner.on('suite', (suite) => say(suite.title));
		runner.on('pending', (test: Test) => say(`  - ${test.title}`));
		runner.on('pass', (test: Test) => {
			passed++;
			say(`  ✓ ${test.title} (${test.duration} ms)`);
		});
		runner.on('fail', (test: Test, error: Error) => {
			failed.push(test.fullTitle());
			say(`  ✗ ${test.title}\n${error.stack ?? error}`);
		});
	} as never);
	await new Promise((resolve) => mocha.run(resolve));

	say(`${passed} passed, ${failed.length} failed`);
	if (failed.length > 0) {
		throw new Error(`Failed: ${failed.join(', ')}`);
	}
}

function say(line: string): void {
	if (line) {
		console.log(mark + line);
	}
}
