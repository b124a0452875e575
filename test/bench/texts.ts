import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The articles of the invented stories, over and over, as many as come to `size` code units. */
export function repeatStories(size: number): string[] {
	const folder = 'test/quality/stories';
	const articles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.txt'))
		.sort()
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	const repeated: string[] = [];
	for (let length = 0; length < size; length += repeated.at(-1)!.length)
		repeated.push(articles[repeated.length % articles.length]!);
	return repeated;
}

/** The same words as one line. */
export function toLine(texts: readonly string[]): string {
	return texts.join(' ').replace(/\s+/g, ' ');
}
