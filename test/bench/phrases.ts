/** What the invented articles are made of. `{slot}` is filled from the event, `a|b` in parentheses is one choice. */

export const firstNames =
	'Amara Benedikt Carla Dmitri Elif Farid Greta Hugo Ines Jonas Katya Leon Mira Nadia Oskar Petra Quentin Rosa Samir Tilda Ulrich Vera Walid Xenia Yusuf Zora Anton Birgit Cyril Dalia Emil Fiona'.split(
		' ',
	);
export const lastNames =
	'Abelard Brankov Castellan Dorvik Eskildsen Farrokh Grandin Holloway Ivarsen Jurado Kestrel Lindqvist Marchetti Novak Okonjo Pereira Quist Rasmussen Solano Tamsin Underhill Vasquez Wickham Yarrow Zelenko Ashby Bellweather Corrigan Dunmore Everly Fontaine Garrick'.split(
		' ',
	);
export const towns =
	'Harlow Denton Ostrov Marrick Quill Bay|Port Selby|Kesten|Lower Tarn|Vellmar|Ashcombe|Brindle Cross|Carrow|Dunmere|Eastfold|Fenwick|Grantley|Hollin|Imber|Jarrow Heights|Kelso Point|Lanwick|Morden Vale|Northgate'
		.replace('Harlow Denton Ostrov Marrick ', 'Harlow|Denton|Ostrov|Marrick|')
		.split('|');
export const bodies =
	'Civil Protection Agency|Transport Ministry|Harbour Board|Teachers Union|Red Lantern Relief|Institute of Statistics|Court of Appeal|Northern Rail|Halden Motors|Meridian Foods|Coastal Water Company|Farmers League'.split(
		'|',
	);
export const titles = 'Mayor|Interior Minister|Police Chief|Professor|Senator|Captain|Judge|Director'.split('|');

export interface Topic {
	readonly headlines: readonly string[];
	readonly leads: readonly string[];
	readonly facts: readonly string[];
	/** Sentences that differ by one name and one number. */
	readonly series: string;
}

export const topics: readonly Topic[] = [
	{
		headlines: [
			'{dead} dead as fire sweeps {town}',
			'Blaze in {town} kills {dead}, {hurt} hurt',
			'{town} fire: {dead} killed, hundreds flee',
		],
		leads: [
			'A (fire|blaze) that broke out (in a warehouse|near the harbour|in a block of flats) killed {dead} people and injured {hurt} in {town} on {day}, {body} said.',
			'At least {dead} people died and {hurt} were (hurt|injured) when flames (tore|swept) through (a district|the old quarter) of {town} on {day}.',
			'{body} put the death toll of the {town} fire at {dead} on {day}, with {hurt} people in hospital.',
		],
		facts: [
			'(Firefighters needed {hours} hours to bring the flames under control.|It took crews {hours} hours to put the fire out.|The last flames were out after {hours} hours of work.)',
			'({houses} homes were destroyed and {many} people had to leave the area.|Some {many} residents were told to go, and {houses} houses are lost.|The fire consumed {houses} houses, driving {many} from their homes.)',
			'(Damage was put at {money} million by {body}.|{body} estimates the damage at {money} million.|The loss may come to {money} million.)',
			'({title} {person1} said {dead} bodies had been found by {day} night.|By {day} night {dead} bodies had been recovered, {title} {person1} told reporters.|The dead numbered {dead} by the night of {day}, in the words of {title} {person1}.)',
			'(Smoke could be seen {km} kilometres away, residents said.|People {km} kilometres away saw the smoke.|A column of smoke stood over the town, visible from {km} kilometres.)',
			'(The building had last been inspected in {year}, according to {person2}.|{person2} said no inspector had been there since {year}.|Nobody has looked the building over since {year}, if {person2} is right.)',
			'({percent} percent of the district was without power on {nextday}.|On {nextday} the lights were still off in {percent} percent of the district.|No power on {nextday} for {percent} percent of the households.)',
		],
		series: 'In {t}, {n} (families|people) were taken to shelters.',
	},
	{
		headlines: [
			'{person1} wins {town} vote with {percent} percent',
			'Vote in {town}: {person1} ahead',
			'{person1} claims victory in {town}',
		],
		leads: [
			'{person1} won the (election|vote) in {town} with {percent} percent of the vote on {day}, {body} said, (beating|defeating) {person2}.',
			'Voters in {town} (chose|elected) {person1} on {day}, giving {last1} {percent} percent and ending {years} years of rule by {person2}.',
			'After {years} years in office {person2} lost {town} to {person1} on {day}, by {percent} percent to the rest.',
		],
		facts: [
			'(Turnout was {percent2} percent, up from {percent3} percent in {year}.|In {year} only {percent3} percent had voted; this time {percent2} percent did.|{percent2} percent went to the polls, more than the {percent3} percent of {year}.)',
			'({last2} conceded after {many} ballots had been counted.|With {many} ballots counted, {last2} gave up.|It took {many} counted ballots before {last2} admitted defeat.)',
			'({title} {person3} called the count fair and said {n1} complaints had been filed.|There were {n1} complaints, but {title} {person3} saw nothing wrong.|Fair, said {title} {person3} of the count, {n1} complaints or not.)',
			'({last1} has promised to spend {money} million on schools within {years} years.|Schools are to get {money} million over {years} years, {last1} told voters.|The winner, {last1}, means to put {money} million into schools by {years} years from now.)',
			'(The new council meets on {nextday}, {km} days after the vote.|{km} days from the vote, on {nextday}, the council will sit.|A new council takes its seats on {nextday}.)',
			'(Some {hurt} polling stations opened late, {body} said.|Doors opened late at {hurt} polling stations.|Late openings were noted at {hurt} places.)',
		],
		series: 'In {t}, {last1} took {n} percent of the vote.',
	},
	{
		headlines: ['{body} to cut {many} jobs', '{body} profit falls {percent} percent', '{many} jobs to go at {body}'],
		leads: [
			'{body} will cut {many} jobs, about {percent} percent of its staff, after losing {money} million in the (first|third) quarter, it said on {day}.',
			'(Shares|Stock) in {body} fell {percent} percent on {day} after it (announced|said) {many} jobs would go.',
			'A loss of {money} million will cost {many} people their work at {body}, staff learned on {day}.',
		],
		facts: [
			'(Revenue was {money2} million, against {money} million a year earlier.|The company took in {money2} million.|Sales came to {money2} million in the quarter.)',
			'(Chief executive {person1} said the step was "painful but without alternative".|"Painful but without alternative," chief executive {person1} called it.|{person1} runs the company and sees no alternative, painful as it is.)',
			'({person2}, who speaks for {hurt} workers, called for talks by {nextday}.|Talks must begin by {nextday}, said {person2} in the name of {hurt} workers.|{hurt} workers, says their man {person2}, want to talk before {nextday}.)',
			'(The plant in {town} opened in {year} and employs {n1} people.|In {town}, where {n1} people work, the plant has stood since {year}.|Since {year} the plant has given work to {town}, now to {n1} people.)',
			'({last1} took over {years} years ago from {person3}.|It was {person3} who handed the firm to {last1} {years} years ago.|{person3} went {years} years ago and {last1} came.)',
			'(Analysts had expected a loss of {n1} million.|Banks had reckoned with {n1} million.|The market was ready for minus {n1} million.)',
		],
		series: 'In {t}, {n} posts will be lost.',
	},
	{
		headlines: [
			'{person1} jailed for {years} years',
			'Court in {town} sentences {person1}',
			'{person1} guilty of {money} million fraud',
		],
		leads: [
			'A court in {town} sentenced {person1} to {years} years in prison on {day} for (stealing|embezzling) {money} million from {body}.',
			'{person1}, a former (treasurer|manager) of {body}, was (jailed|sent to prison) for {years} years on {day} over the (loss|theft) of {money} million.',
			'{years} years in prison: that is the price {person1} pays for {money} million taken from {body}, judges in {town} ruled on {day}.',
		],
		facts: [
			'(Judge {person2} said {last1} had shown no remorse.|{last1} had acted out of greed, judge {person2} found.|No word of regret was heard from {last1}, noted judge {person2}.)',
			'(The money went through {n1} accounts between {year} and {year2}.|Between {year} and {year2} it passed through {n1} accounts.|{n1} accounts were used, the first in {year}, the last in {year2}.)',
			'(Prosecutor {person3} had asked for {hours} years.|{hours} years is what prosecutor {person3} wanted.|The demand of {person3}, the prosecutor, had been {hours} years.)',
			'({last1} must pay back {money2} million within {km} months.|Within {km} months {money2} million must be returned.|The court wants {money2} million back, and gives {km} months.)',
			'(The trial lasted {hurt} days and heard {many} pages of evidence.|Over {hurt} days {many} pages were read out.|{hurt} days of hearings, {many} pages of files: a long trial.)',
			'(A lawyer for {last1} said {percent} percent of the sum had been repaid.|{percent} percent has come back already, the defence says.|Of the sum {percent} percent was given back, a lawyer for {last1} pleaded.)',
		],
		series: 'From the branch in {t}, {n} thousand was taken.',
	},
	{
		headlines: ['Flood cuts off {town}', '{many} flee as river rises in {town}', '{dead} missing in {town} flood'],
		leads: [
			'{many} people were (evacuated|moved to safety) in {town} on {day} after the river rose {km} metres in {hours} hours, {body} said.',
			'Floods (cut off|swamped) {town} on {day}, leaving {dead} people missing and {houses} (homes|houses) under water.',
			'The river came up {km} metres in {hours} hours, and on {day} {town} was an island.',
		],
		facts: [
			'({title} {person1} declared an emergency and asked for {hurt} boats.|{hurt} boats are needed at once, {title} {person1} said, declaring an emergency.|What is wanted are boats, {hurt} of them, {title} {person1} said.)',
			'(Rainfall reached {n1} millimetres, the most since {year}.|Not since {year} has so much rain fallen: {n1} millimetres.|{n1} millimetres fell, a figure unknown since {year}.)',
			'({body} said {percent} percent of the crops were lost.|Farmers lost {percent} percent of what stood in the fields.|The harvest is down by {percent} percent, {body} reckons.)',
			'({person2}, {hours2}, said water had come to the window sills within {hours} minutes.|"In {hours} minutes it was at the window," said {person2}, {hours2}.|{person2} is {hours2} and saw it rise to the sill within {hours} minutes.)',
			'(The bridge, built in {year2} for {money} million, was shut on {nextday}.|On {nextday} the {money} million bridge of {year2} was closed.|Nobody crosses the bridge since {nextday}; it cost {money} million in {year2}.)',
			'({last1} said {dead} people were still missing.|Of {dead} people there is no trace, {last1} said.|{dead} are missing still, in the count of {last1}.)',
		],
		series: 'In {t}, {n} houses stood under water.',
	},
];

export const generic: readonly string[] = [
	'("{quote}," said {person2}, who lives nearby.|"{quote}," {person2}, a neighbour, told this newspaper.|{person2} put it this way: "{quote}.")',
	'({last1} told reporters that {quote2}.|At a news conference {last1} said {quote2}.|{last1} expects that {quote2}.)',
	'("{quote}," {last1} said.|As {last1} said: "{quote}.")',
	'(According to {body}, {quote2}.|{body} said {quote2}.|A spokesman of {body} added that {quote2}.)',
	'({title} {person3} declined to say whether {quote2}.|Whether {quote2}, {title} {person3} would not say.|Asked whether {quote2}, {title} {person3} was silent.)',
	'(It was not immediately clear why.|Why, nobody could say at first.|The reason is not known.)',
	'({person3} said {n1} people had been heard so far.|So far {n1} witnesses have been questioned, {person3} said.|{n1} people have told {person3} what they saw.)',
	'({last2} disagreed on {nextday}.|On {nextday}, {last2} took another view.|Not so, said {last2} on {nextday}.)',
	'(The report is due on {nextday}, {last3} said.|{last3} promised an answer by {nextday}.|An inquiry will end on {nextday}.)',
	'({town}, a town of {many} people, lies {km} kilometres from the coast.|{many} people live in {town}, {km} kilometres inland.|{town} counts {many} heads and is {km} kilometres from the sea.)',
	'(A similar case in {t2} in {year} cost {money2} million.|In {year}, {t2} paid {money2} million after something like it.|It happened before, in {t2} in {year}, and cost {money2} million.)',
	'({last3} had warned of this in {year2}.|As early as {year2}, {last3} wrote of the danger.|The warning of {last3} in {year2} went unheard.)',
];

export const quotes = [
	'We have never seen anything like it',
	'I heard a noise and ran',
	'Nobody told us a thing',
	'We will get to the bottom of this',
	'There is no reason to panic',
	'It could have been much worse',
	'They promised this would not happen again',
	'My children keep asking when we go home',
	'We did what we could',
	'This is a day that people here will remember',
];

export const said = [
	'help would arrive within {hours} hours',
	'{n1} people were still being looked for',
	'the cost could rise to {money2} million',
	'the first results would come on {nextday}',
	'{percent2} percent of those asked agreed',
	'more than {many} people were affected',
	'the rules had been followed',
	'{last2} knew of the problem since {year2}',
	'the numbers would be checked again',
];

/** What stands in many articles, several times in some. */
export const boilerplate = [
	'Advertisement',
	'{body} did not immediately respond to a request for comment.',
	'This is a developing story and will be updated.',
	'Story continues below.',
	'He declined to comment.',
	'Sign up for our morning newsletter.',
	'Reporting by staff and agencies.',
];
