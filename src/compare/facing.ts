import type { Claim } from '../claims/claim';
import { rememberBoth } from '../util/remember';
import { areKept } from './candidates';
import { startsOf } from './nearest';
import type { Lists } from './saying';

/** How alike two claims are, from 0 to 1. */
export interface Likeness {
	/** Of each source's list what the likeness of its claims rests on: the same object as long as that is the same. */
	readonly lists: readonly object[];
	of(a: Claim, b: Claim): number;
	/** The same for one claim and many others. */
	from(a: Claim): (b: Claim) => number;
}

const both = rememberBoth((_one: object, _other: object): object => ({}));

/** A likeness made of two others, which is worked out for one claim and many others. */
export function likenessFrom(one: Likeness, other: Likeness, from: Likeness['from']): Likeness {
	return {
		lists: one.lists.map((list, index) => both(list, other.lists[index]!)),
		from,
		of: (a, b) => from(a)(b),
	};
}

/** Two claims that face each other, by their places in the lists of their sources. */
interface Link {
	readonly one: number;
	readonly other: number;
	readonly alike: number;
}

/** The links of two lists, and what of the likeness they were worked out with. */
interface Linked {
	links?: readonly Link[];
	of?: object | undefined;
	and?: object | undefined;
}

type Tied = (one: Claim, other: Claim) => boolean;

const always: Tied = () => true;

/** Claims that face each other. */
interface Faced {
	readonly ones: Claim[];
	readonly others: Claim[];
}

/** Claims on two sides that are about the same, by a rule that stays: the links of sources that were not edited are kept. */
export class Facing {
	readonly #floor: number;
	readonly #linked = rememberBoth((_ones: readonly Claim[], _others: readonly Claim[]): Linked => ({}));

	/** Claims that are less alike do not face each other. */
	constructor(floor: number) {
		this.#floor = floor;
	}

	/**
	 * The claims on the one side with those on the other that are about the same: the surest pair, then what is tied to either of the two. Each claim stands in one group at most. The claims come as one list
	 * a source, the sources as in the likeness's lists. `tied` must rest on the two claims and their likeness alone.
	 */
	of(ones: Lists, others: Lists, likeness: Likeness, tied: Tied = always): Faced[] {
		return this.#facing(ones, others, likeness, tied, new Set());
	}

	/** The same without those of the others whose own source has one of the ones about it: who tells both contradicts nobody. */
	untold(ones: Lists, others: Lists, likeness: Likeness, tied: Tied = always): Faced[] {
		const isKept = areKept(ones) && areKept(others);
		const told = new Set<Claim>();
		for (let x = 0; x < ones.length; x++)
			for (const { other } of this.#linksOf(ones, x, others, x, likeness, tied, isKept)) told.add(others[x]![other]!);
		return this.#facing(ones, others, likeness, tied, told);
	}

	#facing(ones: Lists, others: Lists, likeness: Likeness, tied: Tied, told: ReadonlySet<Claim>): Faced[] {
		const isKept = areKept(ones) && areKept(others);
		const [starts, otherStarts] = [startsOf(ones), startsOf(others)];
		const [left, right] = [ones.flat(), others.flat()];
		const links: Link[] = [];
		for (let x = 0; x < ones.length; x++) {
			for (let y = 0; y < others.length; y++) {
				if (x === y) continue;
				for (const { one, other, alike } of this.#linksOf(ones, x, others, y, likeness, tied, isKept))
					links.push({ one: starts[x]! + one, other: otherStarts[y]! + other, alike });
			}
		}
		links.sort((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other);
		const groups: Faced[] = [];
		for (const link of links) {
			const [one, other] = [left[link.one]!, right[link.other]!];
			if (told.has(other)) continue;
			const known = groups.find((group) => group.ones.includes(one) || group.others.includes(other));
			if (!known) groups.push({ ones: [one], others: [other] });
			else if (known.ones[0] === one) known.others.push(other);
			else if (known.others[0] === other && !groups.some((group) => group.ones.includes(one))) known.ones.push(one);
		}
		return groups;
	}

	#linksOf(
		ones: Lists,
		x: number,
		others: Lists,
		y: number,
		likeness: Likeness,
		tied: Tied,
		isKept: boolean,
	): readonly Link[] {
		const [own, their] = [ones[x]!, others[y]!];
		if (own.length === 0 || their.length === 0) return [];
		const known: Linked = isKept ? this.#linked(own, their) : {};
		const [of, and] = [likeness.lists[x], likeness.lists[y]];
		if (!known.links || known.of !== of || known.and !== and) {
			known.links = own.flatMap((claim, one) => {
				const likenessTo = likeness.from(claim);
				return their.flatMap((facing, other): Link[] => {
					const alike = likenessTo(facing);
					return alike >= this.#floor && tied(claim, facing) ? [{ one, other, alike }] : [];
				});
			});
			known.of = of;
			known.and = and;
		}
		return known.links;
	}
}
