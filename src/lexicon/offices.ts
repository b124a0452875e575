import offices from './en/offices.txt';
import { wordSet } from './lists';

/** Offices that one person at a time holds in one place, in lower case: with "the", the holder is meant. */
export const soleOffices = wordSet(offices);
