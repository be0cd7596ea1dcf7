import { groupYuan, type Fen } from '@forbear/money';
import { problemText } from '@forbear/problem';
import { readYuan } from '../situation/typed.ts';
import { useSay } from '../text/say.ts';

/** What can be paid a month, as typed; beside the plan, what another sum means. */
export function ShareField({
  text,
  onText,
  most,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly most?: Fen;
}) {
  const say = useSay();
  const read = readYuan(text);
  const isSum = read.ok && read.value > 0;
  const isWrong = text !== '' && !isSum;
  return (
    <>
      <div class="field">
        <label for="share">{say('现在每月最多还得起多少', 'What can you pay a month now')}</label>
        <p class="hint" id="share-hint">
          {most === undefined
            ? say(
                '交完房租、吃饭、看病以后剩下的。新的谈成以前，现在的协议照旧。',
                'What is left after rent, food and health. Until a new one is in effect, this agreement holds.',
              )
            : say(
                '按你的方案填好了。还不到这个数，就改小。',
                'Filled in from your plan. If it is too much for you, make it less.',
              )}
        </p>
        <div class="input">
          <input
            id="share"
            inputMode="decimal"
            autocomplete="off"
            aria-describedby={isWrong ? 'share-hint share-fault' : 'share-hint'}
            {...(isWrong ? { 'aria-invalid': true } : {})}
            value={text}
            onInput={({ currentTarget }) => onText(currentTarget.value)}
          />
          <span class="unit">{say('元', 'yuan')}</span>
        </div>
        {isWrong && (
          <p class="fault" id="share-fault">
            {read.ok
              ? say(
                  '要比 0 多；一点都还不了，就在聊天里说。',
                  'More than nothing; if nothing can be paid, say so in the chat.',
                )
              : problemText(read.problem)[say.lang]}
          </p>
        )}
      </div>
      {isSum && most !== undefined && read.value > most && (
        <p class="notice">
          {say(
            `比方案里这笔最多的一期（${groupYuan(most)} 元）多：和别的债放在一起可能就放不下了。先看看方案里每个月还余多少。`,
            `More than the greatest instalment of it in your plan (${groupYuan(most)} yuan): with your other debts it may not fit. See first what each month of the plan leaves.`,
          )}
        </p>
      )}
      {isSum && most !== undefined && read.value < most && (
        <p class="notice">
          {say(
            `你想要的还法里，最多的一期是 ${groupYuan(most)} 元，比这个数多。他们会按这个数看，可能给别的还法。`,
            `What you ask for has an instalment of ${groupYuan(most)} yuan, more than this. They go by this sum and may offer another way.`,
          )}
        </p>
      )}
    </>
  );
}
