import { checkCase } from '@forbear/check';
import { ok } from '@forbear/problem';
import { checkJson } from '@forbear/wire';
import { careText } from '../care-text.ts';
import { checkText } from '../check-text.ts';
import { pretty, type Command } from '../command.ts';
import { readCase } from '../file.ts';

export const check: Command = {
  files: 1,
  options: [],
  usage:
    'forbear check CASE.json [--json]       法律检查 · the law check of every debt and contact',
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const found = checkCase(borrower.value);
    return ok(
      args.json
        ? pretty(checkJson(found))
        : careText(found.care) + checkText(borrower.value, found),
    );
  },
};
