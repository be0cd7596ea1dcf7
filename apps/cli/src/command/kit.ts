import { CHANNELS, kit, paperHtml, paperText, type Channel } from '@forbear/document';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { fail, ok, problem, type Lang } from '@forbear/problem';
import type { Command } from '../command.ts';
import { readCase, writeWhole } from '../file.ts';

export const writeKit: Command = {
  options: ['debt', 'channel', 'out', 'lang'],
  usage: `forbear kit CASE.json --debt ID --channel chat|phone|letter|mail [--lang zh|en] [--out F.txt|F.html]
                                      沟通材料 · the words to ask with`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const { debt, channel, out, lang } = args.values;
    if (debt === undefined) return fail(problem('ARGUMENT_MISSING', { name: '--debt ID' }));
    if (!CHANNELS.some((one) => one === channel))
      return fail(problem('ARGUMENT_MISSING', { name: `--channel ${CHANNELS.join('|')}` }));
    const made = planDebts(borrower.value);
    if (!made.ok) return made;
    const smallest = made.value.plans[0] as NamedPlan;
    const language: Lang = lang === 'en' ? 'en' : 'zh';
    const paper = kit(borrower.value, smallest, debt, channel as Channel, language);
    if (!paper.ok) return paper;
    if (out === undefined) return ok(paperText(paper.value));
    if (!/\.(txt|html)$/.test(out))
      return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.txt|FILE.html' }));
    const text = out.endsWith('.html') ? paperHtml(paper.value) : paperText(paper.value);
    const written = writeWhole(out, text);
    return written.ok ? ok('') : written;
  },
};
