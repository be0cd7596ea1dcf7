import { formatDay, formatFen, formatMonth, formatShare, type Rate } from '@forbear/money';
import { guessedTerms, type Debt, type Measure, type Relief, type Terms } from '@forbear/loan';
import type { BorrowerCase, Decision, Hardship } from '@forbear/check';
import { fail, problem, type Result } from '@forbear/problem';
import type { Contact } from '@forbear/rule';
import { z } from 'zod';
import { readJson, shaped } from './border.ts';
import { caseOfVersion1, caseShape } from './case-shape.ts';
import { guessedPointers } from './guessed.ts';
import { rowJson } from './row-json.ts';
import type { ProductTerms } from './terms-shape.ts';

/** The version of the case file that this build writes; newer files are refused. */
export const CASE_FILE_VERSION = 2;

/** Reads a case file. The first fault is a problem with its JSON pointer; nothing is taken halfway. */
export function readCaseFile(text: string): Result<BorrowerCase> {
  const json = readJson(text);
  if (!json.ok) return json;
  const version = versionOf(json.value);
  if (version !== undefined && version > CASE_FILE_VERSION)
    return fail(problem('CASE_FILE_NEWER', { version }, '/version'));
  const found = shaped(version === 1 ? caseOfVersion1 : caseShape, json.value);
  if (!found.ok) return found;
  const twice = repeatedId(found.value.debts);
  return twice === undefined
    ? found
    : fail(problem('DEBT_ID_TWICE', { id: twice.id }, `/debts/${twice.at}/id`));
}

function versionOf(value: unknown): number | undefined {
  const version = (value as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : undefined;
}

function repeatedId(debts: readonly Debt[]): { id: string; at: number } | undefined {
  const at = debts.findIndex((debt, k) => debts.findIndex(({ id }) => id === debt.id) < k);
  return at < 0 ? undefined : { id: (debts[at] as Debt).id, at };
}

/** The case as a case file, readable by people; `readCaseFile` gives the same case back. */
export function writeCaseFile(borrower: BorrowerCase): string {
  const { cash, moneyTold, decisions } = borrower;
  const guessed = guessedPointers(borrower);
  const file = {
    format: 'forbear-case-file',
    version: CASE_FILE_VERSION,
    asOf: formatDay(borrower.asOf),
    person: borrower.person,
    ...(borrower.hardship === undefined ? {} : { hardship: hardshipJson(borrower.hardship) }),
    incomes: borrower.incomes.map((income) => ({
      ...days(income, ['from', 'until']),
      amount: formatFen(income.amount),
    })),
    expenses: borrower.expenses.map((one) => ({ ...one, amount: formatFen(one.amount) })),
    savings: formatFen(borrower.savings),
    ...(cash === undefined ? {} : { cash: formatFen(cash) }),
    ...(moneyTold === undefined
      ? {}
      : { moneyTold: { on: formatDay(moneyTold.on), paid: formatFen(moneyTold.paid) } }),
    debts: borrower.debts.map(debtJson),
    contacts: borrower.contacts.map(contactJson),
    evidence: borrower.evidence.map((paper) => days(paper, ['on'])),
    ...(decisions === undefined ? {} : { decisions: decisions.map(decisionJson) }),
    ...(guessed.length === 0 ? {} : { guessed }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Since when stands under one name, as a day or as a month. */
const hardshipJson = ({ sinceMonth, ...hardship }: Hardship): Record<string, unknown> => ({
  ...days(hardship, ['since', 'recovery']),
  ...(sinceMonth === undefined ? {} : { since: formatMonth(sinceMonth) }),
});

/** When it was stands under one name, as a day or as a month. */
const contactJson = ({ onMonth, ...contact }: Contact): Record<string, unknown> => ({
  ...days(contact, ['on']),
  ...(onMonth === undefined ? {} : { on: formatMonth(onMonth) }),
});

const decisionJson = (decision: Decision): Record<string, unknown> => ({
  ...days(decision, ['on']),
  ...(decision.what === 'keep-back' ? { amount: formatFen(decision.amount) } : {}),
});

/** The same object with the named civil days as text. */
function days(object: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      keys.includes(key) ? formatDay(value) : (value as unknown),
    ]),
  );
}

function debtJson(debt: Debt): Record<string, unknown> {
  const { guessed: _pointers, terms, ...told } = debt;
  const { principal, interest, penalty, fees, run, due, asOf } = debt.outstanding;
  return {
    ...days(told, ['contractDate', 'overdueSince']),
    ...(isGuessed(debt) ? {} : { terms: termsJson(terms) }),
    ...(debt.received === undefined ? {} : { received: formatFen(debt.received) }),
    outstanding: {
      principal: formatFen(principal),
      interest: formatFen(interest),
      penalty: formatFen(penalty),
      fees: formatFen(fees),
      ...(run === undefined ? {} : { run: formatFen(run) }),
      ...(due === undefined ? {} : { due: formatDay(due) }),
      asOf: formatDay(asOf),
    },
    ...(debt.remaining === undefined ? {} : { remaining: debt.remaining.map(rowJson) }),
    ...(debt.answer === undefined || debt.answer === 'refused'
      ? {}
      : { answer: reliefJson(debt.answer) }),
  };
}

/** Whether a debt's terms are just what its template gives: the file then leaves them out. */
const isGuessed = (debt: Debt): boolean =>
  debt.guessed?.includes('/terms') === true &&
  JSON.stringify(termsJson(debt.terms)) === JSON.stringify(termsJson(guessedTerms(debt)));

const rateJson = (rate: Rate) => ({ value: formatShare(rate.scaled), per: rate.per });

function termsJson(terms: Terms): Record<string, unknown> {
  const { principal, from: _from, firstDue: _firstDue, ...shared } = terms;
  return {
    ...days(terms, ['from', 'firstDue']),
    principal: formatFen(principal),
    ...productTermsJson(shared),
  };
}

/** The terms that all contracts of a product share, as the formats carry them. */
export function productTermsJson(terms: ProductTerms): Record<string, unknown> {
  const { rate, fee, penalty, instalments, minimum, instalment, limit, recourse } = terms;
  return {
    ...terms,
    ...(limit === undefined ? {} : { limit: formatFen(limit) }),
    ...(recourse === undefined ? {} : { recourse: { rate: rateJson(recourse.rate) } }),
    ...(rate === undefined ? {} : { rate: rateJson(rate) }),
    ...(instalment === undefined ? {} : { instalment: formatFen(instalment) }),
    ...(fee === undefined ? {} : { fee: { ...fee, rate: formatShare(fee.rate) } }),
    ...(penalty === undefined ? {} : { penalty: penaltyJson(penalty) }),
    ...(minimum === undefined ? {} : { minimum: { share: formatShare(minimum.share) } }),
    ...(instalments === undefined
      ? {}
      : {
          instalments: {
            ...instalments,
            fee: {
              of: instalments.fee.of,
              rates: Object.fromEntries(
                Object.entries(instalments.fee.rates).map(([k, v]) => [k, formatShare(v)]),
              ),
            },
          },
        }),
  };
}

function penaltyJson(penalty: NonNullable<Terms['penalty']>): Record<string, unknown> {
  const { rate, multiple } = penalty;
  return {
    ...penalty,
    ...(rate === undefined ? {} : { rate: rateJson(rate) }),
    ...(multiple === undefined ? {} : { multiple: formatShare(multiple) }),
  };
}

/** A relief as the formats carry it. */
export const reliefJson = (relief: Relief) => ({ measures: relief.measures.map(measureJson) });

/** One measure as the formats carry it. */
export function measureJson(measure: Measure): Record<string, unknown> {
  switch (measure.kind) {
    case 'reinstal':
      return {
        ...days(measure, ['firstDue']),
        ...(measure.amount === undefined ? {} : { amount: formatFen(measure.amount) }),
        ...(measure.rate === undefined ? {} : { rate: rateJson(measure.rate) }),
        ...(measure.fee === undefined
          ? {}
          : { fee: { ...measure.fee, rate: formatShare(measure.fee.rate) } }),
      };
    case 'steps':
      return {
        ...days(measure, ['firstDue']),
        steps: measure.steps.map((step) => ({ ...step, amount: formatFen(step.amount) })),
        ...(measure.rate === undefined ? {} : { rate: rateJson(measure.rate) }),
      };
    case 'free-days':
      return days(measure, ['from', 'to']);
    case 'reduce-rate':
      return { ...measure, rate: rateJson(measure.rate) };
    case 'waive':
      return {
        ...measure,
        amount: measure.amount === 'all' ? 'all' : formatFen(measure.amount),
      };
    case 'settle':
      return { ...measure, on: formatDay(measure.on), amount: formatFen(measure.amount) };
    default:
      return { ...measure };
  }
}

/** The JSON Schema of the case file. */
export function caseFileSchema(): object {
  return {
    title: 'Forbear case file',
    ...z.toJSONSchema(caseShape, { io: 'input', unrepresentable: 'any' }),
  };
}
