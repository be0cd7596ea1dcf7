import { typedIn, type Facts } from '../situation/told.ts';
import { readDay } from '../situation/typed-day.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { productOf } from '../text/product.ts';
import { useSay } from '../text/say.ts';
import { Radios } from './choice.tsx';
import type { Form } from './form.ts';

/** What a credit report has told of this debt, and what it could not tell. */
export function FromReport({ form, facts }: { readonly form: Form; readonly facts: Facts }) {
  const say = useSay();
  const { today } = useKeeping();
  const passage = typedIn(facts, 'passage');
  const on = readDay(typedIn(facts, 'toldOn') ?? '', today.day, 'past');
  const mayBe = typedIn(facts, 'products')?.split(',') ?? [];
  return (
    <>
      {passage && <blockquote class="message">{passage}</blockquote>}
      {on.ok && (
        <p class="notice">
          {say(
            `下面已经填的，是报告里 ${dayWord(on.value, today.day, say)}的数，日子和期数是推的。现在不一样就改；不改，方案里写“约”。`,
            `What is filled in comes from the report of ${dayWord(on.value, today.day, say)}; day and count are worked out. Change what differs; what you leave counts as a guess.`,
          )}
        </p>
      )}
      {mayBe.length > 1 && (
        <Radios
          form={form}
          q="product"
          label={say('这一笔是哪个？', 'Which one is it?')}
          unknown={say('先按最常见的算，写明“约”', 'the usual one is taken, said to be a guess')}
          options={mayBe.map((id) => ({ value: id, text: productOf(id).name[say.lang] }))}
        />
      )}
    </>
  );
}
