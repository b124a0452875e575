import * as vscode from 'vscode';

/** Tells VS Code the context keys of `presscheck.` that menus and keybindings ask for; what it knows already is not said again. */
export function contextKeys(): (key: string, value: boolean) => void {
	const told = new Map<string, boolean>();
	return (key, value) => {
		if (told.get(key) === value) return;
		told.set(key, value);
		void vscode.commands.executeCommand('setContext', `presscheck.${key}`, value);
	};
}
