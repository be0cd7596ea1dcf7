import { parseFen, showYuan, type Day } from '@forbear/money';
import { enCount, must, present, type Text } from '@forbear/problem';
import { versionsOn } from '../finding/figure.ts';
import {
  asked,
  cited,
  finding,
  type CheckResult,
  type Cited,
  type Finding,
} from '../finding/finding.ts';
import { enNumber, inTurn, SILENT } from '../finding/wording.ts';
import { firstDay, lastDay, whenTold } from './contact.ts';
import { doubts, placed, reaching, type Approach, type Under } from './contact-log.ts';
import { kindsOf, type Fact } from './fact.ts';
import { POSING_OFFICIAL, VIOLENCE } from './threat-kind.ts';
import { signsIn } from './sign.ts';
import type { Kind } from './kind.ts';
import type { Proposed } from './proposed.ts';
import { CBA_2026_PROHIBITIONS } from './rule/banking-association.ts';
import { CARD_MALICIOUS_OVERDRAFT } from '../lender/rule/criminal-boundary.ts';
import { FAKE_MEDIATION_SIGNS } from '../court/rule/mediation.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';

const LOOKED_AT = [
  ...VIOLENCE.rules,
  ...POSING_OFFICIAL.rules,
  CBA_2026_PROHIBITIONS,
  FAKE_MEDIATION_SIGNS,
  AGENT_RIGHTS_SCAM_WARNING_2026,
] as const;

/**
 * Threats, poses, demands and deeds of the other side: what the person confirmed is found as it is,
 * what only the words propose is asked.
 */
export function checkFacts(approaches: readonly Approach[]): CheckResult {
  const noted = approaches.filter(({ said = '' }) => said !== '');
  const mute = approaches.length - noted.length;
  return {
    findings: approaches.flatMap((one) => [
      ...kindsOf(one).flatMap(([kind, facts]) => kindFinding(one, kind, facts)),
      ...signsIn(one.said ?? '').flatMap(([kind, words]) =>
        isOrdinary(kind, one) ? [] : [signFinding(one, kind, words)],
      ),
    ]),
    checked: [
      {
        what: {
          zh: `对方说的话、要的东西、冒充和诈骗的迹象：看了 ${noted.length} 次有内容的联系${mute > 0 ? `，另有 ${mute} 次没有记内容` : ''}。`,
          en: `What was said and demanded, signs of pretence and fraud: looked at ${enCount(noted.length, 'contact')} with a note${mute > 0 ? `; ${mute} without one` : ''}.`,
        },
        rules: cited(...new Set(LOOKED_AT)),
      },
    ],
    notChecked: [],
  };
}

/** A private lender takes money on a private account, and speaks to the family, as a matter of course. */
const isOrdinary = (kind: Kind, { about }: Approach): boolean =>
  kind.institutionsOnly === true &&
  about.length > 0 &&
  about.every(({ lender }) => lender === 'person');

/** What is asked before words count as a fact. */
export const CONFIRM: Text = {
  zh: '这是从你记的话里读出来的，是不是这样由你确认；确认（填上相应的一项）之前只当作问题，不当作事实。',
  en: 'This is read from the words you noted; only you can say whether it was so. Until you confirm it in its field it is a question, not a fact.',
};

function kindFinding(approach: Approach, kind: Kind, facts: readonly Fact[]): readonly Finding[] {
  if (isOrdinary(kind, approach)) return [];
  const under = reaching(kind.rules, approach, kind.beside);
  if (under === undefined) return [];
  const { at } = approach;
  const when = whenTold(approach);
  const words = facts.flatMap((fact) => (fact.words === undefined ? [] : [fact.words]));
  const [zh, en] = words.length === 0 ? ['', ''] : [`「${words.join('」「')}」。`, quoted(words)];
  const time = at === undefined ? '' : ` ${at}`;
  const law = sameOnAll(approach, (on) => kind.law?.(on) ?? SILENT);
  const version = sameOnAll(approach, (on) => versionsOn(under.rules, on));
  const small = /诈骗|恶意透支|fraud/i.test(words.join(' ')) ? belowOverdraft(approach) : SILENT;
  const parts = {
    ...placed(approach),
    arithmetic: {
      zh: `${when.zh}${time}：${zh}${kind.what.zh}${small.zh}${law.zh}${version.zh}`,
      en: `${when.en}${time}: ${en}${kind.what.en}${small.en}${law.en}${version.en}`,
    },
    say: kind.say,
    do: kind.do,
  };
  if (facts.some(({ confirmed }) => confirmed))
    return [ruled(under, { ...parts, ...doubts(under, approach, kind.uncertain) })];
  const doubt = inTurn(CONFIRM, doubts(under, approach, kind.uncertain).uncertain ?? SILENT);
  return [
    asked(under.rules, { ...parts, uncertain: doubt, proposed: facts as readonly Proposed[] }),
  ];
}

/** What is true on every day on which a contact can have been; nothing where it differs between them. */
function sameOnAll(approach: Approach, on: (day: Day) => Text): Text {
  const [first, last] = [on(firstDay(approach)), on(lastDay(approach))];
  return first.zh === last.zh ? first : SILENT;
}

/** That the principal of the cards does not reach what malicious overdraft begins with, where it is known. */
function belowOverdraft({ about }: Approach): Text {
  const owed = about[0]?.cardPrincipal;
  const { large_from_cny, effective_collections, months_after_second } =
    CARD_MALICIOUS_OVERDRAFT.values;
  const from = must(parseFen(large_from_cny));
  if (owed === undefined || owed >= from || !about.every(({ card }) => card)) return SILENT;
  return {
    zh: `恶意透支要以占有不还为目的、${effective_collections} 次有效催收后超过 ${months_after_second} 个月不还，并且本金满 ${showYuan(from, 'zh')}；现在信用卡的本金是 ${showYuan(owed, 'zh')}，不到。`,
    en: ` Malicious overdraft needs intent, ${enNumber(effective_collections)} effective demands, ${enNumber(months_after_second)} months without payment after them, and a principal of ${showYuan(from, 'en')}; the cards owe ${showYuan(owed, 'en')} of principal, which is less.`,
  };
}

const quoted = (words: readonly string[]): string => `“${words.join('”, “')}”. `;

/** A finding on a confirmed fact; a rule whose text was not seen leads nothing as law. */
export const ruled = (under: Under, parts: Parameters<typeof finding>[1]): Finding =>
  under.rules[0].verified ? finding(under.rules, parts) : asked(under.rules, parts);

function signFinding(approach: Approach, kind: Kind, words: string): Finding {
  const when = whenTold(approach);
  return asked(kind.rules as Cited, {
    ...placed(approach),
    arithmetic: {
      zh: `${when.zh}：「${words}」。${kind.what.zh}`,
      en: `${when.en}: “${words}”. ${kind.what.en}`,
    },
    say: kind.say,
    do: kind.do,
    ...present({ uncertain: kind.uncertain }),
  });
}
