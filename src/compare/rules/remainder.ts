import type { Source } from '../../story/source';
import { contains } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';
import { isCounted } from './sums';

/** "which leaves four", "leaving only three": what is left of what was counted before. Those that an accident leaves dead are no rest. */
const leaves = /\b(?:leaves|leaving|left|that leaves|which left)(?: (?:only|just|still|another|the other))? $/iu;
const notRest =
	/^ (?:\p{L}+ )?(?:dead|injured|hurt|wounded|homeless|missing|trapped|without|stranded|people (?:dead|injured|hurt|homeless)|days?|hours?|minutes?|weeks?|months?|years?|goals?|points?|behind|ahead)\b/iu;

/**
 * A rest that is not what its sentence leaves. Evidence: "Nine crates were shipped and three came back, which leaves five". Must not alarm: those whom a crash leaves dead, a sentence that counts more
 * than a whole and a part, a rest of something else.
 */
export function wrongRemainders(source: Source): Finding[] {
	const { text, sentences, figures } = source.article;
	return figures.flatMap((rest): Finding[] => {
		if (!isCounted(rest) || !leaves.test(text.slice(Math.max(0, rest.start - 24), rest.start))) return [];
		if (notRest.test(text.slice(rest.end, rest.end + 40))) return [];
		const sentence = sentences.find((one) => contains(one, rest));
		const [whole, part, ...more] = figures.filter(
			(one) => sentence && contains(sentence, one) && one.end <= rest.start && isCounted(one),
		);
		if (!whole || !part || more.length > 0) return [];
		const [all, gone] = [Number(whole.value), Number(part.value)];
		if (gone >= all || Number(rest.value) >= all || all - gone === Number(rest.value)) return [];
		return [
			{
				type: 'sum',
				severity: 'major',
				message: phrase`${all} − ${gone} is ${all - gone}, not ${Number(rest.value)}`,
				because: phrase`The rest is not what the part leaves of the whole`,
				sides: [[memberAt(source, rest)], [memberAt(source, whole), memberAt(source, part)]],
			},
		];
	});
}
