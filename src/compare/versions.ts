import type { Claim } from '../claims/claim';
import { numberOf } from '../util/interned';
import { remember, rememberBoth } from '../util/remember';

/** Of each claim of an earlier list the place of the same claim in the list now; -1 where it is gone. Absent where the two are one list. */
export type Moved = Int32Array | undefined;

/** What two lists had to do with each other, and where the claims of the lists that it was worked out for stand now. */
export interface Earlier<T> {
	readonly value: T;
	readonly moved: readonly [Moved, Moved];
}

/** What a claim is about, as a number: equal for equal terms with equal weights. */
export const numberOfTerms = remember(({ terms }: Claim) => numberOf(`terms ${[...terms].flat().join(' ')}`));

/**
 * What the claims of each two sources have to do with each other, kept for as long as the two lists live. An edit gives a source another list, most of which says the same as before: what was known of the
 * list before is found, too.
 */
export class Kept<C extends Claim, T> {
	readonly #numberOf: (claim: C) => number;
	readonly #values = rememberBoth((_x: readonly C[], _y: readonly C[]): { value?: T } => ({}));
	readonly #latest = new Map<string, WeakRef<readonly C[]>>();
	readonly #before = new WeakMap<readonly C[], { readonly list: readonly C[]; moved?: Int32Array }>();

	/** `numberOfClaim` is equal for two claims that say the same, wherever they stand. */
	constructor(numberOfClaim: (claim: C) => number) {
		this.#numberOf = numberOfClaim;
	}

	set(x: readonly C[], y: readonly C[], value: T): void {
		this.#values(x, y).value = value;
	}

	/** What is known of the two lists, else of those that their sources had before. */
	get(x: readonly C[], y: readonly C[]): Earlier<T> | undefined {
		const [one, other] = [this.#listBefore(x), this.#listBefore(y)];
		return (
			this.#find(x, y) ?? this.#find(x, y, one) ?? this.#find(x, y, undefined, other) ?? this.#find(x, y, one, other)
		);
	}

	#find(x: readonly C[], y: readonly C[], one?: readonly C[], other?: readonly C[]): Earlier<T> | undefined {
		const { value } = this.#values(one ?? x, other ?? y);
		if (value === undefined) return undefined;
		return { value, moved: [one && this.#movedTo(x), other && this.#movedTo(y)] };
	}

	/** The list that the source of this one had before, if that is still known. */
	#listBefore(claims: readonly C[]): readonly C[] | undefined {
		const source = claims[0]?.source;
		if (source === undefined) return undefined;
		const latest = this.#latest.get(source)?.deref();
		if (latest !== claims) {
			this.#latest.set(source, new WeakRef(claims));
			if (latest) {
				this.#before.set(claims, { list: latest });
				// One step back is enough: no chain of all that ever was.
				this.#before.delete(latest);
			}
		}
		return this.#before.get(claims)?.list;
	}

	/** Where the claims of the list before stand in this one. */
	#movedTo(claims: readonly C[]): Int32Array {
		const before = this.#before.get(claims)!;
		if (before.moved) return before.moved;
		const places = new Map<number, number[]>();
		for (const [place, claim] of claims.entries()) {
			const number = this.#numberOf(claim);
			const same = places.get(number);
			if (same) same.push(place);
			else places.set(number, [place]);
		}
		before.moved = Int32Array.from(before.list, (claim) => places.get(this.#numberOf(claim))?.shift() ?? -1);
		return before.moved;
	}
}
