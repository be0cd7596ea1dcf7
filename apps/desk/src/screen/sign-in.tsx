import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, QRCode } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import { signingIn, type SignedIn } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';
import { FirstAdmin, StartCode } from './first-time.tsx';

/** Where the organisation's sign-in has led: to the second factor, or back to the start with a word. */
const CAME = new URLSearchParams(location.search).get('sign-in');

type Step = 'password' | 'code' | 'new-code' | 'start' | 'setup';

/** Name and password, then the second factor; or the first time, by a code. */
export function SignIn({ ended = false }: { readonly ended?: boolean }) {
  const say = useSay();
  const [step, setStep] = useState<Step>(
    CAME === 'code' || CAME === 'new-code' ? CAME : 'password',
  );
  const [isSet, setSet] = useState<string>();
  const back = () => setStep('password');
  const done = (login: string) => {
    setSet(login);
    back();
  };
  return (
    <div>
      {ended ? (
        <p className="soft">
          {say(
            '这一页和写了一半的东西都留着。登录后接着做。',
            'This page and what you were writing are kept. Sign in and go on.',
          )}
        </p>
      ) : (
        <h1>{say('登录工作台', 'Sign in to the desk')}</h1>
      )}
      {step === 'password' ? <PasswordForm lead={setStep} isFirst={!ended} whose={isSet} /> : null}
      {step === 'code' ? <CodeForm back={back} /> : null}
      {step === 'new-code' ? <NewCode back={back} /> : null}
      {step === 'start' ? <StartCode {...{ back, done }} /> : null}
      {step === 'setup' ? <FirstAdmin {...{ back, done }} /> : null}
    </div>
  );
}

function PasswordForm({
  lead,
  isFirst,
  whose,
}: {
  readonly lead: (step: Step) => void;
  readonly isFirst: boolean;
  /** Who has just set a password of their own. */
  readonly whose: string | undefined;
}) {
  const say = useSay();
  const client = useQueryClient();
  const [login, setLogin] = useState(whose ?? '');
  const [password, setPassword] = useState('');
  const wish = useWish(
    () => signingIn<SignedIn>('/auth/sign-in', { login: login.trim(), password }),
    {
      done: ({ totp, mustSetTotp }) => {
        if (totp === true) lead('code');
        else if (mustSetTotp === true) lead('new-code');
        else void client.invalidateQueries();
      },
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <p role="status">
        {whose === undefined
          ? null
          : say('密码设好了，用它登录。', 'Your password is set. Sign in with it.')}
      </p>
      <Field
        label={say('工号', 'Staff name')}
        value={login}
        set={setLogin}
        autoFocus={whose === undefined}
        autoComplete="username"
      />
      <Field
        label={say('密码', 'Password')}
        value={password}
        set={setPassword}
        secret
        autoFocus={whose !== undefined}
        autoComplete="current-password"
      />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={login.trim() === '' || password === ''}
      >
        {say('登录', 'Sign in')}
      </Button>
      <OtherSignIn />
      {isFirst ? <Others lead={lead} /> : null}
    </form>
  );
}

/** Other ways in, and the other language. */
function Others({ lead }: { readonly lead: (step: Step) => void }) {
  const say = useSay();
  return (
    <p className="acts first-time">
      <Button type="link" onClick={() => lead('start')}>
        {say('我有开户码', 'I have a start code')}
      </Button>
      <Button type="link" onClick={() => lead('setup')}>
        {say('第一次启动', 'First start of this desk')}
      </Button>
      <Button
        type="link"
        lang={say.lang === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => say.speak(say.lang === 'zh' ? 'en' : 'zh')}
      >
        {say.lang === 'zh' ? 'English' : '中文'}
      </Button>
    </p>
  );
}

/** The way by the organisation's own sign-in, where the desk has one. */
function OtherSignIn() {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => ask<{ readonly oidc?: true }>('/desk', { signal, signingIn: true }),
    staleTime: Infinity,
  });
  if (data?.oidc !== true) return null;
  return (
    <>
      <p role="status">
        {CAME === 'refused'
          ? say(
              '单位账号没有登录成功：工作台里还没有登记你，或者要重新登录。请找管理员。',
              'The sign-in of your organisation was refused: you are not entered here yet, or have to sign in again. Ask an admin.',
            )
          : null}
        {CAME === 'away'
          ? say(
              '单位的统一登录没有回答，过一会儿再试。',
              'The sign-in of your organisation does not answer; try again in a while.',
            )
          : null}
      </p>
      <Button block href="/v1/auth/oidc/start">
        {say('用单位账号登录', 'Sign in with your organisation')}
      </Button>
    </>
  );
}

function CodeForm({ back, words }: { readonly back: () => void; readonly words?: string }) {
  const say = useSay();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const wish = useWish(() => signingIn<SignedIn>('/auth/totp', { code }), {
    done: () => void client.invalidateQueries(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <Field
        label={words ?? say('验证器里的 6 位数字', 'The 6 digits of your authenticator')}
        value={code}
        set={(text) => setCode(text.replaceAll(/\D/g, ''))}
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
      />
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

/** A second factor for who has none: its secret as a picture and as text, then the first code. */
function NewCode({ back }: { readonly back: () => void }) {
  const say = useSay();
  const wish = useWish(() =>
    signingIn<{ readonly secret: string; readonly address: string }>('/auth/totp/set'),
  );
  const told = wish.data;
  if (told === undefined)
    return (
      <div>
        <p>
          {say(
            '这个工作台要两步登录。请准备一个验证器（手机里的身份验证 App）。',
            'This desk asks for a second step. Have an authenticator app at hand.',
          )}
        </p>
        <Fault fault={wish.error} />
        <div className="acts">
          <Button
            className="wide"
            type="primary"
            loading={wish.isPending}
            onClick={() => wish.mutate(undefined)}
          >
            {say('给我密钥', 'Show my secret')}
          </Button>
          <Button onClick={back}>{say('换个人登录', 'Sign in as another')}</Button>
        </div>
      </div>
    );
  return (
    <div>
      <p>
        {say(
          '用验证器扫这个图，或照抄密钥：',
          'Scan this with the authenticator, or type the secret:',
        )}
      </p>
      <QRCode
        value={told.address}
        type="svg"
        aria-label={say('密钥的图', 'the secret as a picture')}
      />
      <p className="mono">{told.secret}</p>
      <CodeForm back={back} words={say('验证器给的第一个 6 位数字', 'Its first 6 digits')} />
    </div>
  );
}
