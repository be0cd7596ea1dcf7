import { effect, ipmt, irr, nominal, pmt, ppmt, rateOfAnnuity } from '@forbear/money';
import { fail, ok, present, problemAt, type Result } from '@forbear/problem';
import { z } from 'zod';
import { decimal, shaped } from './border.ts';
import { decimalText } from './decimal-text.ts';

const type = z
  .enum(['0', '1'])
  .transform((text) => (text === '1' ? 1 : 0) as 0 | 1)
  .optional();

const annuity = { rate: decimal, nper: decimal, pv: decimal, fv: decimal.optional(), type };
const compounding = { npery: decimal };

const request = z.discriminatedUnion('fn', [
  z.strictObject({ fn: z.literal('pmt'), args: z.strictObject(annuity) }),
  z.strictObject({ fn: z.literal('ipmt'), args: z.strictObject({ ...annuity, per: decimal }) }),
  z.strictObject({ fn: z.literal('ppmt'), args: z.strictObject({ ...annuity, per: decimal }) }),
  z.strictObject({
    fn: z.literal('rate'),
    args: z.strictObject({
      nper: decimal,
      pmt: decimal,
      pv: decimal,
      fv: decimal.optional(),
      type,
    }),
  }),
  z.strictObject({
    fn: z.literal('effect'),
    args: z.strictObject({ nominal: decimal, ...compounding }),
  }),
  z.strictObject({
    fn: z.literal('nominal'),
    args: z.strictObject({ effective: decimal, ...compounding }),
  }),
  z.strictObject({
    fn: z.literal('irr'),
    args: z.strictObject({ values: z.array(decimal).max(10_000), guess: decimal.optional() }),
  }),
]);

type Request = z.output<typeof request>;

/** Answers a `tvm` request: a function of spreadsheets, with its value as text. */
export function tvm(input: unknown): Result<{ value: string }> {
  const asked = shaped(request, input);
  if (!asked.ok) return asked;
  const value = valueOf(asked.value);
  return value.ok
    ? ok({ value: decimalText(value.value) })
    : fail(problemAt('/args', value.problem));
}

function valueOf(asked: Request): Result<number> {
  switch (asked.fn) {
    case 'pmt':
      return pmt(present(asked.args));
    case 'ipmt':
      return ipmt(present(asked.args), asked.args.per);
    case 'ppmt':
      return ppmt(present(asked.args), asked.args.per);
    case 'rate':
      return rateOfAnnuity(present(asked.args));
    case 'effect':
      return effect(asked.args.nominal, asked.args.npery);
    case 'nominal':
      return nominal(asked.args.effective, asked.args.npery);
    case 'irr':
      return irr(asked.args.values, asked.args.guess);
  }
}
