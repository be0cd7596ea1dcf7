import { debtNames, type Debt } from '@forbear/loan';
import type { Lang, Text } from '@forbear/problem';
import type { PlanFinding } from '../joint-plan.ts';

/** The debts under names that tell them apart, in a language. */
export function toldApart(debts: readonly Debt[], lang: Lang): readonly Debt[] {
  const names = debtNames(debts, lang);
  return debts.map((debt, k) => ({
    ...debt,
    creditor: { ...debt.creditor, name: names[k] as string },
  }));
}

/**
 * The sentences of findings, each said once: the same one of several debts names them all. `english` tells by debt
 * what it is called in English, where that is not what the case calls it.
 */
export function findingTexts(
  findings: readonly PlanFinding[],
  english: ReadonlyMap<string, string> = new Map(),
): readonly Text[] {
  const said = new Map<string, { readonly text: Text; readonly names: Text[] }>();
  for (const { code, debt, text: told, about } of findings) {
    const name = about && { ...about, en: english.get(debt ?? '') ?? about.en };
    const text = name && about ? { ...told, en: told.en.replaceAll(about.en, name.en) } : told;
    const key = code + (name === undefined ? text.zh : text.zh.replaceAll(name.zh, HERE));
    const known = said.get(key);
    if (known === undefined) said.set(key, { text, names: name === undefined ? [] : [name] });
    else if (name !== undefined) known.names.push(name);
  }
  return [...said.values()].map(({ text, names }) => joined(text, names));
}

/** Stands for the name of a creditor; no text holds it. */
const HERE = '\u0000';

function joined(text: Text, names: readonly Text[]): Text {
  const [name, ...others] = names;
  if (name === undefined || others.length === 0) return text;
  return {
    zh: text.zh.replaceAll(name.zh, names.map(({ zh }) => zh).join('、')),
    en: text.en.replaceAll(name.en, names.map(({ en }) => en).join(', ')),
  };
}
