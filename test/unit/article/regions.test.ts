import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read';
import { markRegions } from './marked';

const paragraph = 'The council voted on Monday to close the bridge for a year, the mayor said in the town hall.';

/** Pages, each line with the kind of region it belongs to; P is a paragraph. */
const pages: Readonly<Record<string, string>> = {
	'headlines in sentence case, a price, a note on the author': `
headline| Council closes the old bridge
byline| Bo Weiss and Ada Lorne in Tarn

body| P

other-headlines| Mayor says the ferry will stay
other-headlines| Why the river froze so late
other-headlines| Ten walks for a wet weekend

body| P

subscribe| Unlimited digital access
subscribe| $1 for 4 weeks, then $75 per month

body| P

contact| Those affected can call the helpline on 0800 555 0199.
byline| Ada Lorne
byline| Ada has reported on bridges since 2011.
`,
	'a list that a colon announces is the article’s own': `
headline| Council closes the old bridge

body| P

body| The council will do three things about the bridge, he said:

subheading| Close the old bridge until the spring

subheading| Ask the ferry to run at night

subheading| Pay for the buses until then

body| P
`,
	'furniture of a blog': `
weather| 21.4 C
weather| Tarn Bay
date| Monday, 2 June 2025

headline| Council closes the old bridge

advert| - Advertisement -

body| P

body| P

form| LEAVE A REPLY

form| Please enter your comment!

share| 0FansLike
share| 12FollowersFollow
`,
	'a newspaper, a wire and a share tail': `
navigation| TARN GAZETTE
navigation| News  Sport  Tide tables

headline| Council closes the old bridge
byline| By Ada Lorne, Staff Writer

dateline+body| TARN, June 20 (NWS) - P
body+share| P Share your thoughts below and follow The Tarn Gazette on WhatsApp.

byline| (Reporting by Ada Lorne; Editing by Bo Weiss)
legal| (c) Northern Wire Service 2025. Click For Restrictions
`,
	'other headlines behind the article': `
body| P

subheading| Why now?

body| P

other-headlines| Read next
other-headlines| • Ferry prices rise again
other-headlines| • Five bridges to see before you die

subscribe| Click here to subscribe to our newsletter.
`,
	'a poll in the middle, readers behind': `
summary| • The bridge closes on Monday
summary| • Ferries run every hour

body| P

poll| Would you take the ferry?

poll| Yes
poll| No

poll| By voting in this poll you agree to our terms and to our letters.

body| P

comments| 14 Comments
comments| Sort by Newest
comments| TarnFan says: I never liked that bridge and I have said so for years.
`,
};

suite('Regions', () => {
	for (const [name, page] of Object.entries(pages)) {
		const marked = page.trim().replaceAll(/\bP\b/g, paragraph);
		test(name, () => assert.equal(markRegions(marked.replaceAll(/^[a-z+-]+\| /gm, '')), marked));
	}
});

suite('Metadata', () => {
	for (const [text, near, headline, outlet, published] of [
		[
			`CASCADE LEDGER\nBridge shut for a year\nSaturday, June 27, 2026\n\n${paragraph}\n${paragraph}`,
			undefined,
			'Bridge shut for a year',
			'CASCADE LEDGER',
			'2026-06-27',
		],
		[
			`Bridge shut for a year\n\nTARN, Sept 15 (NWS) - ${paragraph}\n\n(c) Northern Wire Service 2026. All rights reserved.`,
			undefined,
			'Bridge shut for a year',
			'Northern Wire Service',
			'2026-09-15',
		],
		[
			`Bridge shut for a year\nWednesday 16 September, 21:30\n\n${paragraph}\n${paragraph}`,
			'2026-11-24',
			'Bridge shut for a year',
			undefined,
			'2026-09-16',
		],
		[
			`Bridge shut for a year\nWednesday 16 September, 21:30\n\n${paragraph}\n${paragraph}`,
			undefined,
			'Bridge shut for a year',
			undefined,
			undefined,
		],
		[`${paragraph}\n${paragraph}`, undefined, undefined, undefined, undefined],
	] as const) {
		test(text.split('\n').slice(0, 3).join(' / ').slice(0, 70), () => {
			const article = readArticle(text, near);
			const words = article.headline && text.slice(article.headline.start, article.headline.end);
			assert.deepEqual([words, article.outlet, article.published], [headline, outlet, published]);
		});
	}
});
