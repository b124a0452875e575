import * as vscode from 'vscode';
import { Corpus } from './corpus';
import { registerAddEvidence } from './editor/add-evidence';
import { registerAdoption } from './editor/adopt';
import { registerAnnotate } from './editor/annotate';
import { Annotations } from './editor/annotations';
import { registerAnotherText } from './editor/another-text';
import { registerAssign } from './editor/assign';
import { registerCardDocument } from './editor/card-document';
import { registerDecide } from './editor/decide';
import { Decisions } from './editor/decisions';
import { registerDrafts } from './editor/drafts';
import { registerFixes } from './editor/fixes';
import { Galley } from './editor/galley';
import { registerBadges, registerGutter } from './editor/gutter';
import { registerClaimCard, registerHover } from './editor/hover';
import { Layers, registerLayers } from './editor/layers';
import { registerMarks } from './editor/marks';
import { registerMoves } from './editor/moves';
import { registerDefinition } from './editor/navigation/definition';
import { registerHighlights } from './editor/navigation/highlights';
import { registerOtherSource } from './editor/navigation/other-source';
import { registerReferences } from './editor/navigation/references';
import { registerSteps } from './editor/navigation/steps';
import { registerSymbols } from './editor/navigation/symbols';
import { registerNotes } from './editor/notes';
import { registerPlaces } from './editor/places';
import { registerPrivacy } from './editor/privacy';
import { registerProblems } from './editor/problems';
import { openReader } from './editor/reader';
import { registerReattach } from './editor/reattach';
import { registerSaving } from './editor/saving';
import { registerSidecarProblems } from './editor/sidecar-problems';
import { folderOf, Sources } from './editor/sources';
import { registerStatus } from './editor/status';
import { storageOf } from './editor/storage';
import { registerStoryCommands } from './editor/story-commands';
import { StoryFiles } from './editor/story-files';
import { registerTagging } from './editor/tagging';
import { Tags } from './editor/tags';
import { registerTalk } from './editor/talk';
import { registerTexts, Texts } from './editor/texts';
import { registerTicking } from './editor/ticking';
import { registerUndo } from './editor/undo';
import { registerAnnotationsView } from './editor/views/annotations';
import { registerClaimsView } from './editor/views/claims';
import { registerDiscrepanciesView } from './editor/views/discrepancies';
import { registerStoryView } from './editor/views/story';
import { Waiting } from './editor/waiting';
import { createFileStorage } from './node/files';
import { openThread } from './node/thread';

/** Registers every feature. Nothing is read here: a text that looks like an article is what loads the core. */
export function activate(context: vscode.ExtensionContext): void {
	const start = performance.now();
	const log = vscode.window.createOutputChannel('Presscheck', { log: true });
	const texts = new Texts(context.workspaceState);
	const reader = openReader(
		() => openThread(context.asAbsolutePath('dist/worker.js')),
		async () => (await import('./worker')).createReader(),
		log,
	);
	const corpus = new Corpus(reader, folderOf);
	const waiting = new Waiting();
	const sources = new Sources(corpus, texts, waiting, log);
	const storage = storageOf(createFileStorage());
	const annotations = new Annotations(corpus, storage, log);
	const storyFiles = new StoryFiles(corpus, storage, log);
	const decisions = new Decisions(corpus, annotations);
	const tags = new Tags(corpus, storage, log);
	const galley = new Galley(corpus, annotations);
	const layers = new Layers(context.workspaceState);
	context.subscriptions.push(
		log,
		texts,
		reader,
		waiting,
		corpus,
		sources,
		annotations,
		storyFiles,
		tags,
		decisions,
		galley,
		registerTexts(texts),
		registerMarks(corpus, texts, decisions, layers),
		registerLayers(layers),
		registerHover(corpus, texts, sources, annotations, tags),
		registerClaimCard(),
		registerCardDocument(corpus, sources),
		registerProblems(corpus, decisions),
		registerDecide(corpus, annotations, decisions),
		registerFixes(texts, decisions),
		registerPlaces((source) => corpus.has(source)),
		registerStatus(corpus, texts, sources, galley),
		registerTicking(corpus, annotations, galley),
		registerGutter(galley, layers, context.extensionUri),
		registerBadges(galley),
		registerAnnotate(corpus, annotations),
		registerTagging(corpus, annotations, decisions, tags),
		registerAddEvidence(corpus, annotations),
		registerAssign(corpus, annotations),
		registerStoryCommands(corpus, storyFiles),
		registerUndo(annotations),
		registerNotes(corpus, texts, annotations, layers, tags),
		registerTalk(corpus, annotations),
		registerPrivacy(corpus, annotations),
		registerDrafts(annotations, context.workspaceState),
		registerReattach(corpus, annotations),
		registerSaving(annotations),
		registerAnotherText(annotations),
		registerMoves(corpus, annotations, log),
		registerAdoption(corpus, annotations, log),
		registerSidecarProblems(annotations, tags),
		registerStoryView(corpus, galley),
		registerDiscrepanciesView(corpus, annotations, decisions, tags, context.workspaceState),
		registerClaimsView(corpus),
		registerAnnotationsView(corpus, annotations, tags),
		registerDefinition(corpus, sources),
		registerReferences(corpus, sources),
		registerHighlights(corpus, sources),
		registerSymbols(corpus, sources),
		registerSteps(corpus, decisions),
		registerOtherSource(corpus),
	);
	performance.measure('presscheck/activate', { start });
}
