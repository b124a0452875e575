import * as vscode from 'vscode';

/** One answer that is offered. */
export interface Offer<T> extends vscode.QuickPickItem {
	readonly value: T;
}

interface Question<T> {
	readonly title: string;
	readonly placeholder: string;
	readonly offers: readonly Offer<T>[];
	/** The offer in focus at first; the first one where it is absent. */
	readonly active?: Offer<T> | undefined;
	/** What typed words mean where no offer is meant; undefined for words that are no answer. */
	readonly typed?: (words: string) => Offer<T> | undefined;
	readonly step?: readonly [number, number];
}

/** Asks for one of the offers, or for words that are typed; undefined where the person gave up. */
export function ask<T>({
	title,
	placeholder,
	offers,
	active,
	typed,
	step,
}: Question<T>): Promise<{ readonly value: T } | undefined> {
	const pick = vscode.window.createQuickPick<Offer<T>>();
	pick.title = title;
	pick.placeholder = placeholder;
	pick.ignoreFocusOut = true;
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	if (step) [pick.step, pick.totalSteps] = step;
	pick.items = offers;
	if (active) pick.activeItems = [active];
	pick.onDidChangeValue((words) => {
		const own = words.trim() === '' ? undefined : typed?.(words.trim());
		const isOffered = offers.some(({ label }) => label.toLowerCase() === own?.label.toLowerCase());
		pick.items = own && !isOffered ? [...offers, { ...own, alwaysShow: true }] : offers;
	});
	return new Promise<{ readonly value: T } | undefined>((resolve) => {
		pick.onDidAccept(() => {
			const [chosen] = pick.activeItems;
			if (!chosen) return;
			resolve({ value: chosen.value });
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

/** Words that were typed, and whether the person wants to say more by the button. */
export interface Noted {
	readonly words: string;
	readonly isMore: boolean;
}

/** Asks for a note, which may be blank; the button, reached by Tab or the mouse, takes it and goes on to more. Undefined where the person gave up. */
export function askNote(title: string, prompt: string, more: string): Promise<Noted | undefined> {
	const input = vscode.window.createInputBox();
	input.title = title;
	input.prompt = prompt;
	input.ignoreFocusOut = true;
	input.buttons = [{ iconPath: new vscode.ThemeIcon('person-add'), tooltip: more }];
	return new Promise<Noted | undefined>((resolve) => {
		const take = (isMore: boolean) => {
			resolve({ words: input.value.trim(), isMore });
			input.hide();
		};
		input.onDidAccept(() => take(false));
		input.onDidTriggerButton(() => take(true));
		input.onDidHide(() => {
			resolve(undefined);
			input.dispose();
		});
		input.show();
	});
}
