import type { Annotation } from './annotation';
import { redone } from './attach';
import type { Privacy } from './names';
import { readSidecar } from './parse';
import { addAnnotation, removeAnnotation, replaceAnnotation } from './write';

/** What a person did to one annotation of a source: absent before means it was added, absent after that it was deleted. */
export interface Change {
	readonly source: string;
	readonly before?: Annotation;
	readonly after?: Annotation;
	/** Which of the source's sidecars it stood in, and which it stands in now; the shared one where absent. */
	readonly from?: Privacy;
	readonly to?: Privacy;
}

/** What a change does to the text of one file. */
export type Step = Pick<Change, 'before' | 'after'>;

/**
 * The files that a change touches, in order, and what is done to each: what goes from one to the other stands in both for a moment, never in none, and goes as it
 * is now, `current`.
 */
export function stepsOf(
	{ before, after, from = 'shared', to = from }: Change,
	current = before,
): readonly (readonly [Privacy, Step])[] {
	if (!before || !after || from === to)
		return [[after ? to : from, { ...(before && { before }), ...(after && { after }) }]];
	return [
		[to, { after: current ? redone(current, before, after) : after }],
		[from, { before }],
	];
}

/** The sidecar's text with the change made on what it says now. Throws when it cannot be: the file is read-only, or the annotation is not there. */
export function applyChange(text: string, { before, after }: Step): string {
	if (before && after) {
		const current = readSidecar(text).annotations.find(({ id }) => id === before.id) ?? before;
		return replaceAnnotation(text, before.id, redone(current, before, after));
	}
	if (after) return addAnnotation(text, after);
	return before ? removeAnnotation(text, before.id) : text;
}

/** The change that takes a change back. */
export function reversed({ source, before, after, from = 'shared', to = from }: Change): Change {
	return { source, ...(after && { before: after }), ...(before && { after: before }), from: to, to: from };
}

/** The changes that can be taken back or made again, as an editor orders them: a new one ends what could be made again. */
export class ChangeHistory {
	#undo: readonly Change[] = [];
	#redo: readonly Change[] = [];

	/** The change that "undo" would take back. */
	get undone(): Change | undefined {
		return this.#undo.at(-1);
	}

	/** The change that "redo" would make again. */
	get redone(): Change | undefined {
		return this.#redo.at(-1);
	}

	add(change: Change): void {
		this.#undo = [...this.#undo, change];
		this.#redo = [];
	}

	/** The newest change was taken back. */
	undo(): void {
		const change = this.undone;
		if (!change) return;
		this.#undo = this.#undo.slice(0, -1);
		this.#redo = [...this.#redo, change];
	}

	/** The change last taken back was made again. */
	redo(): void {
		const change = this.redone;
		if (!change) return;
		this.#redo = this.#redo.slice(0, -1);
		this.#undo = [...this.#undo, change];
	}

	/** Sources have other names now. */
	rename(nameOf: (source: string) => string): void {
		const renamed = (change: Change): Change => ({ ...change, source: nameOf(change.source) });
		this.#undo = this.#undo.map(renamed);
		this.#redo = this.#redo.map(renamed);
	}
}
