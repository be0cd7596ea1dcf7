import { formatDay, formatMonth, showYuan } from '@forbear/money';
import type { BorrowerCase, CaseCheck } from '@forbear/check';
import type { Text } from '@forbear/problem';
import { ruleOf, type Finding, type NextStep, type Severity } from '@forbear/rule';

const SEVERITY: Readonly<Record<Severity, Text>> = {
  law: { zh: '法律法规', en: 'law' },
  guidance: { zh: '规范性文件或司法政策', en: 'guidance' },
  standard: { zh: '推荐标准或行业自律', en: 'standard' },
  practice: { zh: '做法或提示', en: 'practice' },
};

/** The law check as a person reads it in a terminal. */
export function checkText(borrower: BorrowerCase, check: CaseCheck): string {
  const head = [
    `法律检查 ${formatDay(check.asOf)}（不是法律意见）`,
    `Law check of ${formatDay(check.asOf)} (not legal advice)`,
  ].join('\n');
  const told = check.findings.map((one, k) => findingText(borrower, one, `${k + 1}. `));
  const none = [
    '没有发现和下面这些规则不符的地方。\nNothing was found against the rules looked at below.',
  ];
  const ways = (check.ways ?? []).map((one) => findingText(borrower, one, '· '));
  return `${[
    head,
    ...(told.length === 0 ? none : told),
    ...(ways.length === 0 ? [] : ['可以提出的 · What may be asked for', ...ways]),
    section(
      '什么都不做会怎样 · What comes if nothing is done',
      check.next.map((step) => stepText(borrower, step)),
    ),
    section(
      '看过的 · Looked at',
      check.checked.map(({ debt, what }) => row(borrower, debt, what)),
    ),
    section(
      '还没法看的 · Not looked at',
      check.notChecked.map(({ debt, answer, would, contacts }) =>
        row(borrower, debt, would, [answer, ...places(contacts)].join(' ')),
      ),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function findingText(borrower: BorrowerCase, found: Finding, mark: string): string {
  const rules = found.rules.map((id) => ruleOf(id).title.zh).join('；');
  const amount =
    found.amount === undefined
      ? ''
      : `  ${showYuan(found.amount, 'zh')} · ${showYuan(found.amount, 'en')}`;
  const { zh, en } = SEVERITY[found.severity];
  const where = [nameOf(borrower, found.debt), contactOf(borrower, found.contact)]
    .filter((part) => part !== '')
    .join('，');
  const lines: readonly (readonly [string, Text | undefined])[] = [
    ['  ', found.arithmetic],
    ['  说 · say: ', found.say],
    ['  做 · do: ', found.do],
    ['  存疑 · uncertain: ', found.uncertain],
  ];
  return [
    `${mark}[${zh} · ${en}]${where === '' ? '' : ` ${where}`}${amount}`,
    `  ${rules}（${found.rules.join(', ')}）`,
    ...lines.flatMap(([label, text]) =>
      text === undefined ? [] : [`${label}${text.zh}`, `    ${text.en}`],
    ),
  ].join('\n');
}

function stepText(borrower: BorrowerCase, { debt, from, severity, what, stops }: NextStep): string {
  const when = from === undefined ? '' : ` ${formatDay(from)}`;
  const { zh, en } = SEVERITY[severity];
  return [
    row(borrower, debt, what, `[${zh} · ${en}]${when}`),
    `    怎样停下 · what stops it: ${stops.zh}`,
    `    ${stops.en}`,
  ].join('\n');
}

function nameOf({ debts }: BorrowerCase, id: string | undefined): string {
  const debt = debts.find((one) => one.id === id);
  return debt === undefined ? (id ?? '') : `${debt.creditor.name}（${debt.id}）`;
}

function contactOf({ contacts }: BorrowerCase, at: number | undefined): string {
  const contact = at === undefined ? undefined : contacts[at];
  if (contact === undefined) return '';
  const when = contact.on === undefined ? formatMonth(contact.onMonth) : formatDay(contact.on);
  return `${when}${contact.at === undefined ? '' : ` ${contact.at}`} ${contact.channel}`;
}

const SHOWN = 5;

function places(contacts: readonly number[] | undefined): readonly string[] {
  if (contacts === undefined || contacts.length === 0) return [];
  const more = contacts.length > SHOWN ? ` … ${contacts.length}` : '';
  return [`#${contacts.slice(0, SHOWN).join(', #')}${more}`];
}

function row(borrower: BorrowerCase, debt: string | undefined, text: Text, key?: string): string {
  const where = [nameOf(borrower, debt), ...(key === undefined ? [] : [key])]
    .filter((part) => part !== '')
    .join(' ');
  return `  ${where === '' ? '' : `${where}：`}${text.zh}\n    ${text.en}`;
}

const section = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : [title, ...rows].join('\n');
