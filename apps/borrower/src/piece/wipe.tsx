import { useState } from 'preact/hooks';
import { wipeDevice } from '../store/device.ts';
import { useSay } from '../text/say.ts';

/** Everything on this device goes at once; asked once. */
export function Wipe() {
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
