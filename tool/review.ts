// Prints the rules whose last review lies over a year back, by the civil day in China.
import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { staleReviews } from '@forbear/rule';

const china = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const today = process.env['FORBEAR_TODAY'] ?? china;

for (const { id, reviewedOn } of staleReviews(must(parseDay(today))))
  console.log(`review over a year old: ${id} (${reviewedOn})`);
