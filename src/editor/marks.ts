import * as vscode from 'vscode';
import type { Article, Mention } from '../article/article';
import { expressionOf } from '../article/expression';
import type { Corpus } from '../corpus';
import { contains, type Span } from '../text/span';
import type { Decisions } from './decisions';
import type { Layer, Layers } from './layers';
import { Lines } from './positions';
import { coreTextOf, type Texts } from './texts';

/** What is marked, each kind with a form of its own so that colour is never the only sign. Later kinds lie over earlier ones. */
const styles = {
	quote: {
		backgroundColor: new vscode.ThemeColor('presscheck.quoteBackground'),
		textDecoration: 'underline dotted 1px var(--vscode-presscheck-quoteBorder); text-underline-offset: 4px',
	},
	// The squiggle of the Problems panel is its line; two would blur.
	disputedQuote: { backgroundColor: new vscode.ThemeColor('presscheck.quoteBackground') },
	role: { textDecoration: 'underline dotted 1px var(--vscode-presscheck-role); text-underline-offset: 3px' },
	person: { textDecoration: 'underline solid 2px var(--vscode-presscheck-person); text-underline-offset: 3px' },
	organisation: {
		textDecoration: 'underline dashed 2px var(--vscode-presscheck-organisation); text-underline-offset: 3px',
	},
	place: { textDecoration: 'underline dotted 2px var(--vscode-presscheck-place); text-underline-offset: 3px' },
	event: { textDecoration: 'underline double 1px var(--vscode-presscheck-event); text-underline-offset: 3px' },
	figure: {
		backgroundColor: new vscode.ThemeColor('presscheck.figureBackground'),
		border: '1px solid',
		borderColor: new vscode.ThemeColor('presscheck.figureBorder'),
		borderRadius: '3px',
	},
	// Its squiggle is the Problems panel's own; here only the place in the overview ruler.
	conflict: {
		overviewRulerColor: new vscode.ThemeColor('presscheck.conflict'),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
	},
} as const satisfies Readonly<Record<string, vscode.DecorationRenderOptions>>;

type Mark = keyof typeof styles;

const markOf: Readonly<Record<Mention['kind'], Mark | undefined>> = {
	person: 'person',
	organisation: 'organisation',
	outlet: 'organisation',
	place: 'place',
	role: 'role',
	event: 'event',
	law: 'event',
	demonym: undefined,
};

const layerOf: Readonly<Record<Mark, Layer>> = {
	quote: 'quotes',
	disputedQuote: 'quotes',
	role: 'names',
	person: 'names',
	organisation: 'names',
	place: 'names',
	event: 'names',
	figure: 'figures',
	conflict: 'discrepancies',
};

function spansOf(article: Article, conflicts: readonly Span[]): ReadonlyMap<Mark, readonly Span[]> {
	const spans = new Map<Mark, Span[]>(Object.keys(styles).map((mark) => [mark as Mark, []]));
	const isDisputed = (span: Span) => conflicts.some((conflict) => contains(conflict, span));
	for (const mention of article.mentions) {
		const mark = markOf[mention.kind];
		if (mark && !(mark === 'role' && isDisputed(mention))) spans.get(mark)!.push(mention);
	}
	spans.set('figure', article.figures.map(expressionOf));
	const quotes = article.quotes.filter((quote) => quote.kind !== 'term');
	spans.set(
		'quote',
		quotes.filter((quote) => !isDisputed(quote)),
	);
	spans.set('disputedQuote', quotes.filter(isDisputed));
	spans.set('conflict', [...conflicts]);
	return spans;
}

/** Marks names, figures, quotations and what the sources differ on, those of them that are shown, in every visible editor that shows an article. */
export function registerMarks(corpus: Corpus, texts: Texts, decisions: Decisions, layers: Layers): vscode.Disposable {
	const types = new Map(
		Object.entries(styles).map(([mark, style]) => [
			mark as Mark,
			vscode.window.createTextEditorDecorationType({
				...style,
				rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
			}),
		]),
	);
	const clear = (editor: vscode.TextEditor) => {
		for (const type of types.values()) editor.setDecorations(type, []);
	};
	const draw = (editor: vscode.TextEditor) => {
		const source = editor.document.uri.toString();
		if (!texts.isArticle(editor.document)) return clear(editor);
		const article = corpus.article(source);
		// While typing, VS Code moves the marks itself; they are set anew when the text has been read again.
		if (article === undefined || article.text !== coreTextOf(editor.document)) return;
		const conflicts = decisions
			.open(source)
			.flatMap(({ members }) => members.filter((member) => member.source === source).map((member) => member.span));
		const lines = new Lines(article.text);
		for (const [mark, spans] of spansOf(article, conflicts)) {
			editor.setDecorations(
				types.get(mark)!,
				layers.isShown(layerOf[mark]) ? spans.map((span) => lines.range(span)) : [],
			);
		}
	};
	const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);
	drawAll();
	return vscode.Disposable.from(
		...types.values(),
		vscode.window.onDidChangeVisibleTextEditors(drawAll),
		texts.onDidDecide(drawAll),
		layers.onDidChange(drawAll),
		decisions.onDidChange((sources) => {
			for (const editor of vscode.window.visibleTextEditors)
				if (sources.has(editor.document.uri.toString())) draw(editor);
		}),
	);
}
