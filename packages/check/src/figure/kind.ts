import { possibleKinds, type Debt, type ProductKind } from '@forbear/loan';
import type { Text } from '@forbear/problem';
import type { CheckResult, Finding } from '@forbear/rule';

const NAMES: Readonly<Record<ProductKind, Text>> = {
  'bank-card': { zh: '信用卡', en: 'a credit card' },
  'platform-credit': { zh: '平台上先用后付的账单', en: 'a bill of a platform' },
  loan: { zh: '一般贷款', en: 'an ordinary loan' },
  home: { zh: '住房贷款', en: 'a home loan' },
  car: { zh: '汽车贷款', en: 'a car loan' },
  study: { zh: '助学贷款', en: 'a student loan' },
  business: { zh: '经营贷款', en: 'a business loan' },
  private: { zh: '民间借款', en: 'a private loan' },
  unknown: { zh: '别的品种', en: 'something else' },
};

/**
 * What a check of a debt finds. Of a debt of unknown kind it is made for every kind it may be of: what
 * all of them find stands as it is, what only some find is uncertain and says of which kind it
 * speaks, and the kind is asked.
 */
export function acrossKinds(debt: Debt, check: (debt: Debt) => CheckResult): CheckResult {
  const kinds = possibleKinds(debt);
  const [first, ...others] = kinds.map((kind) => check({ ...debt, kind }));
  if (first === undefined || others.length === 0) return first ?? check(debt);
  const results = [first, ...others];
  const pick = (of: (result: CheckResult) => readonly Finding[]) =>
    joinedFindings(results.map(of), kinds);
  return {
    findings: pick(({ findings }) => findings),
    ways: pick(({ ways }) => ways ?? []),
    checked: once(results.flatMap(({ checked }) => checked)),
    notChecked: [...once(results.flatMap(({ notChecked }) => notChecked)), askKind(debt, kinds)],
  };
}

/** Findings of several kinds: the same one of all stands once; one of some says which. */
function joinedFindings(
  lists: readonly (readonly Finding[])[],
  kinds: readonly ProductKind[],
): readonly Finding[] {
  const found = new Map<string, { readonly finding: Finding; readonly of: ProductKind[] }>();
  for (const [k, list] of lists.entries())
    for (const finding of list) {
      const known = found.get(JSON.stringify(finding));
      const kind = kinds[k] as ProductKind;
      if (known === undefined) found.set(JSON.stringify(finding), { finding, of: [kind] });
      else known.of.push(kind);
    }
  return [...found.values()].map(({ finding, of }) =>
    of.length === kinds.length ? finding : { ...finding, uncertain: onlyIf(of, finding.uncertain) },
  );
}

const named = (kinds: readonly ProductKind[]): Text => ({
  zh: kinds.map((kind) => NAMES[kind].zh).join('或'),
  en: kinds.map((kind) => NAMES[kind].en).join(' or '),
});

function onlyIf(kinds: readonly ProductKind[], before: Text | undefined): Text {
  const { zh, en } = named(kinds);
  return {
    zh: `这笔是什么品种还不知道；是${zh}才算数。${before?.zh ?? ''}`,
    en: `It is not known what kind of debt this is; this applies only if it is ${en}. ${before?.en ?? ''}`.trimEnd(),
  };
}

/** The same entry once. */
const once = <T>(list: readonly T[]): readonly T[] =>
  list.filter((one, k) => {
    const text = JSON.stringify(one);
    return list.findIndex((other) => JSON.stringify(other) === text) === k;
  });

function askKind({ id }: Debt, kinds: readonly ProductKind[]): CheckResult['notChecked'][number] {
  const { zh, en } = named(kinds);
  return {
    debt: id,
    answer: 'kind',
    would: {
      zh: `这笔是${zh}？适用的规则不同。看合同、App 或信用报告里的产品名称。`,
      en: `Is it ${en}? Different rules apply. Look at the product's name in the contract, the app or the credit report.`,
    },
    rules: [],
  };
}
