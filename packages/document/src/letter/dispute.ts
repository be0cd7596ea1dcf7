import { addDays, showDay } from '@forbear/money';
import { ok } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import type { Facts } from '../facts.ts';
import { complainedOn, deviationOf, isKept, isPartPaid, textOwedSince } from '../ground.ts';
import { early } from '../kit/letter.ts';
import type { Block } from '../paper.ts';
import { instalmentsTable } from '../wording/instalment.ts';
import { whyNamed } from '../wording/reason.ts';
import { dayOr, formal, type Writer } from './formal.ts';
import { differs, foundIn, historyLines, papersSoFar, toldOf } from './history.ts';

/** Objection: the bill, the charges or the collection do not fit what was agreed. */
export const objection: Writer = (f) => {
  const { say, lang, state } = f;
  const agreement = state?.agreement;
  const found = deviationOf(f);
  return ok(
    formal(f, {
      title: say('执行与约定不一致的异议', 'Objection: the agreement is not being followed'),
      facts: [
        ...(agreement === undefined
          ? []
          : [
              say(
                `双方有自${dayOr(f, agreement.effective)}起执行的协议。${isKept(f) ? '本人按约定还款。' : ''}`,
                `We have an agreement in force since ${dayOr(f, agreement.effective)}.${isKept(f) ? ' I have paid as agreed.' : ''}`,
              ),
            ]),
        say(
          `${dayOr(f, found?.on)}发现：${differs(f, found)}`,
          `On ${dayOr(f, found?.on)} I found: ${differs(f, found)}`,
        ),
        ...(agreement === undefined || agreement.instalments.length === 0
          ? []
          : [
              say('协议约定的各期：', 'The agreed instalments:'),
              instalmentsTable(agreement.instalments, 0 as Facts['asOf'], lang),
            ]),
      ],
      asks: [
        say(
          `请在${showDay(addDays(f.asOf, 7), lang)}前按协议更正，并书面告知结果。`,
          `Please put this right by ${showDay(addDays(f.asOf, 7), lang)} and confirm it to me in writing.`,
        ),
        say(
          '如果因此多收了利息、违约金或者有催收，请撤销和停止，并保证征信按协议报送。',
          'If interest or penalties were charged because of it, or collection went on, please cancel and stop them, and make sure the account is reported as agreed.',
        ),
      ],
      enclosures: [
        say('协议', 'the agreement'),
        say('账单或催收记录', 'the bill or the record of collection'),
        ...(isPartPaid(f) ? [say('已还各期的凭证', 'receipts of what was paid')] : []),
      ],
    }),
  );
};

/** What is to be put right: the bill, the collection or both, as was found. */
function correct(f: Facts): string {
  const { bill, collection } = foundIn(deviationOf(f));
  const asks = [
    ...(bill ? [f.say('按约定更正账单和收费', 'correct the bill and charges as agreed')] : []),
    ...(collection
      ? [f.say('停止与约定不符的催收', 'stop the collection that goes against the agreement')]
      : []),
  ];
  return f.say(
    `请${asks.join('，')}，并书面告知结果。`,
    `Please ${asks.join(', ')}, and tell me the result in writing.`,
  );
}

const CORRECTED = {
  zh: '请督促该机构按约定更正，并书面告知本人结果。',
  en: 'Please see to it that the lender puts this right as agreed and tells me the result in writing.',
} as const;

const CONFIRM = {
  zh: '请用书面、短信或 App 确认谈成的方案，并照此执行。',
  en: 'Please confirm what we agreed in writing, by text message or in the app, and keep to it.',
} as const;

const CONFIRMED = {
  zh: '请督促该机构书面确认谈成的方案，并照此执行。',
  en: 'Please see to it that the lender confirms in writing what we agreed, and keeps to it.',
} as const;

/** What is asked for where something agreed is not followed, or not put in writing. */
const wanted = (
  f: Facts,
  corrected: (f: Facts) => string,
  confirmed: string,
): string | undefined =>
  deviationOf(f) !== undefined
    ? corrected(f)
    : textOwedSince(f) !== undefined
      ? confirmed
      : undefined;

/** The answer that is asked for: one at all, the reason that was not given, or another look. */
const decide = (f: Facts): string =>
  f.state?.refusal?.ended === true
    ? f.say(
        '请说明终止协议的依据，并恢复协议；不恢复的，请书面说明理由和贵方可接受的方案。',
        'Please say on what grounds you ended the agreement, and reinstate it; if you will not, please give your reasons in writing and tell me what you could accept.',
      )
    : f.state?.refusal?.reason === undefined
      ? f.say(
          '请对上述申请作出书面答复；不同意的，说明理由和贵方可接受的方案。',
          'Please decide my request in writing; if you cannot agree, please give your reasons and tell me what you could accept.',
        )
      : f.say(
          '请由另一位人员复核上述申请并书面答复；仍不同意的，说明依据和贵方可接受的方案。',
          'Please have my request looked at again by somebody else and answer in writing; if you still cannot agree, please say on what grounds and tell me what you could accept.',
        );

/** Whether other terms are asked for: not where there are some that both said yes to. */
const isAskedFor = ({ state }: Facts): boolean =>
  state?.agreement === undefined && state?.said === undefined && state?.ended === undefined;

/** The formal complaint to the lender, with its days. */
export const lenderComplaint: Writer = (f) => {
  const { say, lang } = f;
  const why = whyNamed(f);
  const [simple, complex, most] = [
    COMPLAINT_TIME_LIMITS.values.simple_days,
    COMPLAINT_TIME_LIMITS.values.complex_days,
    COMPLAINT_TIME_LIMITS.values.hard_max_days,
  ];
  const until = (days: number) => showDay(addDays(f.asOf, days), lang);
  const isSupervised = f.debt.creditor.kind !== 'person';
  return ok(
    formal(f, {
      title: say('消费投诉', 'Complaint'),
      facts: [
        ...historyLines(f),
        ...(f.ask.ok && isAskedFor(f)
          ? [
              say(
                `本人现在的方案：${f.ask.value.request}。${early(f, f.ask.value, addDays(f.asOf, simple))}`,
                `My proposal now is ${f.ask.value.request}. ${early(f, f.ask.value, addDays(f.asOf, simple))}`.trimEnd(),
              ),
            ]
          : []),
        say(
          `本人每月收入 ${f.money.income}，必要生活支出 ${f.money.essential}，留作应急 ${f.money.kept}，可用于全部债务 ${f.money.available}${why === undefined ? '' : `；原因：${why}`}。`,
          `My income is ${f.money.income} a month. I need ${f.money.essential} to live on and keep ${f.money.kept} for emergencies, which leaves ${f.money.available} for all my debts.${why === undefined ? '' : ` The reason is ${why}.`}`,
        ),
      ],
      asks: [
        wanted(f, correct, CONFIRM[lang]) ?? decide(f),
        say(
          '请说明本息费的计算依据。',
          'Please explain how principal, interest and fees were worked out.',
        ),
        ...(isSupervised
          ? [
              say(
                `请按《银行业保险业消费投诉处理管理办法》处理：一般自收到之日起 ${simple} 日内（${until(simple)}前），复杂的 ${complex} 日内（${until(complex)}前），特别复杂的不超过 ${most} 日（${until(most)}前）。贵机构不适用该办法的，也请在同样时间内答复。`,
                `Please decide within ${simple} days of receipt (by ${until(simple)}), ${complex} in complicated cases (${until(complex)}), at most ${most} in special ones (${until(most)}), as the rules on complaints to banks and insurers require; if they do not apply to you, please answer within the same time.`,
              ),
            ]
          : []),
        say(
          '处理期间请停止外部催收，只联系本人。',
          'In the meantime please stop outside collection and contact nobody but me.',
        ),
      ],
      enclosures: papersSoFar(f),
    }),
  );
};

/** Which authority a complaint goes to, by what the lender is. */
function bodyOf(f: Facts): { readonly zh: string; readonly en: string } {
  switch (f.debt.creditor.kind) {
    case 'bank':
    case 'consumer-finance':
    case 'trust':
      return {
        zh: '国家金融监督管理总局当地派出机构',
        en: 'the local office of the National Financial Regulatory Administration',
      };
    case 'micro-loan':
    case 'guarantor':
      return {
        zh: '机构注册地的地方金融管理部门',
        en: 'the local finance authority where the company is registered',
      };
    case 'assignee':
      return {
        zh: '原贷款机构的监管部门（先核实受让方的全称和性质）',
        en: 'the authority over the original lender (first verify who the assignee is)',
      };
    default:
      return {
        zh: '合同上贷款机构的监管部门（先在合同里查清贷款机构的全称）',
        en: 'the authority over the lender named in the contract (look up its full name first)',
      };
  }
}

const NUMBERS = {
  zh: '电话和网址以该机构官方网站公布的为准，不用搜索到的号码。投诉不收费；监管部门一般先转给机构处理，不裁判债务。',
  en: 'Use the number and address on the authority’s own site, not one from a search. It is free; the authority passes the matter to the lender first and does not rule on the debt.',
} as const;

/** The complaint to the authority, after the lender was asked. */
export const regulatorComplaint: Writer = (f) => {
  const { say, lang } = f;
  const body = bodyOf(f)[lang];
  const complained = complainedOn(f);
  if (f.debt.creditor.kind === 'person')
    return ok({
      title: say('没有对应的监管部门', 'No authority for this one'),
      blocks: [
        {
          kind: 'paragraph',
          text: say(
            '对方是个人，不归金融监管。谈不拢时，可以申请人民调解，或者由法院处理。',
            'The creditor is a private person; no financial authority is over it. Ask for people’s mediation, or leave it to the court.',
          ),
        },
      ],
    });
  return ok(
    formal(f, {
      title: say('投诉材料', 'Complaint to the authority'),
      to: body,
      facts: [
        ...toldOf(historyLines(f), { zh: '该机构', en: 'the lender' }),
        say(
          `本人于${dayOr(f, complained)}向${f.creditor}投诉，至今没有得到解决。`,
          `I complained to ${f.creditor} on ${dayOr(f, complained)}; the matter has not been resolved.`,
        ),
        ...conductLines(f),
      ],
      asks: [
        wanted(f, () => CORRECTED[lang], CONFIRMED[lang]) ??
          say(
            '请督促该机构在规定时间内书面答复本人的申请，不同意的说明理由。',
            'Please see to it that the lender answers my request in writing and in time, with reasons if it refuses.',
          ),
        say(
          '请督促其对外部催收的合规情况进行核查。',
          'Please have its outside collection checked against the rules.',
        ),
      ],
      enclosures: [
        say('给机构的投诉及凭证', 'my complaint to the lender, with proof'),
        ...papersSoFar(f),
      ],
      hints: [NUMBERS[lang]],
    }),
  );
};

function conductLines(f: Facts): readonly (string | Block)[] {
  const seen = new Set(f.events.flatMap(({ contact }) => contact?.breaches ?? []));
  if (seen.size === 0) return [];
  const names = {
    time: f.say('在不允许的时段联系', 'contact at hours that are not allowed'),
    calls: f.say('一天内多次拨打', 'too many calls in a day'),
    'third-persons': f.say('联系本人以外的人', 'contact with other people'),
    threats: f.say('威胁', 'threats'),
    other: f.say('其他', 'other'),
  };
  return [
    f.say(
      `本人记录到的催收情况：${[...seen].map((one) => names[one]).join('、')}（见联系记录）。`,
      `Collection as I noted it: ${[...seen].map((one) => names[one]).join(', ')} (see the record of contacts).`,
    ),
  ];
}
