import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { askEngine } from '../planning/engine.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { saveFile } from './save-file.ts';

/** The days that count, as a file for the calendar of the device; its titles name nobody and no sum. */
export function SaveDays() {
  const say = useSay();
  const { situation } = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    const told = await askEngine('calendar', { situation, lang: say.lang }).answer;
    if (told.ok) saveFile('days.ics', 'text/calendar;charset=utf-8', told.value);
    setProblem(told.ok ? undefined : told.problem);
  };
  return (
    <>
      <button class="plain" type="button" onClick={() => void save()}>
        {say('把日子加到手机日历', 'Add these days to the calendar')}
      </button>
      <p class="hint">
        {say(
          '提醒的标题不写名字和金额；点开才看得到是哪一家。',
          'Titles name nobody and no sum; whose day it is stands inside.',
        )}
      </p>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
    </>
  );
}
