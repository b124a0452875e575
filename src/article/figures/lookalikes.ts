import { isHyphen, isOne, type Lexemes } from './lexemes';

/** The index behind digits that are no figure: numbers of a list, telephone numbers, sums, "9/11"; `at` itself for everything else. */
export function passOver(lexemes: Lexemes, at: number): number {
	if (
		isOne(lexemes, at, 'zero') &&
		(isOne(lexemes, at - 1, 'ground') || isOne(lexemes, at + 1, 'in', 'tolerance', 'sum'))
	)
		return at + 1;
	if (lexemes[at]!.kind !== 'digits') return at;
	return (
		behindListNumber(lexemes, at) ??
		behindEvent(lexemes, at) ??
		behindEmergency(lexemes, at) ??
		behindTelephone(lexemes, at) ??
		behindSum(lexemes, at) ??
		at
	);
}

/** "2. Who pays?", "3) The council": the number of an entry, which opens its sentence. */
function behindListNumber(lexemes: Lexemes, at: number): number | undefined {
	if (at > 0 || !/^\d{1,2}$/.test(lexemes[at]!.low) || !isOne(lexemes, 1, '.', ')') || !lexemes[1]!.glued)
		return undefined;
	const entry = lexemes[2];
	return entry && !entry.glued && (entry.capital || entry.kind !== 'word') ? 2 : undefined;
}

/** "9/11", "24/7": names that look like fractions. */
function behindEvent(lexemes: Lexemes, at: number): number | undefined {
	const named = ['9/11', '7/7', '24/7', '50/50'].includes(`${lexemes[at]!.low}/${lexemes[at + 2]?.low}`);
	return named && isOne(lexemes, at + 1, '/') && !isOne(lexemes, at + 3, '/') ? at + 3 : undefined;
}

/** "the 112 emergency number", "dialled 999": no count of workers, not "called 119 of them". */
function behindEmergency(lexemes: Lexemes, at: number): number | undefined {
	if (!/^(?:112|911|999|000|110|119)$/.test(lexemes[at]!.low)) return undefined;
	const isNamed =
		isOne(lexemes, at + 1, 'emergency') &&
		isOne(lexemes, at + 2, 'number', 'line', 'hotline', 'operator', 'centre', 'center');
	const isDialled =
		isOne(lexemes, at - 1, 'dial', 'dialled', 'dialed', 'dialling', 'dialing', 'rang') ||
		(isOne(lexemes, at - 1, 'called', 'call', 'calling') && !isCounting(lexemes, at + 1));
	return isNamed || isDialled ? at + 1 : undefined;
}

/** Whether a word stands here that can be counted: no sign, no preposition. */
function isCounting(lexemes: Lexemes, at: number): boolean {
	const isEnd = lexemes[at]?.kind !== 'word';
	return (
		!isEnd && !isOne(lexemes, at, 'for', 'and', 'at', 'from', 'to', 'after', 'when', 'but', 'on', 'in', 'as', 'because')
	);
}

/** "555-0142", "01632 960 113", "1-800-555-0142": three groups or more, or three digits and four. */
function behindTelephone(lexemes: Lexemes, at: number): number | undefined {
	const groups = [lexemes[at]!.low];
	let next = at + 1;
	while (groups.length < 6) {
		const joined =
			(isHyphen(lexemes[next]) || isOne(lexemes, next, '.', ')')) && lexemes[next]!.glued ? next + 1 : next;
		const digits = lexemes[joined];
		const near = digits && digits.start - lexemes[joined - 1]!.end <= 1;
		if (digits?.kind !== 'digits' || !near || !/^\d{2,5}$/.test(digits.low)) break;
		groups.push(digits.low);
		next = joined + 1;
	}
	if (groups.length < 2 || !/^\d{1,5}$/.test(groups[0]!)) return undefined;
	const leading = groups[0]!.startsWith('0') && groups[0]!.length >= 3;
	const called = isOne(lexemes, at - 1, 'call', 'tel', 'phone', 'on', 'at', 'dial', ':', '(', '+');
	const american =
		groups.length >= 2 && groups.at(-1)!.length === 4 && groups.at(-2)!.length === 3 && isHyphen(lexemes[next - 2]);
	if (american || (leading && groups.length >= 2) || (groups.length >= 3 && called && !isOne(lexemes, next, '/')))
		return next;
	return undefined;
}

/** "2+2", "1+1=2": names and sums. */
function behindSum(lexemes: Lexemes, at: number): number | undefined {
	let next = at + 1;
	while (
		isOne(lexemes, next, '+', '=', '×') &&
		lexemes[next]!.glued &&
		lexemes[next + 1]?.glued &&
		lexemes[next + 1]!.kind === 'digits' &&
		next - at < 20
	)
		next += 2;
	return next > at + 1 && lexemes[next - 1]!.low !== '10' ? next : undefined;
}
