/** Where sidecars are kept; URIs as strings. What fails rejects. */
export interface TextStorage {
	/** The file's text; `undefined` when there is no such file. */
	read(uri: string): Promise<string | undefined>;
	/** Replaces the whole file, or leaves it as it was. */
	write(uri: string, text: string): Promise<void>;
	/** Runs `work` while no other process does so for the same file. Storage that cannot promise this leaves it out. */
	exclusively?<T>(uri: string, work: () => Promise<T>): Promise<T>;
}
