import { mayDo } from '@forbear/casework';
import type { hookEntry, hookTold } from '@forbear/wire/desk';
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

type Hook = Told<typeof hookEntry>;

const KINDS = {
  'case.received': { zh: '收到申请', en: 'request received' },
  'case.answered': { zh: '答复了', en: 'request answered' },
  'agreement.effective': { zh: '协议生效', en: 'agreement effective' },
  'agreement.late': { zh: '没有按时还', en: 'agreement late' },
  'agreement.cured': { zh: '补上了', en: 'agreement cured' },
  'agreement.ended': { zh: '协议终止', en: 'agreement ended' },
  'loan.settled': { zh: '结清', en: 'loan settled' },
  'collection.stop': { zh: '停催收', en: 'collection stops' },
  'collection.resume': { zh: '恢复催收', en: 'collection resumes' },
  'credit.update': { zh: '征信更新', en: 'credit update' },
  'day.closed': { zh: '关账', en: 'day closed' },
} as const;
type Kind = keyof typeof KINDS;
const kindText = (kind: string) =>
  Object.hasOwn(KINDS, kind) ? KINDS[kind as Kind] : { zh: kind, en: kind };

/** Why an address is not told any more. */
const endedText = (why: string | undefined) =>
  why === '410'
    ? { zh: '对方答 410，不再收', en: 'the other side answered 410, it is gone' }
    : { zh: '管理员停的', en: 'by an administrator' };

type Acts = {
  readonly rotate: (id: string) => void;
  readonly end: (id: string) => void;
  readonly isPending: boolean;
};

const columnsOf = (say: Say, acts: Acts | undefined): readonly Column<Hook>[] => [
  { name: say('地址', 'address'), cell: ({ url }) => url },
  {
    name: say('听什么', 'hears'),
    cell: ({ kinds }) => kinds.map((one) => say.of(kindText(one))).join(say('、', ', ')),
  },
  { name: say('建于', 'made'), cell: ({ madeAt }) => moment(madeAt) },
  {
    name: say('状态', 'state'),
    cell: ({ id, url, endedAt, endedWhy }) =>
      endedAt === undefined && acts === undefined ? (
        say('在用', 'in use')
      ) : endedAt === undefined ? (
        <span className="acts">
          <Button size="small" loading={acts?.isPending === true} onClick={() => acts?.rotate(id)}>
            {say('换密钥', 'New secret')}
          </Button>
          <Sure
            label={say('停用', 'End')}
            name={url}
            isPending={acts?.isPending === true}
            start={() => acts?.end(id)}
          />
        </span>
      ) : (
        say(
          `${moment(endedAt)} 停了，${endedText(endedWhy).zh}`,
          `ended ${moment(endedAt)}, ${endedText(endedWhy).en}`,
        )
      ),
  },
];

/** Addresses that are told what happens: ids alone, never a person or a sum. */
export default function Webhooks() {
  const say = useSay();
  const list = usePages<Hook>('/webhooks', { state: usePlace().query.get('state') ?? undefined });
  const mayChange = mayDo(useMe(), 'manage-staff') === 'decides';
  const [secret, setSecret] = useState<string>();
  const refresh = [['list', '/webhooks']];
  const rotate = useWish(
    (id: string, key) =>
      ask<Told<typeof hookTold>>(`/webhooks/${id}/rotate`, { method: 'POST', key }),
    { refresh, done: (told) => setSecret(told.secret) },
  );
  const end = useWish((id: string, key) => ask(`/webhooks/${id}/end`, { method: 'POST', key }), {
    refresh,
  });
  const acts = {
    rotate: (id: string) => rotate.mutate(id),
    end: (id: string) => end.mutate(id),
    isPending: rotate.isPending || end.isPending,
  };
  return (
    <>
      <div className="head">
        <h1>{say('通知别的系统', 'Tell other systems')}</h1>
        <p className="soft">
          {say('只发编号，不发人和金额。', 'Ids alone are sent, no person and no sum.')}
        </p>
        <Ended />
        {mayChange ? (
          <Adding
            button={say('加一个地址', 'Add an address')}
            form={(close) => (
              <NewHook
                done={(told) => {
                  close();
                  setSecret(told);
                }}
              />
            )}
          />
        ) : null}
      </div>
      <div className="body">
        <Fault fault={rotate.error ?? end.error} />
      </div>
      <List
        list={list}
        columns={columnsOf(say, mayChange ? acts : undefined)}
        label={say('地址', 'addresses')}
        keyOf={({ id }) => id}
        empty={say('没有这样的地址。换个筛选。', 'No such address. Change the filter.')}
        none={say(
          '还没有地址。别的系统要知道这里发生了什么，管理员加一个地址。',
          'No address yet. An administrator adds one where another system is to hear what happens here.',
        )}
      />
      <ToldOnce
        title={say('签名密钥，只显示这一次', 'The signing secret, shown this once')}
        secret={secret}
        close={() => setSecret(undefined)}
      >
        <p>
          {say(
            '换了的，旧的那个还签一天。',
            'Where it took the place of another, that one signs for a day more.',
          )}
        </p>
      </ToldOnce>
    </>
  );
}

function NewHook({ done }: { readonly done: (secret: string) => void }) {
  const say = useSay();
  const [url, setUrl] = useState('https://');
  const [kinds, setKinds] = useState<readonly string[]>(['day.closed']);
  const wish = useWish(
    (_: undefined, key) =>
      ask<Told<typeof hookTold>>('/webhooks', {
        method: 'POST',
        key,
        body: { url: url.trim(), kinds },
      }),
    { refresh: [['list', '/webhooks']], done: ({ secret }) => done(secret) },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <Field label={say('地址', 'Address')} value={url} set={setUrl} autoFocus />
      <fieldset>
        <legend>{say('听什么', 'Hears')}</legend>
        <Checkbox.Group
          value={[...kinds]}
          options={(Object.keys(KINDS) as Kind[]).map((value) => ({
            value,
            label: say.of(KINDS[value]),
          }))}
          onChange={(next) => setKinds(next)}
        />
      </fieldset>
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={kinds.length === 0}
      >
        {say('加上', 'Add')}
      </Button>
    </form>
  );
}
