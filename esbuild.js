// Bundles the extension and the command line; with --unit, --integration or --bench also that suite of tests.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));

/** Options that every bundle shares. Word lists are text files (`src/lexicon`), imported as strings. */
const common = {
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	loader: { '.txt': 'text' },
	logLevel: 'warning',
	external: ['vscode'],
};

/** All test files below `folder`, as one entry, so that a suite is one bundle and one process. */
function suite(folder) {
	const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [];
	const tests = files.filter((file) => file.endsWith('.test.ts')).sort();
	return {
		stdin: {
			contents: tests.map((file) => `import './${file.split(path.sep).join('/')}';`).join('\n'),
			resolveDir: path.resolve(folder),
			loader: 'ts',
		},
	};
}

async function main() {
	const builds = [
		{ entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', minify: true },
		{ entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', minify: true },
	];
	if (flags.has('--unit')) {
		builds.push({ ...suite('test/unit'), outfile: 'out/unit.cjs', sourcemap: 'inline' });
	}
	if (flags.has('--integration')) {
		builds.push({
			entryPoints: ['test/integration/index.ts'],
			outfile: 'out/integration/index.js',
			external: ['vscode', 'mocha'],
			sourcemap: 'inline',
		});
		builds.push({ ...suite('test/integration'), outfile: 'out/integration/tests.js', sourcemap: 'inline' });
	}
	if (flags.has('--bench')) {
		builds.push({ entryPoints: ['test/bench/bench.ts'], outfile: 'out/bench.cjs' });
	}
	await Promise.all(builds.map((build) => esbuild.build({ ...common, ...build })));
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
