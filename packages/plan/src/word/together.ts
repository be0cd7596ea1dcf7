import type { Debt } from '@forbear/loan';
import { showDay } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { PlanFinding } from '../joint-plan.ts';

/** The debts under names that tell them apart: where one creditor stands twice, with the contract's day or its id. */
export function toldApart(debts: readonly Debt[]): readonly Debt[] {
  const same = (debt: Debt): readonly Debt[] =>
    debts.filter(({ creditor }) => creditor.name === debt.creditor.name);
  return debts.map((debt) => {
    const others = same(debt);
    if (others.length === 1) return debt;
    const days = new Set(others.map(({ contractDate }) => contractDate));
    const mark =
      debt.contractDate !== undefined && days.size === others.length
        ? showDay(debt.contractDate, 'zh')
        : debt.id;
    return { ...debt, creditor: { ...debt.creditor, name: `${debt.creditor.name} (${mark})` } };
  });
}

/** The sentences of findings, each said once: the same one of several debts names them all. */
export function findingTexts(findings: readonly PlanFinding[]): readonly Text[] {
  const said = new Map<string, { readonly text: Text; readonly names: string[] }>();
  for (const { code, text, about } of findings) {
    const key = about === undefined ? code + text.zh : code + text.zh.replaceAll(about, HERE);
    const known = said.get(key);
    if (known === undefined) said.set(key, { text, names: about === undefined ? [] : [about] });
    else if (about !== undefined) known.names.push(about);
  }
  return [...said.values()].map(({ text, names }) => joined(text, names));
}

/** Stands for the name of a creditor; no text holds it. */
const HERE = '\u0000';

function joined(text: Text, names: readonly string[]): Text {
  const [name, ...others] = names;
  if (name === undefined || others.length === 0) return text;
  return {
    zh: text.zh.replaceAll(name, names.join('、')),
    en: text.en.replaceAll(name, names.join(', ')),
  };
}
