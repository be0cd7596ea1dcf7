import { subFen, type Fen } from '@forbear/money';
import { enCount, present, type Text } from '@forbear/problem';
import { ceilingGaps } from './ceiling-gap.ts';
import { ceilingOf, licensedShare, timesLpr, type Ceiling } from './ceiling.ts';
import { firstDue, measured, sameEach, shareAbove, type Excess, type Measured } from './excess.ts';
import {
  cited,
  finding,
  type Checked,
  type CheckResult,
  type Finding,
} from '../finding/finding.ts';
import { percent, yearly, type BesideInterest, type LoanCost } from './loan-cost.ts';
import { PRIVATE_LENDING_CAP_4XLPR } from './rule/private-loan-ceiling.ts';
import { enYuan, inTurn, ofDebt, SILENT, zhYuan } from '../finding/wording.ts';

/**
 * The ceiling on what a debt costs, by kind of creditor and day of contract: what was paid, is asked
 * for now and is still to come above it, to the fen.
 */
export function checkCeiling(cost: LoanCost): CheckResult {
  const ceiling = ceilingOf(cost);
  const found = measured(cost, ceiling);
  const findings = cost.rows.length === 0 ? revolving(cost, ceiling) : stages(cost, ceiling, found);
  return {
    findings,
    checked: [lookedAt(cost, ceiling, found)],
    notChecked: ceilingGaps(cost),
  };
}

/** A private loan by stages, since what was paid and what is to come ask for different words; else as a whole. */
function stages(cost: LoanCost, ceiling: Ceiling, found: Measured): readonly Finding[] {
  const open = openness(cost, ceiling);
  const whole = [
    ...told(found.all, () => ({
      arithmetic: inTurn(ceiling.why, rate(cost, found), wholeSum(ceiling, found)),
      say: licensedSay(),
      do: DO.licensed,
    })),
    ...told(found.now, () => ({
      arithmetic: inTurn(ceiling.why, nowSum(ceiling, found.now)),
      say: licensedSay(),
      do: DO.licensed,
    })),
  ];
  const stage = [
    ...told(found.paid, () => ({
      arithmetic: inTurn(ceiling.why, rate(cost, found), paidSum(ceiling, found.paid)),
      say: privateSay().paidPrivate,
      do: DO.paidPrivate,
    })),
    ...told(found.now, () => ({
      arithmetic: inTurn(ceiling.why, nowSum(ceiling, found.now)),
      say: privateSay().nowPrivate,
      do: DO.nowPrivate,
    })),
    ...told(found.toCome, () => ({
      arithmetic: inTurn(ceiling.why, rate(cost, found), toComeSum(cost, ceiling, found.toCome)),
      say: privateSay().toComePrivate,
      do: DO.toComePrivate,
    })),
  ];
  return (ceiling.private ? stage : whole).map((parts) =>
    finding(ceiling.rules, { ...ofDebt(cost.debt), ...parts, ...open }),
  );
}

type Parts = { readonly arithmetic: Text; readonly say: Text; readonly do: Text };

function told(excess: Excess, parts: () => Parts): readonly (Parts & { amount: Fen })[] {
  return excess.excess === 0 ? [] : [{ amount: excess.excess, ...parts() }];
}

/** What leaves a finding open: the ceiling itself, or a quoted price that lies below it. */
function openness(cost: LoanCost, ceiling: Ceiling): { uncertain?: Text } {
  const quoted = quotedRate(cost);
  const parts = [
    ...(ceiling.uncertain === undefined ? [] : [ceiling.uncertain]),
    ...(quoted === undefined || ceiling.private || quoted > ceiling.scaled
      ? []
      : [
          {
            zh: `合同按最初本金标价是年化 ${percent(quoted)}；规定没有写明${ceiling.name.zh}按哪种口径，这里按实际占用的本金算。`,
            en: `The contract quotes ${percent(quoted)} a year of the original principal; the rule does not say how ${ceiling.name.en} is measured, here it is worked out on the principal actually outstanding.`,
          },
        ]),
  ];
  return parts.length === 0 ? {} : { uncertain: inTurn(...parts) };
}

/** Charges a year over the original principal, where they do not fall with the balance: fees and flat interest. */
function quotedRate(cost: LoanCost): number | undefined {
  const [first, ...others] = cost.rows;
  if (first === undefined || others.length === 0) return undefined;
  const falls = others.some(({ balance }) => balance < first.balance);
  const level = others.every(({ charge }) => Math.abs(charge - first.charge) <= cost.rows.length);
  if (!falls || !level) return undefined;
  const total = cost.rows.reduce((sum, row) => sum + row.charge, 0);
  return (total / first.balance) * (cost.perYear / cost.rows.length) * 1e9;
}

function rate(cost: LoanCost, { simple }: Measured): Text {
  if (simple === undefined) return SILENT;
  if (cost.beside !== undefined) return besideText(cost.beside, simple);
  return {
    zh: `按实际占用本金算，年化 ${percent(simple)}。`,
    en: `On the principal actually outstanding it costs ${percent(simple)} a year.`,
  };
}

function wholeSum({ name }: Ceiling, { all }: Measured): Text {
  const { charged, allowed, excess } = all;
  const simple = subFen(charged, allowed);
  const less =
    simple === excess
      ? SILENT
      : {
          zh: `按现金流（内部收益率）算差额是 ${zhYuan(excess)}，取较小的一个。`,
          en: `By the cash flows (internal rate of return) the difference is ${enYuan(excess)}; the smaller one is taken.`,
        };
  return inTurn(
    {
      zh: `整个合同 ${all.rows.length} 期息费 ${zhYuan(charged)}，${name.zh}以内（单利）是 ${zhYuan(allowed)}，差额 ${zhYuan(simple)}。`,
      en: `Over the whole contract, interest and fees in ${enCount(all.rows.length, 'instalment')} come to ${enYuan(charged)}; ${name.en} (simple interest) allows ${enYuan(allowed)}, a difference of ${enYuan(simple)}.`,
    },
    less,
  );
}

function paidSum({ name }: Ceiling, paid: Excess): Text {
  const count = paid.rows.length;
  return {
    zh: `已还 ${count} 期的息费 ${zhYuan(paid.charged)}，${name.zh}以内是 ${zhYuan(paid.allowed)}，超出 ${zhYuan(paid.excess)}。`,
    en: `Interest and fees paid in ${enCount(count, 'instalment')} so far come to ${enYuan(paid.charged)}; ${name.en} allows ${enYuan(paid.allowed)}, so ${enYuan(paid.excess)} is too much.`,
  };
}

function nowSum({ name }: Ceiling, now: Excess): Text {
  return {
    zh: `现在要的利息、罚息和费用 ${zhYuan(now.charged)}，自最后一次还清以来按${name.zh}最多 ${zhYuan(now.allowed)}，超出 ${zhYuan(now.excess)}。`,
    en: `Interest, penalty and fees asked for now are ${enYuan(now.charged)}; since the last paid instalment ${name.en} allows at most ${enYuan(now.allowed)}: ${enYuan(now.excess)} too much.`,
  };
}

function toComeSum(cost: LoanCost, ceiling: Ceiling, toCome: Excess): Text {
  const { name } = ceiling;
  const each = sameEach(cost, ceiling, toCome);
  const [zhEach, enEach] =
    each === undefined || toCome.rows.length < 2 || each * toCome.rows.length !== toCome.excess
      ? ['', '']
      : [`每期 ${zhYuan(each)}。`, ` That is ${enYuan(each)} each.`];
  const count = toCome.rows.length;
  return {
    zh: `从 ${firstDue(toCome).zh} 起还有 ${count} 期，息费 ${zhYuan(toCome.charged)}，${name.zh}以内是 ${zhYuan(toCome.allowed)}，超出 ${zhYuan(toCome.excess)}。${zhEach}`,
    en: `From ${firstDue(toCome).en} on, interest and fees in ${enCount(count, 'instalment')} come to ${enYuan(toCome.charged)}; ${name.en} allows ${enYuan(toCome.allowed)}, so ${enYuan(toCome.excess)} is too much.${enEach}`,
  };
}

/** What is paid beside the interest, by who gets it. */
export const PAYEE_FEES: Readonly<Record<BesideInterest['fees'][number]['payee'], Text>> = {
  lender: { zh: '放款机构收的费用', en: 'fees of the lender' },
  guarantor: { zh: '担保费', en: 'guarantee fees' },
  service: { zh: '服务费、担保费一类', en: 'service or guarantee fees' },
};

/** Interest and fees apart, and the yearly cost of all of it three ways, each named. */
function besideText({ interest, fees, nominal, effective }: BesideInterest, simple: number): Text {
  const parts = fees.map(({ payee, sum }) => ({
    zh: `${PAYEE_FEES[payee].zh} ${zhYuan(sum)}`,
    en: `${PAYEE_FEES[payee].en} ${enYuan(sum)}`,
  }));
  const [byPeriod, compound] = [percent(nominal * 1e9), percent(effective * 1e9)];
  return {
    zh: `息费里利息 ${zhYuan(interest)}，另有${parts.map(({ zh }) => zh).join('、')}，要一起算。按现金流（内部收益率）算，名义年化 ${byPeriod}，复利年化 ${compound}（名义是每期利率乘每年期数）；按实际占用本金的单利是 ${percent(simple)}。`,
    en: `The charges are interest of ${enYuan(interest)} and ${parts.map(({ en }) => en).join(', ')}, and count together. By the cash flows (internal rate of return) they cost ${byPeriod} a year nominal (the rate of a period times the periods), ${compound} compounded; as simple interest on the principal actually outstanding, ${percent(simple)}.`,
  };
}

/** What to say between private persons, the ceiling named as the rule has it. */
function privateSay(): Readonly<Record<'paidPrivate' | 'nowPrivate' | 'toComePrivate', Text>> {
  const { zh, en } = timesLpr(PRIVATE_LENDING_CAP_4XLPR.values.multiplier);
  return {
    paidPrivate: {
      zh: `高于合同成立时${zh}的利息，法院不支持。已经多付的部分，我希望抵作本金，我们重新对一次账。`,
      en: `A court does not enforce interest above ${en} of the day of contract. I would like what I paid above it to count toward the principal; let us go through the account together.`,
    },
    nowPrivate: {
      zh: `利息、逾期利息、违约金和其他费用合在一起，也不能超过合同成立时${zh}。请按这个上限重新算一次。`,
      en: `Interest, default interest, damages and fees together may be claimed only up to ${en} of the day of contract. Please compute it again within that.`,
    },
    toComePrivate: {
      zh: `以后的利息请按合同成立时${zh}以内计算，超过的部分法院不支持。`,
      en: `Please compute coming interest within ${en} of the day of contract; a court does not enforce more.`,
    },
  };
}

const licensedSay = (): Text => ({
  zh: `这笔贷款的利息、罚息和费用合计超过年化 ${licensedShare()}，请把超出部分调减，并给我一份息费明细。`,
  en: `Interest, penalty and fees of this loan together are above ${licensedShare()} a year. Please reduce them to that line and send me a list of charges.`,
});

const DO = {
  paidPrivate: {
    zh: '整理转账记录和借条，写明每次付了多少；和对方谈抵扣本金。所引条文只写法院不支持超出部分，已付的能不能抵扣或要回，先问当地法律援助。',
    en: 'Collect transfers and the note of the loan, with each payment; talk about setting it off against the principal. The cited article says only that the excess is not enforced: ask local legal aid whether what was paid can be set off or reclaimed.',
  },
  nowPrivate: {
    zh: '请对方写出本金、利息、逾期利息和费用各是多少，和这里的算式对一遍；谈不拢可以找人民调解或法律援助，都不收费。',
    en: 'Ask for principal, interest, default interest and fees in writing and compare with this sum; people’s mediation and legal aid are free if you cannot agree.',
  },
  toComePrivate: {
    zh: '下一期之前谈好新的利率并写下来；本金照约定还。',
    en: 'Agree on a new rate in writing before the next instalment; the principal stays owed as agreed.',
  },
  licensed: {
    zh: '先向机构要息费明细并书面提出调减；没有答复再投诉。打官司时要在答辩里主动提出调减。',
    en: 'Ask the lender for the list of charges and for a reduction in writing; complain if there is no answer. In a suit the reduction must be asked for in the defence.',
  },
} as const satisfies Record<string, Text>;

/** A revolving balance has no rows: its rate stands for its cost. */
function revolving(cost: LoanCost, ceiling: Ceiling): readonly Finding[] {
  if (cost.rate === undefined) return [];
  const scaled = yearly(cost.rate);
  if (scaled <= ceiling.scaled) return [];
  const charged = cost.owed.interest;
  const amount = shareAbove(charged, scaled, ceiling.scaled);
  const at = ofDebt(cost.debt);
  return [
    finding(ceiling.rules, {
      ...at,
      ...(amount === 0 ? {} : { amount }),
      arithmetic: inTurn(ceiling.why, {
        zh: `约定利率年化 ${percent(scaled)}，高于${ceiling.name.zh}。现欠利息 ${zhYuan(charged)} 里超出 ${zhYuan(amount)}。`,
        en: `The agreed rate is ${percent(scaled)} a year, above ${ceiling.name.en}. Of the interest of ${enYuan(charged)} owed now ${enYuan(amount)} lie above it.`,
      }),
      say: ceiling.private ? privateSay().toComePrivate : licensedSay(),
      do: ceiling.private ? DO.toComePrivate : DO.licensed,
      ...present({ uncertain: ceiling.uncertain }),
    }),
  ];
}

function lookedAt(cost: LoanCost, ceiling: Ceiling, found: Measured): Checked {
  const at = ofDebt(cost.debt);
  const simple = found.simple ?? (cost.rate === undefined ? undefined : yearly(cost.rate));
  const costs: Text =
    simple === undefined
      ? { zh: '利率还不知道。', en: 'its rate is not known.' }
      : simple === 0
        ? { zh: '合同没有息费。', en: 'the contract charges nothing.' }
        : cost.beside === undefined
          ? { zh: `年化 ${percent(simple)}。`, en: `it costs ${percent(simple)} a year.` }
          : besideText(cost.beside, simple);
  return {
    ...at,
    what: {
      zh: `成本上限：${ceiling.name.zh}（${percent(ceiling.scaled)}）；${costs.zh}`,
      en: `Ceiling of cost: ${ceiling.name.en} (${percent(ceiling.scaled)}); ${costs.en}`,
    },
    rules: cited(...ceiling.rules),
  };
}
