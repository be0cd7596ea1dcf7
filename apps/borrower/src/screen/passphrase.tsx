import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { Page, type Fault } from '../piece/page.tsx';
import { LEAST_SIGNS, SecretField } from '../piece/secret-field.tsx';
import { Wipe } from '../piece/wipe.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { useSay, type Say } from '../text/say.ts';

/** Opens a device that a passphrase closes; until then nothing of it is shown. */
export function Unlock() {
  const say = useSay();
  const { safe } = useKeeping();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const open = async () => {
    if (passphrase === '') return document.getElementById('passphrase')?.focus();
    setBusy(true);
    setProblem(undefined);
    const failed = await safe.unlock(passphrase);
    setProblem(failed);
    setBusy(false);
  };
  return (
    <Page
      title={say('输入口令', 'Enter the passphrase')}
      problem={problem}
      primary={{
        text: isBusy
          ? say('正在打开，慢的手机要几秒', 'Opening, a few seconds')
          : say('打开', 'Open'),
        busy: isBusy,
      }}
      onSubmit={() => void open()}
    >
      <SecretField
        id="passphrase"
        label={say('口令', 'Passphrase')}
        value={passphrase}
        onInput={setPassphrase}
      />
      <details>
        <summary>{say('忘了口令', 'I forgot it')}</summary>
        <p>
          {say(
            '谁也找不回来，我们也没有。有备份的，清空以后用备份恢复。',
            'Nobody can recover it, and we do not have it. With a backup: empty the device, then restore.',
          )}
        </p>
        <Wipe />
      </details>
    </Page>
  );
}

/** Sets, changes or takes away the passphrase of this device. */
export function Passphrase() {
  const say = useSay();
  const { safe, lock } = useKeeping();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isAsked, setAsked] = useState(false);
  const faults = faultsOf(typed, again, say);
  const close = async (passphrase: string | undefined) => {
    setBusy(true);
    const failed = await safe.closeWith(passphrase);
    // Where it worked, the page begins anew.
    setProblem(failed);
    setBusy(failed === undefined);
  };
  return (
    <Page
      title={
        lock === 'open' ? say('换口令', 'Change the passphrase') : say('设口令', 'Set a passphrase')
      }
      why={say(
        '设了以后，打开这里要先输口令，存在手机里的都是加密的。忘了就打不开，谁也找不回来，先存一份备份。',
        'With one, opening this asks for it first, and all that is kept is encrypted. A forgotten one cannot be recovered by anybody: save a backup first.',
      )}
      back="/settings"
      faults={isAsked ? faults : []}
      problem={problem}
      primary={{
        text: isBusy ? say('正在加密', 'Encrypting') : say('设好', 'Set it'),
        busy: isBusy,
      }}
      {...(lock === 'open'
        ? {
            second: {
              text: say('不要口令了', 'Without a passphrase'),
              onClick: () => void close(undefined),
            },
          }
        : {})}
      onSubmit={() => {
        setAsked(true);
        if (faults.length === 0) void close(typed);
      }}
    >
      <Twice typed={typed} again={again} onTyped={setTyped} onAgain={setAgain} />
    </Page>
  );
}

function faultsOf(typed: string, again: string, say: Say): readonly Fault[] {
  const short = say(`至少 ${LEAST_SIGNS} 个字。`, `At least ${LEAST_SIGNS} characters.`);
  const unlike = say('两次写的不一样。', 'The two are not the same.');
  return [
    ...(typed.trim().length < LEAST_SIGNS ? [{ id: 'new', text: short }] : []),
    ...(typed === again ? [] : [{ id: 'again', text: unlike }]),
  ];
}

type TwiceProps = {
  readonly typed: string;
  readonly again: string;
  readonly onTyped: (text: string) => void;
  readonly onAgain: (text: string) => void;
};

/** A new passphrase, written twice so that a slip does not lock anybody out. */
function Twice({ typed, again, onTyped, onAgain }: TwiceProps) {
  const say = useSay();
  return (
    <>
      <SecretField
        id="new"
        isNew
        label={say('新口令', 'New passphrase')}
        hint={say(
          '几个不相干的词连起来，好记又难猜。这不是验证码，没有人会来问你要。',
          'A few words that have nothing to do with each other. Nobody will ever ask you for it.',
        )}
        value={typed}
        onInput={onTyped}
      />
      <SecretField
        id="again"
        isNew
        label={say('再写一次', 'Once more')}
        value={again}
        onInput={onAgain}
      />
      <p class="hint">
        {say(
          '离开这一页两分钟，或十分钟没有动，会自己锁上。手机上装了偷看的软件，口令也挡不住。',
          'Left for two minutes, or untouched for ten, it closes by itself. Software that spies on the device sees through it.',
        )}
      </p>
    </>
  );
}
