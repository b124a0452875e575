/** Every command of the extension, by the name it has in package.json; `openPlace` is for links only. */
export const commands = {
	acceptNewWords: 'presscheck.acceptNewWords',
	adoptAnnotations: 'presscheck.adoptAnnotations',
	annotate: 'presscheck.annotate',
	deleteAnnotation: 'presscheck.deleteAnnotation',
	describeSource: 'presscheck.describeSource',
	editAnnotation: 'presscheck.editAnnotation',
	filterDiscrepancies: 'presscheck.filterDiscrepancies',
	listAnnotations: 'presscheck.listAnnotations',
	nameStory: 'presscheck.nameStory',
	nextDiscrepancy: 'presscheck.nextDiscrepancy',
	notAnArticle: 'presscheck.notAnArticle',
	openOtherSource: 'presscheck.openOtherSource',
	openPlace: 'presscheck.openPlace',
	putIntoStory: 'presscheck.putIntoStory',
	previousDiscrepancy: 'presscheck.previousDiscrepancy',
	reattachAnnotation: 'presscheck.reattachAnnotation',
	redoAnnotation: 'presscheck.redoAnnotation',
	showClaimCard: 'presscheck.showClaimCard',
	tagDiscrepancy: 'presscheck.tagDiscrepancy',
	takeOutOfStory: 'presscheck.takeOutOfStory',
	treatAsArticle: 'presscheck.treatAsArticle',
	treatAsSameArticle: 'presscheck.treatAsSameArticle',
	undoAnnotation: 'presscheck.undoAnnotation',
} as const;

/** The only commands that a link in a hover may run. */
export const hoverCommands = [
	commands.annotate,
	commands.openPlace,
	commands.tagDiscrepancy,
] as const satisfies readonly (typeof commands)[keyof typeof commands][];

export type HoverCommand = (typeof hoverCommands)[number];
