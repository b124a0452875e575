import assert from 'node:assert/strict';
import { markFigures } from './marked';

/** Text, then the same text with its figures marked: kind, hedge, value, unit, what it is of. */
const tables: Readonly<Record<string, readonly string[]>> = {
	percent: [
		'Prices rose [percent 3.5: 3.5%] in [date --05: May].',
		'It rose [percent 3.5 of output: 3.5\n\npercent] of output.',
		'The rate fell by [points 0.5 percentage point: half a percentage point], or [points 50 basis point: 50 basis points].',
		'[percent 3..5 of voters: Between 3 and 5 per cent] of voters agreed.',
		'They named [percent 2.5: 2.5] or [percent 4: 4 percent].',
		'It went from [percent 3: 3%] to [percent 5: 5%].',
		'Output fell [percent 0.3..0.5: 0.3-0.5%].',
		'[ratio more-than 0.3333333333333333 of them: Just over a third] of them left.',
		'Turnout rose [points 3 percentage point: three percentage points] to [percent 61: 61 percent].',
		'Profits fell [percent -4.2: -4.2%].',
	],
	money: [
		'The bridge cost [money 7400000000 USD: $7.4 billion].',
		'It raised [money 310000000 GBP: £310m].',
		'They asked [money 440 crown: 440 crowns] and [money 10 CAD: 10 Canadian dollars].',
		'Profit was [money 0.71 USD: 71 cents a share].',
		'It sells at [money 21.4 USD: $21.40 a pound].',
		'It paid out [money 2000000..3000000 USD: $2 to $3 million].',
		'[money 250000 USD: A quarter-million-dollar] fine.',
		'The fee is [money 85000000 EUR: 85 million euros] plus [money 10000000 EUR: 10 million] in bonuses.',
		'A ticket is [money 0.5 GBP: 50p], a beer [money 9.5 EUR: €9.50].',
		'He paid [money 13.45 USD: thirteen dollars and forty-five cents].',
		'It lost [money 2000000000.. USD: billions of dollars].',
		'They sold [measure 180000 pound of crab: 180,000 pounds] of crab.',
		'He earned [money 2000000 GBP: two million pounds].',
		'[money 3000000000 USD: US$3bn], [money 40 AUD: A$40] and [money 5 HKD: HK$ 5].',
		'It costs [money 500 USD: 500 USD] or [money 4000 INR: Rs 4,000].',
		'It made [money 15500000000 JPY: 15.5 billion yen].',
	],
	counts: [
		'[count at-least 11 of people: At least 11] people died.',
		'[count more-than 300 of homes: More than 300] homes burned.',
		'[number at-least 12: No fewer than 12] were hurt.',
		'[count 24.. of aftershocks: Dozens] of aftershocks were felt.',
		'[count about 22000 of fans: Some 22,000] fans came by train.',
		'A population of [number 90000: ninety thousand].',
		'[count 3500000 of votes: Three and a half million] votes.',
		'[count 17 of neighbours: Seventeen] neighbours are missing.',
		'[count at-most 40 of seats: Not more than 40] seats are free.',
		'[count 20000.. of people: Tens of thousands] of people marched.',
		'[count about 64000: About 64k] came.',
		'One thing is clear.',
		'She won [count at-least 231 of votes: 231 or more] votes.',
		'A crowd of [number 3000000: 3 000 000].',
	],
	measures: [
		'The quake of [measure 6.3 magnitude: magnitude 6.3] struck [measure 18 km: 18km] ([measure 11 mile: 11 miles]) away.',
		'A [measure 6.4 magnitude: 6.4-magnitude] shock at a depth of [measure 10 km: 10 km].',
		'It was [temperature 27 °F: 27 degrees Fahrenheit], or [temperature -3 °C: −3 °C].',
		'Winds of [measure 130 mph: 130 mph], gusts of [measure 210 km/h: 210 km/h].',
		'He is [measure 6.08333 foot: 6-foot-1] and weighs [measure 215 pound: 215 pounds].',
		'A dose of [measure 40 mg: 40 mg] [frequency 2 per day: twice a day].',
		'The fire burned [measure 12500 hectare: 12,500 hectares].',
		'It holds [measure 8500000 cubic metre: 8.5 million cubic metres].',
		'It uses [measure 3 litre: 3 litres] per [measure 100 km: 100 km].',
		'Pressure fell by [measure 5 mm Hg: 5 mm Hg].',
	],
	durations: [
		'He got [duration 7.5 year: seven and a half years].',
		'She waited [duration 7.5 year: 7-1/2 years].',
		'[duration 1.5 year: A year and a half] passed.',
		'A [duration 5 week: five-week] trial.',
		'She is [age P17Y211D year: 17 years and 211 days old].',
		'It took [duration 2 decade: two decades].',
		'He talked for [duration 0.5 hour: half an hour].',
		'The talks last [duration 3..4 day: three to four days].',
	],
	ages: [
		'Ada Lorne, [age 58 year: 58], of Tarn, was held.',
		'A [age 17 year: 17-year-old] won.',
		'A boy [age 9 year: aged nine] fell.',
		'The [age 3 month: 3-month-old] panda sleeps.',
	],
	scores: [
		'They won [score 3-2: 3-2] in extra time.',
		'[score 3-2: Calverton 3, Dunmere 2].',
		'The bill passed [score 52-48: 52-48].',
		'It took [duration 10..15 day: 10-15 days].',
		'They lost [score 6-4: 6–4], [score 6-3: 6–3].',
	],
	multiples: [
		'That is [multiple about 3: almost three times] the estimate.',
		'Sales grew [multiple 10: tenfold].',
		'It happens [frequency 1 per 3 days: once every three days].',
		'She was warned [count 3 time: three times].',
		'He voted [frequency 3 per year: three times a year].',
		'Exports [multiple 2: doubled].',
		'[ratio 0.2: One in five] agreed.',
		'[ratio 0.9: Nine out of 10] doctors.',
	],
	ordinals: [
		'It is their [ordinal 1: first] title since [date 1985: 1985] and [ordinal 4: fourth] overall.',
		'He scored in the [ordinal 113 minute: 113th minute].',
		'At first nobody came.',
		'The [ordinal 21 day: twenty-first day].',
		'The parade is on 52nd Street.',
	],
	others: [
		'The “2+2” talks and the G7 met.',
		'Take Route 66 or call 555-0142.',
		'School No. 7 and COVID-19.',
		'He flew in an F-35 on 9/11.',
		'The S&P 500 fell.',
		'Ground zero is quiet.',
		'An iPhone 15 costs more.',
		'Formula 1 returns.',
		'Typhoon No. 4 formed.',
	],
	'nouns and verbs, shared units, single losses': [
		'[count 61204: 61,204] filled the arena and [count 300: 300] roared him on.',
		'[count more-than 2000: More than 2,000] gathered outside.',
		'[count 300 of registered voters: 300] registered voters and [count 30 of wounded soldiers: 30] wounded soldiers came.',
		'Goals in the [ordinal 12 minute: 12th] and [ordinal 67 minute: 67th minutes] won it.',
		'He scored in the [ordinal 9 minute: 9th minute] and the [ordinal 31 minute: 31st].',
		'It happens [frequency about 1 per 3 days: about once every three days].',
		'The [measure 0..60 mph: 0-to-60-mph] time is short.',
		'They pay [money 48000..90000 USD: between $48,000 and $90,000 a year].',
		'It was cut from [percent 5..7: 5 to 7 percent] to [percent 3..5: 3 to 5 percent].',
		'The crash killed [count 1 of man: one] man; [count at-least 1 of person: at least one] person is missing.',
		'She was [age 14 year: 14] when Ada, now [age 53 year: 53], left.',
		'Anyone [age at-least 19 year: 19 or older] may vote.',
		'He doubled down on second-degree charges in the Seventh Congressional District.',
		'[count 89 of freshmen: 89] freshmen running for office.',
		'One person familiar with the plan said no.',
		'She asked for [points 0.25 percentage point: a quarter-point] cut.',
		'It costs [money 3000000 crown: Kr3m], or [money 1250 per month: Kr1,250 a month].',
		'The first officer landed on runway 27.',
		'The Orlund 30 index fell.',
		'COVID -19 came.',
	],
};

/** The text without the marks. */
function unmark(marked: string): string {
	return marked.replaceAll(/\[[a-z]+ [^:\]]*: ([^\]]*)\]/g, '$1');
}

suite('Figures', () => {
	for (const [kind, rows] of Object.entries(tables)) {
		for (const marked of rows)
			test(`${kind}: ${unmark(marked)}`, () => assert.equal(markFigures(unmark(marked)), marked));
	}
});
