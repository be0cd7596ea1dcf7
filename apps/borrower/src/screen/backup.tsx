import { formatDay } from '@forbear/money';
import { ok, type Problem } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { Page } from '../piece/page.tsx';
import { saveFile } from '../piece/save-file.ts';
import { asMade, freshSecret, LEAST_SIGNS, SecretField } from '../piece/secret-field.tsx';
import { wordsOf } from '../text/problem-text.ts';
import { useKeeping } from '../store/keeping.tsx';
import { forgotten, remembered } from '../store/today.ts';
import { useSay } from '../text/say.ts';

/** That what stands now came from a backup, until it was said. */
const RESTORED = 'restored';

/** One encrypted file of everything, to keep elsewhere, and the way back from it. */
export function Backup() {
  const say = useSay();
  const { debts } = useKeeping().situation;
  const [isRestored] = useState(() => remembered('session', RESTORED) !== null);
  useEffect(() => forgotten('session', RESTORED), []);
  return (
    <Page
      title={say('备份和恢复', 'Backup and restore')}
      why={say(
        '填的都只在这部手机里。存一份加密的文件到别处，手机丢了、清了也找得回来。',
        'What you filled in is on this device only. An encrypted file kept elsewhere brings it back.',
      )}
      back="/settings"
      {...(isRestored ? { primary: { text: say('看下一步', 'See what is next'), href: '/' } } : {})}
    >
      {isRestored && (
        <p class="notice" role="status">
          {say(
            `恢复好了，${debts.length} 笔欠款和记录都回来了。`,
            `Restored: ${debts.length === 1 ? 'one debt' : `${debts.length} debts`} and all notes are back.`,
          )}
        </p>
      )}
      <Save />
      <Restore />
    </Page>
  );
}

function Save() {
  const say = useSay();
  const { safe, today, change } = useKeeping();
  const [passphrase, setPassphrase] = useState('');
  const [told, setTold] = useState('');
  const [fault, setFault] = useState('');
  const [made, setMade] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    if (passphrase.trim().length < LEAST_SIGNS)
      return setFault(say(`口令至少 ${LEAST_SIGNS} 个字。`, `At least ${LEAST_SIGNS} characters.`));
    setFault('');
    setBusy(true);
    const written = await safe.backup(passphrase);
    setBusy(false);
    if (!written.ok) return setFault(wordsOf(written.problem, say));
    const name = `notes-${formatDay(today.day)}.bin`;
    saveFile(name, 'application/octet-stream', written.value);
    await change('setting', 'backup', () => ok({ on: today.day }));
    setTold(
      say(
        `存好了：${name}。发给自己的邮箱或存到网盘都行，没有口令谁也打不开。`,
        `Saved: ${name}. Mail it to yourself or put it in a cloud: without the passphrase it does not open.`,
      ),
    );
  };
  return (
    <section>
      <h2>{say('存一份备份', 'Save a backup')}</h2>
      <SecretField
        id="backup-passphrase"
        isNew
        label={say('备份的口令', 'Passphrase of the backup')}
        hint={say(
          '忘了就打不开。抄在纸上，和手机分开放。',
          'A forgotten one opens nothing. Write it on paper.',
        )}
        value={passphrase}
        onInput={setPassphrase}
      />
      {made !== '' && made === passphrase && (
        <p class="message">
          {say('抄下来：', 'Write it down: ')}
          <strong>{made}</strong>
        </p>
      )}
      <p class="ways">
        <button
          class="plain"
          type="button"
          onClick={() => {
            const secret = freshSecret();
            setMade(secret);
            setPassphrase(secret);
          }}
        >
          {say('替我想一个', 'Make one for me')}
        </button>
        <button class="plain" type="button" disabled={isBusy} onClick={() => void save()}>
          {isBusy
            ? say('正在加密，慢的手机要十几秒', 'Encrypting, some seconds')
            : say('存备份', 'Save the backup')}
        </button>
      </p>
      {fault !== '' && <p class="fault">{fault}</p>}
      <p role="status">{told}</p>
    </section>
  );
}

function Restore() {
  const say = useSay();
  const { safe, situation } = useKeeping();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    if (file === undefined) return;
    setBusy(true);
    // Where it worked, the page begins anew, and says so then.
    remembered('session', RESTORED, 'yes');
    let failed = await safe.restore(file, passphrase);
    const made = asMade(passphrase);
    if (failed?.code === 'BACKUP_WRONG' && made !== undefined && made !== passphrase)
      failed = await safe.restore(file, made);
    if (failed !== undefined) forgotten('session', RESTORED);
    setProblem(failed);
    setBusy(failed === undefined);
  };
  return (
    <section>
      <h2>{say('从备份恢复', 'Restore from a backup')}</h2>
      <div class="field">
        <label for="backup-file">{say('选备份文件', 'Choose the backup')}</label>
        <input
          id="backup-file"
          type="file"
          accept=".bin,application/octet-stream"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0]);
            setProblem(undefined);
          }}
        />
      </div>
      {file !== undefined && (
        <>
          <SecretField
            id="restore-passphrase"
            label={say('这份备份的口令', 'The passphrase of this backup')}
            value={passphrase}
            onInput={setPassphrase}
          />
          {situation.debts.length > 0 && (
            <p class="notice danger">
              {say(
                `恢复以后，这部手机里现在的 ${situation.debts.length} 笔和记录会被备份里的换掉，找不回来。`,
                `The ${situation.debts.length} debts and notes on this device are replaced by those of the backup and cannot be taken back.`,
              )}
            </p>
          )}
          <button
            class="plain"
            type="button"
            disabled={isBusy || passphrase === ''}
            onClick={() => void restore()}
          >
            {isBusy
              ? say('正在打开', 'Opening')
              : say('用这份备份恢复', 'Restore from this backup')}
          </button>
        </>
      )}
      {problem && (
        <p class="fault" role="alert">
          {wordsOf(problem, say)}
        </p>
      )}
    </section>
  );
}
