// Takes the place of the native module @vscode/spdlog in the fetched VS Code, which npm does not build without a compiler:
// with it the logs of the server, of the extension host and of output channels are files again.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
	constructor(_kind, _name, file) {
		this.file = file;
		this.level = levels.indexOf('info');
		this.plain = false;
		fs.mkdirSync(path.dirname(file), { recursive: true });
	}
	write(level, message) {
		if (level >= this.level) {
			const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
			fs.appendFileSync(this.file, this.plain ? message : `${time} [${levels[level]}] ${message}\n`);
		}
	}
	trace(message) {
		this.write(0, message);
	}
	debug(message) {
		this.write(1, message);
	}
	info(message) {
		this.write(2, message);
	}
	warn(message) {
		this.write(3, message);
	}
	error(message) {
		this.write(4, message);
	}
	critical(message) {
		this.write(5, message);
	}
	getLevel() {
		return this.level;
	}
	setLevel(level) {
		this.level = level;
	}
	clearFormatters() {
		this.plain = true;
	}
	setPattern() {}
	flush() {}
	drop() {}
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
