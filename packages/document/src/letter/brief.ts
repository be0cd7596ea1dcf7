import { contractDayOf, interestOwed } from '@forbear/loan';
import { mulDiv, parseFen, parseRate, RATE_SCALE, showDay, sumFen, type Fen } from '@forbear/money';
import { checkCase } from '@forbear/check';
import { claimIn, claimLimitation, deadlinesOf, stillToPay } from '@forbear/negotiation';
import { must, ok } from '@forbear/problem';
import { COURT_FEES } from '@forbear/rule';
import type { Facts } from '../facts.ts';
import { missedIn } from '../ground.ts';
import { ownLine } from '../kit/letter.ts';
import { BLANK, fields, heading, list, paragraph } from '../paper.ts';
import { whyNamed } from '../wording/reason.ts';
import { dayOr, yuan, type Writer } from './formal.ts';
import { historyLines, isNoted, toldOf } from './history.ts';

const FINDINGS_MAX = 4;

/** One page for legal aid or a lawyer: facts, papers, dates, questions, what it may cost. */
export const legalBrief: Writer = (f) => {
  const { say, lang, borrower, debt } = f;
  const found = checkCase(borrower).findings.filter((one) => one.debt === debt.id);
  return ok({
    title: say('给法律援助或律师的一页', 'One page for legal aid or a lawyer'),
    blocks: [
      heading(say('情况', 'Facts')),
      fields(situation(f)),
      heading(say('算出来可能有问题的地方', 'What may be wrong, going by the figures')),
      found.length === 0
        ? paragraph(
            say(
              '没有发现；没有查到的请一并看。',
              'Nothing was found. Please look at whatever could not be checked.',
            ),
          )
        : list(found.slice(0, FINDINGS_MAX).map(({ arithmetic }) => arithmetic[lang])),
      heading(say('日期', 'Dates')),
      list(dates(f)),
      heading(say('手上的材料', 'Papers I have')),
      paragraph(papers(f).join(say('、', ', '))),
      heading(say('想问的', 'Questions')),
      list(questions(f)),
      heading(say('可能的花费', 'What it may cost')),
      list(costs(f)),
    ],
    hints: [
      say(
        '带上合同、还款记录、催收记录和法院文书的原件。咨询和代写文书，可以问当地法律援助机构（免费）；一般借贷纠纷的代理不一定在援助范围里，以当地规定为准。',
        'Bring the originals of the contract, the records of payments and collection, and any court papers. The local legal aid office gives advice and helps with drafting free of charge; whether it represents you in an ordinary loan dispute depends on local rules.',
      ),
    ],
  });
};

function situation(f: Facts): readonly (readonly [string, string])[] {
  const { say, lang, debt, borrower } = f;
  const signed = contractDayOf(debt, f.asOf);
  const { outstanding: o } = debt;
  return [
    [
      say('当事人', 'Parties'),
      say(
        `${f.name}（${borrower.person.region || BLANK}）；债权人 ${f.creditor}`,
        `${f.name} (${borrower.person.region || '________'}); creditor ${f.creditor}`,
      ),
    ],
    [
      say('合同', 'Contract'),
      say(
        `${signed === undefined ? '日期不详' : showDay(signed, lang)}，本金 ${yuan(f, debt.terms.principal)}`,
        `${signed === undefined ? 'date not known' : showDay(signed, lang)}, principal ${yuan(f, debt.terms.principal)}`,
      ),
    ],
    [
      say('欠款', 'Owed'),
      f.state?.agreement !== undefined
        ? ownLine(f)
        : say(
            `按债权人账单，截至${showDay(o.asOf, lang)} ${yuan(f, f.owed)}（本金 ${yuan(f, o.principal)}、利息 ${yuan(f, interestOwed(o))}、罚息违约金 ${yuan(f, o.penalty)}、费用 ${yuan(f, o.fees)}）`,
            `by the creditor’s statement, ${yuan(f, f.owed)} as of ${showDay(o.asOf, lang)} (principal ${yuan(f, o.principal)}, interest ${yuan(f, interestOwed(o))}, penalties ${yuan(f, o.penalty)}, fees ${yuan(f, o.fees)})`,
          ),
    ],
    [say('逾期', 'Arrears'), overdue(f)],
    [
      say('收支', 'Budget'),
      say(
        `收入 ${f.money.income}，必要支出 ${f.money.essential}，可还 ${f.money.available}；${f.debts.count} 笔债务共 ${yuan(f, f.debts.total)}`,
        `income ${f.money.income}, essential spending ${f.money.essential}, available for debts ${f.money.available}; ${f.debts.count} ${f.debts.count === 1 ? 'debt' : 'debts'}, ${yuan(f, f.debts.total)} in all`,
      ),
    ],
    [say('原因', 'Why'), whyNamed(f) ?? say('没有说', 'not told')],
    [say('协商', 'Negotiation'), progress(f)],
  ];
}

/** What the person has: what was told, the budget, and the record of contacts where there is one. */
function papers(f: Facts): readonly string[] {
  const { say, enclosures, isBudgetTold } = f;
  const all = [
    ...enclosures,
    ...(isBudgetTold ? [say('收支表', 'budget')] : []),
    ...(isNoted(f) ? [say('联系记录', 'record of contacts')] : []),
  ];
  return all.length > 0 ? all : [say(BLANK, '________')];
}

/** What is late: by the agreement where one runs, else by the case. */
function overdue(f: Facts): string {
  const { say, lang, late, state } = f;
  if (state?.agreement === undefined) {
    if (late === 'not told') return say('没有说', 'not told');
    if (late === 'no') return say('没有', 'none');
    return late === 'yes'
      ? say('有，从哪天起没有说', 'yes; since when is not known')
      : say(`${showDay(late.since, lang)} 起`, `since ${showDay(late.since, lang)}`);
  }
  const missed = missedIn(f);
  if (missed.length === 0)
    return say('协议各期没有逾期', 'no instalment of the agreement is overdue');
  const rows = missed.map(({ no, missing }) =>
    no === state.short?.no
      ? say(`第 ${no} 期还差 ${yuan(f, missing)}`, `${yuan(f, missing)} short of instalment ${no}`)
      : say(
          `第 ${no} 期到期了，没有还款记录`,
          `instalment ${no} fell due and no payment is recorded`,
        ),
  );
  return say(`协议${rows.join('、')}`, `by the agreement: ${rows.join('; ')}`);
}

function progress(f: Facts): string {
  const { state, say } = f;
  if (state === undefined)
    return f.ask.ok
      ? say(
          `打算申请：${f.ask.value.request}`,
          `not yet begun; I intend to ask for ${f.ask.value.request}`,
        )
      : say('没有需要申请的', 'nothing to ask for');
  const entries = say(
    `记录 ${f.events.length} 条`,
    `${f.events.length} ${f.events.length === 1 ? 'entry' : 'entries'} in the record`,
  );
  const told = toldOf(historyLines(f), { zh: '对方', en: 'the creditor' });
  return [`${entries}${say('。', '.')}`, ...told].join(say('', ' '));
}

function dates(f: Facts): readonly string[] {
  const { say, lang, state, borrower, debt } = f;
  const due =
    state === undefined
      ? []
      : deadlinesOf(state)
          .filter(({ legal, what }) => legal || what === 'complaint-simple')
          .slice(0, 3);
  const court = state?.court;
  const claim = state === undefined ? { restarts: [] } : claimIn(state);
  const limitation = claimLimitation({ ...borrower, asOf: f.asOf }, debt, claim).arithmetic;
  return [
    ...(court === undefined
      ? []
      : [
          say(
            `法院或仲裁文书：${dayOr(f, court.on)}收到，最后一天 ${dayOr(f, court.answerBy)}`,
            `Court or arbitration paper received on ${dayOr(f, court.on)}; last day to answer ${dayOr(f, court.answerBy)}`,
          ),
        ]),
    ...due.map(
      (one) =>
        `${showDay(one.on, lang)}${one.on < f.asOf ? say('（已过）', ' (past)') : ''}${say('：', ': ')}${one.say[lang]}`,
    ),
    say(`诉讼时效：${limitation.zh}`, `Limitation: ${limitation.en}`),
  ];
}

function questions(f: Facts): readonly string[] {
  const { say, state } = f;
  return [
    say(
      '上面的金额有没有不该算的，怎么举证？',
      'Can any of these sums be disputed, and how would I prove it?',
    ),
    say(
      '时效是否已过；在弄清之前，什么不能签、不能付？',
      'Is the claim out of time? What should I not sign or pay until that is clear?',
    ),
    ...(state?.court === undefined
      ? []
      : [
          say(
            '支付令或起诉怎么答复，最晚哪天？',
            'How must I answer the court paper, and by when?',
          ),
        ]),
    say(
      '已有或要签的协议有没有对我不利的地方？',
      'Is there anything to my disadvantage in an agreement that I have signed or am about to sign?',
    ),
    say(
      '我的收入和住房，哪些在执行时要给我留下？',
      'How much of my income, and what of my home, would be protected in enforcement?',
    ),
  ];
}

/** The court's filing fee for a claim, by the tiers of the rule; absent beyond its last tier. */
export function courtFee(claim: Fen): Fen | undefined {
  let [below, fee] = [0, 0];
  for (const tier of COURT_FEES.values.filing_fee_tiers) {
    const top = must(parseFen(tier.up_to_cny));
    if ('fee_cny' in tier) fee = must(parseFen(tier.fee_cny));
    else
      fee += mulDiv(
        Math.max(0, Math.min(claim, top) - below),
        must(parseRate(tier.rate, 'year')).scaled,
        RATE_SCALE,
        'half-up',
      );
    if (claim <= top) return fee as Fen;
    below = top;
  }
  return undefined;
}

/** What a suit would be about: what is open of the agreement that runs, else the creditor's bill. */
const claimOf = ({ state, owed }: Facts): Fen =>
  state?.agreement === undefined ? owed : sumFen(stillToPay(state).map(({ amount }) => amount));

function costs(f: Facts): readonly string[] {
  const { say } = f;
  const claim = claimOf(f);
  const fee = courtFee(claim);
  const { summary_or_settled_divisor, payment_order_divisor } = COURT_FEES.values;
  const part = (divisor: number) =>
    fee === undefined ? undefined : (mulDiv(fee, 1, divisor, 'half-up') as Fen);
  const [half, third] = [part(summary_or_settled_divisor), part(payment_order_divisor)];
  return [
    say('法律援助咨询、人民调解：免费。', 'Legal aid advice and people’s mediation are free.'),
    ...(fee === undefined || half === undefined || third === undefined
      ? []
      : [
          say(
            `如果被起诉 ${yuan(f, claim)}：案件受理费 ${yuan(f, fee)}，简易程序或调解减半为 ${yuan(f, half)}，支付令为 ${yuan(f, third)}，由败诉方负担。`,
            `If I am sued for ${yuan(f, claim)}, the court fee is ${yuan(f, fee)}, or half of that (${yuan(f, half)}) in summary proceedings or after a settlement; for a payment order it is ${yuan(f, third)}. The losing side pays.`,
          ),
        ]),
    say(
      '律师费：先问清再委托；承诺“债务清零”“洗征信”的不要信。',
      'Lawyer’s fees: ask before you hire one, and do not trust anyone who promises to wipe out debts or clean credit records.',
    ),
  ];
}
