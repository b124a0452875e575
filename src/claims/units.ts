/** What a unit measures and how many base units one of it is. Sources: SI brochure (9th ed.) and the international yard and pound agreement of 1959. */
interface Unit {
	readonly dimension: string;
	readonly factor: number;
	/** Added after scaling: only temperatures have one. */
	readonly offset?: number;
}

const units: Readonly<Record<string, Unit>> = {
	mm: { dimension: 'length', factor: 0.001 },
	cm: { dimension: 'length', factor: 0.01 },
	m: { dimension: 'length', factor: 1 },
	metre: { dimension: 'length', factor: 1 },
	meter: { dimension: 'length', factor: 1 },
	km: { dimension: 'length', factor: 1000 },
	kilometre: { dimension: 'length', factor: 1000 },
	kilometer: { dimension: 'length', factor: 1000 },
	inch: { dimension: 'length', factor: 0.0254 },
	foot: { dimension: 'length', factor: 0.3048 },
	yard: { dimension: 'length', factor: 0.9144 },
	mile: { dimension: 'length', factor: 1609.344 },
	'nautical mile': { dimension: 'length', factor: 1852 },
	nm: { dimension: 'length', factor: 1852 },
	ng: { dimension: 'mass', factor: 1e-12 },
	µg: { dimension: 'mass', factor: 1e-9 },
	mg: { dimension: 'mass', factor: 1e-6 },
	g: { dimension: 'mass', factor: 0.001 },
	gram: { dimension: 'mass', factor: 0.001 },
	kg: { dimension: 'mass', factor: 1 },
	kilogram: { dimension: 'mass', factor: 1 },
	kilo: { dimension: 'mass', factor: 1 },
	tonne: { dimension: 'mass', factor: 1000 },
	ounce: { dimension: 'mass', factor: 0.028349523125 },
	pound: { dimension: 'mass', factor: 0.45359237 },
	lb: { dimension: 'mass', factor: 0.45359237 },
	stone: { dimension: 'mass', factor: 6.35029318 },
	ton: { dimension: 'mass', factor: 907.18474 },
	hectare: { dimension: 'area', factor: 10000 },
	acre: { dimension: 'area', factor: 4046.8564224 },
	ml: { dimension: 'volume', factor: 0.001 },
	'cubic metre': { dimension: 'volume', factor: 1000 },
	litre: { dimension: 'volume', factor: 1 },
	liter: { dimension: 'volume', factor: 1 },
	gallon: { dimension: 'volume', factor: 3.785411784 },
	'km/h': { dimension: 'speed', factor: 1 / 3.6 },
	mph: { dimension: 'speed', factor: 0.44704 },
	knot: { dimension: 'speed', factor: 1852 / 3600 },
	C: { dimension: 'temperature', factor: 1 },
	'°C': { dimension: 'temperature', factor: 1 },
	F: { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 },
	'°F': { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 },
	second: { dimension: 'time', factor: 1 },
	minute: { dimension: 'time', factor: 60 },
	hour: { dimension: 'time', factor: 3600 },
	day: { dimension: 'time', factor: 86400 },
	week: { dimension: 'time', factor: 604800 },
	month: { dimension: 'time', factor: 2629746 },
	year: { dimension: 'time', factor: 31556952 },
	decade: { dimension: 'time', factor: 315569520 },
	'percentage point': { dimension: 'points', factor: 1 },
	'basis point': { dimension: 'points', factor: 0.01 },
};

/** A value in base units of its dimension; its own unit is the dimension where it converts to none. */
export interface Quantity {
	readonly dimension: string;
	readonly value: number;
}

/** A unit of the table, or one of two of them: "µg/ml". */
function knownUnit(unit: string): Unit | undefined {
	const [own, per, ...more] = unit.split('/').map((part) => units[part]);
	if (units[unit] || !own || !per || more.length > 0) return units[unit];
	return { dimension: `${own.dimension}/${per.dimension}`, factor: own.factor / per.factor };
}

/** The value in base units; the unit itself is the dimension of what converts to nothing else. */
export function toBase(value: number, unit: string): Quantity {
	const known = knownUnit(unit);
	return known
		? { dimension: known.dimension, value: value * known.factor + (known.offset ?? 0) }
		: { dimension: unit, value };
}

/** What a unit measures: "length" for "km" and "mile"; the unit itself where it converts to nothing else. */
export function dimensionOf(unit: string): string {
	return knownUnit(unit)?.dimension ?? unit;
}
