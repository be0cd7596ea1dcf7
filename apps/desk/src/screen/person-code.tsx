import type { codeTold, staffEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { ToldOnce } from '../piece/adding.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';

type Person = Told<typeof staffEntry>;
export type Code = Told<typeof codeTold>;

/** A start code for somebody who cannot come in: asked for by one administrator, confirmed by another. */
export function Forgotten({
  person,
  tell,
}: {
  readonly person: Person;
  readonly tell: (code: Code) => void;
}) {
  const say = useSay();
  const [asked, setAsked] = useState('');
  const reset = useWish((_: undefined, key) =>
    ask<{ readonly id: string }>(`/staff/${person.id}/reset`, { method: 'POST', key }),
  );
  const confirm = useWish(
    (id: string, key) => ask<Code>(`/resets/${id}/confirm`, { method: 'POST', key }),
    { done: tell },
  );
  return (
    <>
      <hr className="rule" />
      <h2>{say('忘了密码', 'Forgotten password')}</h2>
      <p className="soft">
        {say(
          '一个管理员申请，另一个管理员凭单号确认。',
          'One administrator asks, another confirms by the number.',
        )}
      </p>
      {reset.data?.id === undefined ? (
        <Button loading={reset.isPending} onClick={() => reset.mutate(undefined)}>
          {say('申请新开户码', 'Ask for a new start code')}
        </Button>
      ) : (
        <>
          <p>
            {say(
              '申请了。把单号告诉另一个管理员，由他确认：',
              'Asked for. Tell another administrator this number, to be confirmed:',
            )}
          </p>
          <p className="mono">{reset.data.id}</p>
        </>
      )}
      <Field
        label={say('别人申请的单号', 'Number of another’s request')}
        value={asked}
        set={setAsked}
      />
      <Button
        disabled={asked.trim() === ''}
        loading={confirm.isPending}
        onClick={() => confirm.mutate(asked.trim())}
      >
        {say('确认，拿开户码', 'Confirm and get the code')}
      </Button>
      <Fault fault={reset.error ?? confirm.error} />
    </>
  );
}

/** A code is shown once, to be told face to face. */
export function CodeTold({
  code,
  close,
}: {
  readonly code: Code | undefined;
  readonly close: () => void;
}) {
  const say = useSay();
  return (
    <ToldOnce
      title={say('开户码，只显示这一次', 'Start code, shown this once')}
      secret={code?.code}
      close={close}
    >
      {code === undefined ? null : (
        <p>
          {say(
            `当面告诉本人，${moment(code.endsAt)} 前有效。`,
            `Tell the person face to face; good until ${moment(code.endsAt)}.`,
          )}
        </p>
      )}
    </ToldOnce>
  );
}
