import { mayDo } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import { useQueryClient } from '@tanstack/react-query';
import type { importEntry } from '@forbear/wire/desk';
import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Checks, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { List, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { Found } from './import-found.tsx';

type Import = Told<typeof importEntry>;

const KINDS = {
  products: { zh: '产品（JSON）', en: 'products (JSON)' },
  history: { zh: '账户，带全部流水', en: 'accounts with their history' },
  opening: { zh: '账户，只带余额', en: 'accounts with opening sums' },
  payments: { zh: '还款', en: 'payments' },
  reconciliation: { zh: '核心系统的余额（对账）', en: 'positions of the core system' },
} as const;
type Kind = keyof typeof KINDS;

const STATES = {
  open: { zh: '等流水文件', en: 'awaits its transactions' },
  previewed: { zh: '等另一人确认', en: 'awaits another person' },
  faulty: { zh: '有错，不能入', en: 'has faults' },
  taken: { zh: '已入', en: 'taken' },
  rejected: { zh: '没要', en: 'put away' },
} as const;

/** What is added up of a file, and what became of its rows. */
const SUMS: Readonly<Record<string, Text>> = {
  amount: { zh: '金额', en: 'amounts' },
  principal: { zh: '借出的本金', en: 'principal paid out' },
  openPrincipal: { zh: '本金余额', en: 'principal' },
  openInterest: { zh: '利息余额', en: 'interest' },
  openPenalty: { zh: '罚息余额', en: 'penalty' },
  openFees: { zh: '费用余额', en: 'fees' },
  interest: { zh: '利息', en: 'interest' },
  penalty: { zh: '罚息', en: 'penalty' },
  fees: { zh: '费用', en: 'fees' },
};
const RESULTS: Readonly<Record<string, Text>> = {
  posted: { zh: '入账的笔数', en: 'posted' },
  unknown: { zh: '不知是谁的', en: 'of an unknown loan' },
  there: { zh: '早就入过的', en: 'there already' },
  accounts: { zh: '新账户', en: 'new accounts' },
  products: { zh: '新产品', en: 'new products' },
  compared: { zh: '比过的账户', en: 'accounts compared' },
  differences: { zh: '差别', en: 'differences' },
};
const nameIn = (names: Readonly<Record<string, Text>>, name: string): Text =>
  names[name] ?? { zh: name, en: name };

const columnsOf = (say: Say): readonly Column<Import>[] => [
  { name: say('时间', 'when'), cell: ({ at }) => <span className="nb">{moment(at)}</span> },
  { name: say('文件', 'file'), cell: ({ name }) => name },
  { name: say('是什么', 'kind'), cell: ({ kind }) => say.of(KINDS[kind]) },
  { name: say('行', 'rows'), fig: true, cell: ({ rows }) => rows },
  { name: say('错', 'faults'), fig: true, cell: ({ faultCount }) => faultCount },
  { name: say('状态', 'state'), cell: ({ state }) => say.of(STATES[state]) },
];

/** Files of the core system: preview, faults with row and column, then a second person takes all or nothing. */
export default function Imports() {
  const say = useSay();
  const me = useMe();
  const list = usePages<Import>('/imports');
  const [chosen, choose] = useState<Import>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  return (
    <>
      <div className="head">
        <h1>{say('导入', 'Imports')}</h1>
        {mayDo(me, 'import-files') === 'reads' ? null : <Upload done={choose} />}
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say)}
            label={say('导入', 'imports')}
            keyOf={({ id }) => id}
            empty={say('还没有导入过文件。', 'No file was imported yet.')}
            chosen={now}
            choose={choose}
          />
        </section>
        <aside className="pane" aria-label={say('选中的文件', 'the chosen file')}>
          {now === undefined ? null : <Preview key={now.id} one={now} />}
        </aside>
      </div>
      {now === undefined ? null : <Found key={now.id} one={now} />}
    </>
  );
}

function Upload({ done }: { readonly done: (one: Import) => void }) {
  const say = useSay();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>('payments');
  const wish = useWish(
    (file: File, key) =>
      ask<Import>(`/imports?kind=${kind}&name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        key,
        body: new Blob([file], {
          type: kind === 'products' ? 'application/octet-stream' : 'text/csv',
        }),
      }),
    { refresh: [['list', '/imports']], done },
  );
  return (
    <div className="end">
      <div className="acts">
        <label className="hide" htmlFor={id}>
          {say('文件是什么', 'what the file is')}
        </label>
        <Select
          id={id}
          value={kind}
          popupMatchSelectWidth={false}
          options={(Object.keys(KINDS) as Kind[]).map((value) => ({
            value,
            label: say.of(KINDS[value]),
          }))}
          onChange={setKind}
        />
        <input
          ref={picker}
          type="file"
          hidden
          accept={kind === 'products' ? '.json' : '.csv'}
          aria-label={say('文件', 'file')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) wish.mutate(file);
          }}
        />
        <Button type="primary" loading={wish.isPending} onClick={() => picker.current?.click()}>
          {say('选文件，先看不入', 'Choose a file for a preview')}
        </Button>
      </div>
      <p role="status" className="soft">
        {wish.isPending
          ? say('正在读文件，还没有入账。', 'Reading the file; nothing is posted.')
          : null}
      </p>
      <Fault fault={wish.error} />
    </div>
  );
}

/** What the file holds, and whose turn it is. */
function Preview({ one }: { readonly one: Import }) {
  const say = useSay();
  const me = useMe();
  const client = useQueryClient();
  const nameOf = useNames();
  const wish = useWish(
    (word: 'confirm' | 'reject', key) =>
      ask<Import>(`/imports/${one.id}/${word}`, { method: 'POST', key }),
    { refresh: [['list', '/imports']], done: () => void client.invalidateQueries() },
  );
  const isOwn = one.preparedBy === me.id || one.preparedBy === `staff:${me.id}`;
  const may = mayDo(me, 'import-files', { preparedBy: isOwn ? me.id : one.preparedBy });
  const isOpen = one.state === 'previewed' || one.state === 'faulty' || one.state === 'open';
  return (
    <>
      <h2>{one.name}</h2>
      <p className="told">{say.of(STATES[one.state])}</p>
      <dl className="kv">
        <dt>{say('行', 'rows')}</dt>
        <dd>{one.rows}</dd>
        {Object.entries(one.sums).map(([name, sum]) => (
          <div key={name} className="pair">
            <dt>
              {say('合计：', 'sum of ')}
              {say.of(nameIn(SUMS, name))}
            </dt>
            <dd>{sumText(sum)}</dd>
          </div>
        ))}
        {Object.entries(one.result ?? {}).map(([name, count]) => (
          <div key={name} className="pair">
            <dt>{say.of(nameIn(RESULTS, name))}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Checks checks={checksOf(one, isOwn, nameOf, say)} />
      {one.state === 'open' ? <Transactions one={one} /> : null}
      <div className="last">
        <Fault fault={wish.error} />
        {isOpen && may !== 'reads' ? (
          <div className="acts">
            <Button
              className="wide"
              type="primary"
              loading={wish.isPending}
              disabled={one.state !== 'previewed' || may !== 'decides'}
              onClick={() => wish.mutate('confirm')}
            >
              {say('整份入账', 'Take all of it')}
            </Button>
            <Button loading={wish.isPending} onClick={() => wish.mutate('reject')}>
              {say('不要', 'Put away')}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}

const checksOf = (
  one: Import,
  isOwn: boolean,
  nameOf: (id: string) => string,
  say: Say,
): readonly Check[] => [
  one.faultCount === 0
    ? { standing: 'good', words: say('没有错', 'no faults') }
    : {
        standing: 'bad',
        words: say(
          `${one.faultCount} 处错，整份不入`,
          `${one.faultCount} faults: none of it is taken`,
        ),
      },
  isOwn
    ? {
        standing: 'half',
        words: say('你准备的，要另一人确认', 'you prepared it; another person confirms'),
      }
    : {
        standing: 'good',
        words: say('别人准备的', 'prepared by somebody else'),
        source: nameOf(one.preparedBy),
      },
];

/** The transactions that go with the accounts of a history. */
function Transactions({ one }: { readonly one: Import }) {
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const wish = useWish(
    (file: File, key) =>
      ask<Import>(`/imports/${one.id}/rows`, {
        method: 'POST',
        key,
        body: new Blob([file], { type: 'text/csv' }),
      }),
    { refresh: [['list', '/imports']] },
  );
  return (
    <p className="acts">
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv"
        aria-label={say('流水文件', 'transactions file')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file !== undefined) wish.mutate(file);
        }}
      />
      <Button loading={wish.isPending} onClick={() => picker.current?.click()}>
        {say('加流水文件', 'Add the transactions')}
      </Button>
      <Fault fault={wish.error} />
    </p>
  );
}
