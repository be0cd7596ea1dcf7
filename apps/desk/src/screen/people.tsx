import { present } from '@forbear/problem';
import type { DeskRole } from '@forbear/casework';
import { DESK_ROLES, mayDo } from '@forbear/casework';
import type { staffEntry } from '@forbear/wire/desk';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { ROLE_NAMES, useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Adding } from '../piece/adding.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { Filter } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { usePlace } from '../shell/route.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { CodeTold, Forgotten, type Code } from './person-code.tsx';
import { Elsewhere } from './person-elsewhere.tsx';

type Person = Told<typeof staffEntry>;
type Post = { readonly roles: readonly DeskRole[]; readonly level: 1 | 2 };

const columnsOf = (say: Say): readonly Column<Person>[] => [
  { name: say('名字', 'name'), cell: ({ name }) => name },
  { name: say('工号', 'staff name'), cell: ({ login }) => login },
  {
    name: say('角色', 'roles'),
    cell: ({ roles, level }) =>
      `${roles.map((one) => say.of(ROLE_NAMES[one])).join(say('、', ', '))}${level === undefined ? '' : say(` ${level} 级`, ` level ${level}`)}`,
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
  const { query } = usePlace();
  const list = usePages<Person>('/staff', {
    role: query.get('role') ?? undefined,
    state: query.get('state') ?? undefined,
  });
  const mayChange = mayDo(useMe(), 'manage-staff') === 'decides';
  const [chosen, choose] = useState<Person>();
  const [code, setCode] = useState<Code>();
  const now = list.rows.find(({ id }) => id === chosen?.id);
  return (
    <>
      <div className="head">
        <h1>{say('人员', 'People')}</h1>
        <Filters />
        {mayChange ? (
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
        ) : null}
      </div>
      <div className="split">
        <section>
          <List
            {...{ list, columns: columnsOf(say), chosen: now, choose }}
            label={say('人员', 'people')}
            keyOf={({ id }) => id}
            empty={say('没有这样的人。换个筛选。', 'Nobody like that. Change the filters.')}
            none={say('还没有人。', 'Nobody yet.')}
          />
        </section>
        <aside className="pane" aria-label={say('选中的人', 'the chosen person')}>
          {!mayChange ? (
            <p className="soft">
              {say('角色由管理员改；你只看。', 'Roles are changed by an administrator; you read.')}
            </p>
          ) : now === undefined ? (
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

/** By role, and by whether they may come in. */
function Filters() {
  const say = useSay();
  return (
    <>
      <Filter label={say('角色', 'role')} param="role" names={ROLE_NAMES} />
      <Filter
        label={say('状态', 'state')}
        param="state"
        all={say('都看', 'either')}
        names={{
          in: { zh: '在用', en: 'in use' },
          out: { zh: '停用', en: 'kept out' },
        }}
      />
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
const REFRESH = { refresh: [['list', '/staff'], ['colleagues']] };

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
      ...present({ body }),
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
      <p role="status" className="soft">
        {roles.isSuccess ? say('角色存好了。', 'The roles are saved.') : null}
      </p>
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
