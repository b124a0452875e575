import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, open, rangeOf, uriOf } from '../story';

/** The invented stories of the quality measurement, beside the extension's own code. */
function storyFolder(name: string): vscode.Uri {
	const extension = vscode.extensions.getExtension('presscheck.presscheck');
	assert.ok(extension);
	return vscode.Uri.joinPath(extension.extensionUri, 'test', 'quality', 'stories', name);
}

/** A hover as a person reads it: no markup, a line for each row with its cells between bars. */
function asRead(markdown: string): string {
	return markdown
		.replace(/<[^>]+>/g, '')
		.replace(/\[([^\]]*)\]\(command:[^)]*\)/g, '$1')
		.replace(/&nbsp;/g, ' ')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/&(quot|lt|gt|amp|apos);/g, (_, name: string) =>
			name === 'quot' ? '"' : name === 'apos' ? "'" : name === 'lt' ? '<' : name === 'gt' ? '>' : '&',
		)
		.replace(/\\(.)/g, '$1')
		.replace(/ +/g, ' ');
}

/** What is looked for in a card of one kind: the file, the words under the mouse, what the card says, and what it must not say. */
interface Twin {
	readonly kind: string;
	readonly file: string;
	readonly words: string;
	readonly says: readonly RegExp[];
	readonly not?: readonly RegExp[];
}

const stories: Readonly<Record<string, readonly Twin[]>> = {
	d1_lithium_accord: [
		{
			kind: 'a state that the only official quoted calls otherwise',
			file: 'a1_nws.txt',
			words: 'deferred',
			says: [
				/Cancelled or postponed\?/,
				/DIFFERS/,
				/NWS \| Chile calls off/,
				/BATTERY METALS .*cancelled the ceremony.*Mercantile Post/,
				/WorldBrief Now \| .*Cancels/,
				/Only one side in: ATACAMA COURIER, THE COMET, WorldBrief Now/,
				/Rule: Status/,
			],
		},
		{
			kind: 'a figure that all have from one report and that is denied',
			file: 'a4_the_comet.txt',
			words: '30 per cent',
			says: [
				/DENIED \d say 30%/,
				/NWS \| .*30% of annual.*two people/,
				/BATTERY METALS .*no discussions on 30pc or 35pc.*denied/,
				/This source does not carry the denial that others report: .*BATTERY METALS REVIEW/,
				/Shared words: 30 per cent/,
			],
		},
		{
			kind: 'one value with two meanings',
			file: 'a5_worldbrief.txt',
			words: 'roughly 22 percent',
			says: [
				/[Ww]hat percentage .*\?/,
				/DIFFERS .*asked for in one source and the case now in another/,
				/ATACAMA COURIER \| .*22 percent it had floated/,
				/Why: The same value with two meanings/,
			],
		},
		{
			kind: 'a day that is called still to come and is over',
			file: 'a5_worldbrief.txt',
			words: 'June 24',
			says: [
				/DIFFERS June 24 is called still to come in an article of 2026-06-30/,
				/WorldBrief Now \| June 30, 2026/,
				/NWS \| .*the Senate votes on June 24/,
				/Rule: Date/,
			],
		},
		{
			kind: 'somebody who would not comment here and is quoted there',
			file: 'a2_atacama_courier.txt',
			words: 'declined to comment',
			says: [
				/Did Yoo Mi-rae comment\?/,
				/NWS \| Yoo Mi-rae.*declined to say/,
				/BATTERY METALS .*a regional benchmark, not an ultimatum/,
				/on another question, to somebody else, or later\?/,
			],
		},
		{
			kind: 'one person in several portraits',
			file: 'a1_nws.txt',
			words: 'Han Seo-yun',
			says: [
				/Who is Han Seo-yun\?/,
				/SAME/,
				/Han Seo-yun, the ministry's second-ranking official/,
				/reportedly delivered at the urging of Han Seo-yun, South Korea’s Deputy Trade Minister/,
			],
			not: [/DIFFERS/],
		},
		{
			kind: 'a credit to the outlet that most go back to',
			file: 'a2_atacama_courier.txt',
			words: 'Mercantile Post',
			says: [
				/Who has it from Mercantile Post\?/,
				/ONE REPORT 5 sources, 3 original reports \(3 go back to Mercantile Post\)/,
				/NWS \| .*the Mercantile Post reported on Friday/,
				/Close to it:[\s\S]*WorldBrief Now \| The request was reportedly/,
				/Silent: THE COMET, WorldBrief Now/,
			],
		},
		{
			kind: 'a reason that only one source has, from an official whom nobody names',
			file: 'a1_nws.txt',
			words: 'diaries of three ministers',
			says: [
				/ONLY HERE found in 1 of 5 sources/,
				/A Chilean Foreign/,
				/Silent: ATACAMA COURIER, BATTERY METALS REVIEW, THE COMET, WorldBrief Now/,
			],
			not: [/DIFFERS/],
		},
		{
			kind: 'a quotation that only one source has, of somebody who would not speak to the others',
			file: 'a5_worldbrief.txt',
			words: 'no quarrel and no rupture',
			says: [/What did Yoo Mi-rae say\?/, /ONLY HERE/, /Close to it:[\s\S]*ATACAMA COURIER \| .*declined to comment/],
		},
		{
			kind: 'the words of one speaker in other words elsewhere',
			file: 'a2_atacama_courier.txt',
			words: 'Chile decides where its lithium goes',
			says: [/Amalia Errázuriz/, /NWS \| .*her country alone would decide/, /BATTERY METALS .*Chile alone chooses/],
		},
	],
	s2_earthquake: [
		{
			kind: 'one remark in two wordings',
			file: 'a2_solace_herald.txt',
			words: 'Every brick will be accounted for',
			says: [
				/What did Davit Ormeliani say\?/,
				/DIFFERS One remark in two wordings: “accounted” or “paid”/,
				/a3_tidewater \| “Every brick will be paid for/,
				/Quotation marks promise the speaker’s own words/,
				/Silent: Northern Wire Service, ALMAZ VALLEY TODAY/,
			],
		},
		{
			kind: 'a calm figure',
			file: 'a2_solace_herald.txt',
			words: '5.1',
			says: [/SAME 2 say 5\.1/, /a5_ground_truth/],
			not: [/DIFFERS/, /DENIED/],
		},
		{
			kind: 'a name in a sentence that differs',
			file: 'a2_solace_herald.txt',
			words: 'Ozerka Dam',
			says: [/Place/, /The sentence differs from other sources/, /ALMAZ VALLEY TODAY: Özerka dam/],
			not: [/DIFFERS/],
		},
	],
	s4_crab_sentencing: [
		{
			kind: 'an allegation that has become a fact',
			file: 'a1_nws.txt',
			words: 'diners fell ill',
			says: [
				/Who says that some diners fell ill\?/,
				/NWS \| some diners fell ill \| Prosecutors · \*alleged\* \| here/,
				/DAILY CLARION \| .*poisoned dozens of diners.*\| – \|/,
				/CASCO LEDGER \| .*a claim the judge called unproven \| U.S. Attorney/,
				/Silent: SEAFOOD TRADER WEEKLY, Diner’s Dispatch/,
			],
		},
		{
			kind: 'one quotation with two speakers',
			file: 'a5_diners_dispatch.txt',
			words: 'Nobody is ever going to check',
			says: [/Who said “Nobody is ever going to check a crab’s passport”\?/, /NWS \| .*Tobias Ferrante/],
		},
	],
	s7_cup_final: [
		{
			kind: 'a weekday that does not fit its date',
			file: 'a5_terrace_talk.txt',
			words: 'May 23',
			says: [/DIFFERS 23 May 2026 is a Saturday, not a Sunday/, /The weekday and the date do not go together/],
		},
		{
			kind: 'two ways to win',
			file: 'a3_solace_herald.txt',
			words: 'on penalties',
			says: [/Extra time or penalties\?/, /NWS \| .*extra time/],
		},
		{
			kind: 'plain words in the source’s own voice',
			file: 'a2_dagpost.txt',
			words: 'nobody in orange could watch',
			says: [/^$/],
		},
	],
};

suite('Claim card as document', () => {
	test('says what the hover says, as a text that cannot be changed', async () => {
		const { document } = await open('a2_solace_herald.txt');
		const words = 'Every brick will be accounted for';
		await eventually('the card', () => hoverAt(document, words).then((found) => found.includes('$(law)')));
		const editor = await vscode.window.showTextDocument(document);
		const { start } = rangeOf(document, words);
		editor.selection = new vscode.Selection(start.translate(0, 3), start.translate(0, 3));
		await vscode.commands.executeCommand('presscheck.openClaimCard');
		const shown = await eventually(
			'the document',
			() => vscode.window.activeTextEditor?.document.uri.scheme === 'presscheck-card' && vscode.window.activeTextEditor,
		);
		const lines = shown.document.getText().split('\n');
		assert.equal(lines[0], 'What did Davit Ormeliani say?');
		assert.match(lines[1]!, /^DIFFERS: One remark in two wordings/);
		assert.ok(lines.some((line) => /^a3_tidewater \(line \d+\): “Every brick will be paid for/.test(line)));
		assert.ok(lines.includes('Silent: Northern Wire Service, ALMAZ VALLEY TODAY'));
		assert.ok(!shown.document.getText().includes('&#'));
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});
});

suite('Hover cards', () => {
	for (const [story, twins] of Object.entries(stories)) {
		suite(story, () => {
			suiteSetup(async () => {
				await vscode.workspace.fs.copy(storyFolder(story), uriOf(story), { overwrite: true });
			});

			suiteTeardown(async () => {
				await vscode.commands.executeCommand('workbench.action.closeAllEditors');
				await vscode.workspace.fs.delete(uriOf(story), { recursive: true });
			});

			for (const { kind, file, words, says, not = [] } of twins) {
				test(kind, async () => {
					const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(uriOf(story), file));
					if (says.some((pattern) => pattern.source === '^$')) {
						await eventually('the story', () => hoverAt(document, 'Okafor-Lind'));
						assert.equal(await hoverAt(document, words), '');
						return;
					}
					const card = asRead(
						await eventually('the card', () => hoverAt(document, words).then((found) => found.includes('$(') && found)),
					);
					for (const pattern of says) assert.match(card, pattern);
					for (const pattern of not) assert.doesNotMatch(card, pattern);
				});
			}
		});
	}
});
