import { PAYMENT_WORDS, type paymentEntry } from '@forbear/wire/desk';
import { useState } from 'react';
import { useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Field } from '../piece/field.tsx';
import { Changed, Filter } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { usePlace } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { Asking, Came, Rejected, Rejecting, useMayBook } from './second-person.tsx';

type Payment = Told<typeof paymentEntry>;

/** What somebody wants done with a payment. */
function wantedText(
  { kind, loanNo = '', amount = '' }: NonNullable<Payment['prepared']>,
  say: Say,
): string {
  switch (kind) {
    case 'match':
      return say(`认领到 ${loanNo}`, `match to ${loanNo}`);
    case 'reverse':
      return say('冲销', 'reversal');
    case 'refund':
      return say(`退款 ${sumText(amount)}`, `refund of ${sumText(amount)}`);
  }
}

const columnsOf = (say: Say, nameOf: (id: string) => string): readonly Column<Payment>[] => [
  { name: say('日', 'day'), cell: ({ on }) => on },
  {
    name: say('来源 编号', 'source and number'),
    cell: ({ source, paymentId }) => `${source} ${paymentId}`,
  },
  { name: say('金额', 'sum'), fig: true, cell: ({ amount }) => sumText(amount) },
  { name: say('借据', 'loan'), cell: ({ loanNo }) => loanNo ?? '–' },
  {
    name: say('状态', 'state'),
    cell: ({ state, prepared, rejected }) => (
      <>
        {say.of(PAYMENT_WORDS[state])}
        {prepared === undefined ? null : (
          <small>
            {say(
              `${nameOf(prepared.by)} 提出${wantedText(prepared, say)}，等另一人`,
              `${nameOf(prepared.by)} asks for a ${wantedText(prepared, say)}; awaits another person`,
            )}
          </small>
        )}
        {rejected === undefined ? null : (
          <small>{say(`没同意：${rejected.reason}`, `rejected: ${rejected.reason}`)}</small>
        )}
      </>
    ),
  },
];

/** Payments, those first that nobody knows whose they are; every correction by two people. */
export default function Payments() {
  const say = useSay();
  const { query } = usePlace();
  const nameOf = useNames();
  const asks = useMayBook();
  const list = usePages<Payment>('/payments', {
    state: query.get('state') ?? undefined,
    change: query.get('change') ?? undefined,
  });
  const [chosen, choose] = useState<Payment>();
  const now = list.rows.find(({ id }) => id === chosen?.id);
  return (
    <>
      <div className="head">
        <h1>{say('还款', 'Payments')}</h1>
        <Filter label={say('状态', 'state')} param="state" names={PAYMENT_WORDS} />
        <Changed all={say('等不等都看', 'awaited or not')} />
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say, nameOf)}
            label={say('还款', 'payments')}
            keyOf={({ id }) => id}
            empty={say('没有这样的还款。换个筛选。', 'No such payments. Change the filter.')}
            none={say('还没有还款。', 'No payments yet.')}
            chosen={now}
            choose={choose}
          />
        </section>
        <aside className="pane" aria-label={say('选中的还款', 'the chosen payment')}>
          {now === undefined ? (
            <p className="soft">
              {asks
                ? say('选一笔来认领、冲销或退款。', 'Choose one to match, reverse or refund.')
                : say('选一笔来看。', 'Choose one to read.')}
            </p>
          ) : (
            <>
              <h2>
                {now.source} {now.paymentId}
              </h2>
              <p className="told">{sumText(now.amount)}</p>
              {asks ? (
                <Correct
                  key={`${now.id}${now.state}${JSON.stringify(now.prepared ?? '')}`}
                  one={now}
                />
              ) : null}
              {now.rejected === undefined ? null : <Rejected told={now.rejected} />}
              {now.prepared === undefined ? null : (
                <Rejecting
                  key={`${now.id}${now.prepared.kind}`}
                  preparedBy={now.prepared.by}
                  at={`/payments/${now.id}`}
                  refresh={[['list', '/payments']]}
                />
              )}
            </>
          )}
        </aside>
      </div>
    </>
  );
}

/** What two people may do with a payment; the second asks for the same again. */
function Correct({ one }: { readonly one: Payment }) {
  const say = useSay();
  const { prepared } = one;
  const [loanNo, setLoan] = useState(prepared?.loanNo ?? '');
  const wish = useWish(
    (
      { kind, body }: { readonly kind: 'match' | 'reverse' | 'refund'; readonly body: object },
      key,
    ) =>
      ask<{ readonly prepared: boolean }>(`/payments/${one.id}/${kind}`, {
        method: 'POST',
        key,
        body,
      }),
    { refresh: [['list', '/payments']] },
  );
  return (
    <>
      <p className="soft">
        {say(
          '要两个人：一个提出，另一个提同样的才做。',
          'Two people: one asks, another asks for the same, then it is done.',
        )}
      </p>
      {one.state === 'unknown' ? (
        <>
          <Field label={say('是哪笔借据的', 'Of which loan')} value={loanNo} set={setLoan} />
          <Asking
            preparedBy={prepared?.by}
            isSame={prepared?.kind === 'match' && prepared.loanNo === loanNo.trim()}
            ask={say('提出认领', 'Ask to match it')}
            agree={say(`同意认领到 ${loanNo}`, `Agree to match it to ${loanNo}`)}
            isReady={loanNo.trim() !== ''}
            isPending={wish.isPending}
            start={() => wish.mutate({ kind: 'match', body: { loanNo: loanNo.trim() } })}
          />
        </>
      ) : null}
      {one.state === 'posted' || one.state === 'matched' ? (
        <Asking
          preparedBy={prepared?.by}
          danger
          isSame={prepared?.kind === 'reverse'}
          ask={say('提出冲销', 'Ask to reverse it')}
          agree={say('同意冲销', 'Agree to reverse it')}
          isPending={wish.isPending}
          start={() => wish.mutate({ kind: 'reverse', body: {} })}
        />
      ) : null}
      {one.state === 'reversed' || one.state === 'refunded' ? null : (
        <Refund
          prepared={prepared}
          isPending={wish.isPending}
          refund={(amount) => wish.mutate({ kind: 'refund', body: { amount } })}
        />
      )}
      <Came wish={wish} />
    </>
  );
}

function Refund({
  prepared,
  isPending,
  refund,
}: {
  readonly prepared: Payment['prepared'];
  readonly isPending: boolean;
  readonly refund: (amount: string) => void;
}) {
  const say = useSay();
  const [amount, setAmount] = useState(prepared?.amount ?? '');
  return (
    <>
      <Field inputMode="decimal" label={say('退多少', 'Refund')} value={amount} set={setAmount} />
      <Asking
        preparedBy={prepared?.by}
        isSame={prepared?.kind === 'refund' && prepared.amount === amount.trim()}
        ask={say('提出退款', 'Ask to refund it')}
        agree={say(`同意退款 ${sumText(amount)}`, `Agree to refund ${sumText(amount)}`)}
        isReady={amount.trim() !== ''}
        isPending={isPending}
        start={() => refund(amount.trim())}
      />
    </>
  );
}
