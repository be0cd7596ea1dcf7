import { mayDo } from '@forbear/casework';
import type { keyEntry, keyTold } from '@forbear/wire/desk';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Adding, ToldOnce } from '../piece/adding.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { Ended } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { Sure } from '../piece/sure.tsx';
import { usePlace } from '../shell/route.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';

type Key = Told<typeof keyEntry>;

const RIGHTS = {
  import: { zh: '导入', en: 'import' },
  read: { zh: '读取', en: 'read' },
} as const;
type Right = keyof typeof RIGHTS;

const columnsOf = (
  say: Say,
  end: ((id: string) => void) | undefined,
  isPending: boolean,
): readonly Column<Key>[] => [
  { name: say('名称', 'name'), cell: ({ name }) => name },
  {
    name: say('能做的', 'rights'),
    cell: ({ rights }) => rights.map((one) => say.of(RIGHTS[one])).join(say('、', ', ')),
  },
  { name: say('建于', 'made'), cell: ({ madeAt }) => moment(madeAt) },
  {
    name: say('状态', 'state'),
    cell: ({ id, name, endedAt }) =>
      endedAt === undefined && end === undefined ? (
        say('在用', 'in use')
      ) : endedAt === undefined ? (
        <Sure
          label={say('停用', 'End')}
          name={name}
          isPending={isPending}
          start={() => end?.(id)}
        />
      ) : (
        say(`${moment(endedAt)} 停用`, `ended ${moment(endedAt)}`)
      ),
  },
];

/** Keys of machines: they import and read, and never decide. */
export default function Keys() {
  const say = useSay();
  const list = usePages<Key>('/keys', { state: usePlace().query.get('state') ?? undefined });
  const mayChange = mayDo(useMe(), 'manage-staff') === 'decides';
  const [token, setToken] = useState<string>();
  const end = useWish((id: string, key) => ask(`/keys/${id}/end`, { method: 'POST', key }), {
    refresh: [['list', '/keys']],
  });
  return (
    <>
      <div className="head">
        <h1>{say('机器的钥匙', 'Keys of machines')}</h1>
        <p className="soft">
          {say('只导入、只读取，不做决定。', 'They import and read; they never decide.')}
        </p>
        <Ended />
        {mayChange ? (
          <Adding
            button={say('加一把', 'Add a key')}
            title={say('加一把钥匙', 'Add a key')}
            form={(close) => (
              <NewKey
                done={(told) => {
                  close();
                  setToken(told);
                }}
              />
            )}
          />
        ) : null}
      </div>
      <div className="body">
        <Fault fault={end.error} />
      </div>
      <List
        list={list}
        columns={columnsOf(say, mayChange ? (id) => end.mutate(id) : undefined, end.isPending)}
        label={say('钥匙', 'keys')}
        keyOf={({ id }) => id}
        empty={say('没有这样的钥匙。换个筛选。', 'No such key. Change the filter.')}
        none={say(
          '还没有钥匙。核心系统要自己送文件、读账时，管理员加一把。',
          'No key yet. An administrator adds one where the core system is to send files or read by itself.',
        )}
      />
      <ToldOnce
        title={say('钥匙，只显示这一次', 'The key, shown this once')}
        secret={token}
        close={() => setToken(undefined)}
      />
    </>
  );
}

function NewKey({ done }: { readonly done: (token: string) => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<readonly Right[]>(['read']);
  const wish = useWish(
    (_: undefined, key) =>
      ask<Told<typeof keyTold>>('/keys', {
        method: 'POST',
        key,
        body: { name: name.trim(), rights },
      }),
    { refresh: [['list', '/keys']], done: ({ token }) => done(token) },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <Field label={say('名称', 'Name')} value={name} set={setName} autoFocus />
      <fieldset>
        <legend>{say('能做的', 'Rights')}</legend>
        <Checkbox.Group
          value={[...rights]}
          options={(['import', 'read'] as const).map((value) => ({
            value,
            label: say.of(RIGHTS[value]),
          }))}
          onChange={(next) => setRights(next as Right[])}
        />
      </fieldset>
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={name.trim() === '' || rights.length === 0}
      >
        {say('做一把', 'Make it')}
      </Button>
    </form>
  );
}
