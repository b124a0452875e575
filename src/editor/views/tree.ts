import * as vscode from 'vscode';
import { type Branch, branchesById, changedBranches, type Grown } from '../../present/outline/branch';

/** What a view has beside its rows. */
export interface Headline {
	/** Beside the view's title: "3 of 12". */
	readonly description?: string;
	readonly badge?: vscode.ViewBadge;
}

/** A tree view that can be asked to show what there is now. */
export interface BranchView extends vscode.Disposable {
	/** Grows the tree again, soon and once for many calls; only rows that differ are drawn. */
	update(): void;
	/** Draws every row anew: what rows are called has changed, not what they are. */
	redraw(): void;
}

/** Changes that come together are shown together. */
const pause = 50;

/**
 * A tree view over plain rows. VS Code knows a row by its id alone, so a row that is grown anew is the same row: what is open stays open, what is selected stays
 * selected. Nothing is grown while nobody looks, unless `headline` has something to say on the closed view.
 */
export function createBranchView<B extends Branch>(
	view: string,
	grow: () => readonly B[],
	itemOf: (branch: B) => vscode.TreeItem,
	headline: () => Headline = () => ({}),
): BranchView {
	let roots: readonly B[] = grow();
	let branches: ReadonlyMap<string, Grown<B>> = branchesById(roots);
	const changed = new vscode.EventEmitter<string | string[] | undefined>();
	const tree = vscode.window.createTreeView<string>(view, {
		showCollapseAll: true,
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: (id) => {
				const below = id === undefined ? roots : (branches.get(id)?.branch.children ?? []);
				return below.map((branch) => branch.id);
			},
			getParent: (id) => branches.get(id)?.parent,
			getTreeItem: (id) => {
				const grown = branches.get(id);
				// Between a change and its drawing VS Code may ask for a row that is gone.
				if (!grown) return new vscode.TreeItem('');
				const item = itemOf(grown.branch);
				item.id = id;
				return item;
			},
		},
	});
	const say = () => {
		const { description, badge } = headline();
		tree.description = description ?? '';
		tree.badge = badge;
	};
	const draw = () => {
		say();
		if (!tree.visible) return;
		const before = roots;
		roots = grow();
		branches = branchesById(roots);
		const which = changedBranches(before, roots);
		if (which === 'all') changed.fire(undefined);
		else if (which.length > 0) changed.fire([...which]);
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	const update = () => {
		clearTimeout(timer);
		timer = setTimeout(draw, pause);
	};
	say();
	const shown = tree.onDidChangeVisibility(({ visible }) => {
		if (visible) update();
	});
	return {
		update,
		redraw: () => changed.fire(undefined),
		dispose: () => {
			clearTimeout(timer);
			shown.dispose();
			tree.dispose();
			changed.dispose();
		},
	};
}
