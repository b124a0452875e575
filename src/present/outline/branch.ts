/** One row of a tree view: plain data, so that two states of a tree can be compared. */
export interface Branch {
	/** Unique in its tree and the same as long as it is the same thing to a person. */
	readonly id: string;
	readonly children: readonly Branch[];
}

/** Each branch of a tree with the id of its parent, absent at the top. */
export interface Grown<B extends Branch> {
	readonly branch: B;
	readonly parent?: string;
}

/** All branches of a tree by their ids. Of two that share an id the first stays. `B` is the union of all kinds of branches in the tree. */
export function branchesById<B extends Branch>(roots: readonly B[]): ReadonlyMap<string, Grown<B>> {
	const found = new Map<string, Grown<B>>();
	const grow = (branches: readonly B[], parent?: string) => {
		for (const branch of branches) {
			if (found.has(branch.id)) continue;
			found.set(branch.id, parent === undefined ? { branch } : { branch, parent });
			grow(branch.children as readonly B[], branch.id);
		}
	};
	grow(roots);
	return found;
}

/**
 * The ids whose rows have to be drawn again when a tree becomes another: `'all'` where the top itself changed. What lies below a row whose children came or
 * went is drawn with it and not named.
 */
export function changedBranches<B extends Branch>(
	before: readonly B[],
	after: readonly B[],
): 'all' | readonly string[] {
	if (ids(before) !== ids(after)) return 'all';
	const changed: string[] = [];
	const compare = (was: Branch, is: Branch) => {
		if (ids(was.children) !== ids(is.children) || facts(was) !== facts(is)) changed.push(is.id);
		// A row that is drawn again asks for its children again, and for theirs.
		else for (const [index, child] of is.children.entries()) compare(was.children[index]!, child);
	};
	for (const [index, root] of after.entries()) compare(before[index]!, root);
	return changed;
}

function ids(branches: readonly Branch[]): string {
	return JSON.stringify(branches.map(({ id }) => id));
}

function facts(branch: Branch): string {
	return JSON.stringify({ ...branch, children: [] });
}
