import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { App as Antd, ConfigProvider, Modal } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { onLine, Refused, type Line } from './api/request.ts';
import { MeContext, useSession, type Me } from './api/session.ts';
import type { Ground } from './look/colour.ts';
import { themeOn } from './look/theme.ts';
import { Fault } from './piece/fault.tsx';
import { SignIn } from './screen/sign-in.tsx';
import { Frame } from './shell/frame.tsx';
import { Speaking, useSay } from './text/say.tsx';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const hearGround = (tell: () => void) => {
  DARK.addEventListener('change', tell);
  return () => DARK.removeEventListener('change', tell);
};

const queries = () =>
  new QueryClient({
    defaultOptions: {
      // A refusal is an answer: asked again it says the same.
      queries: {
        retry: (count, fault) => !(fault instanceof Refused) && count < 3,
        staleTime: 5_000,
      },
      mutations: { retry: false },
    },
  });

export function App({ nonce }: { readonly nonce: string }) {
  const [client] = useState(queries);
  return (
    <QueryClientProvider client={client}>
      <Speaking>
        <Looking nonce={nonce} />
      </Speaking>
    </QueryClientProvider>
  );
}

function Looking({ nonce }: { readonly nonce: string }) {
  const say = useSay();
  const ground = useSyncExternalStore(hearGround, (): Ground => (DARK.matches ? 'dark' : 'light'));
  const theme = useMemo(() => themeOn(ground), [ground]);
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={theme}
      locale={say.lang === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Antd component={false}>
        <Doors />
      </Antd>
    </ConfigProvider>
  );
}

/** Who is not signed in signs in; whose session ends signs in over the page, which stays as it is. */
function Doors() {
  const say = useSay();
  const session = useSession();
  const client = useQueryClient();
  const [me, setMe] = useState<Me>();
  const now = session.data;
  useEffect(() => {
    const hear = (line: Line) => line === 'signed-out' && client.setQueryData(['me'], null);
    return onLine(hear);
  }, [client]);
  useEffect(() => {
    if (now !== undefined && now !== null) setMe(now);
  }, [now]);
  if (now === undefined && me === undefined)
    return (
      <main className="card">
        {session.isError ? (
          <Fault fault={session.error} again={() => void session.refetch()} />
        ) : (
          <p className="soft">{say('正在打开…', 'Opening …')}</p>
        )}
      </main>
    );
  if (me === undefined)
    return (
      <main className="card">
        <SignIn />
      </main>
    );
  return (
    <MeContext value={me}>
      <Frame key={me.id} />
      <Modal
        open={now === null}
        title={say('登录已结束', 'Your session has ended')}
        closable={false}
        mask={{ closable: false }}
        footer={null}
        keyboard={false}
      >
        <SignIn ended />
      </Modal>
    </MeContext>
  );
}
