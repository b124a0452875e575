import * as vscode from 'vscode';
import type { ReadStory } from '../compare/stories';
import type { Corpus } from '../corpus';
import { fileName, headlineOf, labelOf } from '../present/label';
import { describeSource, keepApart, nameStory, putIntoStory } from '../sidecar/story-edits';
import type { SourceEntry } from '../sidecar/story-file';
import { commands } from './commands';
import { folderOf } from './sources';
import type { StoryFiles } from './story-files';
import { translated } from './translated';

/** What a story is called in lists: the name it was given, else why its sources are one. */
function titleOf({ story }: ReadStory): string {
	return story.name ?? vscode.l10n.t('Unnamed story ({0})', translated(story.because));
}

/**
 * The commands that name stories, move sources between them and say what is known of a source. Each asks for what it lacks and writes the folder's story file. A
 * keybinding may give the source, then the name of the story, or the outlet, date and address.
 */
export function registerStoryCommands(corpus: Corpus, files: StoryFiles): vscode.Disposable {
	/** The source that was named, else the article in the active editor, else one that is picked. */
	const sourceOf = async (given: unknown): Promise<string | undefined> => {
		if (typeof given === 'string') return corpus.has(given) ? given : undefined;
		const active = vscode.window.activeTextEditor?.document.uri.toString();
		if (active !== undefined && corpus.has(active)) return active;
		const picked = await vscode.window.showQuickPick(
			corpus.sources.map((source) => {
				const article = corpus.article(source);
				const title = article && headlineOf(article, corpus.about(source));
				return {
					label: labelOf(source, article, corpus.about(source)),
					description: fileName(source),
					...(title !== undefined && { detail: title }),
					source,
				};
			}),
			{
				title: vscode.l10n.t('Which source?'),
				placeHolder: vscode.l10n.t('Find by outlet, file or headline'),
				matchOnDescription: true,
				matchOnDetail: true,
			},
		);
		return picked?.source;
	};

	const askName = (title: string, value = '') =>
		vscode.window.showInputBox({
			title,
			value,
			prompt: vscode.l10n.t('A name for the story'),
			ignoreFocusOut: true,
			validateInput: (words) => (words.trim() === '' ? vscode.l10n.t('A story needs a name.') : undefined),
		});

	const name = async (...names: unknown[]) => {
		const source = await sourceOf(names[0]);
		const story = source === undefined ? undefined : corpus.story(source)?.story;
		if (source === undefined || !story) return;
		const given = names[1];
		const words =
			typeof given === 'string'
				? given
				: await askName(vscode.l10n.t('Name the story of {0} sources', story.sources.length), story.name);
		if (!words?.trim()) return;
		await files.update(folderOf(source), (text) => nameStory(text, story.sources.map(fileName), words.trim()));
	};

	/** The story to put a source into: its name and its files; those of a new one are none. */
	const pickTarget = async (
		source: string,
	): Promise<{ readonly name?: string; readonly files: readonly string[] } | undefined> => {
		const current = corpus.story(source);
		const others = corpus.stories.filter(
			(read) => read !== current && folderOf(read.story.id) === folderOf(source) && read.story.sources.length > 0,
		);
		const fresh = { label: vscode.l10n.t('$(add) A new story'), description: '', read: undefined };
		const picked = await vscode.window.showQuickPick(
			[
				...others.map((read) => ({
					label: titleOf(read),
					description: read.sources.map(({ id, article, about }) => labelOf(id, article, about)).join(', '),
					read,
				})),
				fresh,
			],
			{
				title: vscode.l10n.t('Put {0} into a story', fileName(source)),
				placeHolder: vscode.l10n.t('Into which story?'),
				ignoreFocusOut: true,
			},
		);
		if (!picked) return undefined;
		if (picked.read) return targetOf(picked.read);
		const words = (await askName(vscode.l10n.t('A new story with {0}', fileName(source))))?.trim();
		return words ? { name: words, files: [] } : undefined;
	};

	const put = async (...names: unknown[]) => {
		const source = await sourceOf(names[0]);
		if (source === undefined) return;
		const folder = folderOf(source);
		const given = typeof names[1] === 'string' ? names[1].trim() : undefined;
		const named = corpus.stories.find(({ story }) => story.name === given && folderOf(story.id) === folder);
		const target = given ? (named ? targetOf(named) : { name: given, files: [] }) : await pickTarget(source);
		if (!target) return;
		const file = fileName(source);
		const left = (corpus.story(source)?.story.sources ?? []).map(fileName).filter((other) => other !== file);
		const isDecided = files
			.file(folder)
			?.content.stories.some(({ sources }) => sources.some((one) => left.includes(one)));
		await files.update(folder, (text) => {
			const moved = putIntoStory(text, file, target);
			// Those it leaves are like it: they would follow if nothing said that they stay.
			const stays = left.filter((other) => !target.files.includes(other));
			return stays.length > 0 && !isDecided ? putIntoStory(moved, stays[0]!, { files: stays }) : moved;
		});
	};

	const takeOut = async (...names: unknown[]) => {
		const source = await sourceOf(names[0]);
		if (source !== undefined) await files.update(folderOf(source), (text) => keepApart(text, fileName(source)));
	};

	const describe = async (...names: unknown[]) => {
		const source = await sourceOf(names[0]);
		const article = source === undefined ? undefined : corpus.article(source);
		if (source === undefined || !article) return;
		const about = corpus.about(source);
		const steps = [
			{ key: 'outlet', prompt: vscode.l10n.t('Who published it'), read: article.outlet },
			{ key: 'published', prompt: vscode.l10n.t('When it was published, like 2026-09-15'), read: article.published },
			{ key: 'url', prompt: vscode.l10n.t('Its address'), read: undefined },
		] as const;
		let entry: SourceEntry = { file: fileName(source) };
		for (const [index, { key, prompt, read }] of steps.entries()) {
			const given = names[index + 1];
			const value =
				typeof given === 'string'
					? given
					: await vscode.window.showInputBox({
							title: vscode.l10n.t('{0} ({1} of {2})', fileName(source), index + 1, steps.length),
							prompt,
							value: about?.[key] ?? read ?? '',
							ignoreFocusOut: true,
							validateInput: (words) =>
								key !== 'published' || words.trim() === '' || isDay(words.trim())
									? undefined
									: vscode.l10n.t('A date like 2026-09-15.'),
						});
			if (value === undefined) return;
			// What the text says itself need not be said again.
			if (about?.[key] !== undefined || value.trim() !== (read ?? '')) entry = { ...entry, [key]: value.trim() };
		}
		if (Object.keys(entry).length > 1) await files.update(folderOf(source), (text) => describeSource(text, entry));
	};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.nameStory, name),
		vscode.commands.registerCommand(commands.putIntoStory, put),
		vscode.commands.registerCommand(commands.takeOutOfStory, takeOut),
		vscode.commands.registerCommand(commands.describeSource, describe),
	);
}

function targetOf({ story }: ReadStory): { readonly name?: string; readonly files: readonly string[] } {
	return { ...(story.name !== undefined && { name: story.name }), files: story.sources.map(fileName) };
}

function isDay(words: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(words) && !Number.isNaN(Date.parse(words));
}
