import { root, uriPath } from './places.mjs';

/**
 * The address of a window of the server: a folder with the project's own extension in it, and with a file open or a bundle of
 * tests to run (`extensionTestsPath`) where they are given.
 */
export function address(server, { folder, file, tests }) {
	const remote = (target) => `vscode-remote://${new URL(server.origin).host}${uriPath(target)}`;
	const payload = [
		['skipWelcome', 'true'],
		['extensionDevelopmentPath', remote(root)],
	];
	if (tests) {
		payload.push(['extensionTestsPath', remote(tests)]);
	}
	if (file) {
		payload.push(['openFile', remote(file)]);
	}
	const query = new URLSearchParams({ folder: decodeURIComponent(uriPath(folder)), payload: JSON.stringify(payload) });
	return `${server.origin}/?${query.toString().replaceAll('+', '%20')}`;
}
