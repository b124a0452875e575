import { remember } from './remember';

const numbers = new Map<string, number>();

/** A number for a word, from 0, for as long as the process lives: equal words have equal numbers. Numbers tell nothing else: which word has which rests on what was asked before. */
export function numberOf(word: string): number {
	const number = numbers.get(word);
	if (number !== undefined) return number;
	numbers.set(word, numbers.size);
	return numbers.size - 1;
}

/** How many words have a number: all numbers are below. */
export function numbersGiven(): number {
	return numbers.size;
}

let objects = 0;

/** A number for an object, for as long as it lives: to tell later whether another is the same, without keeping it. */
export const numberOfObject = remember((_object: object) => objects++);
