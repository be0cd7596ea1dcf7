// What the law makes of many figures: every check, clock and paper that rests on a rule, asked on both
// sides of its lines. Read once for each legal figure that is changed; see figures.test.ts.
import { inputOf } from '../../packages/document/src/fixture/paper-input.ts';
import { courtFee } from '../../packages/document/src/letter/brief.ts';
import { writePaper } from '@forbear/document';
import { FACT_TEXT, RHYTHM } from '@forbear/negotiation';
import { addDays, addMonths, fen, parseDay, parseRate, type Day, type Fen } from '@forbear/money';
import { CARD_MONTHS_MAX } from '../../packages/plan/src/option/practice.ts';
import { LIMITATION_EVENTS } from '../../packages/rule/src/limitation/limitation-event.ts';
import { must } from '@forbear/problem';
import { xiaozhang } from '@forbear/testkit/people';
import {
  aidWay,
  ANSWERED_PAPERS,
  answerLastDay,
  bankruptcyWay,
  careLines,
  checkAssignment,
  checkCard,
  checkCeiling,
  checkConduct,
  checkContract,
  checkCourtPaper,
  checkCredit,
  checkGuaranty,
  checkLimitation,
  checkMinor,
  checkPenalty,
  checkProposal,
  classOf,
  complaintClocks,
  complaintWay,
  CONTACT_CHANNELS,
  DEEDS,
  DEMANDS,
  HELP_MATTERS,
  helpLines,
  LENDER_KINDS,
  lprOn,
  marketingWay,
  observationOf,
  openWays,
  POSES,
  THREATS,
  whatComesNext,
  type Contact,
  type ContactFacts,
  type LenderKind,
  type LoanCost,
  type LoggedDebt,
} from '@forbear/rule';

const day = (text: string): Day => must(parseDay(text));
const months = (on: Day, count: number): Day => addMonths(on, count, 'clamp-to-month-end');
const TODAY = day('2026-11-20');

/** Every lender that a rule tells apart, and one that is not known. */
const LENDERS: readonly (LenderKind | undefined)[] = [...LENDER_KINDS, undefined];

/** Days on both sides of every day from which a rule of cost holds. */
const CONTRACTS = [
  '2015-08-31',
  '2015-09-01',
  '2016-12-31',
  '2017-01-01',
  '2019-08-19',
  '2019-08-20',
  '2020-08-19',
  '2020-08-20',
  '2020-12-31',
  '2021-01-01',
  '2024-06-30',
  '2024-07-01',
  '2025-09-30',
  '2025-10-01',
  '2025-12-23',
  '2025-12-24',
  '2026-02-01',
  '2026-07-31',
  '2026-08-01',
  '2027-12-31',
  '2028-01-15',
].map(day);

const YEARLY = ['0.13', '0.16', '0.235', '0.30', '0.37'] as const;

/** A year's loan of 10,000.00, its principal paid last, with the same charge each month. */
function loan(contractDate: Day, rate: string, parts: Partial<LoanCost>): LoanCost {
  const principal = fen(1_000_000);
  const { scaled } = must(parseRate(rate, 'year'));
  const charge = fen(Math.round((principal * scaled) / 12e9));
  const rows = Array.from({ length: 12 }, (_, k) => ({
    start: months(contractDate, k),
    due: months(contractDate, k + 1),
    balance: principal,
    payment: fen(charge + (k === 11 ? principal : 0)),
    charge,
    part: { over: 1, of: 12 },
  }));
  const asOf = months(contractDate, 7);
  return {
    contractDate,
    principal,
    rate: { scaled, per: 'year' },
    card: false,
    platform: false,
    rows,
    perYear: 12,
    byDays: false,
    asOf,
    paidBefore: asOf,
    owed: { principal, interest: fen(0), penalty: fen(0), fees: fen(0), on: asOf },
    ...parts,
  };
}

const lent = (lender: LenderKind | undefined): { readonly lender?: LenderKind } =>
  lender === undefined ? {} : { lender };

function costs(): unknown {
  return LENDERS.flatMap((lender) =>
    CONTRACTS.flatMap((on) =>
      YEARLY.flatMap((rate) =>
        [false, true].map((platform) =>
          checkCeiling(loan(on, rate, { ...lent(lender), platform })),
        ),
      ),
    ),
  );
}

const owing = (interest: number, penalty: number, fees: number, on: Day): LoanCost['owed'] => ({
  principal: fen(1_000_000),
  interest: fen(interest),
  penalty: fen(penalty),
  fees: fen(fees),
  on,
});

function charges(): unknown {
  const card = { card: true, lender: 'bank' } as const;
  return CONTRACTS.flatMap((on) => [
    ...LENDERS.flatMap((lender) =>
      ['1.2', '1.45', '1.6', '2.5'].map((multiple) =>
        checkPenalty(
          loan(on, '0.15', {
            ...lent(lender),
            owed: owing(20_000, 90_000, 5_000, months(on, 9)),
            overdueSince: months(on, 5),
          }),
          { multiple: must(parseRate(multiple, 'year')).scaled },
        ),
      ),
    ),
    ...(['late-fee', 'over-limit-fee', 'interest-on-damages'] as const).map((kind) =>
      checkCard({
        cost: loan(on, '0.18', { ...card, rows: [], owed: owing(0, 0, 99_000, TODAY) }),
        charges: [{ kind, on, amount: fen(5_000) }],
        minimum: { amount: fen(50_000), missed: 2 },
      }),
    ),
    ...['0.15', '0.18', '0.1825', '0.183', '0.20'].map((rate) =>
      checkCard({ cost: loan(on, rate, { ...card, rows: [] }), charges: [] }),
    ),
    ...LENDERS.flatMap((lender) => [
      checkContract(loan(on, '0.20', { ...lent(lender), received: fen(900_000) }), {
        stated: { scaled: must(parseRate('0.15', 'year')).scaled },
        statementMissing: true,
        settle: { on: months(on, 3), asked: fen(1_300_000), owed: fen(1_040_000) },
      }),
    ]),
  ]);
}

/** Those whom the rules of terms and registers tell apart. */
const FEW: readonly (LenderKind | undefined)[] = ['bank', 'micro-loan', 'person', undefined];

const LAST_DUES = [
  '2004-05-01',
  '2021-05-01',
  '2022-12-01',
  '2023-11-19',
  '2023-11-21',
  '2026-05-01',
];

function limits(): unknown {
  return LAST_DUES.map(day).flatMap((lastDue) => {
    const claim = { debt: 'one', asOf: TODAY, owed: fen(1_000_000), overdue: true, lastDue };
    const restarts = LIMITATION_EVENTS.map((kind) => [{ kind, on: months(lastDue, 30) }]);
    return [
      checkLimitation({ ...claim, card: false, events: [], performBy: lastDue }),
      ...[[], ...restarts].flatMap((events) =>
        [false, true].map((card) => checkLimitation({ ...claim, card, events })),
      ),
    ];
  });
}

function proposals(): unknown {
  const asked = FEW.flatMap((lender) =>
    [false, true].flatMap((card) =>
      ['2010-01-01', '2024-06-30', '2026-11-20'].flatMap((on) =>
        [6, 12, 13, 36, 60, 61, 121].flatMap((count) => {
          const one = { ...lent(lender), card, asOf: day(on) };
          return [
            checkProposal({ ...one, spreadMonths: count, inDifficulty: true }),
            ...[1, 4, 7, 40].map((extendMonths) =>
              checkProposal({
                ...one,
                termMonths: count,
                extendMonths,
                extensions: extendMonths,
                inDifficulty: false,
              }),
            ),
          ];
        }),
      ),
    ),
  );
  return [asked, openWays()];
}

const SAID = [
  '再不还就上门找你家人，让你身败名裂',
  '不还钱就打断你的腿',
  '今天不还就发到你的通讯录',
  '请尽快还款',
  '把验证码告诉我',
  '交 500 元调解费',
  '我们是公安局的',
  '律师代理退息，先付 20% 服务费',
  'we will break your legs',
  '转到我个人账户',
  '仲裁委员会：今天交仲裁费 500 元',
  '再不还就等着坐牢',
];

/** What people confirm of a contact, one thing at a time. */
const CONFIRMED: readonly Partial<ContactFacts>[] = [
  ...THREATS.map((one) => ({ threatened: [one] })),
  ...DEMANDS.map((one) => ({ demanded: [one] })),
  ...POSES.map((posedAs) => ({ posedAs })),
  ...DEEDS.map((one) => ({ did: [one] })),
  { to: 'relative', toldTo: ['relative'] },
];

const LOGGED: readonly LoggedDebt[] = LENDERS.flatMap((lender) =>
  [false, true].map((card) => ({
    id: `${lender ?? 'unknown'}-${String(card)}`,
    creditor: '某某',
    ...lent(lender),
    card,
  })),
);

const CONTACT_DAYS = [
  '2017-01-01',
  '2020-06-01',
  '2021-03-01',
  '2024-06-01',
  '2025-03-01',
  '2025-12-31',
  '2026-02-01',
  '2026-11-03',
].map(day);

const TIMES = ['07:30', '07:59', '08:00', '12:00', '21:30', '21:59', '22:00', '22:30', '23:50'];

const one = (on: Day, parts: Partial<ContactFacts>): Contact => ({
  on,
  channel: 'phone',
  by: 'lender',
  to: 'self',
  connected: true,
  ...parts,
});

/** So many calls of one day, an hour apart. */
const calls = (on: Day, count: number, parts: Partial<ContactFacts> = {}): readonly Contact[] =>
  Array.from({ length: count }, (_, k) => one(on, { at: `1${String(k)}:00`, ...parts }));

const MISSED = { connected: false };

/** Calls that were not answered, on so many days before, then a call to a relative. */
const outOfReach = (on: Day, count: number, gap: number): readonly Contact[] => [
  ...Array.from({ length: count }, (_, k) =>
    one(addDays(on, gap === 0 ? -1 : (k - count) * gap), { at: `1${String(k)}:00`, ...MISSED }),
  ),
  one(on, { to: 'relative', by: 'agency' }),
];

const COUNTS = [1, 2, 3, 4, 5, 6, 7];

const heard = (debt: LoggedDebt, contacts: readonly Contact[]): unknown =>
  checkConduct({ contacts, debts: [debt] });

const hours = (): unknown =>
  LOGGED.flatMap((debt) =>
    CONTACT_DAYS.map((on) =>
      heard(debt, [
        ...TIMES.map((at) => one(on, { at })),
        ...CONTACT_CHANNELS.map((channel) => one(on, { channel, at: '10:00' })),
        one(on, { channel: 'visit', at: '11:00', said: '来了一个人' }),
      ]),
    ),
  );

/** A lender of each reach that a rule of conduct has. */
const REACHED = LOGGED.filter(({ id }) =>
  [
    'bank-true',
    'bank-false',
    'consumer-finance-false',
    'micro-loan-false',
    'person-false',
  ].includes(id),
);

const words = (): unknown => [
  ...REACHED.flatMap((debt) =>
    CONTACT_DAYS.map((on) =>
      heard(
        debt,
        SAID.map((said) => one(on, { at: '10:00', said })),
      ),
    ),
  ),
  ...LOGGED.filter(({ id }) => ['bank-true', 'person-false'].includes(id)).flatMap((debt) =>
    CONTACT_DAYS.slice(-3).map((on) =>
      heard(
        debt,
        CONFIRMED.map((facts) => one(on, { at: '10:00', ...facts })),
      ),
    ),
  ),
];

/** How a person stands to a debt, and who may sign, on both sides of the lines of age and time. */
const standings = (): unknown => [
  ...[undefined, 0, 7, 8, 15, 16, 17, 18, 19].map((age) => checkMinor(age, true)),
  ...(['guarantor', 'perhaps', 'paid-for'] as const).flatMap((role) =>
    ['2020-06-01', '2026-05-19', '2026-05-20', '2026-05-21', '2026-11-19'].map((due) =>
      checkGuaranty({
        role,
        asOf: TODAY,
        lastDue: day(due),
        contractDate: addDays(day(due), -365),
      }),
    ),
  ),
  ...CONTACT_DAYS.map((on) => [aidWay(on), marketingWay('a', on)]),
];

function counts(): unknown {
  const debts = LOGGED.filter(({ id }) =>
    ['bank-true', 'bank-false', 'micro-loan-false'].includes(id),
  );
  return debts.flatMap((debt) =>
    COUNTS.flatMap((count) => [
      ...CONTACT_DAYS.slice(-3).flatMap((on) => [
        heard(debt, calls(on, count)),
        heard(debt, calls(on, count, MISSED)),
      ]),
      ...CONTACT_DAYS.flatMap((on) => [
        heard(debt, outOfReach(on, count, 0)),
        heard(debt, outOfReach(on, count, 1)),
      ]),
    ]),
  );
}

function papers(): unknown {
  const received = [
    '2017-06-01',
    '2024-02-01',
    '2026-02-27',
    '2026-03-02',
    '2026-10-30',
    '2026-11-16',
  ].map(day);
  return received.flatMap((on) => [
    ...ANSWERED_PAPERS.map((kind) => [
      answerLastDay(kind, on),
      checkCourtPaper({ kind, on }, TODAY),
    ]),
    checkCourtPaper({ kind: 'mediation-agreement', on }, TODAY),
    ...[true, false].map((confirmed) =>
      checkAssignment({ contact: 0, on, words: '债权已转让', confirmed }),
    ),
    complaintClocks(on),
    ...LENDERS.map((lender) => complaintWay({ ...lent(lender), received: on, asOf: TODAY })),
  ]);
}

function registers(): unknown {
  const since = ['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01', '2026-09-01'].map(day);
  const asked = ['2026-03-30', '2026-05-01', '2026-11-20'].map(day);
  return FEW.flatMap((lender) =>
    [false, true].flatMap((card) =>
      since.flatMap((overdueSince) =>
        asked.flatMap((asOf) => {
          const debt = { ...lent(lender), card, asOf, overdueSince };
          return [checkCredit({ ...debt, huabei: !card, planned: card }), whatComesNext(debt)];
        }),
      ),
    ),
  );
}

function desk(): unknown {
  const overdue = Array.from({ length: 400 }, (_, k) => k);
  const dues = Array.from({ length: 18 }, (_, k) => months(day('2026-01-10'), k));
  const quarters = Array.from({ length: 9 }, (_, k) => months(day('2026-01-10'), 7 * k));
  return [
    ...overdue.flatMap((count) => [true, false].map((card) => classOf(count, { card }))),
    observationOf(dues, []),
    observationOf(quarters, []),
    observationOf(dues, [dues[3] as Day]),
  ];
}

/** A loan whose instalments are level, as flat interest and fees are quoted, the principal falling. */
function level(contractDate: Day, parts: Partial<LoanCost>): LoanCost {
  const whole = loan(contractDate, '0.20', {});
  const rows = whole.rows.map((row, k) => ({
    ...row,
    balance: fen(1_000_000 - k * 83_333),
    payment: fen(k === 11 ? 100_004 : 100_000),
    charge: fen(16_667),
  }));
  return { ...whole, rows, ...parts };
}

const BESIDE = {
  interest: fen(120_000),
  fees: [
    { payee: 'guarantor', sum: fen(60_000) },
    { payee: 'service', sum: fen(20_000) },
  ],
  nominal: 0.31,
  effective: 0.36,
} as const;

/** Costs of which something is not known, or that are quoted in another way than they are charged. */
const unknowns = (): unknown =>
  FEW.flatMap((lender) =>
    ['2019-01-10', '2024-03-10', '2026-02-01'].map(day).flatMap((on) => {
      const { contractDate: _on, rate: _rate, ...open } = loan(on, '0.30', lent(lender));
      const none = loan(on, '0', lent(lender));
      return [
        open,
        { ...open, rows: [] },
        { ...open, contractDate: on },
        { ...open, contractDate: on, rows: [] },
        { ...none, rate: { scaled: 300_000_000, per: 'year' as const } },
        { ...none, rows: none.rows.slice(0, 1) },
        loan(on, '0.25', { ...lent(lender), beside: BESIDE, platform: true }),
        loan(on, '0.30', { ...lent(lender), byDays: true, rate: { scaled: 833_333, per: 'day' } }),
        loan(on, '0.24', { ...lent(lender), paidBefore: on }),
        level(on, lent(lender)),
        level(on, { ...lent(lender), rate: { scaled: 16_667_000, per: 'month' } }),
      ].flatMap((cost) => [
        checkCeiling(cost),
        checkCard({ cost: { ...cost, card: true }, charges: [] }),
        checkContract(cost, {}),
        checkContract(cost, {
          stated: { scaled: 100_000_000, contact: 2 },
          statementKept: true,
          settle: { on: months(on, 3), asked: fen(1_020_000), owed: fen(1_040_000) },
        }),
        checkContract(cost, { stated: { scaled: 400_000_000 } }),
        checkContract(cost, { statementMissing: true }),
      ]);
    }),
  );

/** A call of which nobody knows whether it was answered. */
const notTold = (on: Day): Contact => {
  const { connected: _connected, ...call } = one(on, { at: '20:00' });
  return call;
};

const AGREED = [
  { from: '09:00', to: '11:00' },
  { from: '22:00', to: '07:00' },
];

/** Contacts about several debts, by agencies, within hours that were agreed, and facts that were said too. */
function persons(): unknown {
  const debts = LOGGED.filter(({ id }) =>
    ['bank-true', 'consumer-finance-false', 'trust-false', 'unknown-false'].includes(id),
  );
  const on = day('2026-11-03');
  const agreed = AGREED.flatMap((hours) =>
    debts.map((debt) =>
      heard(
        { ...debt, agreed: { since: addDays(on, -1), hours } },
        ['06:59', '07:00', '08:59', '09:00', '10:59', '11:00', '22:00'].flatMap((at) =>
          [-2, 0].map((days) => one(addDays(on, days), { at })),
        ),
      ),
    ),
  );
  const said: readonly Partial<ContactFacts>[] = [
    { said: '不还钱就打断你的腿', threatened: ['violence'] },
    { said: '不还钱就打断你的腿', threatened: [] },
    { said: '你这是信用卡诈骗，公安局已经立案' },
    { said: '你这是信用卡诈骗，判决后可以拘留', posedAs: 'none' },
    { said: '仲裁委员会：今天交仲裁费 500 元，转个人账户', posedAs: 'other' },
    { said: '他说不能放款，先交 300 元解冻费', demanded: ['payout-fee'] },
    { said: '来了一个人在门口喊', channel: 'visit', did: ['came-alone'] },
    { said: '来了两个人', channel: 'visit' },
    { said: '来了一个人', channel: 'chat' },
    { to: 'relative', toldTo: [], said: '别再打来了' },
    { to: 'household', toldTo: ['household'] },
    { to: 'employer', toldTo: ['employer'], channel: 'letter', said: '信寄到了单位' },
    { to: 'employer', said: '跟我领导说我欠钱' },
    { to: 'other', said: '把我欠钱的事告诉了邻居' },
    { channel: 'letter', to: 'relative', said: '给我妈寄了催款函' },
    { said: '对方说不会要验证码' },
    {},
  ];
  const facts = said.flatMap((parts) =>
    (['lender', 'agency'] as const).flatMap((by) =>
      [true, undefined].map((connected) =>
        one(on, { at: '10:00', by, ...parts, ...(connected === undefined ? {} : { connected }) }),
      ),
    ),
  );
  const missed = [4, 3, 2, 2, 1].flatMap((back) =>
    [9, 15].map((hour) => one(addDays(on, -back), { at: `${hour}:00`, ...MISSED })),
  );
  const tried = [
    ...missed,
    one(on, { to: 'relative' }),
    one(on, { to: 'relative', said: '别打给我' }),
  ];
  return [
    agreed,
    debts.map((debt) => heard(debt, facts)),
    debts.map((debt) => heard({ ...debt, card: true, cardPrincipal: fen(4_000_000) }, facts)),
    debts.map((debt) => heard({ ...debt, card: true, cardPrincipal: fen(5_000_000) }, facts)),
    checkConduct({ contacts: facts, debts }),
    checkConduct({ contacts: [...tried, one(addDays(on, 1), { to: 'relative' })], debts }),
    debts.map((debt) => heard(debt, tried)),
    [5, 6, 7].map((count) =>
      checkConduct({
        contacts: [...calls(on, count, MISSED), notTold(on)],
        debts,
      }),
    ),
  ];
}

/** Each part by its name; a part is asked only when those before it show nothing. */
export const PARTS: Readonly<Record<string, () => unknown>> = {
  desk,
  papers,
  limits,
  proposals,
  charges,
  registers,
  briefs: () => writePaper(inputOf(xiaozhang, 'huabei'), 'legal-brief'),
  others: () => [
    ['深圳', '厦门', '杭州'].map(bankruptcyWay),
    HELP_MATTERS.flatMap((matter) => LENDERS.map((lender) => helpLines(matter, lender))),
    [1, 10_000, 100_000, 200_000, 500_000, 1_000_000, 5_000_000, 50_000_000, 3e9].map((yuan) =>
      courtFee((yuan * 100) as Fen),
    ),
    (['distress', 'violence', 'minor', 'fraud', 'danger'] as const).map(careLines),
    RHYTHM,
    FACT_TEXT,
    CARD_MONTHS_MAX,
  ],
  rates: () =>
    Array.from({ length: 90 }, (_, k) => months(day('2019-08-21'), k)).flatMap((on) => [
      lprOn(on, '1-year'),
      lprOn(on, '5-year'),
      lprOn(addDays(on, -1), '1-year'),
    ]),
  costs,
  counts,
  hours,
  standings,
  words,
  unknowns,
  persons,
};
