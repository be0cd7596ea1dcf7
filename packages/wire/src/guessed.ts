import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';

const IN_DEBT = /^\/debts\/(0|[1-9][0-9]*)(\/.+)$/;

/**
 * The case with what was guessed marked: pointers into a debt go to the debt, the others stay. One
 * into a debt that is not there is refused as VALUE_SHAPE.
 */
export function withGuessed(told: BorrowerCase, pointers: readonly string[]): Result<BorrowerCase> {
  const inDebts = told.debts.map(({ guessed = [] }) => new Set(guessed));
  const beside: string[] = [];
  for (const [k, pointer] of pointers.entries()) {
    const [, index, rest = ''] = IN_DEBT.exec(pointer) ?? [];
    if (rest === '') beside.push(pointer);
    else if (inDebts[Number(index)]?.add(rest) === undefined)
      return fail(
        problem('VALUE_SHAPE', { wanted: `"/debts/${told.debts.length - 1}/…"` }, `/guessed/${k}`),
      );
  }
  const debts = told.debts.map((debt, k) => {
    const own = [...(inDebts[k] ?? [])];
    return own.length === 0 ? debt : { ...debt, guessed: own };
  });
  return ok({ ...told, debts, ...(beside.length === 0 ? {} : { guessed: beside }) });
}

/** All pointers of what was guessed in a case, as its file carries them. */
export const guessedPointers = ({ debts, guessed = [] }: BorrowerCase): readonly string[] => [
  ...debts.flatMap((debt, k) => (debt.guessed ?? []).map((rest) => `/debts/${k}${rest}`)),
  ...guessed,
];
