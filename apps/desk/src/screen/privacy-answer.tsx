import type { privacyEntry } from '@forbear/wire/desk';
import { PRIVACY_REFUSALS } from '@forbear/wire/desk';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { ask, download } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';

type Entry = Told<typeof privacyEntry>;
type Refusal = keyof typeof PRIVACY_REFUSALS;

export const REFRESH = { refresh: [['list', '/privacy-requests'], ['privacy']] };

/** What is to be done next with a request about personal data: prepared by one, decided by another, fetched. */
export function Answer({ entry }: { readonly entry: Entry }) {
  switch (entry.state) {
    case 'asked':
      return <Prepare id={entry.id} />;
    case 'prepared':
      return <Decide entry={entry} />;
    case 'granted':
      return entry.copyUntil === undefined ? null : <Fetch id={entry.id} until={entry.copyUntil} />;
    case 'refused':
    case 'withdrawn':
      return null;
  }
}

/** The first of two people says what the answer is to be. */
function Prepare({ id }: { readonly id: string }) {
  const say = useSay();
  const [reason, setReason] = useState<Refusal>();
  const wish = useWish(
    (grant: boolean, key) =>
      ask(`/privacy-requests/${id}/prepare`, {
        method: 'POST',
        key,
        body: grant ? { grant } : { grant, reason },
      }),
    REFRESH,
  );
  return (
    <div className="last">
      <p className="soft">
        {say('一个人准备，另一个人决定。', 'One person prepares, another decides.')}
      </p>
      <Button type="primary" block loading={wish.isPending} onClick={() => wish.mutate(true)}>
        {say('准备同意', 'Prepare to grant')}
      </Button>
      <fieldset>
        <legend>{say('不同意的理由，会告诉本人', 'Why not; the person is told')}</legend>
        <Radio.Group
          value={reason}
          options={(Object.keys(PRIVACY_REFUSALS) as Refusal[]).map((value) => ({
            value,
            label: say.of(PRIVACY_REFUSALS[value]),
          }))}
          onChange={({ target }) => setReason(target.value as Refusal)}
        />
      </fieldset>
      <Fault fault={wish.error} />
      <Button
        block
        loading={wish.isPending}
        disabled={reason === undefined}
        onClick={() => wish.mutate(false)}
      >
        {say('准备不同意', 'Prepare to refuse')}
      </Button>
    </div>
  );
}

/** The second person: what was prepared counts, or goes back. */
function Decide({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const me = useMe();
  const wish = useWish(
    (agree: boolean, key) =>
      ask(`/privacy-requests/${entry.id}/decide`, { method: 'POST', key, body: { agree } }),
    REFRESH,
  );
  if (entry.preparedBy === me.id)
    return (
      <p className="soft">
        {say('你准备的，由另一个人决定。', 'You prepared it; another person decides.')}
      </p>
    );
  const isDeletion = entry.kind === 'delete' && entry.refusal === undefined;
  return (
    <div className="last">
      {isDeletion ? (
        <p>
          {say(
            '决定以后马上删除，不能恢复。',
            'What goes is deleted with the decision and cannot be brought back.',
          )}
        </p>
      ) : null}
      <Fault fault={wish.error} />
      <Button
        type="primary"
        danger={isDeletion}
        block
        loading={wish.isPending}
        onClick={() => wish.mutate(true)}
      >
        {entry.refusal === undefined ? say('决定同意', 'Grant') : say('决定不同意', 'Refuse')}
      </Button>
      <Button block loading={wish.isPending} onClick={() => wish.mutate(false)}>
        {say('退回重新准备', 'Send back')}
      </Button>
    </div>
  );
}

/** A copy that is handed over by letter; why it was fetched stands in the trail. */
function Fetch({ id, until }: { readonly id: string; readonly until: string }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const wish = useWish((why: string) =>
    download(`/privacy-requests/${id}/copy?${new URLSearchParams({ reason: why })}`, 'copy.zip'),
  );
  return (
    <div className="last">
      <Field
        label={say('为什么由你来取', 'Why you fetch it')}
        value={reason}
        set={setReason}
        maxLength={200}
        hint={say(
          `${until} 前可以取；取过会留下痕迹。`,
          `Until ${until}; the trail keeps who did.`,
        )}
      />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        block
        loading={wish.isPending}
        disabled={reason.trim().length < 4}
        onClick={() => wish.mutate(reason.trim())}
      >
        {say('取副本', 'Fetch the copy')}
      </Button>
    </div>
  );
}
