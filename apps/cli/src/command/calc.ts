import { fail, ok, problem } from '@forbear/problem';
import { calc, CALC_KINDS, type CalcKind } from '@forbear/wire';
import { pretty, type Command } from '../command.ts';

export const compute: Command = {
  files: 1,
  options: [],
  usage: `forbear calc ${CALC_KINDS.join('|')}   从标准输入读 JSON · JSON on stdin`,
  run: async (args, stdin) => {
    const [kind] = args.files;
    if (!CALC_KINDS.some((one) => one === kind))
      return fail(problem('ARGUMENT_MISSING', { name: CALC_KINDS.join('|') }));
    const text = stdin();
    if (!text.ok) return text;
    const answer = calc(kind as CalcKind, text.value);
    return answer.ok ? ok(pretty(answer.value)) : answer;
  },
};
