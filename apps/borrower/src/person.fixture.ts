import type { Facts } from './situation/told.ts';
import type { Kept, Kind } from './store/record.ts';

// What is kept on the devices of the people whose screens the gallery shows.

type Told = Readonly<Record<string, string | null>>;

/** Answers as they were typed; null is 我不知道. */
const said = (told: Told): Facts =>
  Object.fromEntries(
    Object.entries(told).map(([question, text]) => [
      question,
      text === null ? { unknown: true as const } : { typed: text },
    ]),
  );

let order = 0;
const record = (kind: Kind, id: string, told: Told, more: object = {}): Kept => ({
  kind,
  id,
  rev: 1,
  body: { facts: said(told), at: (order += 1), ...more },
});
const debt = (id: string, product: string, told: Told) => record('debt', id, told, { product });
const income = (id: string, told: Told) => record('income', id, told);
const household = (told: Told) => record('household', 'own', told);

const huabei = debt('huabei', 'huabei', {
  owed: '9,600.00',
  when: 'coming',
  due: '2026-11-10',
  offers: 'none',
});
const zhangsHousehold = household({
  rent: '900',
  food: '1180',
  savings: '300',
  moneyOn: '2026-11-05',
  reason: 'unemployment',
  since: '2026-09-30',
  name: '小张',
  people: '2',
});
const zhangsMoney = [
  income('i1', { what: '失业金', amount: '1980', payDay: '5' }),
  income('i2', { what: '伴侣分担的家用', amount: '2000', payDay: '5' }),
  zhangsHousehold,
];

/** What is kept on the device of each. */
export const PEOPLE = {
  nobody: [],
  begun: [debt('huabei', 'huabei', {}), debt('d2', 'jiebei', { owed: null, when: null })],
  zhang: [huabei, ...zhangsMoney],
  chen: [
    debt('card', 'credit-card', {
      name: '某银行信用卡',
      owed: '28,400',
      when: 'past',
      due: '2026-09-25',
      offers: 'minimum',
      each: '2725',
      lenderKind: 'bank',
    }),
    debt('jiebei', 'jiebei', {
      owed: '18,000',
      when: 'coming',
      due: '2026-12-15',
      each: '1,661.64',
      count: '12',
      rate: '0.04%',
      ratePer: 'day',
      lenderKind: null,
    }),
    debt('jintiao', 'jd-jintiao', {
      owed: '8,390.38',
      when: 'past',
      due: '2026-10-20',
      each: '1,102.06',
      count: null,
      lenderKind: 'micro-loan',
    }),
    debt('friend', 'private-iou', {
      name: '老周',
      owed: '5,000',
      when: 'coming',
      due: '2027-01-31',
      method: 'bullet',
      rate: '2%',
      ratePer: 'month',
    }),
    income('i1', { what: '工资', amount: '9800', payDay: '10' }),
    income('i2', { what: '伴侣的新工作', amount: '3000', from: '2027-04-01', certain: 'no' }),
    household({
      rent: '2600',
      food: '1900',
      utilities: '350',
      transport: '300',
      health: '200',
      children: '800',
      insurance: '200',
      savings: '1500',
      reason: 'income-fell',
      since: '2026-07-01',
      name: '小陈',
      people: '3',
    }),
    record(
      'contact',
      'c1',
      {
        by: 'agency',
        on: '2026-11-18',
        at: '22:40',
        channel: 'phone',
        to: 'relative',
        told: 'yes',
        connected: 'yes',
        threatened: 'visit',
        demanded: 'none',
      },
      { debt: 'jintiao' },
    ),
  ],
  poor: [
    debt('huabei', 'huabei', { owed: '8,460', when: 'coming', due: '2026-11-25', offers: 'none' }),
    debt('d2', 'jiebei', { owed: '20,000', when: 'coming', due: '2026-12-10', count: '12' }),
    household({
      noIncome: 'yes',
      food: '900',
      savings: '0',
      reason: 'unemployment',
      since: '2026-08-31',
    }),
  ],
  vague: [
    debt('huabei', 'huabei', { owed: '6,230.50', when: null, offers: null }),
    debt('loan', 'zhaolian', {
      owed: '1.46万',
      when: 'past',
      due: null,
      method: null,
      each: '1,380元',
      count: null,
      lenderKind: null,
    }),
    income('i1', { what: '超市收银', amount: '3,400', payDay: '15' }),
    household({
      rent: '1100',
      food: '1170',
      savings: null,
      reason: 'care',
      since: null,
    }),
  ],
  old: [
    debt('huabei', 'jiebei', {
      owed: '6,000',
      when: 'past',
      due: '2022-02-01',
      count: '6',
      contractDay: '2022-01-01',
    }),
    ...zhangsMoney,
  ],
  unwell: [
    huabei,
    ...zhangsMoney.slice(0, 2),
    household({
      rent: '900',
      food: '1180',
      savings: '300',
      reason: 'illness',
      since: '2026-09-30',
      note: '我不想活了',
    }),
  ],
  young: [
    huabei,
    ...zhangsMoney.slice(0, 2),
    household({
      food: '1180',
      savings: '300',
      reason: 'income-fell',
      note: '我今年17岁，还在上高中',
    }),
  ],
  /** Borrowed in a name that was lent under threat: nothing is owed until that is clear. */
  forced: [
    huabei,
    ...zhangsMoney.slice(0, 2),
    household({
      food: '1180',
      savings: '300',
      reason: 'other',
      note: '他们拿刀逼我用我的名字借的，钱都被他们拿走了',
    }),
  ],
  /** Late since a month of which the day is not known; unemployed since one too. */
  months: [
    debt('huabei', 'jiebei', { owed: '6,000', when: 'past', due: '2026年7月', count: '6' }),
    ...zhangsMoney.slice(0, 2),
    household({ food: '1180', savings: '300', reason: 'unemployment', since: '2026年6月' }),
  ],
  wang: [
    debt('huabei', 'huabei', { owed: '8,460', when: 'coming', due: '2026-11-25', offers: 'none' }),
    debt('jiebei', 'jiebei', {
      owed: '20,000',
      when: 'coming',
      due: '2026-12-10',
      count: '12',
      rate: '0.04%',
      ratePer: 'day',
    }),
    income('i1', { what: '失业金', amount: '1980', payDay: '5' }),
    household({ food: '980', savings: '2400', reason: 'unemployment', since: '2026-08-31' }),
  ],
  li: [
    debt('jiebei', 'jiebei', {
      owed: '15551.01',
      when: 'coming',
      due: '2026-10-10',
      each: '2703.19',
      rate: '0.04%',
      ratePer: 'day',
      lenderKind: 'consumer-finance',
    }),
    income('i1', { what: '病假工资', amount: '2600', until: '2026-12-31', payDay: '5' }),
    income('i2', { what: '工资', amount: '7200', from: '2027-01-05', payDay: '5' }),
    household({
      rent: '1100',
      food: '750',
      utilities: '150',
      transport: '120',
      health: '330',
      savings: '600',
      reason: 'illness',
      since: '2026-09-20',
      name: '小李',
    }),
  ],
  lean: [
    debt('jiebei', 'jiebei', {
      owed: '20,000',
      when: 'coming',
      due: '2026-12-10',
      count: '12',
      rate: '0.04%',
      ratePer: 'day',
    }),
    household({ noIncome: 'yes', food: '900', reason: 'illness', since: '2026-08-31' }),
  ],
  colleague: [
    debt('friend', 'private-iou', {
      name: '老周',
      owed: '5,000',
      when: 'coming',
      due: '2027-02-01',
      method: 'bullet',
      rate: '2%',
      ratePer: 'month',
      contractDay: '2026-02-01',
    }),
    income('i1', { what: '工资', amount: '9800', payDay: '10' }),
    household({ rent: '2600', food: '1900', savings: '1500', reason: 'income-fell' }),
  ],
  unsaid: [
    debt('huabei', 'huabei', { owed: '5,000', when: 'coming', due: '2026-11-25', offers: 'none' }),
  ],
  deleted: [
    { ...huabei, gone: 1 },
    { ...(zhangsMoney[0] as Kept), gone: 2 },
    debt('d2', 'jiebei', { owed: '20,000', when: 'coming', due: '2026-12-10' }),
  ],
} as const satisfies Readonly<Record<string, readonly Kept[]>>;
