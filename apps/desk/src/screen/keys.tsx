import { useQuery } from '@tanstack/react-query';
import type { keyEntry, keyTold } from '@forbear/wire/desk';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Adding, ToldOnce } from '../piece/adding.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { List, whole, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';

type Key = Told<typeof keyEntry>;

const RIGHTS = {
  import: { zh: '导入', en: 'import' },
  read: { zh: '读取', en: 'read' },
} as const;
type Right = keyof typeof RIGHTS;

const columnsOf = (say: Say, end: (id: string) => void): readonly Column<Key>[] => [
  { name: say('名称', 'name'), cell: ({ name }) => name },
  {
    name: say('能做的', 'rights'),
    cell: ({ rights }) => rights.map((one) => say.of(RIGHTS[one])).join('、'),
  },
  { name: say('建于', 'made'), cell: ({ madeAt }) => moment(madeAt) },
  {
    name: say('状态', 'state'),
    cell: ({ id, name, endedAt }) =>
      endedAt === undefined ? (
        <Button
          size="small"
          danger
          aria-label={say(`停用 ${name}`, `End ${name}`)}
          onClick={() => end(id)}
        >
          {say('停用', 'End')}
        </Button>
      ) : (
        say(`${moment(endedAt)} 停用`, `ended ${moment(endedAt)}`)
      ),
  },
];

/** Keys of machines: they import and read, and never decide. */
export default function Keys() {
  const say = useSay();
  const query = useQuery({
    queryKey: ['keys'],
    queryFn: ({ signal }) => ask<{ items: readonly Key[] }>('/keys', { signal }),
  });
  const [token, setToken] = useState<string>();
  const end = useWish((id: string, key) => ask(`/keys/${id}/end`, { method: 'POST', key }), {
    refresh: [['keys']],
  });
  return (
    <>
      <div className="head">
        <h1>{say('机器的钥匙', 'Keys of machines')}</h1>
        <p className="soft">
          {say('只导入、只读取，不做决定。', 'They import and read; they never decide.')}
        </p>
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
      </div>
      <div className="body">
        <Fault fault={end.error} />
      </div>
      <List
        list={whole(query, query.data?.items)}
        columns={columnsOf(say, (id) => end.mutate(id))}
        label={say('钥匙', 'keys')}
        keyOf={({ id }) => id}
        empty={say('还没有钥匙。', 'No keys yet.')}
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
    { refresh: [['keys']], done: ({ token }) => done(token) },
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
