import { useQuery } from '@tanstack/react-query';
import type { sessionEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { List, whole, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';

type Session = Told<typeof sessionEntry>;

/** The own sign-ins and the own password. */
export default function Own() {
  const say = useSay();
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => ask<{ items: readonly Session[] }>('/auth/sessions', { signal }),
  });
  const end = useWish(
    (id: string, key) => ask(`/auth/sessions/${id}/end`, { method: 'POST', key }),
    { refresh: [['sessions']] },
  );
  const columns: readonly Column<Session>[] = [
    { name: say('从哪儿', 'from'), cell: ({ peer }) => peer },
    { name: say('用什么', 'with'), cell: ({ device }) => device },
    { name: say('登录于', 'since'), cell: ({ createdAt }) => moment(createdAt) },
    { name: say('最后用', 'last seen'), cell: ({ seenAt }) => moment(seenAt) },
    {
      name: say('结束', 'end'),
      cell: ({ id, current }) =>
        current ? (
          say('这一个', 'this one')
        ) : (
          <Button size="small" onClick={() => end.mutate(id)}>
            {say('结束它', 'End it')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <div className="head">
        <h1>{say('我的登录', 'My sign-ins')}</h1>
      </div>
      <div className="split">
        <section>
          <Fault fault={end.error} />
          <List
            list={whole(query, query.data?.items)}
            columns={columns}
            label={say('登录', 'sign-ins')}
            keyOf={({ id }) => id}
            empty={say('没有。', 'None.')}
          />
        </section>
        <aside className="pane" aria-label={say('密码', 'Password')}>
          <Password />
        </aside>
      </div>
    </>
  );
}

function Password() {
  const say = useSay();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const wish = useWish(
    (_: undefined, key) =>
      ask('/auth/password', { method: 'POST', key, body: { now, password: next } }),
    {
      done: () => {
        setNow('');
        setNext('');
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
      <h2>{say('换密码', 'Change the password')}</h2>
      <Field
        label={say('现在的密码', 'Present password')}
        value={now}
        set={setNow}
        secret
        autoComplete="current-password"
      />
      <Field
        label={say('新密码', 'New password')}
        value={next}
        set={setNext}
        secret
        autoComplete="new-password"
      />
      <Fault fault={wish.error} />
      <p role="status">{wish.isSuccess ? say('换好了。', 'Changed.') : null}</p>
      <Button htmlType="submit" loading={wish.isPending} disabled={now === '' || next === ''}>
        {say('换', 'Change')}
      </Button>
    </form>
  );
}
