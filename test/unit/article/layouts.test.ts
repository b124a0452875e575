import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read';
import { markRegions } from './marked';

/** Whole pages as outlets of many sorts lay them out: headline, outlet and day as they should be read, then each line with its kind. P is a paragraph. */
const paragraph = 'The council voted on Monday to close the bridge for a year, the mayor said in the town hall.';

const layouts: Readonly<Record<string, { readonly metadata: readonly (string | undefined)[]; readonly page: string }>> =
	{
		'a wire: agency, section, day and hour on one line': {
			metadata: ['Bridge in western Vestland closed for a year', 'Baltic Newswire', '2027-01-09'],
			page: `
date| BALTIC NEWSWIRE - TRANSPORT - 9 JANUARY 2027 11:20 GMT

headline| Bridge in western Vestland closed for a year

dateline+body| TROLLVIK, Jan 9 (Baltic Newswire) - P

body| P

byline| (Reporting by Oona Lindqvist; Editing by Tom Ashe)
legal| (c) Baltic Newswire. Republication without licence is prohibited
`,
		},
		'a wire: its slug above the headline': {
			metadata: ['Bridge in western Vestland closed for a year', undefined, '2027-01-09'],
			page: `
navigation| BNW-BRIDGE/VESTLAND (UPDATE 3)
date| 9 Jan 2027 14:40 GMT

headline| Bridge in western Vestland closed for a year

dateline+body| TROLLVIK, Jan 9 (BNW) - P

body| P
`,
		},
		'a local paper: weather, author, comments': {
			metadata: ['Council sells old fire station for $1, keeps the bell', 'The Pinewater Democrat', '2027-03-02'],
			page: `
navigation| Skip to main content
navigation| The Pinewater Democrat
weather| 38°F  Light rain  |  Sign in
navigation| Homepage » News » City Hall

headline| Council sells old fire station for $1, keeps the bell

byline| Priya Radcliffe
byline| Record staff reporter
date| Posted: 4:12 PM Mar 2, 2027   Updated: 9h ago

dateline+body| PINEWATER — P

advert| Story continues below advertisement
advert| GET 2 MONTHS OF THE DEMOCRAT FOR $1 – offer ends Sunday

body| P

contact| Priya Radcliffe covers city hall. Reach her at 555-0142.
comments| 0 Comments
comments| Our commenting policy
`,
		},
		'a tabloid: promotions among the paragraphs': {
			metadata: ["MONKEY BUSINESS! Zoo boss 'let £90k chimp ride in his Bentley'", 'THE TRUMPET', '2027-06-14'],
			page: `
navigation| THE TRUMPET
navigation| NEWS | SPORT | CELEBS | TELLY | DEALS

headline| MONKEY BUSINESS! Zoo boss 'let £90k chimp ride in his Bentley'

byline| By CHAZ UNDERHILL, Showbiz Reporter
date| Published: 11:02, 14 Jun 2027 | Updated: 14:20, 14 Jun 2027

body| P

advert| PLAY OUR £1M SUPER SLOTS – 50 free spins for new players!

body| P

advert| Win a fortune at Trumpet Casino: £30 FREE when you sign up

body| P

advert| SPECIAL OFFER: Marlby Conservatories – order today, pay in spring!

body| P

advert| >> 7 shares to buy and forget (sponsored)

body| P

other-headlines| MORE TOP STORIES
other-headlines| Love Island star's secret twin
contact| Do you work at the zoo? Email tips@thetrumpet.example or call 0207 555 0188
`,
		},
		'a trade journal: offers and an imprint behind the text': {
			metadata: ["Millers ask for two years' grace on new dust limits", 'Grain & Milling Monthly', '2027-05-11'],
			page: `
navigation| Grain & Milling Monthly
navigation| Markets | Plants | Policy | Jobs | Subscribe
date| Policy — 11 May 2027

headline| Millers ask for two years' grace on new dust limits

byline| Words by Hester Quillan | 4-minute read

body| P

advert| White paper: Dust control on a budget – download free

body| P

other-headlines| Related research: Flour prices (PDF, subscribers)
legal| Grain & Milling Monthly does not give investment advice. Past prices are no guide to future prices.
subscribe| Grain & Milling Monthly is published twelve times a year by Kernel Media Ltd.
`,
		},
		'a digest: a motto, a day with a credit, what it is made of': {
			metadata: ['Glacier lake bursts in Kharvan: the key facts', 'QuickBrief', '2027-08-06'],
			page: `
navigation| QuickBrief — news in ninety seconds
byline| ⏱ 1 min read • 3.4K views • Share

headline| Glacier lake bursts in Kharvan: the key facts

date| August 6, 2027 — QuickBrief editors, with agencies

body| P

subheading| Where did it happen?

body| P

notice| Did you like this? Send it to 4 friends and win a badge!
notice| Source: Kharvan Times and other media. This post was created with automated assistance.
other-headlines| Up next: 10 lakes you can swim in all year
`,
		},
		'a blog: its name above its menu': {
			metadata: ['The ferry is late again, and here is why', undefined, '2027-10-03'],
			page: `
navigation| Notes from the Harbour
navigation| a blog about Eastmouth and its boats
navigation| About · Archive · RSS

headline| The ferry is late again, and here is why
date| October 3, 2027 / Ferries / 12 comments

body| P

body| P

subscribe| If you enjoyed this post, please consider buying me a coffee.
navigation| Filed under: ferries, ramps
`,
		},
		'a letter: a greeting above the headline, a sponsor between': {
			metadata: ['Dock strike ends after 12 days', 'The Morning Ledger', '2027-01-19'],
			page: `
navigation| The Morning Ledger
date| Tuesday, 19 January 2027
navigation| View in browser | Unsubscribe
navigation| Good morning. Here is what you need to know.

headline| Dock strike ends after 12 days

body| P

advert| A message from our sponsor: Brightbank – open an account in five minutes

body| P

weather| Today's weather: Cold and bright, high of 3C
subscribe| You are receiving this email because you signed up at morningledger.example.
`,
		},
		'a live report: hours between the entries': {
			metadata: ['Election night: counting under way in Norrmark', undefined, undefined],
			page: `
navigation| LIVE
headline| Election night: counting under way in Norrmark
date| Last updated 3 minutes ago
subheading| What we know
summary| - Polls closed at 8 p.m.
summary| - First results expected at 10 p.m.

subheading| 22:41
body| P

subheading| 22:15
body| P

other-headlines| Follow our live coverage on all platforms
`,
		},
		'a press release: what stands in every one of them': {
			metadata: ['Lumenworks to Build Battery Plant in Caddo County', undefined, '2027-02-08'],
			page: `
navigation| FOR IMMEDIATE RELEASE
contact| Contact: Mona Fisk, +1 555 0100, press@lumenworks.example

headline| Lumenworks to Build Battery Plant in Caddo County

dateline+body| CADDO CITY, La., Feb. 8, 2027 /NewsLine/ -- P

body| P

notice| About Lumenworks
notice| Lumenworks makes batteries for buses and ferries. It employs 2,300 people in six states.

notice| ###
`,
		},
		'behind a wall: how many articles are left': {
			metadata: ['The bank that forgot to collect', 'THE CONTINENTAL REVIEW', '2027-11-30'],
			page: `
navigation| THE CONTINENTAL REVIEW
navigation| Economy

headline| The bank that forgot to collect

byline| Benedikt Aros, Finance Editor
date| Published 30 Nov 2027, 06:00 | Updated 30 Nov 2027, 11:42

body| P

subscribe| You have 2 free articles left this month
subscribe| Subscribe to keep reading from €1 a week

body| P

other-headlines| Most read in Economy
other-headlines| Rates stay at 3.25 per cent as inflation eases
`,
		},
		'a menu that has lost its signs, a heading of notes': {
			metadata: ['Why the dam was never going to be finished on time', 'NORTH COAST ADVERTISER', '2027-03-09'],
			page: `
navigation| NORTH COAST ADVERTISER
navigation| News Sport What's On Jobs Motors Property

headline| Why the dam was never going to be finished on time

byline| Dr Leonie Falk
date| Published: March 9, 2027 3.04pm GMT

body| P

body| P

notice| Disclosure statement
notice| Leonie Falk does not work for, consult or own shares in any company that would benefit from this article.
legal| *Your capital is at risk.
`,
		},
		'what only looks like furniture': {
			metadata: ['Fire on Tarn ferry – 14 missing', undefined, undefined],
			page: `
headline| Fire on Tarn ferry – 14 missing

body| P

subheading| What it means for your £200 bill

body| P

subheading| Save the bridge, save the town

body| Support for the bridge fell to 40% in April, and the author of the plan has left the council.

body| The bank did not give investment advice to anybody in the town, its director told the council in May.

body| P
`,
		},
	};

suite('Layouts', () => {
	for (const [name, { metadata, page }] of Object.entries(layouts)) {
		const marked = page.trim().replaceAll(/\bP$/gm, paragraph);
		const text = marked.replaceAll(/^[a-z+-]+\| /gm, '');
		test(name, () => {
			assert.equal(markRegions(text), marked);
			const { headline, outlet, published } = readArticle(text);
			assert.deepEqual([headline && text.slice(headline.start, headline.end), outlet, published], metadata);
		});
	}
});
