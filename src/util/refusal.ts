import { inEnglish, type Phrase } from './phrase';

/** Why something that a person asked for was not done. `words` is for them, the message is the same in English. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly words: Phrase;

	constructor(words: Phrase) {
		super(inEnglish(words));
		this.words = words;
	}
}
