import * as vscode from 'vscode';
import type { Discrepancy, DiscrepancyType } from '../compare/comparison';
import { allRelations } from '../compare/relate';
import type { Corpus } from '../corpus';
import type { Annotation, Decision, discrepancyTypes, Place } from '../sidecar/annotation';
import type { Assignment } from '../sidecar/assignment';
import type { TagChoice } from '../sidecar/tags';
import { tagsFileName } from '../sidecar/tags-file';
import { describeAnchor } from '../text/anchor/describe';
import { overlap, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import type { Annotations } from './annotations';
import { ask, askNote, type Offer } from './ask';
import { askAssignment, knownOwners } from './assign';
import { authorOf } from './author';
import { commands } from './commands';
import { otherPlacesOf } from './decide';
import type { Decisions } from './decisions';
import { keep, newAnnotation, type Target, targetOf } from './making';
import { pickOtherPlace } from './other-place';
import { relativePath } from './places';
import type { Tags } from './tags';
import { typeName } from './views/words';

/** One of the built-in taxonomy. */
type Tag = (typeof discrepancyTypes)[number];

/** The tag that comes nearest to what the comparison found. */
const nearestTag: Readonly<Record<DiscrepancyType, Tag | undefined>> = {
	number: 'number',
	unit: 'unit-or-scale',
	date: 'date',
	time: 'date',
	status: 'status-changed',
	'quote-wording': 'quote-wording',
	speaker: 'speaker',
	attribution: 'attribution',
	role: 'name-or-title',
	name: 'name-or-title',
	age: 'number',
	sum: 'number',
	sequence: 'sequence-or-cause',
	omission: 'omission',
	denial: 'status-changed',
	place: undefined,
	wording: undefined,
};

/** The tags as they are offered: by their names, those of the project with the word that stands in the file. */
function offersOf(choices: readonly TagChoice[]): readonly Offer<string>[] {
	return choices.map(({ tag, from, label, description }) => ({
		label: label ?? typeName(tag),
		value: tag,
		...(from === 'project' && { description: tag }),
		...(from === 'used' && { description: vscode.l10n.t('used before; not in {0}', tagsFileName) }),
		...(description !== undefined && { detail: description }),
	}));
}

async function pickType(
	title: string,
	offers: readonly Offer<string>[],
	found: Discrepancy | undefined,
): Promise<string | undefined> {
	const nearest = found && nearestTag[found.type];
	const active = offers.find(({ value }) => value === nearest);
	const picked = await ask({ title, placeholder: vscode.l10n.t('What differs?'), offers, active });
	return picked?.value;
}

/**
 * "Tag Discrepancy": keeps the words with those of the other sources that they differ from, from the selection, a claim card's link or a problem's quick fix. Where the
 * comparison found the same, the tag confirms the finding. Names are source, start and end, then type and note, then the finding's key; what is not named is asked for.
 */
export function registerTagging(
	corpus: Corpus,
	annotations: Annotations,
	decisions: Decisions,
	tags: Tags,
): vscode.Disposable {
	/** What the comparison found at these words and nobody has decided on: the finding that is named, or the only one. */
	const findingAt = ({ source, text, span }: Target, key: unknown): Discrepancy | undefined => {
		if (corpus.article(source)?.text !== text) return undefined;
		const found = decisions
			.open(source)
			.filter((finding) => decisions.on(finding) === undefined)
			.filter((finding) =>
				typeof key === 'string'
					? decisions.keyOf(finding) === key
					: finding.members.some((member) => member.source === source && overlap(member.span, span) > 0),
			);
		return found.length === 1 ? found[0] : undefined;
	};

	/** The places of other sources that the claim card shows for this place, if it has one. */
	const comparedPlaces = ({ source, text, span }: Target): Place[] | undefined => {
		const found = corpus.comparisonsAt(source, span.start)[0];
		if (!found) return undefined;
		const others = found.comparison.members.filter(
			(member, index, all) =>
				member.source !== source && all.findIndex((other) => other.source === member.source) === index,
		);
		const values = corpus.article(source)?.text === text ? found : undefined;
		const relations = values ? allRelations(values.comparison) : [];
		const clashing = others.filter((member) =>
			relations.some(
				({ a, b, verdict }) => verdict === 'conflict' && [a, b].includes(source) && [a, b].includes(member.source),
			),
		);
		return (clashing.length > 0 ? clashing : others).flatMap((member) => {
			const article = corpus.article(member.source);
			return article
				? [{ source: relativePath(source, member.source), anchor: describeAnchor(article.text, member.span) }]
				: [];
		});
	};

	const placesOf = async (target: Target, found: Discrepancy | undefined, title: string) => {
		const here = found?.members.find(
			(member) => member.source === target.source && overlap(member.span, target.span) > 0,
		);
		if (found && here) return otherPlacesOf(corpus, target.source, found, here);
		return comparedPlaces(target) ?? pickOtherPlace(corpus, target, title);
	};

	const noteOf = async (
		given: unknown,
		title: string,
	): Promise<{ readonly words: string; readonly assignment: Assignment } | undefined> => {
		if (typeof given === 'string') return { words: given.trim(), assignment: {} };
		const more = vscode.l10n.t('Keep, and set severity, owner and due date');
		const noted = await askNote(title, vscode.l10n.t('A note, if you like'), more);
		if (!noted) return undefined;
		// Giving up there gives up the assignment, not the tag.
		const assignment = noted.isMore ? await askAssignment(title, {}, knownOwners(annotations)) : undefined;
		return { words: noted.words, assignment: assignment ?? {} };
	};

	const confirmed = (found: Discrepancy, at: string | undefined): Decision => {
		const { author } = authorOf();
		return {
			finding: decisions.keyOf(found),
			decision: 'confirmed',
			...(author !== undefined && { by: author }),
			...(at !== undefined && { at }),
		};
	};

	return vscode.commands.registerCommand(commands.tagDiscrepancy, async (...names: unknown[]) => {
		const target = targetOf(corpus, names);
		if (!target) return;
		const title = vscode.l10n.t('Tag a discrepancy on “{0}”', shorten(wordsOf(target.text, target.span), 60));
		const [, , , givenType, givenNote, key] = names;
		const found = findingAt(target, key);
		const used = annotations.all.map(({ annotation }) => annotation);
		const offers = offersOf(tags.choices(target.source, used));
		const type = offers.find(({ value }) => value === givenType)?.value ?? (await pickType(title, offers, found));
		if (!type) return;
		const places = await placesOf(target, found, title);
		if (!places) return;
		const note = await noteOf(givenNote, title);
		if (!note) return;
		const made = newAnnotation(annotations, target);
		const annotation: Annotation = {
			...made,
			kind: 'discrepancy',
			type,
			status: 'open',
			...note.assignment,
			...(note.words && { body: note.words }),
			...(places.length > 0 && { places }),
			...(found && { decision: confirmed(found, made.created) }),
		};
		await keep(annotations, target.source, annotation);
	});
}
