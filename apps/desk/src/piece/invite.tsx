import { useQuery } from '@tanstack/react-query';
import { fingerprint } from '@forbear/negotiation';
import type { codeTold, deskTold } from '@forbear/wire/desk';
import { Button } from 'antd';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { useSay } from '../text/say.tsx';
import { Fault } from './fault.tsx';

/** A one-time code for an applicant's app, with the six words that both sides read out. */
export function Invite({ person }: { readonly person: string }) {
  const say = useSay();
  const desk = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => ask<Told<typeof deskTold>>('/desk', { signal }),
  });
  const wish = useWish((who: string, key) =>
    ask<Told<typeof codeTold>>('/invites', { method: 'POST', key, body: { person: who } }),
  );
  const words = fingerprint(desk.data?.keys[0]?.publicKey ?? '');
  return (
    <>
      <Button loading={wish.isPending} onClick={() => wish.mutate(person)}>
        {say('发邀请码', 'Make a code')}
      </Button>
      <Fault fault={wish.error ?? desk.error} />
      {wish.data === undefined || desk.data === undefined ? null : (
        <div role="status">
          <p>
            {say('邀请码，十分钟内用一次：', 'Code, once within ten minutes: ')}
            <b className="mono">{wish.data.code}</b>
          </p>
          <p>
            {say('念给申请人对的六个词：', 'Six words to read to the applicant: ')}
            {words.map((word) => say.of(word)).join(say('、', ', '))}
          </p>
        </div>
      )}
    </>
  );
}
