/** Every command of the extension, by the name it has in package.json; `openPlace` is for links only. */
export const commands = {
	acceptNewWords: 'presscheck.acceptNewWords',
	adoptAnnotations: 'presscheck.adoptAnnotations',
	annotate: 'presscheck.annotate',
	assignDiscrepancy: 'presscheck.assignDiscrepancy',
	cannotVerify: 'presscheck.cannotVerify',
	chooseMarks: 'presscheck.chooseMarks',
	confirmDiscrepancy: 'presscheck.confirmDiscrepancy',
	deleteAnnotation: 'presscheck.deleteAnnotation',
	describeSource: 'presscheck.describeSource',
	dismissDiscrepancy: 'presscheck.dismissDiscrepancy',
	editAnnotation: 'presscheck.editAnnotation',
	filterDiscrepancies: 'presscheck.filterDiscrepancies',
	listAnnotations: 'presscheck.listAnnotations',
	nameStory: 'presscheck.nameStory',
	nextDiscrepancy: 'presscheck.nextDiscrepancy',
	nextUnchecked: 'presscheck.nextUnchecked',
	notAnArticle: 'presscheck.notAnArticle',
	openOtherSource: 'presscheck.openOtherSource',
	openPlace: 'presscheck.openPlace',
	putIntoStory: 'presscheck.putIntoStory',
	previousDiscrepancy: 'presscheck.previousDiscrepancy',
	reattachAnnotation: 'presscheck.reattachAnnotation',
	redoAnnotation: 'presscheck.redoAnnotation',
	reopenThread: 'presscheck.reopenThread',
	reply: 'presscheck.reply',
	resolveDiscrepancy: 'presscheck.resolveDiscrepancy',
	resolveThread: 'presscheck.resolveThread',
	showClaimCard: 'presscheck.showClaimCard',
	tagDiscrepancy: 'presscheck.tagDiscrepancy',
	takeOutOfStory: 'presscheck.takeOutOfStory',
	tick: 'presscheck.tick',
	tickAndNext: 'presscheck.tickAndNext',
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
