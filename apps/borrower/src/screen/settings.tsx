import { useState } from 'preact/hooks';
import type { Day } from '@forbear/money';
import { Link } from 'wouter-preact';
import { Deleted } from '../piece/deleted.tsx';
import { LeaveFast } from '../piece/leave-fast.tsx';
import { beNeutral, isNeutral } from '../piece/neutral.ts';
import { Page } from '../piece/page.tsx';
import { Wipe } from '../piece/wipe.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { speak } from '../text/lang.ts';
import { awayWord, dayWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

/** Name, language, what was deleted, and emptying the device. */
export function Settings() {
  const say = useSay();
  const [neutral, setNeutral] = useState(isNeutral);
  return (
    <Page title={say('设置', 'Settings')} back="/">
      <h2>{say('语言', 'Language')}</h2>
      <p class="ways">
        <button
          class="plain"
          type="button"
          aria-pressed={say.lang === 'zh'}
          onClick={() => speak('zh')}
        >
          中文
        </button>
        <button
          class="plain"
          type="button"
          aria-pressed={say.lang === 'en'}
          onClick={() => speak('en')}
        >
          English
        </button>
      </p>
      <Safety />
      <h2>{say('名称和图标', 'Name and icon')}</h2>
      <label class="tick">
        <input
          type="checkbox"
          checked={neutral}
          onChange={() => {
            beNeutral(!neutral);
            setNeutral(!neutral);
          }}
        />
        <span>
          {say('叫“便笺”', 'Be called “Notes”')}
          <small>
            {say(
              '窗口标题、装到桌面的名字和图标都不提欠款',
              'Window title, installed name and icon tell nothing',
            )}
          </small>
        </span>
      </label>
      <Deleted />
      <Wipe />
      <LeaveFast />
    </Page>
  );
}

/** Passphrase and backup, with how they stand. */
function Safety() {
  const say = useSay();
  const { lock, records, today } = useKeeping();
  const { on } = (records.get('setting/backup')?.body ?? {}) as { readonly on?: Day };
  return (
    <>
      <h2>{say('口令和备份', 'Passphrase and backup')}</h2>
      <ul class="entries">
        <li>
          <Link href="/passphrase">
            {say('口令', 'Passphrase')}
            <small>
              {lock === 'open'
                ? say('已经设了，打开时要输', 'Set: asked for on opening')
                : say('没有设，拿到手机的人能打开看', 'None: whoever has the device can look')}
            </small>
          </Link>
        </li>
        <li>
          <Link href="/backup">
            {say('备份和恢复', 'Backup and restore')}
            <small>
              {on === undefined
                ? say('还没有存过', 'None saved yet')
                : say(
                    `上次是 ${dayWord(on, today.day, say)}，${awayWord(on, today.day, say)}`,
                    `Last on ${dayWord(on, today.day, say)}, ${awayWord(on, today.day, say)}`,
                  )}
            </small>
          </Link>
        </li>
      </ul>
    </>
  );
}
