import { formatFen, groupYuan, type Day, type Fen } from '@forbear/money';
import { availableMoney, type Household, type MonthMoney } from './available-money.ts';

/** What a month leaves for debts, with its arithmetic and what it means. */
export type Affordable = {
  readonly money: MonthMoney;
  readonly state: 'some' | 'none' | 'below';
  /** `2600.00 − 2450.00 = 150.00; 150.00 − 20.00 = 130.00` */
  readonly arithmetic: string;
  readonly text: { readonly zh: string; readonly en: string };
};

/** The affordable sum of the month of `asOf`; zero and a month below zero are answered with a way. */
export function affordable(household: Household & { readonly asOf: Day }): Affordable {
  const money = availableMoney({ ...household, months: 1 })[0] as MonthMoney;
  const { income, essential, leftOver, keptBack, available } = money;
  const state = leftOver < 0 ? 'below' : available === 0 ? 'none' : 'some';
  const kept =
    leftOver < 0
      ? ''
      : `; ${formatFen(leftOver)} − ${formatFen(keptBack)} = ${formatFen(available)}`;
  const arithmetic = `${formatFen(income)} − ${formatFen(essential)} = ${signed(leftOver)}${kept}`;
  return { money, state, arithmetic, text: TEXTS[state](money) };
}

const signed = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${formatFen(Math.abs(amount) as Fen)}`;

const TEXTS: Readonly<Record<Affordable['state'], (money: MonthMoney) => Affordable['text']>> = {
  some: ({ available, keptBack }) => ({
    zh: `每月能拿出 ${groupYuan(available)} 元还债，另留 ${groupYuan(keptBack)} 元应急。`,
    en: `${groupYuan(available)} yuan a month are there for debts; ${groupYuan(keptBack)} are kept for emergencies.`,
  }),
  none: () => ({
    zh: '这个月顾完生活没有余钱还债。可以先申请延期，免费的法律援助和调解也能帮忙。',
    en: 'After living costs nothing is left for debts this month. A deferral can be asked for; legal aid and mediation are free.',
  }),
  below: ({ leftOver }) => ({
    zh: `这个月的必要开支比收入多 ${groupYuan(Math.abs(leftOver) as Fen)} 元。先保住吃住和看病，再申请延期；低保、临时救助和法律援助可以免费申请。`,
    en: `Essential spending exceeds income by ${groupYuan(Math.abs(leftOver) as Fen)} yuan this month. Food, housing and health come first; ask for a deferral. Social assistance and legal aid cost nothing to apply for.`,
  }),
};
