import { enCount } from '@forbear/problem';
import { enNumber, inTurn, SILENT } from '../finding/wording.ts';
import { checkCallCounts } from './conduct-calls.ts';
import { checkHours } from './conduct-hours.ts';
import { checkOtherPersons } from './conduct-person.ts';
import { whenTold } from './contact.ts';
import {
  approachesOf,
  doubts,
  placed,
  reaching,
  type Approach,
  type ConductFigures,
} from './contact-log.ts';
import { checkFacts, CONFIRM } from './fact-check.ts';
import type { Proposed } from './proposed.ts';
import { factsOf } from './fact.ts';
import { saysHowMany } from './words/deed.ts';
import {
  asked,
  cited,
  finding,
  joined,
  NOTHING,
  type CheckResult,
  type Finding,
  type NotChecked,
} from '../finding/finding.ts';
import { CBA_2026_PROHIBITIONS, CBA_2026_VISITS } from './rule/banking-association.ts';
import { GBT_45251_CALL_FREQUENCY, GBT_45251_HOURS } from './rule/national-standard.ts';

/**
 * The conduct of collectors as a contact log shows it: hours, number of calls, other people, visits,
 * words, and messages that try to take money or data. The person's own contacts never count. Linear in contacts.
 */
export function checkConduct(figures: ConductFigures): CheckResult {
  const approaches = approachesOf(figures);
  if (approaches.length === 0) return { ...NOTHING, notChecked: [NO_LOG] };
  return joined([
    checkHours(approaches),
    checkCallCounts(approaches),
    checkOtherPersons(approaches),
    checkVisits(approaches),
    checkFacts(approaches),
  ]);
}

const NO_LOG: NotChecked = {
  answer: 'contacts',
  would: {
    zh: '没有对方联系你的记录：记下每次联系的时间、是否接通、说了什么，就能看夜间时段、次数、第三人、上门和诈骗迹象。',
    en: 'No contact from the other side has been noted. If you note the time, whether the call was answered and what was said, hours, numbers of calls, other people, visits and signs of fraud can be checked.',
  },
  rules: cited(GBT_45251_HOURS, GBT_45251_CALL_FREQUENCY, CBA_2026_PROHIBITIONS),
};

/** Visits by one collector alone; a note that does not say how many came leaves it open. */
function checkVisits(approaches: readonly Approach[]): CheckResult {
  const visits = approaches.filter(
    (one) => one.channel === 'visit' && reaching([CBA_2026_VISITS], one) !== undefined,
  );
  if (visits.length === 0) return NOTHING;
  const open = visits.filter(({ said = '', did }) => did === undefined && !saysHowMany(said));
  return {
    findings: visits.flatMap(visitFinding),
    checked: [
      {
        what: {
          zh: `上门：看了 ${visits.length} 次（人数、时段、进入）。`,
          en: `Visits: ${visits.length} were looked at (how many came, hours, entry).`,
        },
        rules: cited(CBA_2026_VISITS),
      },
    ],
    notChecked:
      open.length === 0
        ? []
        : [
            {
              contacts: open.map(({ place }) => place),
              answer: 'contacts.said',
              would: {
                zh: `${open.length} 次上门没有写来了几个人：只来一个人与行业指引不符。`,
                en: `For ${enCount(open.length, 'visit')} it is not noted how many people came: one collector alone would be contrary to the guideline.`,
              },
              rules: cited(CBA_2026_VISITS),
            },
          ],
  };
}

function visitFinding(approach: Approach): readonly Finding[] {
  const alone = factsOf(approach).find(({ value }) => value === 'came-alone');
  const under = alone === undefined ? undefined : reaching([CBA_2026_VISITS], approach);
  const least = CBA_2026_VISITS.values.min_collectors;
  if (under === undefined) return [];
  const make = alone?.confirmed === true ? finding : asked;
  const when = whenTold(approach);
  return [
    make(under.rules, {
      ...placed(approach),
      arithmetic: {
        zh: `${when.zh} 上门的只有一人；外访应由不少于 ${least} 名催收人员共同进行：1 < ${least}。`,
        en: `${when.en}: one person came alone; a visit needs at least ${enNumber(least)} collectors: 1 < ${least}.`,
      },
      say: {
        zh: `请出示工作证件和委托材料。外访应由至少 ${least} 人进行；请改为书面或电话联系。`,
        en: `Please show your identity and authority. A visit needs at least ${enNumber(least)} people; please write or call instead.`,
      },
      do: {
        zh: '可以不开门，隔门沟通并记录时间和相貌特征；感到危险报 110；向机构投诉。',
        en: 'You do not have to open the door; talk through it and note the time and who came. Call 110 if you feel in danger, and complain to the lender.',
      },
      ...(alone?.confirmed === true
        ? doubts(under, approach)
        : {
            uncertain: inTurn(CONFIRM, doubts(under, approach).uncertain ?? SILENT),
            proposed: [alone as Proposed],
          }),
    }),
  ];
}
