import { costOf } from '@forbear/check';
import { showYuan } from '@forbear/money';
import { PAYEE_FEES, percent } from '@forbear/rule';
import type { Facts } from '../facts.ts';

/**
 * What interest and the charges of others cost together by the contract's instalments: nominal a year (the
 * rate of a period times the periods), and to whom how much goes. Nothing where only interest is charged.
 */
export function yearlyCostLine({ say, lang, debt, asOf }: Facts): string {
  const { beside } = costOf(debt, asOf);
  if (beside === undefined || !Number.isFinite(beside.nominal)) return '';
  const { interest, fees } = beside;
  const rate = percent(beside.nominal * 1e9);
  const parts = fees.filter(({ sum }) => sum > 0);
  const [zh, en] = [
    parts.map(({ payee, sum }) => `${PAYEE_FEES[payee].zh} ${showYuan(sum, lang)}`).join('、'),
    parts
      .map(({ payee, sum }) => `${PAYEE_FEES[payee].en} of ${showYuan(sum, lang)}`)
      .join(' and '),
  ];
  return say(
    `按合同各期的数算，利息 ${showYuan(interest, lang)}，${zh}，合计的年化成本按现金流（内部收益率）名义为 ${rate}，请逐项写明由谁收取、依据是什么。`,
    `By the contract's own instalments the interest is ${showYuan(interest, lang)}, with ${en}; together they cost ${rate} a year nominal by the cash flows (internal rate of return). Please set out who charges each part and on what basis.`,
  );
}
