import * as vscode from 'vscode';
import { type CheckState, isLeft } from '../present/galley';
import type { Galley } from './galley';
import type { Layers } from './layers';
import { Lines } from './positions';
import { coreTextOf } from './texts';
import { checkedWords } from './views/words';

/** What a line's sign says, the most urgent first: one sign a line. */
const signs = ['attention', 'left', 'unverified', 'done'] as const;
type Sign = (typeof signs)[number];

const signOf: Readonly<Record<CheckState, Sign>> = {
	'needs-attention': 'attention',
	unchecked: 'left',
	'cannot-verify': 'unverified',
	accurate: 'done',
	corrected: 'done',
};

/** Signs in the gutter that tell line by line what is left to check, each a shape of its own; from the first tick of an article on. */
export function registerGutter(galley: Galley, layers: Layers, folder: vscode.Uri): vscode.Disposable {
	const icon = (sign: Sign, theme: string) => vscode.Uri.joinPath(folder, 'media', 'gutter', `${sign}-${theme}.svg`);
	const types = new Map(
		signs.map((sign) => [
			sign,
			vscode.window.createTextEditorDecorationType({
				gutterIconSize: 'contain',
				light: { gutterIconPath: icon(sign, 'light') },
				dark: { gutterIconPath: icon(sign, 'dark') },
				rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
			}),
		]),
	);

	const draw = (editor: vscode.TextEditor) => {
		const source = editor.document.uri.toString();
		const items = galley.items(source);
		// While typing, VS Code moves the signs itself.
		if (items === undefined) return;
		const isShown = layers.isShown('ticks') && galley.isBegun(source);
		const lines = new Lines(isShown ? coreTextOf(editor.document) : '');
		const worst = new Map<number, Sign>();
		for (const item of isShown ? items : []) {
			const { line } = lines.position(item.start);
			const sign = signOf[item.state];
			const known = worst.get(line);
			if (known === undefined || signs.indexOf(sign) < signs.indexOf(known)) worst.set(line, sign);
		}
		for (const [sign, type] of types) {
			const ranges = [...worst].filter(([, on]) => on === sign).map(([line]) => new vscode.Range(line, 0, line, 0));
			editor.setDecorations(type, ranges);
		}
	};
	const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);

	return vscode.Disposable.from(
		...types.values(),
		layers.onDidChange(drawAll),
		vscode.window.onDidChangeVisibleTextEditors(drawAll),
		galley.onDidChange((sources) => {
			for (const editor of vscode.window.visibleTextEditors)
				if (sources.has(editor.document.uri.toString())) draw(editor);
		}),
	);
}

/** The share of each source that was checked, as a badge in the Explorer: percent, `✓` when nothing is left, `!` where something needs attention. */
export function registerBadges(galley: Galley): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri[]>();
	return vscode.Disposable.from(
		changed,
		galley.onDidChange((sources) => changed.fire([...sources].map((source) => vscode.Uri.parse(source, true)))),
		vscode.window.registerFileDecorationProvider({
			onDidChangeFileDecorations: changed.event,
			provideFileDecoration(uri) {
				const source = uri.toString();
				if (!galley.isBegun(source)) return undefined;
				const items = galley.items(source);
				const coverage = galley.coverage(source);
				if (!items || !coverage) return undefined;
				const left = items.filter(({ state }) => isLeft(state)).length;
				const badge =
					coverage.attention > 0
						? '!'
						: left === 0
							? '✓'
							: coverage.percent < 10
								? `${coverage.percent}%`
								: String(coverage.percent);
				return { badge, tooltip: checkedWords(coverage) };
			},
		}),
	);
}
