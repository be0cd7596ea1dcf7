import { Button } from 'antd';
import { useState } from 'react';
import { signingIn } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';

type Props = {
  readonly back: () => void;
  /** The password is set: whose it is. */
  readonly done: (login: string) => void;
};

/** A password of the own, by the start code that an administrator handed over. */
export function StartCode({ back, done }: Props) {
  const say = useSay();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const wish = useWish(
    () => signingIn('/auth/start', { login: login.trim(), code: code.trim(), password }),
    { done: () => done(login.trim()) },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <p className="soft">
        {say(
          '开户码由管理员当面给，只能用一次。这里设自己的密码。',
          'An administrator gives you the start code in person; it works once. Choose your own password here.',
        )}
      </p>
      <Field label={say('工号', 'Staff name')} value={login} set={setLogin} autoFocus />
      <Field label={say('开户码', 'Start code')} value={code} set={setCode} />
      <Field
        label={say('新密码', 'New password')}
        value={password}
        set={setPassword}
        secret
        autoComplete="new-password"
      />
      <Fault fault={wish.error} />
      <Buttons
        back={back}
        isPending={wish.isPending}
        isReady={login !== '' && code !== '' && password !== ''}
      />
    </form>
  );
}

/** The first administrator of a new desk, by the code printed where it was started. */
export function FirstAdmin({ back, done }: Props) {
  const say = useSay();
  const [code, setCode] = useState('');
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const wish = useWish(
    () =>
      signingIn('/setup', { code: code.trim(), login: login.trim(), name: name.trim(), password }),
    { done: () => done(login.trim()) },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <p className="soft">
        {say(
          '第一次启动时，服务器印出一个启动码。用它建第一个管理员。',
          'At its first start the server prints a set-up code. It makes the first administrator.',
        )}
      </p>
      <Field label={say('启动码', 'Set-up code')} value={code} set={setCode} autoFocus />
      <Field label={say('工号', 'Staff name')} value={login} set={setLogin} />
      <Field label={say('名字', 'Name')} value={name} set={setName} />
      <Field
        label={say('密码', 'Password')}
        value={password}
        set={setPassword}
        secret
        autoComplete="new-password"
      />
      <Fault fault={wish.error} />
      <Buttons
        back={back}
        isPending={wish.isPending}
        isReady={[code, login, name, password].every((one) => one.trim() !== '')}
      />
    </form>
  );
}

function Buttons({
  back,
  isPending,
  isReady,
}: Pick<Props, 'back'> & { readonly isPending: boolean; readonly isReady: boolean }) {
  const say = useSay();
  return (
    <div className="acts">
      <Button
        className="wide"
        type="primary"
        htmlType="submit"
        loading={isPending}
        disabled={!isReady}
      >
        {say('保存', 'Save')}
      </Button>
      <Button onClick={back}>{say('返回', 'Back')}</Button>
    </div>
  );
}
