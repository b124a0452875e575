import type * as vscode from 'vscode';
import type { Sidecar } from '../sidecar/parse';
import { carriedSpans, followEdits, type Placed, placeAnnotations, placeSpan } from '../sidecar/placing';
import { coreEdits } from '../text/lines';
import { coreTextOf } from './texts';

/** Where the annotations of one source are in one text of it. */
interface Placing {
	readonly text: string;
	readonly sidecar: Sidecar;
	/** In reading order; those whose words are gone come first. */
	readonly placed: readonly Placed[];
	/** Whether the text came from an open document's edits and has not been read yet. */
	readonly typed: boolean;
}

/**
 * Keeps the places of annotations through every edit of open documents by offset transformation: VS Code does not tell where it moved a thread. Words are looked
 * for again only where a text is new, or, when the typing has paused, where they differ from those annotated.
 */
export class LiveSpans {
	readonly #placings = new Map<string, Placing>();

	/** The text that the places of a source count in. */
	text(source: string): string | undefined {
		return this.#placings.get(source)?.text;
	}

	/** The places in the text that was read, or in the newer one that is being typed. */
	of(source: string, read: string, sidecar: Sidecar): readonly Placed[] {
		const known = this.#placings.get(source);
		const text = known?.typed ? known.text : read;
		const isSettled = known?.text === text && (!known.typed || text !== read);
		if (known && isSettled && known.sidecar === sidecar) return known.placed;
		return this.#place(source, text, sidecar, text !== read);
	}

	/** The places in a text that was not read yet, such as one that is being saved. */
	in(source: string, text: string, sidecar: Sidecar): readonly Placed[] {
		const known = this.#placings.get(source);
		const spans = known?.text === text ? carriedSpans(text, known.placed, sidecar.annotations) : undefined;
		return placeAnnotations(text, sidecar, spans);
	}

	/** Follows the edits of an open document; whether there were places to follow. */
	follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
		const source = document.uri.toString();
		const known = this.#placings.get(source);
		if (!known || known.placed.length === 0 || contentChanges.length === 0) return false;
		const text = coreTextOf(document);
		const edits = coreEdits(known.text, contentChanges);
		const length = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), known.text.length);
		if (length !== text.length) {
			// The places were in another text than these edits: better none than wrong ones, until the typing pauses.
			this.#placings.delete(source);
			return true;
		}
		const placed = followEdits(text, known.placed, edits);
		this.#placings.set(source, { text, sidecar: known.sidecar, placed, typed: true });
		return true;
	}

	/** Ends the following: the document was closed, and the text that is read counts again. */
	release(source: string): void {
		const known = this.#placings.get(source);
		if (known?.typed) this.#placings.delete(source);
	}

	forget(source: string): void {
		this.#placings.delete(source);
	}

	#place(source: string, text: string, sidecar: Sidecar, typed: boolean): readonly Placed[] {
		const placed = [...this.in(source, text, sidecar)].sort(
			(a, b) => (placeSpan(a)?.start ?? -1) - (placeSpan(b)?.start ?? -1),
		);
		this.#placings.set(source, { text, sidecar, placed, typed });
		return placed;
	}
}
