import { mayDo } from '@forbear/casework';
import { IMPORT_WORDS } from '@forbear/wire/desk';
import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Filter, Pick } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { usePlace } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { Found } from './import-found.tsx';
import { Preview, type Import } from './import-preview.tsx';

const KINDS = {
  products: { zh: '产品（JSON）', en: 'products (JSON)' },
  history: { zh: '账户，带全部流水', en: 'accounts with their history' },
  opening: { zh: '账户，只带余额', en: 'accounts with opening sums' },
  payments: { zh: '还款', en: 'payments' },
  reconciliation: { zh: '核心系统的余额（对账）', en: 'positions of the core system' },
} as const;
type Kind = keyof typeof KINDS;

const columnsOf = (say: Say): readonly Column<Import>[] => [
  { name: say('时间', 'when'), cell: ({ at }) => <span className="nb">{moment(at)}</span> },
  { name: say('文件', 'file'), cell: ({ name }) => name },
  { name: say('是什么', 'kind'), cell: ({ kind }) => say.of(KINDS[kind]) },
  { name: say('行', 'rows'), fig: true, cell: ({ rows }) => rows },
  { name: say('错', 'faults'), fig: true, cell: ({ faultCount }) => faultCount },
  { name: say('状态', 'state'), cell: ({ state }) => say.of(IMPORT_WORDS[state]) },
];

/** Files of the core system: preview, faults with row and column, then a second person takes all or nothing. */
export default function Imports() {
  const say = useSay();
  const me = useMe();
  const { query } = usePlace();
  const list = usePages<Import>('/imports', {
    kind: query.get('kind') ?? undefined,
    state: query.get('state') ?? undefined,
  });
  const [chosen, choose] = useState<Import>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  return (
    <>
      <div className="head">
        <h1>{say('导入', 'Imports')}</h1>
        <Filter label={say('状态', 'state')} param="state" names={IMPORT_WORDS} />
        <Pick
          label={say('是什么', 'kind')}
          param="kind"
          options={[
            { value: '', label: say('所有文件', 'all files') },
            ...(Object.keys(KINDS) as Kind[]).map((value) => ({
              value,
              label: say.of(KINDS[value]),
            })),
          ]}
        />
        {mayDo(me, 'import-files') === 'reads' ? null : <Upload done={choose} />}
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say)}
            label={say('导入', 'imports')}
            keyOf={({ id }) => id}
            empty={say('没有这样的文件。换个筛选。', 'No such file. Change the filters.')}
            none={say(
              '还没有文件。管理员或审核员选一份，另一位审核员看过再入。',
              'No files yet. An administrator or an approver chooses one; another approver looks at it and takes it.',
            )}
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
