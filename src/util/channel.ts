/** The way to another thread, as one side has it. Messages are plain data that can be cloned. */
export interface Channel {
	post(message: unknown): void;
	onMessage(listener: (message: unknown) => void): void;
	/** Tells once, and why, when the other side is there no more without having been closed. */
	onEnd(listener: (why: Error) => void): void;
	close(): void;
}
