import type { DeskRole } from '@forbear/casework';
import { DESK_ROLES } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import type { staffEntry, codeTold } from '@forbear/wire/desk';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import { ROLE_NAMES, useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Adding, ToldOnce } from '../piece/adding.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { List, whole, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { Elsewhere } from './person-elsewhere.tsx';

type Person = Told<typeof staffEntry>;
type Code = Told<typeof codeTold>;
type Post = { readonly roles: readonly DeskRole[]; readonly level: 1 | 2 };

const columnsOf = (say: Say): readonly Column<Person>[] => [
  { name: say('名字', 'name'), cell: ({ name }) => name },
  { name: say('工号', 'staff name'), cell: ({ login }) => login },
  {
    name: say('角色', 'roles'),
    cell: ({ roles, level }) =>
      `${roles.map((one) => say.of(ROLE_NAMES[one])).join('、')}${level === undefined ? '' : say(` ${level} 级`, ` level ${level}`)}`,
  },
  {
    name: say('两步登录', 'second step'),
    cell: ({ hasTotp }) => (hasTotp ? say('有', 'set') : say('还没设', 'not set')),
  },
  {
    name: say('状态', 'state'),
    cell: ({ disabled }) => (disabled ? say('停用', 'kept out') : say('在用', 'in use')),
  },
  { name: say('建于', 'since'), cell: ({ createdAt }) => moment(createdAt) },
];

/** The people of the desk, their roles, and who may still come in. */
export default function People() {
  const say = useSay();
  const query = useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => ask<{ items: readonly Person[] }>('/staff', { signal }),
  });
  const [chosen, choose] = useState<Person>();
  const [code, setCode] = useState<Code>();
  const rows = query.data?.items ?? [];
  const list = whole(query, query.data?.items);
  const now = rows.find(({ id }) => id === chosen?.id);
  return (
    <>
      <div className="head">
        <h1>{say(`${rows.length} 个人`, `${rows.length} people`)}</h1>
        <Adding
          button={say('加一个人', 'Add a person')}
          form={(close) => (
            <NewPerson
              done={(told) => {
                close();
                setCode(told);
              }}
            />
          )}
        />
      </div>
      <div className="split">
        <section>
          <List
            {...{ list, columns: columnsOf(say), chosen: now, choose }}
            label={say('人员', 'people')}
            keyOf={({ id }) => id}
            empty={say('还没有别人。', 'Nobody else yet.')}
          />
        </section>
        <aside className="pane" aria-label={say('选中的人', 'the chosen person')}>
          {now === undefined ? (
            <p className="soft">
              {say('选一个人，改角色或停用。', 'Choose a person to change roles or keep out.')}
            </p>
          ) : (
            <PersonPane key={now.id} person={now} tell={setCode} />
          )}
        </aside>
      </div>
      <CodeTold code={code} close={() => setCode(undefined)} />
    </>
  );
}

function Posts({ post, set }: { readonly post: Post; readonly set: (post: Post) => void }) {
  const say = useSay();
  return (
    <fieldset>
      <legend className="hide">{say('角色', 'roles')}</legend>
      <Checkbox.Group
        value={[...post.roles]}
        options={DESK_ROLES.map((value) => ({ value, label: say.of(ROLE_NAMES[value]) }))}
        onChange={(roles) => set({ ...post, roles: roles as DeskRole[] })}
      />
      {post.roles.includes('approver') ? (
        <Radio.Group
          value={post.level}
          options={[
            { value: 1, label: say('一级', 'level 1') },
            { value: 2, label: say('二级', 'level 2') },
          ]}
          onChange={({ target }) => set({ ...post, level: target.value as 1 | 2 })}
        />
      ) : null}
      <p className="soft">
        {say(
          '审计不兼别的，管理员不兼审核员。',
          'An auditor is nothing else; an administrator is no approver.',
        )}
      </p>
    </fieldset>
  );
}

const told = ({ roles, level }: Post) => ({
  roles,
  ...(roles.includes('approver') ? { level } : {}),
});
const REFRESH = { refresh: [['staff']] };

function NewPerson({ done }: { readonly done: (code: Code) => void }) {
  const say = useSay();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [post, setPost] = useState<Post>({ roles: ['agent'], level: 1 });
  const wish = useWish(
    (_: undefined, key) =>
      ask<Code>('/staff', {
        method: 'POST',
        key,
        body: { login: login.trim(), name: name.trim(), ...told(post) },
      }),
    { ...REFRESH, done },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <Field label={say('工号', 'Staff name')} value={login} set={setLogin} autoFocus />
      <Field label={say('名字', 'Name')} value={name} set={setName} />
      <Posts post={post} set={setPost} />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={login === '' || name === '' || post.roles.length === 0}
      >
        {say('加进来，拿开户码', 'Add and get the start code')}
      </Button>
    </form>
  );
}

function PersonPane({
  person,
  tell,
}: {
  readonly person: Person;
  readonly tell: (code: Code) => void;
}) {
  const say = useSay();
  const me = useMe();
  const [post, setPost] = useState<Post>({ roles: person.roles, level: person.level ?? 1 });
  const post1 = (path: string, body?: unknown) => (_: undefined, key: string) =>
    ask<{ readonly id?: string }>(path, {
      method: 'POST',
      key,
      ...(body === undefined ? {} : { body }),
    });
  const roles = useWish(post1(`/staff/${person.id}/roles`, told(post)), REFRESH);
  const turn = useWish(
    post1(`/staff/${person.id}/${person.disabled ? 'enable' : 'disable'}`),
    REFRESH,
  );
  if (person.id === me.id)
    return <p>{say('自己的角色由别人改。', 'Your own roles are changed by somebody else.')}</p>;
  return (
    <>
      <h2>{person.name}</h2>
      <Posts post={post} set={setPost} />
      <Fault fault={roles.error ?? turn.error} />
      <div className="acts">
        <Button type="primary" loading={roles.isPending} onClick={() => roles.mutate(undefined)}>
          {say('存角色', 'Save roles')}
        </Button>
        <Button
          danger={!person.disabled}
          loading={turn.isPending}
          onClick={() => turn.mutate(undefined)}
        >
          {person.disabled ? say('重新启用', 'Let in again') : say('停用', 'Keep out')}
        </Button>
      </div>
      <Elsewhere person={person} />
      <Forgotten person={person} tell={tell} />
    </>
  );
}

/** A start code for somebody who cannot come in: asked for by one administrator, confirmed by another. */
function Forgotten({
  person,
  tell,
}: {
  readonly person: Person;
  readonly tell: (code: Code) => void;
}) {
  const say = useSay();
  const [asked, setAsked] = useState('');
  const reset = useWish((_: undefined, key) =>
    ask<{ readonly id: string }>(`/staff/${person.id}/reset`, { method: 'POST', key }),
  );
  const confirm = useWish(
    (id: string, key) => ask<Code>(`/resets/${id}/confirm`, { method: 'POST', key }),
    { done: tell },
  );
  return (
    <>
      <hr className="rule" />
      <h2>{say('忘了密码', 'Forgotten password')}</h2>
      <p className="soft">
        {say(
          '一个管理员申请，另一个管理员凭单号确认。',
          'One administrator asks, another confirms by the number.',
        )}
      </p>
      {reset.data?.id === undefined ? (
        <Button loading={reset.isPending} onClick={() => reset.mutate(undefined)}>
          {say('申请新开户码', 'Ask for a new start code')}
        </Button>
      ) : (
        <p className="mono">{reset.data.id}</p>
      )}
      <Field
        label={say('别人申请的单号', 'Number of another’s request')}
        value={asked}
        set={setAsked}
      />
      <Button
        disabled={asked.trim() === ''}
        loading={confirm.isPending}
        onClick={() => confirm.mutate(asked.trim())}
      >
        {say('确认，拿开户码', 'Confirm and get the code')}
      </Button>
      <Fault fault={reset.error ?? confirm.error} />
    </>
  );
}

/** A code is shown once, to be told face to face. */
function CodeTold({
  code,
  close,
}: {
  readonly code: Code | undefined;
  readonly close: () => void;
}) {
  const say = useSay();
  return (
    <ToldOnce
      title={say('开户码，只显示这一次', 'Start code, shown this once')}
      secret={code?.code}
      close={close}
    >
      {code === undefined ? null : (
        <p>
          {say(
            `当面告诉本人，${moment(code.endsAt)} 前有效。`,
            `Tell the person face to face; good until ${moment(code.endsAt)}.`,
          )}
        </p>
      )}
    </ToldOnce>
  );
}
