// npm run bench: how fast readings are. Times are printed and never judged: machines differ. What grows faster than the text is.
import { benchFigures, printFirstCall } from './figures';

const benches: Readonly<Record<string, () => boolean>> = { figures: benchFigures };

function runAll(): void {
	for (const [name, bench] of Object.entries(benches)) {
		console.log(`# ${name}`);
		if (!bench()) process.exitCode = 1;
	}
}

if (process.argv.includes('--cold')) printFirstCall();
else runAll();
