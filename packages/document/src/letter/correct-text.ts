import { addDays, showDay } from '@forbear/money';
import { ok } from '@forbear/problem';
import { differencesOf, lastOf } from '../ground.ts';
import { list } from '../paper.ts';
import { instalmentsTable } from '../wording/instalment.ts';
import { dayOr, formal, numberOf, yuan, type Writer } from './formal.ts';

/** The text that came is not what was said: each difference, what was said, and a text that says so. */
export const correctText: Writer = (f) => {
  const { say, lang, state } = f;
  const said = state?.said;
  return ok(
    formal(f, {
      title: say('请更正协议文字', 'Please correct the text of our agreement'),
      facts: [
        say(
          `贵方${dayOr(f, lastOf(f, 'text-arrives')?.on)}发来的文字（编号 ${numberOf(f)}），和双方说好的有这些不一样：`,
          `The text you sent on ${dayOr(f, lastOf(f, 'text-arrives')?.on)} (number ${numberOf(f)}) differs from what we agreed:`,
        ),
        list(differencesOf(f).map((one) => one[lang])),
        ...(said === undefined || said.instalments.length === 0
          ? []
          : [
              say(
                `说好的是：共 ${said.instalments.length} 期，合计 ${yuan(f, said.sum)}。`,
                `What we agreed: ${said.instalments.length} payments, ${yuan(f, said.sum)} in all.`,
              ),
              instalmentsTable(said.instalments, 0 as typeof f.asOf, lang),
            ]),
      ],
      asks: [
        say(
          `请在${showDay(addDays(f.asOf, 3), lang)}前按说好的更正，再发一份文字。`,
          `Please correct it to what we agreed and send the text again by ${showDay(addDays(f.asOf, 3), lang)}.`,
        ),
        say(
          '文字更正以前，请不要按这份文字扣款、收费或催收。',
          'Until it is corrected, please do not charge, collect or debit by this text.',
        ),
        say(
          '说好的有变化的，请写明是哪一处、为什么。',
          'If anything we agreed has changed, please state what, and why.',
        ),
      ],
    }),
  );
};
