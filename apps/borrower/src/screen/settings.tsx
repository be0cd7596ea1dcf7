import { problemText } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { beNeutral, isNeutral } from '../piece/neutral.ts';
import { Page } from '../piece/page.tsx';
import { namesOf } from '../situation/names.ts';
import { factsIn } from '../situation/from-records.ts';
import { keyOf } from '../store/record.ts';
import { wipeDevice } from '../store/device.ts';
import { useKeeping } from '../store/keeping.tsx';
import { speak } from '../text/lang.ts';
import { useSay } from '../text/say.ts';

/** Name, language, what was deleted, and emptying the device. */
export function Settings() {
  const say = useSay();
  const [, go] = useLocation();
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
          {say('叫“便笺”', 'Be called "Notes"')}
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
      <p class="ways">
        <button class="plain" type="button" onClick={() => go('/before')}>
          {say('快速离开怎么用', 'How leaving fast works')}
        </button>
      </p>
    </Page>
  );
}

/** What was deleted within a day and can be taken back. */
function Deleted() {
  const say = useSay();
  const keeping = useKeeping();
  const [told, setTold] = useState('');
  const gone = [...keeping.records.values()].filter(
    (one) => one.gone !== undefined && one.kind === 'debt',
  );
  if (gone.length === 0 && told === '') return null;
  const names = namesOf(
    gone.map(({ id, body }) => ({
      id,
      product: factsIn(body)?.product ?? 'other',
      facts: factsIn(body)?.facts ?? {},
    })),
    say.lang,
  );
  const back = async (id: string, at: number | undefined) => {
    const keys = [...keeping.records.values()].filter((one) => one.gone === at).map(keyOf);
    const failed = await keeping.takeBack(keys);
    setTold(
      failed === undefined
        ? say(`「${names.get(id)}」放回来了。`, `"${names.get(id)}" is back.`)
        : problemText(failed)[say.lang],
    );
  };
  return (
    <>
      <h2>{say('24 小时内删掉的', 'Deleted within 24 hours')}</h2>
      {told !== '' && <p role="status">{told}</p>}
      <ul class="answers">
        {gone.map(({ id, gone: at }) => (
          <li key={id}>
            <span class="answer">{names.get(id)}</span>
            <button class="plain" type="button" onClick={() => void back(id, at)}>
              {say('放回来', 'Take back')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything on this device goes at once; asked once. */
function Wipe() {
  const say = useSay();
  const [asks, setAsks] = useState(false);
  const wipe = async () => {
    await wipeDevice();
    location.replace('/');
  };
  return (
    <>
      <h2>{say('清空本机', 'Empty this device')}</h2>
      <p class="hint">{say('马上清掉，找不回来。', 'At once, and it cannot be taken back.')}</p>
      {asks ? (
        <p class="notice danger" role="alertdialog" aria-label={say('要清空吗', 'Empty it?')}>
          {say(
            '填过的、记过的、账单，全都会没有。',
            'Everything filled in, noted and read will be gone.',
          )}{' '}
          <button class="plain" type="button" onClick={() => void wipe()}>
            {say('清空', 'Empty')}
          </button>{' '}
          <button class="plain" type="button" onClick={() => setAsks(false)}>
            {say('不清', 'Keep')}
          </button>
        </p>
      ) : (
        <button class="plain" type="button" onClick={() => setAsks(true)}>
          {say('清除这部手机里的全部', 'Empty everything on this device')}
        </button>
      )}
    </>
  );
}
