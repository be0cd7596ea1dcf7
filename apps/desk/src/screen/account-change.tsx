import type { changeAnswer, positionTold } from '@forbear/wire/desk';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useNames } from '../api/names.ts';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Field } from '../piece/field.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { Asking, Came, Rejected, Rejecting, useMayBook } from './second-person.tsx';

type Position = Told<typeof positionTold>;
type Prepared = NonNullable<Position['prepared']>;

/** What becomes of interest with a write-off, in words. */
const stopsText = (stops: boolean, say: Say): string =>
  stops
    ? say('利息和罚息从那天起不再算', 'interest and penalty end on that day')
    : say('利息和罚息照算', 'interest and penalty run on');

/** What one person has prepared on an account, in words. */
export function preparedText({ kind, stops = false, amount = '' }: Prepared, say: Say): string {
  switch (kind) {
    case 'write-off':
      return say(`核销，${stopsText(stops, say)}`, `a write-off; ${stopsText(stops, say)}`);
    case 'write-off-back':
      return say('撤回核销', 'taking the write-off back');
    case 'credit':
      return say(`用溢缴款还 ${sumText(amount)}`, `${sumText(amount)} paid from the credit`);
  }
}

/** What two persons do with an account: what stands written off, what waits for a second person, what may be asked for. */
export function AccountChange({ id, told }: { readonly id: string; readonly told: Position }) {
  const say = useSay();
  const nameOf = useNames();
  const { writtenOff, prepared, rejected } = told;
  const asks = useMayBook();
  const key = `${id}${JSON.stringify(prepared ?? '')}`;
  return (
    <>
      {writtenOff === undefined ? null : (
        <>
          <h2>{say(`${writtenOff.on} 核销`, `Written off on ${writtenOff.on}`)}</h2>
          <p className="soft">
            {say(
              `欠款不变，账在表外。${stopsText(writtenOff.stops, say)}。`,
              `What is owed is unchanged, and stands off balance; ${stopsText(writtenOff.stops, say)}.`,
            )}
          </p>
        </>
      )}
      {prepared === undefined ? null : (
        <p className="told">
          {say(
            `${nameOf(prepared.by)} 提出${preparedText(prepared, say)}；等另一个人提同样的。`,
            `${nameOf(prepared.by)} asks for ${preparedText(prepared, say)}. Another person asks for the same.`,
          )}
        </p>
      )}
      {rejected === undefined ? null : <Rejected told={rejected} />}
      {prepared === undefined ? null : (
        <Rejecting
          preparedBy={prepared.by}
          at={`/accounts/${id}`}
          refresh={[
            ['account', id],
            ['list', '/accounts'],
          ]}
        />
      )}
      {asks && told.credit !== '0.00' ? <Credit key={`credit${key}`} id={id} told={told} /> : null}
      {asks && writtenOff !== undefined ? <Back key={`back${key}`} id={id} told={told} /> : null}
      {asks && writtenOff === undefined && told.class !== 'normal' ? (
        <WriteOff key={`off${key}`} id={id} told={told} />
      ) : null}
    </>
  );
}

type One = { readonly id: string; readonly told: Position };

/** Something that is asked for on an account, and what came of asking. */
const useChange = (id: string, path: string) =>
  useWish(
    (body: object, key) =>
      ask<Told<typeof changeAnswer>>(`/accounts/${id}/${path}`, { method: 'POST', key, body }),
    {
      refresh: [
        ['account', id],
        ['list', '/accounts'],
      ],
    },
  );

/** Lets credit pay what is owed, where the borrower has said so. */
function Credit({ id, told: { credit, prepared } }: One) {
  const say = useSay();
  const waits = prepared?.kind === 'credit' ? prepared : undefined;
  const [amount, setAmount] = useState(waits?.amount ?? credit);
  const wish = useChange(id, 'credit');
  return (
    <>
      <h2>{say(`溢缴款 ${sumText(credit)}`, `Credit of ${sumText(credit)}`)}</h2>
      <p className="soft">
        {say(
          '本来留到下个还款日自动抵。本人说要现在抵的，两个人在这里办；退给本人在那笔还款上办。',
          'It waits for the next due day. Where the borrower wants it to pay now, two people do so here; it is paid back on the payment it came by.',
        )}
      </p>
      <Field
        inputMode="decimal"
        label={say('现在抵多少', 'Pay now')}
        value={amount}
        set={setAmount}
      />
      <Asking
        preparedBy={waits?.by}
        isSame={waits !== undefined && waits.amount === amount.trim()}
        ask={say('提出用溢缴款还', 'Ask that it pays')}
        agree={say(`同意用溢缴款还 ${sumText(amount)}`, `Agree that ${sumText(amount)} is paid`)}
        isReady={amount.trim() !== ''}
        isPending={wish.isPending}
        start={() => wish.mutate({ amount: amount.trim() })}
      />
      <Came wish={wish} />
    </>
  );
}

/** Takes back a write-off that was an error. */
function Back({ id, told: { writtenOff, prepared } }: One) {
  const say = useSay();
  const waits = prepared?.kind === 'write-off-back' ? prepared : undefined;
  const wish = useChange(id, 'write-off-back');
  return (
    <>
      <p className="soft">
        {say(
          '核销错了才撤：两个人办，账回到表内，欠款不变。',
          'Only where it was an error: two people take it back, the claim is on balance again, what is owed does not change.',
        )}{' '}
        {writtenOff?.stops === true
          ? say(
              '停着的那些天不补收利息和罚息，从今天起接着算。',
              'For the days between no interest or penalty is asked; both run again from today.',
            )
          : null}{' '}
        {say(
          '有个案的，申请人会收到一句话；报送过的呆账（B）要更正。',
          'An applicant with a case is told in a line; code B is to be corrected where it was reported.',
        )}
      </p>
      <Asking
        preparedBy={waits?.by}
        isSame={waits !== undefined}
        ask={say('提出撤回核销', 'Ask to take it back')}
        agree={say('同意撤回核销', 'Agree to take it back')}
        isPending={wish.isPending}
        start={() => wish.mutate({})}
      />
      <Came wish={wish} />
    </>
  );
}

/** 核销: the way to ask for it, or to agree. */
function WriteOff({ id, told: { prepared } }: One) {
  const say = useSay();
  const waits = prepared?.kind === 'write-off' ? prepared : undefined;
  const [stops, setStops] = useState(waits?.stops ?? true);
  const wish = useChange(id, 'write-off');
  return (
    <>
      <h2>{say('核销', 'Write-off')}</h2>
      <p className="soft">
        {say(
          '两个人：一个提出，另一个提同样的才做。本金和代垫费用移到表外，欠款不变；有个案的，申请人会收到一句话。',
          'Two people: one asks, another asks for the same, then it is done. Principal and costs move off balance, what is owed does not change; an applicant with a case is told in a line.',
        )}
      </p>
      <Checkbox checked={stops} onChange={({ target }) => setStops(target.checked)}>
        {say('从今天起不再算利息和罚息', 'Interest and penalty end today')}
      </Checkbox>
      <Asking
        preparedBy={waits?.by}
        danger
        isSame={waits !== undefined && waits.stops === stops}
        ask={say('提出核销', 'Ask for it')}
        agree={say('同意核销', 'Agree to it')}
        isPending={wish.isPending}
        start={() => wish.mutate({ stops })}
      />
      <Came wish={wish} />
    </>
  );
}
