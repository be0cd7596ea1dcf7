import { formatDay } from '@forbear/money';
import { versionsOn } from '../finding/figure.ts';
import { enNumber, SILENT } from '../finding/wording.ts';
import { checkCallCounts } from './conduct-calls.ts';
import { checkHours } from './conduct-hours.ts';
import { checkOtherPersons } from './conduct-person.ts';
import { BANNED, bannedIn, type BannedKind } from './conduct-words.ts';
import {
  approachesOf,
  doubts,
  placed,
  reaching,
  type Approach,
  type ConductFigures,
} from './contact-log.ts';
import { scamsIn } from './scam.ts';
import { checkScams } from './scam-check.ts';
import {
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
    checkWords(approaches),
    checkScams(approaches),
  ]);
}

const NO_LOG: NotChecked = {
  answer: 'contacts',
  would: {
    zh: '没有对方联系你的记录：记下每次联系的时间、是否接通、说了什么，就能看夜间时段、次数、第三人、上门和诈骗迹象。',
    en: 'No contact of the other side is noted: with time, whether it was connected and what was said, hours, numbers, third persons, visits and signs of fraud can be checked.',
  },
  rules: cited(GBT_45251_HOURS, GBT_45251_CALL_FREQUENCY, CBA_2026_PROHIBITIONS),
};

const ONE = '(?:人|催收|员工|工作人员|男子|女子|小伙|业务员|外访员)';
const ALONE = new RegExp(
  `(?<!我|自己|家里|第|哪|每|另|同|任何)(?:一|1)(?:个|名|位)?(?:男|女)?${ONE}|独自|单独(?:来|上门)|came alone|one (?:man|person|woman|collector)`,
  'i',
);
const TOGETHER = new RegExp(
  `(?:两|二|2|三|3|四|4|五|5|几|多)(?:个|名|位)?(?:男|女)?${ONE}|一行.人|two|three|several`,
  'i',
);

/** Visits by one collector alone; a note that does not say how many came leaves it open. */
function checkVisits(approaches: readonly Approach[]): CheckResult {
  const visits = approaches.filter(
    (one) => one.channel === 'visit' && reaching([CBA_2026_VISITS], one) !== undefined,
  );
  if (visits.length === 0) return NOTHING;
  const open = visits.filter(({ said = '' }) => !ALONE.test(said) && !TOGETHER.test(said));
  return {
    findings: visits.flatMap((one) =>
      ALONE.test(one.said ?? '') && !TOGETHER.test(one.said ?? '') ? visitFinding(one) : [],
    ),
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
                en: `${open.length} visits do not say how many came: one collector alone would be contrary to the guideline.`,
              },
              rules: cited(CBA_2026_VISITS),
            },
          ],
  };
}

function visitFinding(approach: Approach): readonly Finding[] {
  const under = reaching([CBA_2026_VISITS], approach);
  const least = CBA_2026_VISITS.values.min_collectors;
  if (under === undefined) return [];
  return [
    finding(under.rules, {
      ...placed(approach),
      arithmetic: {
        zh: `${formatDay(approach.on)} 上门的只有一人；外访应由不少于 ${least} 名催收人员共同进行：1 < ${least}。`,
        en: `${formatDay(approach.on)}: one person came alone; a visit needs at least ${enNumber(least)} collectors: 1 < ${least}.`,
      },
      say: {
        zh: `请出示工作证件和委托材料。外访应由至少 ${least} 人进行；请改为书面或电话联系。`,
        en: `Please show identity and mandate. Visits take at least ${enNumber(least)} people; please write or call instead.`,
      },
      do: {
        zh: '可以不开门，隔门沟通并记录时间和相貌特征；感到危险报 110；向机构投诉。',
        en: 'You need not open; talk through the door, note time and person; call 110 if you feel in danger; complain to the lender.',
      },
      ...doubts(under, approach),
    }),
  ];
}

/** Threats, insults, exposure and other banned words, from what was noted of a contact. */
function checkWords(approaches: readonly Approach[]): CheckResult {
  const noted = approaches.filter(({ said = '' }) => said !== '');
  const known = new Map<string, ReturnType<typeof bannedIn>>();
  const findings = noted.flatMap((one) => {
    const visit = one.channel === 'visit';
    const key = `${visit ? '+' : '-'}${one.said}`;
    const found = known.get(key) ?? wordsOf(one.said ?? '', visit);
    known.set(key, found);
    return found.flatMap(([kind, words]) => wordFinding(one, kind, words));
  });
  const mute = approaches.length - noted.length;
  return {
    findings,
    checked: [
      {
        what: {
          zh: `对方说的话：看了 ${noted.length} 次有内容的联系${mute > 0 ? `，另有 ${mute} 次没有记内容` : ''}。`,
          en: `What was said: ${noted.length} contacts with a note were looked at${mute > 0 ? `; ${mute} have none` : ''}.`,
        },
        rules: cited(...new Set(BANNED.flatMap(({ rules, beside = [] }) => [...rules, ...beside]))),
      },
    ],
    notChecked: [],
  };
}

/** A message that asks to be paid in the name of a court is told of once, as what it is. */
function wordsOf(said: string, visit: boolean): ReturnType<typeof bannedIn> {
  const found = bannedIn(said, visit);
  if (!found.some(([{ kind }]) => kind === 'posing') || scamsIn(said).length === 0) return found;
  return found.filter(([{ kind }]) => kind !== 'posing');
}

function wordFinding(approach: Approach, kind: BannedKind, words: string): readonly Finding[] {
  const under = reaching(kind.rules, approach, kind.beside);
  if (under === undefined) return [];
  const { on, at } = approach;
  const law = kind.law?.(on) ?? SILENT;
  const version = versionsOn(under.rules, on);
  const when = `${formatDay(on)}${at === undefined ? '' : ` ${at}`}`;
  return [
    finding(under.rules, {
      ...placed(approach),
      arithmetic: {
        zh: `${when}：「${words}」。${kind.what.zh}${law.zh}${version.zh}`,
        en: `${when}: “${words}”. ${kind.what.en}${law.en}${version.en}`,
      },
      say: kind.say,
      do: kind.do,
      ...doubts(under, approach, kind.uncertain),
    }),
  ];
}
