import type { Anchor } from '../text/anchor/anchor';

export const annotationKinds = ['note', 'tag', 'tick', 'discrepancy'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** What a discrepancy is about. Projects add tags of their own in `presscheck.tags.yaml`. */
export const discrepancyTypes = [
	'number',
	'unit-or-scale',
	'date',
	'name-or-title',
	'quote-wording',
	'speaker',
	'attribution',
	'sequence-or-cause',
	'omission',
	'headline-vs-body',
	'status-changed',
] as const;

export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

export const evidenceGrades = ['primary', 'secondary'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const relations = ['contradicts', 'supports', 'same-as', 'source-of', 'corrects'] as const;
export type Relation = (typeof relations)[number];

export const decisions = ['confirmed', 'dismissed', 'resolved'] as const;

/** What a person noted, tagged, ticked or found wrong. Dates and times are ISO 8601; authors are whatever they call themselves. */
export interface Annotation {
	/** Unique in its file, never reused: a letter, then letters, digits and hyphens. */
	readonly id: string;
	readonly kind: AnnotationKind;
	/** Of a discrepancy: one of `discrepancyTypes` or the newsroom's own. */
	readonly type?: string;
	readonly tags?: readonly string[];
	/** Markdown. */
	readonly body?: string;
	/** A wording to put in place of the annotated one. */
	readonly suggestion?: string;
	readonly author?: string;
	readonly created?: string;
	readonly modified?: string;
	readonly status?: string;
	readonly severity?: Severity;
	readonly owner?: string;
	readonly due?: string;
	/** Whether it stands in the way of publication. */
	readonly blocking?: boolean;
	readonly evidence?: readonly Evidence[];
	/** Of a discrepancy: the places in other sources that it is about. */
	readonly places?: readonly Place[];
	readonly links?: readonly Link[];
	readonly replies?: readonly Reply[];
	/** What a person decided about something the machine found. */
	readonly decision?: Decision;
	readonly history?: readonly Change[];
	/** The annotated words. */
	readonly anchor: Anchor;
	/** Where words stand that took the place of the annotated ones, when the article was last saved; nobody has said yet that the annotation holds for them. */
	readonly current?: Anchor;
	/** Further words under the same annotation: claim, figure and speaker as one. */
	readonly more?: readonly Anchor[];
}

/** What a tick rests on. */
export interface Evidence {
	/** A file path relative to the sidecar, a URL, or a person. */
	readonly source: string;
	/** Of a file: `sha256:` and the hash of its bytes when the tick was given. */
	readonly hash?: string;
	readonly grade?: EvidenceGrade;
	/** Page, paragraph or time stamp. */
	readonly at?: string;
	/** When it was looked at. */
	readonly looked?: string;
	readonly checker?: string;
	readonly note?: string;
	/** Never to be named in anything that leaves the newsroom. */
	readonly protected?: boolean;
}

/** Words in another source. */
export interface Place {
	/** Its path relative to this sidecar, with `/`. */
	readonly source: string;
	readonly anchor?: Anchor;
	/** Or an annotation there. */
	readonly annotation?: string;
}

export interface Link extends Place {
	readonly rel: Relation;
}

export interface Reply {
	readonly id?: string;
	readonly author?: string;
	readonly at?: string;
	readonly body: string;
}

export interface Decision {
	/** The finding's key, the same whenever the same thing is found again. */
	readonly finding: string;
	readonly decision: (typeof decisions)[number];
	readonly reason?: string;
	readonly by?: string;
	readonly at?: string;
}

/** One line of an annotation's history, oldest first. */
export interface Change {
	readonly at: string;
	readonly by?: string;
	readonly what: string;
	readonly was?: string;
	readonly now?: string;
}

/** An id that no annotation in `taken` has: a letter and seven letters or digits. `random` gives numbers from 0 up to 1. */
export function newId(taken: ReadonlySet<string>, random: () => number = Math.random): string {
	for (;;) {
		let id = letters[Math.floor(random() * letters.length)]!;
		while (id.length < 8) id += lettersAndDigits[Math.floor(random() * lettersAndDigits.length)];
		if (!taken.has(id)) return id;
	}
}

/** Without those that are mistaken for others when an id is read out or typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const lettersAndDigits = `${letters}23456789`;
