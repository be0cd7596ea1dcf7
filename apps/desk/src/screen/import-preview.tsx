import { mayDo } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import { useQueryClient } from '@tanstack/react-query';
import { IMPORT_WORDS, type importEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useRef } from 'react';
import { useNames } from '../api/names.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Checks, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

export type Import = Told<typeof importEntry>;

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
/** What a core system states is owed. */
const STATED: Readonly<Record<string, Text>> = {
  ...SUMS,
  principal: { zh: '本金余额', en: 'principal' },
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

/** What the file holds, and whose turn it is. */
export function Preview({ one }: { readonly one: Import }) {
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
      <p className="told">{say.of(IMPORT_WORDS[one.state])}</p>
      <dl className="kv">
        <dt>{say('行', 'rows')}</dt>
        <dd>{one.rows}</dd>
        {Object.entries(one.sums).map(([name, sum]) => (
          <div key={name} className="pair">
            <dt>
              {say('合计：', 'sum of ')}
              {say.of(nameIn(one.kind === 'reconciliation' ? STATED : SUMS, name))}
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
  isOwn && (one.state === 'previewed' || one.state === 'open')
    ? {
        standing: 'half',
        words: say('你准备的，要另一人确认', 'you prepared it; another person confirms'),
      }
    : {
        standing: 'good',
        words: isOwn
          ? say('你准备的', 'prepared by you')
          : say('别人准备的', 'prepared by somebody else'),
        source: nameOf(one.preparedBy),
      },
  ...(one.decidedBy === undefined
    ? []
    : [
        {
          standing: 'good' as const,
          words:
            one.state === 'rejected'
              ? say('另一人决定不要', 'put away by another person')
              : say('另一人确认了', 'confirmed by another person'),
          source: nameOf(one.decidedBy),
        },
      ]),
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
