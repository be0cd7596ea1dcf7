import { mayDo } from '@forbear/casework';
import { Button } from 'antd';
import { useState, type ComponentProps } from 'react';
import { useNames } from '../api/names.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';

/** Whether whoever works here now may ask for what is done with money in the books, or only reads of it. */
export function useMayBook(): boolean {
  const me = useMe();
  const may = mayDo(me, 'book-money', { owner: me.id });
  return may !== undefined && may !== 'reads';
}

/** Whether whoever works here now may decide what another has prepared. */
function useDecides(preparedBy: string | undefined): boolean {
  const me = useMe();
  if (preparedBy === undefined || preparedBy === `staff:${me.id}`) return false;
  return mayDo(me, 'book-money', { owner: me.id, preparedBy }) === 'decides';
}

type CameProps = {
  readonly wish: {
    readonly error: ComponentProps<typeof Fault>['fault'];
    readonly data: { readonly prepared: boolean } | undefined;
  };
};

/** What became of it: a fault, or that another person is waited for. */
export function Came({ wish }: CameProps) {
  const say = useSay();
  return (
    <>
      <Fault fault={wish.error} />
      <p role="status">
        {wish.data?.prepared === true
          ? say('提出了，等另一个人。', 'Asked for; another person is needed.')
          : null}
      </p>
    </>
  );
}

/** Asks for what two persons do, or agrees to it where another has prepared the very same; what waits for others waits. */
export function Asking({
  preparedBy,
  isSame,
  ask: askFor,
  agree,
  danger = false,
  isReady = true,
  isPending,
  start,
}: {
  readonly preparedBy: string | undefined;
  /** Whether what is filled in is what stands prepared. */
  readonly isSame: boolean;
  readonly ask: string;
  readonly agree: string;
  readonly danger?: boolean;
  readonly isReady?: boolean;
  readonly isPending: boolean;
  readonly start: () => void;
}) {
  const decides = useDecides(preparedBy);
  return (
    <p className="acts">
      <Button
        danger={danger}
        disabled={!isReady || (isSame && !decides)}
        loading={isPending}
        onClick={start}
      >
        {isSame && decides ? agree : askFor}
      </Button>
    </p>
  );
}

/** Says no, with a reason, to what somebody prepared and awaits a second person, or takes the own back. */
export function Rejecting({
  preparedBy,
  at,
  refresh,
}: {
  readonly preparedBy: string;
  /** The address under which it stands. */
  readonly at: string;
  readonly refresh: readonly (readonly unknown[])[];
}) {
  const say = useSay();
  const me = useMe();
  const [reason, setReason] = useState('');
  const wish = useWish(
    (body: { readonly reason: string }, key) =>
      ask<object>(`${at}/reject`, { method: 'POST', key, body }),
    { refresh },
  );
  const isOwn = preparedBy === `staff:${me.id}`;
  const decides = useDecides(preparedBy);
  if (!isOwn && !decides) return null;
  return (
    <>
      <Field
        maxLength={200}
        label={
          isOwn
            ? say('为什么收回', 'Why it is taken back')
            : say('不同意的理由', 'Why it is rejected')
        }
        hint={say('提出的人会看到。', 'Whoever prepared it reads this.')}
        value={reason}
        set={setReason}
      />
      <p className="acts">
        <Button
          disabled={reason.trim() === ''}
          loading={wish.isPending}
          onClick={() => wish.mutate({ reason: reason.trim() })}
        >
          {isOwn ? say('收回', 'Take it back') : say('不同意', 'Reject')}
        </Button>
      </p>
      <Fault fault={wish.error} />
    </>
  );
}

/** Who said no to what was prepared, and why. */
export function Rejected({
  told,
}: {
  readonly told: { readonly by: string; readonly reason: string };
}) {
  const say = useSay();
  const nameOf = useNames();
  return (
    <p className="told">
      {say(
        `${nameOf(told.by)} 没有同意：${told.reason}`,
        `Rejected by ${nameOf(told.by)}: ${told.reason}`,
      )}
    </p>
  );
}
