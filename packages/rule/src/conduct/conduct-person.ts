import type { Day } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { firstDay, lastDay, whenTold } from './contact.ts';
import { doubts, placed, reaching, type Approach } from './contact-log.ts';
import { enNumber, inTurn, SILENT } from '../finding/wording.ts';
import { asked, cited, type CheckResult, type Finding } from '../finding/finding.ts';
import { CONFIRM, ruled } from './fact-check.ts';
import { factsOf, type Fact } from './fact.ts';
import type { Proposed } from './proposed.ts';
import { CARD_COLLECTION_CONDUCT_ART66_68 } from '../card/rule/reminders.ts';
import { CBA_2026_THIRD_PARTIES } from './rule/banking-association.ts';
import { GBT_45251_THIRD_PARTY_CONTACT } from './rule/national-standard.ts';
import { CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, PIPL_PURPOSE_AND_MINIMUM } from './rule/privacy.ts';
import {
  CONSUMER_FINANCE_COLLECTION_2024,
  INTERNET_LOAN_COLLECTION_2020,
} from './rule/regulator.ts';

/** Rules on reaching other people than the debtor, the hardest first. */
const REACHING = [
  CARD_COLLECTION_CONDUCT_ART66_68,
  GBT_45251_THIRD_PARTY_CONTACT,
  CBA_2026_THIRD_PARTIES,
  INTERNET_LOAN_COLLECTION_2020,
  CONSUMER_FINANCE_COLLECTION_2024,
] as const;

/** Rules on telling others of the debt. */
const TELLING = [PIPL_PURPOSE_AND_MINIMUM, CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, ...REACHING] as const;

/** Words by which another person asks to be left alone. */
const REFUSES =
  /(?:不要|别|不许|请勿|勿|停止)(?:再)?[^。；，,]{0,4}(?:打|联系|骚扰|找我|来电|发)|拒绝|不认识|与我无关|跟我没关系|(?:do not|don't|stop) (?:call|contact)/i;

/** What the log shows before a contact: whether the debtor seemed out of reach, and who has refused. */
type Before = {
  /** Unanswered calls in a row, over the days before. */
  missedInARow: number;
  missedDays: number;
  lastMissed?: Day;
  reached: boolean;
  refused?: { readonly when: Text; readonly by: Day };
};

/** Contacts with other people than the debtor: reached though the debtor can be, told of the debt, or after a no. */
export function checkOtherPersons(approaches: readonly Approach[]): CheckResult {
  const others = approaches.filter(({ to }) => to !== undefined && to !== 'self');
  const findings: Finding[] = [];
  const state = new Map<string, Before>();
  for (const one of approaches) {
    const before = state.get(one.counted) ?? { missedInARow: 0, missedDays: 0, reached: false };
    state.set(one.counted, before);
    if (one.to === undefined || one.to === 'self') {
      if (one.to === 'self') noteSelf(before, one);
      findings.push(...toldFinding(one, before));
    } else {
      findings.push(...otherFinding(one, before));
      if (REFUSES.test(one.said ?? ''))
        before.refused ??= { when: whenTold(one), by: lastDay(one) };
    }
  }
  return {
    findings,
    checked: [
      {
        what: {
          zh: `联系第三人：看了 ${others.length} 次联系他人的记录。`,
          en: `Other people: looked at ${enCount(others.length, 'contact')} with others.`,
        },
        rules: cited(...REACHING),
      },
    ],
    notChecked: [],
  };
}

function noteSelf(before: Before, { channel, connected, said, on }: Approach): void {
  if (channel !== 'phone') return;
  // Of a month nobody can tell what came before it and what after.
  if (on === undefined) {
    before.reached ||= connected === true || (said ?? '') !== '';
  } else if (connected === false) {
    before.missedInARow += 1;
    before.missedDays += before.lastMissed === on ? 0 : 1;
    before.lastMissed = on;
  } else if (connected === true || (said ?? '') !== '') {
    before.missedInARow = 0;
    before.missedDays = 0;
    before.reached = true;
  }
}

function isOutOfReach({ missedInARow, missedDays, lastMissed }: Before, on: Day): boolean {
  const { unreachable_calls_in_a_row, unreachable_days_in_a_row } = CBA_2026_THIRD_PARTIES.values;
  if (missedDays >= unreachable_days_in_a_row) return true;
  return missedInARow >= unreachable_calls_in_a_row && lastMissed !== undefined && lastMissed < on;
}

/** The refusal that surely came before a contact. */
const refusalBefore = (approach: Approach, { refused }: Before): Before['refused'] =>
  refused !== undefined && refused.by <= firstDay(approach) ? refused : undefined;

const isPrivate = ({ about }: Approach): boolean =>
  about.length > 0 && about.every(({ lender }) => lender === 'person');

/** Who was told of the debt in a contact, as the person told or as the words propose. */
const toldOf = (approach: Approach): readonly Fact[] =>
  factsOf(approach).filter(({ field }) => field === 'toldTo');

/** Others who were told of the debt: a fact where the person confirmed it, else a question. */
function toldFinding(approach: Approach, before: Before): readonly Finding[] {
  const told = toldOf(approach);
  if (told.length === 0 || isPrivate(approach)) return [];
  const under = reaching(TELLING, approach);
  if (under === undefined) return [];
  const parts = { ...placed(approach), arithmetic: factOf(approach, before, true), ...WITH_OTHERS };
  if (told.some(({ confirmed }) => confirmed))
    return [ruled(under, { ...parts, ...doubts(under, approach, JOINT) })];
  const doubt = doubts(under, approach, JOINT).uncertain ?? SILENT;
  const words = told.map((fact) => fact.words ?? '').join('；');
  return [
    asked(under.rules, {
      ...parts,
      arithmetic: {
        zh: `${stamp(approach).zh} 看起来向你以外的人透露了这笔欠款：「${words}」。催收只应找债务人本人，不得向他人透露欠款。`,
        en: `${stamp(approach).en}: it seems that someone else was told about the debt: “${words}”. Only the debtor may be asked to pay, and others must not be told.`,
      },
      uncertain: inTurn(CONFIRM, doubt),
      proposed: told as readonly Proposed[],
    }),
  ];
}

function otherFinding(approach: Approach, before: Before): readonly Finding[] {
  const { channel, toldTo = [] } = approach;
  const told = toldFinding(approach, before);
  const refused = refusalBefore(approach, before) !== undefined;
  if (isPrivate(approach) || (told.length > 0 && toldTo.length > 0)) return told;
  if (channel === 'phone' && approach.connected === false && !refused) return told;
  // A letter to the person's own address that somebody at home takes in is addressed to the person.
  if (channel === 'letter' && approach.to !== 'employer') return told;
  const { on } = approach;
  if (!refused && on !== undefined && isOutOfReach(before, on)) return told;
  const under = reaching(REACHING, approach);
  if (under === undefined) return told;
  return [
    ...told,
    ruled(under, {
      ...placed(approach),
      arithmetic: factOf(approach, before, false),
      ...WITH_OTHERS,
      ...doubts(
        under,
        approach,
        JOINT,
        on !== undefined && (before.reached || before.missedInARow > 0)
          ? undefined
          : unknownReach(),
      ),
    }),
  ];
}

const WITH_OTHERS: Pick<Finding, 'say' | 'do'> = {
  say: {
    zh: '这笔债务请只联系我本人。请停止联系我的家人、同事和其他人，不要向他们透露欠款；请告诉我你们从哪里得到他们的联系方式。',
    en: 'Please contact only me about this debt. Stop contacting my family, colleagues and others, do not tell them about the debt, and tell me where you got their details.',
  },
  do: {
    zh: '请被联系的人留下通话记录或截图，不要承诺替还、不要在电话里答应任何事；向机构投诉，不改的再向它的监管部门反映；受到威胁报 110。',
    en: 'Ask that person to keep the call list or a screenshot and to promise nothing; complain to the lender, then to its regulator; call the police if there are threats.',
  },
};

const JOINT: Text = {
  zh: '对方若是担保人、共同借款人或对这笔债负责的配偶，可以被联系。',
  en: 'A guarantor, a co-borrower or a spouse who answers for this debt may be contacted.',
};

function unknownReach(): Text {
  const { unreachable_calls_in_a_row, unreachable_days_in_a_row } = CBA_2026_THIRD_PARTIES.values;
  return {
    zh: `如果那之前他们确实联系不上你（号码失效、连续 ${unreachable_calls_in_a_row} 次或 ${unreachable_days_in_a_row} 天打不通），可以只问联系方式或请转告。`,
    en: `If they truly could not reach you before (dead number, ${enNumber(unreachable_calls_in_a_row)} calls or ${enNumber(unreachable_days_in_a_row)} days in vain) they may ask for your details or leave a message, no more.`,
  };
}

const stamp = (approach: Approach): Text => {
  const time = approach.at === undefined ? '' : ` ${approach.at}`;
  const { zh, en } = whenTold(approach);
  return { zh: zh + time, en: en + time };
};

function factOf(approach: Approach, before: Before, told: boolean): Text {
  const when = stamp(approach);
  const refused = refusalBefore(approach, before);
  const no: Text =
    refused === undefined
      ? { zh: '', en: '' }
      : {
          zh: `对方在 ${refused.when.zh} 已拒绝，之后不应再联系。`,
          en: ` That person refused on ${refused.when.en} and should not be contacted again.`,
        };
  return told
    ? {
        zh: `${when.zh} 向你以外的人透露了这笔欠款。催收只应找债务人本人，不得向他人透露欠款。${no.zh}`,
        en: `${when.en}: someone else was told about the debt. Only the debtor may be asked to pay, and others must not be told.${no.en}`,
      }
    : {
        zh: `${when.zh} 联系了你以外的人，而记录里你并没有失联。只有联系不上本人时才可以找他人，且只能问联系方式或请转告。${no.zh}`,
        en: `${when.en}: someone else was contacted, though the log does not show that you could not be reached. Others may be contacted only when the debtor cannot be reached, and only to ask for contact details or pass on a message.${no.en}`,
      };
}
