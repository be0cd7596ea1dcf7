import { useQuery } from '@tanstack/react-query';
import type { staffEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';

/** Who the person is at the organisation's own sign-in, where the desk has one. */
export function Elsewhere({ person }: { readonly person: Told<typeof staffEntry> }) {
  const say = useSay();
  const desk = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => ask<{ readonly oidc?: true }>('/desk', { signal }),
  });
  const [subject, setSubject] = useState('');
  const wish = useWish(
    (named: string, key) =>
      ask(`/staff/${person.id}/subject`, { method: 'POST', key, body: { subject: named } }),
    { refresh: [['list', '/staff']], done: () => setSubject('') },
  );
  if (desk.data?.oidc !== true) return null;
  return (
    <>
      <hr className="rule" />
      <h2>{say('单位账号', 'The organisation’s account')}</h2>
      <p className="soft">
        {person.linked
          ? say('已经连上，可以用单位账号登录。', 'Linked: the person can sign in by it.')
          : say('还没连上。', 'Not linked yet.')}
      </p>
      <Field
        label={say('单位登录里的 sub', 'Its `sub` at that sign-in')}
        value={subject}
        set={setSubject}
      />
      <div className="acts">
        <Button
          disabled={subject.trim() === ''}
          loading={wish.isPending}
          onClick={() => wish.mutate(subject.trim())}
        >
          {person.linked ? say('换成这个', 'Link this one instead') : say('连上', 'Link')}
        </Button>
        {person.linked ? (
          <Button danger loading={wish.isPending} onClick={() => wish.mutate('')}>
            {say('断开', 'Take away')}
          </Button>
        ) : null}
      </div>
      <Fault fault={wish.error} />
    </>
  );
}
