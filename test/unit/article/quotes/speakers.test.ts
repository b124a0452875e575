import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read';

/** Who is found to speak each quotation of a text. */
function speakers(text: string): string {
	return readArticle(text)
		.quotes.filter((quote) => quote.kind !== 'term')
		.map((quote) => quote.speaker?.name ?? '–')
		.join(' / ');
}

suite('Speakers', () => {
	for (const [text, expected] of [
		// An age between the name and the verb; the words quoted are no clause before it.
		[
			'Mayor Paul Ferrant has lost.\n\n"We have lost, and I have called Odile," Ferrant, 58, told supporters in a hall.',
			'Ferrant',
		],
		// What "her party" agreed to, the leader tells.
		[
			'Liberal leader Ines Tarbell said her party had agreed to a meeting, “without any promise of more”.',
			'Ines Tarbell',
		],
		// Any verb behind the words quoted and a pronoun is one of speech.
		[
			'Odile Marchand won. She beat Paul Ferrant.\n\nFerrant, 58, wiped his eyes in a hall. ‘We have lost,’ he croaked at midnight.',
			'Ferrant',
		],
		['‘It will rain money,’ harrumphed the mayor, Ada Holt.', 'Ada Holt'],
		// "that" opens what is said; her client does not say it.
		[
			'His solicitor, Helen Birch, said outside the court that her client denied everything. “He reported the loss himself,” she said.',
			'Helen Birch',
		],
		["“Suspension says nothing of guilt,” said the guild's secretary, Rupert Fane.", 'Rupert Fane'],
		['A lawyer for Karl Dolan, Owen Tarr, said his client “kept every receipt”.', 'Owen Tarr'],
		['Ada Holt, who followed Karl Dolan, said the bridge was “lost”.', 'Ada Holt'],
		// "He" is nobody in the plural, and no body.
		[
			'Steel has risen, chief operating officer Devin Asher said, and retailers had refused two increases. “You can absorb one of those,” he said.',
			'Devin Asher',
		],
		[
			'The company said on Monday that the works would close, under a plan by finance chief Devin Asher. “Nobody feels good today,” he said.',
			'Devin Asher',
		],
		['The expert, whose ex-wife says he “never returned a book”, was arrested.', 'ex-wife'],
		[
			'The board will decide on Friday, said its chair, Judge Petra Wyndham.\n\n"No mistake has come to our notice," she told reporters.',
			'Petra Wyndham',
		],
		// Of two who were named, the one who is known to be a woman.
		[
			'Lowry Hale broke down as judge Henrietta Cole sent him to prison.\n\n‘You sold trust by the pound,’ she stormed.',
			'Henrietta Cole',
		],
		[
			'Lowry Hale broke down as judge Henrietta Cole sent him to prison.\n\nThe boss had pleaded guilty.\n\n‘You sold trust by the pound,’ she stormed.',
			'Henrietta Cole',
		],
		// A new paragraph that names one person hands over to them.
		[
			'Margit Solem said the cuts were “hard”.\n\nWorkers get two weeks’ pay under a plan outlined by finance chief Devin Asher. “Nobody feels good today,” he said.',
			'Margit Solem / Devin Asher',
		],
	] as const) {
		test(text.replaceAll('\n', ' ').slice(0, 90), () => assert.equal(speakers(text), expected));
	}
});
