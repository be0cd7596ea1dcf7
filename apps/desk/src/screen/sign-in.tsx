import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { sendCode, signIn } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { useSay } from '../text/say.tsx';

/** Name and password, then the code of the second factor where the person has one. */
export function SignIn({ ended = false }: { readonly ended?: boolean }) {
  const say = useSay();
  const [needsCode, setNeedsCode] = useState(false);
  return (
    <div>
      <h1>
        {ended
          ? say('登录已结束', 'Your session has ended')
          : say('登录工作台', 'Sign in to the desk')}
      </h1>
      {ended ? (
        <p className="soft">
          {say(
            '这一页和写了一半的东西都留着。登录后接着做。',
            'This page and what you were writing are kept. Sign in and go on.',
          )}
        </p>
      ) : null}
      {needsCode ? (
        <CodeForm back={() => setNeedsCode(false)} />
      ) : (
        <PasswordForm askCode={() => setNeedsCode(true)} />
      )}
    </div>
  );
}

function PasswordForm({ askCode }: { readonly askCode: () => void }) {
  const say = useSay();
  const id = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const wish = useWish(() => signIn(name.trim(), password), {
    done: ({ totp }) => (totp === true ? askCode() : void client.invalidateQueries()),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <p>
        <label htmlFor={`${id}n`}>{say('工号或邮箱', 'Staff name or e-mail')}</label>
        <Input
          id={`${id}n`}
          autoFocus
          autoComplete="username"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </p>
      <p>
        <label htmlFor={`${id}p`}>{say('密码', 'Password')}</label>
        <Input.Password
          id={`${id}p`}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </p>
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={name.trim() === '' || password === ''}
      >
        {say('登录', 'Sign in')}
      </Button>
    </form>
  );
}

function CodeForm({ back }: { readonly back: () => void }) {
  const say = useSay();
  const id = useId();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const wish = useWish(() => sendCode(code), { done: () => void client.invalidateQueries() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <p>
        <label htmlFor={id}>
          {say('验证器里的 6 位数字', 'The 6 digits of your authenticator')}
        </label>
        <Input
          id={id}
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))}
        />
      </p>
      <Fault fault={wish.error} />
      <div className="acts">
        <Button
          className="wide"
          type="primary"
          htmlType="submit"
          loading={wish.isPending}
          disabled={code.length !== 6}
        >
          {say('继续', 'Continue')}
        </Button>
        <Button onClick={back}>{say('换个人登录', 'Sign in as another')}</Button>
      </div>
    </form>
  );
}
