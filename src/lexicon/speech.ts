import bodies from './en/body-nouns.txt';
import speakers from './en/speaker-nouns.txt';
import speechVerbs from './en/speech-verbs.txt';
import { linesOf, once, wordSet } from './lists';

/** Every form of a verb of speech → its base form. */
export const speechVerbForms: () => ReadonlyMap<string, string> = once(() => {
	const forms = new Map<string, string>();
	for (const line of linesOf(speechVerbs)) {
		const [base, ...rest] = line.split(' ');
		for (const form of [base!, ...rest]) forms.set(form, base!);
	}
	return forms;
});

/** Nouns for somebody, or some body, that can be cited without a name: "official", "residents", "ministry". */
export const speakerNouns = wordSet(speakers);

/** Those of them that are no single person: "ministry", "report". */
export const bodyNouns = wordSet(bodies);
