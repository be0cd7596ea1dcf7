import type { publicRequestEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { REASONS } from '../case/words.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { List, type Column } from '../piece/list.tsx';
import { go } from '../shell/route.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

type Entry = Told<typeof publicRequestEntry>;

const columnsOf = (say: Say): readonly Column<Entry>[] => [
  { name: say('收到', 'received'), cell: ({ at }) => moment(at) },
  {
    name: say('申请人', 'applicant'),
    cell: ({ name, number }) => (
      <>
        {name}
        <small>{number}</small>
      </>
    ),
  },
  { name: say('原因', 'reason'), cell: ({ request }) => say.of(REASONS[request.reason]) },
  {
    name: say('每月能还', 'can pay a month'),
    fig: true,
    cell: ({ request: { share } }) => (share === undefined ? '–' : sumText(share)),
  },
];

/** What people without the app ask by the web form, until somebody who knows the loan has opened a case for it. */
export default function Requests() {
  const say = useSay();
  const list = usePages<Entry>('/public/requests', {});
  const [chosen, choose] = useState<Entry>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  return (
    <>
      <div className="head">
        <h1>{say('网页申请', 'Web requests')}</h1>
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say)}
            label={say('网页申请', 'web requests')}
            keyOf={({ id }) => id}
            empty={say(
              '没有等着的网页申请。没有 App 的人在网页上提交的，会出现在这里。',
              'No web request waits. What people without the app send by the web form appears here.',
            )}
            chosen={now}
            choose={choose}
          />
        </section>
        <aside className="pane" aria-label={say('选中的一条', 'the chosen entry')}>
          {now === undefined ? null : <Beside key={now.id} entry={now} />}
        </aside>
      </div>
    </>
  );
}

function Beside({ entry: { id, number, name, at, request } }: { readonly entry: Entry }) {
  const say = useSay();
  const [loan, setLoan] = useState(request.loan ?? '');
  const wish = useWish(
    (wanted: string, key) =>
      ask<{ id: string }>(`/public/requests/${id}/link`, {
        method: 'POST',
        key,
        body: { loan: wanted },
      }),
    {
      refresh: [
        ['list', '/public/requests'],
        ['list', '/cases'],
      ],
      done: (made) => go(`/case/${made.id}`),
    },
  );
  return (
    <>
      <p className="soft">{number}</p>
      <h2 className="name">{name}</h2>
      <dl className="kv">
        <dt>{say('收到', 'received')}</dt>
        <dd>{moment(at)}</dd>
        <dt>{say('怎样联系', 'how to reach them')}</dt>
        <dd>{request.contact}</dd>
        <dt>{say('原因', 'reason')}</dt>
        <dd>{say.of(REASONS[request.reason])}</dd>
        <dt>{say('每月能还', 'can pay a month')}</dt>
        <dd>{request.share === undefined ? say('没有说', 'not told') : sumText(request.share)}</dd>
      </dl>
      {request.text === '' ? null : <p className="told">{request.text}</p>}
      <form
        className="last"
        onSubmit={(event) => {
          event.preventDefault();
          if (loan.trim() !== '') wish.mutate(loan.trim());
        }}
      >
        <Field
          label={say('借据号', 'Loan number')}
          hint={say(
            '先按留下的方式联系，核对是本人的借款再建个案。',
            'Reach them first as they say, and see that the loan is theirs, before a case is opened.',
          )}
          value={loan}
          set={setLoan}
        />
        <Fault fault={wish.error} />
        <Button
          className="wide"
          type="primary"
          htmlType="submit"
          disabled={loan.trim() === ''}
          loading={wish.isPending}
        >
          {say('建个案', 'Open the case')}
        </Button>
      </form>
    </>
  );
}
