import type { Day } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import type { ContactTold } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import { whenIn } from '../situation/reading.ts';
import { lastOf, readWhen } from '../situation/typed-day.ts';
import { useKeeping } from '../store/keeping.tsx';
import { CHANNELS_OF_CONTACT, REACHED, SIDES, type Choices } from '../text/contact-words.ts';
import { whenWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';

/** Who made contact about a debt, the latest first; each can be deleted and taken back for a day. */
export function Contacts({ debt }: { readonly debt: string }) {
  const say = useSay();
  const keeping = useKeeping();
  const { contacts, day } = keeping.situation;
  const [problem, setProblem] = useState<Problem>();
  const when = ({ facts }: ContactTold) => {
    const read = readWhen(typedIn(facts, 'on') ?? '', day, 'past');
    const on = read.ok ? read.value : { day };
    return { when: whenWord(on, day, say), on: lastOf(on), at: typedIn(facts, 'at') ?? '' };
  };
  const own = contacts
    .filter((one) => one.debt === debt)
    .map((one) => ({ ...one, ...when(one) }))
    .sort((a, b) => b.on - a.on || (a.at < b.at ? 1 : -1));
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{say('联系记录', 'Contacts')}</h2>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
      <ul class="answers">
        {own.map((one) => (
          <li key={one.id}>
            <span class="what">
              {one.when} {one.at}
            </span>
            <span class="answer">{lineOf(one, day, say)}</span>
            <button
              class="plain"
              type="button"
              onClick={() => void keeping.remove([`contact/${one.id}`]).then(setProblem)}
            >
              {say('删除', 'Delete')}
              <span class="spoken"> {one.when}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who, how and to whom, in a few words. */
function lineOf({ facts }: ContactTold, today: Day, say: Say): string {
  const word = (choices: Choices, question: string) => {
    const found = choices.find(([value]) => value === typedIn(facts, question));
    return found === undefined ? '' : say(found[1], found[2]);
  };
  const to = word(REACHED, 'to');
  const said = typedIn(facts, 'said');
  const head = `${word(SIDES, 'by')} · ${word(CHANNELS_OF_CONTACT, 'channel')}`;
  const reached = typedIn(facts, 'by') === 'borrower' || to === '' ? '' : ` → ${to}`;
  const noted = NOTED.flatMap(([question, zh, en]) => {
    const told = typedIn(facts, question);
    return told === undefined ? [] : [say(`${zh} ${told}`, `${en} ${told}`)];
  });
  const answers = whenIn(facts, 'by_', today, 'coming');
  if (answers !== undefined)
    noted.push(
      say(
        `说${whenWord(answers, today, say)}答复`,
        `they answer by ${whenWord(answers, today, say)}`,
      ),
    );
  const more = [...noted, ...(said === undefined ? [] : [said])].join(say('，', ', '));
  return `${head}${reached}${more === '' ? '' : say(`：${more}`, `: ${more}`)}`;
}

/** What is noted of a talk in a field of its own, in the words of that field. */
const NOTED = [
  ['from', '来自', 'from'],
  ['staff', '工号或姓名', 'spoke to'],
  ['number', '受理编号', 'case number'],
  ['offered', '对方说每月', 'they say, a month'],
] as const;
