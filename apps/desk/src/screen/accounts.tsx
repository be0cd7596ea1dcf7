import { mayDo } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import type {
  accountEntry,
  codesTold,
  journalsTold,
  positionTold,
  scheduleTold,
} from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { Changed } from '../piece/filter.tsx';
import { Invite } from '../piece/invite.tsx';
import { List, type Column } from '../piece/list.tsx';
import { Go, go, usePlace } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { Position } from './position.tsx';
import { AccountChange, preparedText } from './account-change.tsx';
import { accountName, JOURNALS } from '../text/chart.ts';
import { sumText } from '../text/sum.ts';

type Account = Told<typeof accountEntry>;

/** Accounts of the book, or one of them. */
export default function Accounts() {
  const { path } = usePlace();
  const [, , id = ''] = path.split('/');
  return id === '' ? <AccountList /> : <Statement key={id} id={id} />;
}

const columnsOf = (
  say: Say,
  nameOf: (id: string) => string,
  mayTalk: boolean,
): readonly Column<Account>[] => [
  {
    name: say('借据', 'loan'),
    cell: ({ id, loanNo }) => <Go to={`/accounts/${id}`}>{loanNo}</Go>,
  },
  { name: say('产品', 'product'), cell: ({ product }) => product },
  { name: say('人', 'person'), cell: ({ name, personRef }) => name ?? personRef },
  { name: say('未还本金', 'principal'), fig: true, cell: ({ principal }) => sumText(principal) },
  {
    name: say('等谁', 'awaits'),
    cell: ({ prepared, rejected }) =>
      prepared !== undefined ? (
        <>
          {say('另一人', 'another person')}
          <small>{`${nameOf(prepared.by)} ${preparedText(prepared, say)}`}</small>
        </>
      ) : rejected !== undefined ? (
        <small>{say(`没同意：${rejected.reason}`, `rejected: ${rejected.reason}`)}</small>
      ) : (
        '–'
      ),
  },
  { name: say('下一件事', 'next event'), cell: ({ nextEvent }) => nextEvent ?? '–' },
  ...(mayTalk
    ? [
        {
          name: say('连上申请人的应用', 'join the applicant’s app'),
          cell: ({ personRef }: Account) => <Invite person={personRef} />,
        },
      ]
    : []),
];

function AccountList() {
  const say = useSay();
  const { query } = usePlace();
  const me = useMe();
  const [loan, setLoan] = useState(query.get('loan') ?? '');
  const wanted = query.get('loan') ?? undefined;
  const change = query.get('change') ?? undefined;
  const leafs = me.roles.some((role) => role !== 'agent');
  return (
    <>
      <div className="head">
        <h1>{say('账户', 'Accounts')}</h1>
        {leafs ? <Changed all={say('按借据号找', 'by loan number')} /> : null}
        <form
          className="acts end"
          onSubmit={(event) => {
            event.preventDefault();
            go(
              loan.trim() === ''
                ? '/accounts'
                : `/accounts?loan=${encodeURIComponent(loan.trim())}`,
            );
          }}
        >
          <Field label={say('借据号', 'Loan number')} value={loan} set={setLoan} />
          <Button htmlType="submit">{say('找', 'Find')}</Button>
        </form>
      </div>
      {change !== undefined ? (
        <Found wanted={{ change }} />
      ) : wanted === undefined ? (
        <p className="body soft">
          {say(
            '按借据号找一个账户；看过会留痕。',
            'Find an account by its loan number; looks are on record.',
          )}
        </p>
      ) : (
        <Found wanted={{ loan: wanted }} />
      )}
    </>
  );
}

function Found({ wanted }: { readonly wanted: Readonly<Record<string, string>> }) {
  const say = useSay();
  const me = useMe();
  const list = usePages<Account>('/accounts', wanted);
  const mayTalk = mayDo(me, 'talk', { owner: me.id }) !== undefined;
  return (
    <List
      list={list}
      columns={columnsOf(say, useNames(), mayTalk)}
      label={say('账户', 'accounts')}
      keyOf={({ id }) => id}
      empty={
        wanted['change'] === undefined
          ? say('没有这样的账户。', 'No such account.')
          : say('没有这样的。', 'There is none.')
      }
    />
  );
}

const usePart = <T,>(id: string, part: string, question = '') =>
  useQuery({
    queryKey: ['account', id, part, question],
    queryFn: ({ signal }) => ask<T>(`/accounts/${id}/${part}${question}`, { signal }),
  });

/** One account on a day: position, schedule, codes, and every journal behind them. */
function Statement({ id }: { readonly id: string }) {
  const say = useSay();
  const me = useMe();
  const [on, setOn] = useState(me.today);
  const question = on === '' ? '' : `?on=${on}`;
  const position = usePart<Told<typeof positionTold>>(id, 'position', question);
  const schedule = usePart<Told<typeof scheduleTold>>(id, 'schedule', question);
  const codes = usePart<Told<typeof codesTold>>(id, 'codes');
  const told = position.data;
  return (
    <>
      <div className="head">
        <h1>{say(`对账单，${on}`, `Statement of ${on}`)}</h1>
        {told === undefined ? null : (
          <p className="soft">
            {told.book === 'own'
              ? say('这里就是账本', 'this desk keeps the book')
              : say(
                  '核心系统是账本，这里是我们算的',
                  'the core system keeps the book; this is what we expect',
                )}
          </p>
        )}
        <div className="end">
          <Field type="date" label={say('看哪天', 'On')} value={on} set={setOn} />
        </div>
      </div>
      <div className="split">
        <section className="body">
          <Fault fault={position.error ?? schedule.error} />
          <Rows rows={schedule.data?.rows ?? []} />
          <Journals id={id} />
        </section>
        <aside className="pane" aria-label={say('欠款状况', 'position')}>
          {told === undefined ? null : <Position told={told} />}
          {told === undefined ? null : <AccountChange id={id} told={told} />}
          {codes.data === undefined ? null : (
            <>
              <h2>
                {say(
                  `征信码，到 ${codes.data.through}`,
                  `Credit codes through ${codes.data.through}`,
                )}
              </h2>
              <p className="mono">{codes.data.codes}</p>
            </>
          )}
        </aside>
      </div>
    </>
  );
}

function Rows({ rows }: { readonly rows: Told<typeof scheduleTold>['rows'] }) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('还款计划', 'schedule')}>
      <table>
        <caption className="hide">{say('还款计划', 'schedule')}</caption>
        <thead>
          <tr>
            {[
              say('还款日', 'due'),
              say('应还', 'payment'),
              say('本金', 'principal'),
              say('利息', 'interest'),
              say('手续费', 'fee'),
              say('剩余本金', 'left'),
            ].map((name, k) => (
              <th key={name} scope="col" className={k === 0 ? undefined : 'fig'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <th scope="row">{row.due}</th>
              {[row.payment, row.principal, row.interest, row.fee, row.balance].map((sum, k) => (
                <td key={k} className="fig">
                  {sumText(sum)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One side of a line; the other side of it is empty. */
const side = (sum: string): string => (sum === '0.00' ? '' : sumText(sum));

function Journals({ id }: { readonly id: string }) {
  const say = useSay();
  const query = usePart<Told<typeof journalsTold>>(id, 'journals');
  const items = query.data?.items ?? [];
  return (
    <>
      <h2 className="above">{say(`分录 ${items.length} 笔`, `${items.length} journals`)}</h2>
      <Fault fault={query.error} />
      <div className="scroll" tabIndex={0} role="region" aria-label={say('分录', 'journals')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('日', 'day')}</th>
              <th scope="col">{say('科目', 'account')}</th>
              <th scope="col" className="fig">
                {say('借', 'debit')}
              </th>
              <th scope="col" className="fig">
                {say('贷', 'credit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.flatMap((one) =>
              one.lines.map((line, k) => (
                <tr key={`${one.id}${k}`}>
                  <td>
                    {k === 0 ? one.on : ''}
                    {k === 0 ? <small>{say.of(JOURNALS[one.kind])}</small> : null}
                  </td>
                  <td>
                    {line.account} <span className="soft">{say.of(accountName(line.account))}</span>
                  </td>
                  <td className="fig">{side(line.debit)}</td>
                  <td className="fig">{side(line.credit)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
