import { mayDo } from '@forbear/casework';
import type { positionTold, writeOffAnswer } from '@forbear/wire/desk';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNames } from '../api/names.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { Rejected, Rejecting } from './rejecting.tsx';

type Position = Told<typeof positionTold>;

/** What becomes of interest with a write-off, in words. */
const stopsText = (stops: boolean, say: Say): string =>
  stops
    ? say('利息和罚息从那天起不再算', 'interest and penalty end on that day')
    : say('利息和罚息照算', 'interest and penalty run on');

/** 核销: what was written off, what waits for a second person, or the way to ask for it. */
export function WriteOff({ id, told }: { readonly id: string; readonly told: Position }) {
  const say = useSay();
  const me = useMe();
  const nameOf = useNames();
  const { writtenOff, prepared, rejected } = told;
  if (writtenOff !== undefined)
    return (
      <>
        <h2>{say(`${writtenOff.on} 核销`, `Written off on ${writtenOff.on}`)}</h2>
        <p className="soft">
          {say('欠款不变，账在表外。', 'What is owed is unchanged, and stands off balance.')}{' '}
          {stopsText(writtenOff.stops, say)}
          {say('。', '.')}
        </p>
      </>
    );
  if (told.class === 'normal' || mayDo(me, 'book-money', { owner: me.id }) === undefined)
    return null;
  return (
    <>
      <h2>{say('核销', 'Write-off')}</h2>
      {prepared === undefined ? null : (
        <p className="told">
          {say(
            `${nameOf(prepared.by)} 提出核销，${stopsText(prepared.stops, say)}；等另一个人提同样的。`,
            `${nameOf(prepared.by)} asks for it; ${stopsText(prepared.stops, say)}. Another person asks for the same.`,
          )}
        </p>
      )}
      {rejected === undefined ? null : <Rejected told={rejected} />}
      {mayDo(me, 'book-money', { owner: me.id }) === 'reads' ? null : (
        <Asked key={prepared?.by ?? ''} id={id} prepared={prepared} />
      )}
      {prepared === undefined ? null : (
        <Rejecting
          preparedBy={prepared.by}
          at={`/accounts/${id}/write-off`}
          refresh={[['account', id]]}
        />
      )}
    </>
  );
}

function Asked({ id, prepared }: { readonly id: string; readonly prepared: Position['prepared'] }) {
  const say = useSay();
  const [stops, setStops] = useState(prepared?.stops ?? true);
  const wish = useWish(
    (body: { readonly stops: boolean }, key) =>
      ask<Told<typeof writeOffAnswer>>(`/accounts/${id}/write-off`, { method: 'POST', key, body }),
    { refresh: [['account', id]] },
  );
  return (
    <>
      <p className="soft">
        {say(
          '两个人：一个提出，另一个提同样的才做。本金和代垫费用移到表外，欠款不变；有个案的，申请人会收到一句话。',
          'Two people: one asks, another asks for the same, then it is done. Principal and costs move off balance, what is owed does not change; an applicant with a case is told in a line.',
        )}
      </p>
      <Checkbox checked={stops} onChange={({ target }) => setStops(target.checked)}>
        {say('从今天起不再算利息和罚息', 'Interest and penalty end today')}
      </Checkbox>
      <p className="acts">
        <Button danger loading={wish.isPending} onClick={() => wish.mutate({ stops })}>
          {prepared?.stops === stops
            ? say('同意核销', 'Confirm it')
            : say('提出核销', 'Ask for it')}
        </Button>
      </p>
      <Fault fault={wish.error} />
      <p role="status">
        {wish.data?.prepared === true
          ? say('提出了，等另一个人。', 'Asked for; another person is needed.')
          : null}
      </p>
    </>
  );
}
