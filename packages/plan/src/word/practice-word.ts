import { lengthLaw } from '@forbear/check';
import { isCard, monthsMoved, possibleKinds, type Relief, type Terms } from '@forbear/loan';
import { fen, mulDiv, RATE_SCALE, showYuan, ZERO, type Fen } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import { CARD_INDIVIDUAL_INSTALMENT_ART70 } from '@forbear/rule';
import type { Planning } from '../choice/planning.ts';
import type { NamedPlan, PlanFinding, PlanInput } from '../joint-plan.ts';
import { CARD_MONTHS_MAX } from '../option/practice.ts';
import { withPrice } from '../option/price.ts';

/** A card plan is the individual agreement of Article 70; said where a fitting plan asks for one. */
export function cardAgreement(
  input: PlanInput,
  plans: readonly NamedPlan[],
): readonly PlanFinding[] {
  return input.debts.flatMap((debt): PlanFinding[] => {
    const asked = plans.some(
      ({ fits, choices }) =>
        fits &&
        choices
          .find((one) => one.debt === debt.id)
          ?.relief.measures.some(({ kind }) => kind === 'reinstal' || kind === 'steps'),
    );
    if (!asked || !isCard(debt)) return [];
    return [
      {
        code: 'card-agreement',
        debt: debt.id,
        rules: [CARD_INDIVIDUAL_INSTALMENT_ART70.id],
        text: {
          zh: `${debt.creditor.name}按信用卡监管办法第七十条协商个性化分期，最长 ${CARD_MONTHS_MAX} 个月；银行可以不同意。`,
          en: `${debt.creditor.name}: negotiate a personal instalment agreement under Article 70 of the credit card measures, over at most ${CARD_MONTHS_MAX} months; the bank may refuse.`,
        },
      },
    ];
  });
}

/** Ways of fitting plans, and a creditor's own answer, beyond what rules let it grant are told, not forbidden. */
export function longExtensions(
  { input }: Planning,
  plans: readonly NamedPlan[],
): readonly PlanFinding[] {
  return input.debts.flatMap((debt): readonly PlanFinding[] => {
    const told = new Map<string, PlanFinding>();
    for (const { fits, choices } of plans) {
      const choice = choices.find((one) => one.debt === debt.id);
      if (choice === undefined || choice.relief.measures.length === 0) continue;
      if (!fits && debt.answer === undefined) continue;
      for (const { rules, arithmetic, uncertain } of lengthLaw(
        debt,
        input.asOf,
        choice.relief.measures,
      ))
        told.set(rules.join(' '), {
          code: 'extension-long',
          debt: debt.id,
          rules,
          text: {
            zh: `${debt.creditor.name}：${arithmetic.zh}${uncertain?.zh ?? ''}`,
            en: `${debt.creditor.name}: ${arithmetic.en} ${uncertain?.en ?? ''}`.trimEnd(),
          },
        });
    }
    return [...told.values()];
  });
}

/** A debt that may be a card or a loan: what can be asked for depends on it. */
export function unknownKinds({ debts }: PlanInput): readonly PlanFinding[] {
  return debts
    .filter(
      (debt) =>
        debt.priority === undefined && possibleKinds(debt).includes('bank-card') && !isCard(debt),
    )
    .map(({ id, creditor }) => ({
      code: 'kind-unknown',
      debt: id,
      text: {
        zh: `${creditor.name}是信用卡还是贷款还不知道，这里先按贷款算；信用卡不能展期，只能协商个性化分期。请看合同或 App 里的产品名称。`,
        en: `It is not known whether ${creditor.name} is a credit card or a loan; here it counts as a loan. A card debt cannot be extended; it can only be repaid under a new instalment agreement. Look for the product’s name in the contract or the app.`,
      },
    }));
}

/**
 * Waiting for a debt whose price is a fee: the contract does not say what waiting costs, so nothing is counted.
 * Where the fee is one for each period, what it would come to for those that are waited is told.
 */
export function freeWaits(
  { debts }: PlanInput,
  plans: readonly NamedPlan[],
): readonly PlanFinding[] {
  return debts.flatMap((debt): readonly PlanFinding[] => {
    const { id, creditor, answer } = debt;
    const { terms } = withPrice(debt);
    if (terms.rate !== undefined || answer !== undefined) return [];
    const periods = plans.flatMap(({ fits, choices }) =>
      choices
        // At the ceiling of the law the time has a price.
        .filter((one) => fits && one.debt === id && one.lawful === undefined)
        .map(({ relief }) => waitedPeriods(relief, terms)),
    );
    const most = Math.max(0, ...periods);
    if (most === 0) return [];
    const fee = feeOfPeriod(terms);
    const amount = fen(most * (fee ?? 0));
    const [each, all] = [fee ?? ZERO, amount].map((sum): Text => ({
      zh: showYuan(sum, 'zh'),
      en: showYuan(sum, 'en'),
    })) as [Text, Text];
    const would =
      amount === 0
        ? { zh: '', en: '' }
        : {
            zh: `要是照每期 ${each.zh}的手续费收，${most} 期是 ${all.zh}。`,
            en: ` At the fee of ${each.en} for each period, ${enCount(most, 'period')} would come to ${all.en}.`,
          };
    return [
      {
        code: 'waiting-fee-unknown',
        debt: id,
        ...(amount === 0 ? {} : { amount }),
        text: {
          zh: `${creditor.name}收的是手续费，缓还的这段时间收不收、收多少，合同里没有写；方案按不收来算，请对方写明。${would.zh}`,
          en: `${creditor.name} charges a fee, and the contract does not say what waiting costs; the plan counts nothing for it. Ask for it in writing.${would.en}`,
        },
      },
    ];
  });
}

/** Periods of the contract in which nothing is paid while its price would run on. */
function waitedPeriods({ measures }: Relief, { every }: Terms): number {
  return measures.reduce((sum, one) => {
    if (one.kind === 'pause' && one.interest === 'runs') return sum + one.periods;
    if (one.kind !== 'extend' || one.interest !== 'runs') return sum;
    return sum + ('months' in every ? Math.ceil(monthsMoved(one) / every.months) : 1);
  }, 0);
}

/** What the contract charges for each period, where it does so. */
const feeOfPeriod = ({ principal, fee }: Terms): Fen | undefined =>
  fee?.of === 'period' ? (mulDiv(principal, fee.rate, RATE_SCALE, 'half-up') as Fen) : undefined;

/** Terms that nobody told: the plan stands on a template's, and says so. */
export function guessedTerms({ debts }: PlanInput): readonly PlanFinding[] {
  return debts
    .filter(({ guessed }) => guessed?.some((pointer) => pointer.startsWith('/terms')) === true)
    .map(({ id, creditor }) => ({
      code: 'terms-guessed',
      debt: id,
      text: {
        zh: `${creditor.name}的合同条款还不全，这里按同类产品的常见条款估计，数字会变。请从合同或 App 里补上利率、期数和还款日。`,
        en: `The terms of ${creditor.name} are not fully known; the usual ones of such a product are used, so the figures will change. Add the rate, the number of payments and the due day from the contract or the app.`,
      },
    }));
}
