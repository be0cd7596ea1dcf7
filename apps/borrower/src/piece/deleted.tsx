import type { Day } from '@forbear/money';
import { problemText } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { factsIn } from '../situation/from-records.ts';
import { whenIn } from '../situation/reading.ts';
import { nameOf as debtName } from '../situation/names.ts';
import { typedIn, type Facts } from '../situation/told.ts';
import { keyOf, type Kept } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { whenWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';

/** What was deleted within a day, each with all that went with it, and can be taken back. */
export function Deleted() {
  const say = useSay();
  const keeping = useKeeping();
  const [told, setTold] = useState('');
  const groups = Object.entries(
    Object.groupBy(
      [...keeping.records.values()].filter(({ gone }) => gone !== undefined),
      ({ gone }) => String(gone),
    ),
  ).sort(([a], [b]) => Number(b) - Number(a));
  if (groups.length === 0 && told === '') return null;
  const back = async (name: string, records: readonly Kept[]) => {
    const failed = await keeping.takeBack(records.map(keyOf));
    setTold(
      failed === undefined
        ? say(`「${name}」放回来了。`, `“${name}” is back.`)
        : problemText(failed)[say.lang],
    );
  };
  return (
    <>
      <h2>{say('24 小时内删掉的', 'Deleted within 24 hours')}</h2>
      {told !== '' && <p role="status">{told}</p>}
      <ul class="answers">
        {groups.map(([at, records = []]) => {
          const name = nameOf(records, keeping.today.day, say);
          return (
            <li key={at}>
              <span class="answer">{name}</span>
              <button class="plain" type="button" onClick={() => void back(name, records)}>
                {say('放回来', 'Take back')}
                <span class="spoken"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What records that went together are called: by the debt among them, else by the first. */
function nameOf(records: readonly Kept[], today: Day, say: Say): string {
  const main = records.find(({ kind }) => kind === 'debt') ?? records[0];
  if (main === undefined) return '';
  const { product = 'other', facts = {} as Facts } = factsIn(main.body) ?? {};
  switch (main.kind) {
    case 'debt':
      return debtName({ id: main.id, product, facts }, say.lang);
    case 'income':
    case 'evidence':
      return typedIn(facts, 'what') ?? say('收入', 'Income');
    case 'contact': {
      const on = whenIn(facts, 'on', today, 'past');
      if (on === undefined) return say('一次联系', 'A contact');
      return say(`${whenWord(on, today, say)}的联系`, `Contact of ${whenWord(on, today, say)}`);
    }
    case 'bills':
      return say(`${records.length} 份账单`, `${records.length} bills`);
    default:
      return say('一条记录', 'A note');
  }
}
