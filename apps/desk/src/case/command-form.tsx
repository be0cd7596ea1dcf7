import { REFUSALS } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import type { CommandName } from '@forbear/wire/desk';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { colleague } from '@forbear/wire/desk';
import { useCommand, type CaseView } from '../api/case.ts';
import { ask, Refused } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { Choice } from '../piece/choice.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { ASKS, bodyOf, isFilled, type Ask, type Values } from './command-ask.ts';
import { commandText } from './words.ts';

/** A command with what it asks for, in a dialog; who cancels has changed nothing. */
export function CommandDialog({
  view,
  name,
  close,
}: {
  readonly view: CaseView;
  readonly name: CommandName;
  readonly close: () => void;
}) {
  const say = useSay();
  const [values, setValues] = useState<Values>({});
  const wish = useCommand(view, close);
  return (
    <Modal
      open
      onCancel={close}
      title={say.of(commandText(name))}
      footer={[
        <Button key="no" onClick={close}>
          {say('不做了', 'Leave it')}
        </Button>,
        <Button
          key="go"
          type="primary"
          loading={wish.isPending}
          disabled={!isFilled(name, values)}
          onClick={() => wish.mutate({ name, body: bodyOf(name, values) })}
        >
          {say.of(commandText(name))}
        </Button>,
      ]}
    >
      {(ASKS[name] ?? []).map((one) => (
        <AskField
          key={one}
          one={one}
          value={values[one] ?? ''}
          set={(value) => setValues({ ...values, [one]: value })}
        />
      ))}
      {name === 'take' && isGone(wish.error) ? (
        <p className="notice danger" role="alert">
          {say(
            '别人刚接下了这件。回队列看下一件。',
            'Somebody else has just taken it. Go on with the next one in the queue.',
          )}
        </p>
      ) : (
        <Fault fault={wish.error} />
      )}
    </Modal>
  );
}

/** What an agent does not have is not there for them. */
const isGone = (fault: unknown): boolean =>
  fault instanceof Refused && fault.refusal.status === 404;

/** What is chosen of a few. */
function optionsOf(one: Ask, say: Say): readonly (readonly [string, string])[] | undefined {
  if (one === 'code') return Object.entries(REFUSALS).map(([code, words]) => [code, say.of(words)]);
  if (one === 'corrected')
    return [
      ['yes', say('申请人说得对，改', 'the applicant is right; corrected')],
      ['no', say('不改，写明依据', 'not corrected, with the grounds')],
    ];
  if (one === 'upheld')
    return [
      ['yes', say('支持', 'upheld')],
      ['no', say('不支持，写明依据和出路', 'not upheld, with the grounds and the way on')],
    ];
  return undefined;
}

const LABELS: Readonly<Record<Ask, Text>> = {
  note: {
    zh: '说明，申请人看得到（可不写）',
    en: 'A note that the applicant can read (may stay empty)',
  },
  'inner-note': {
    zh: '给审核员的理由（可不写）',
    en: 'Reasons for the approver (may stay empty)',
  },
  'must-note': { zh: '说明', en: 'The reason, in words' },
  papers: { zh: '要什么材料，一行一样，最多两样', en: 'Which papers, one a line, two at most' },
  code: { zh: '原因', en: 'Reason' },
  corrected: { zh: '改不改', en: 'Is it corrected?' },
  upheld: { zh: '结果', en: 'Result' },
  to: { zh: '转让给谁', en: 'Sold to' },
  until: { zh: '停到哪天（可不写）', en: 'Paused until (may stay empty)' },
  on: { zh: '开庭日（可不写）', en: 'Court date (may stay empty)' },
  owner: { zh: '交给谁', en: 'To whom' },
};

function AskField({
  one,
  value,
  set,
}: {
  readonly one: Ask;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const say = useSay();
  const field = { label: say.of(LABELS[one]), value, set };
  const options = optionsOf(one, say);
  if (options !== undefined) return <Choice {...field} options={options} />;
  if (one === 'owner') return <Owner {...field} />;
  if (one === 'to') return <Field {...field} />;
  if (one === 'until' || one === 'on') return <Field {...field} type="date" />;
  if (one !== 'papers') return <LongField {...field} />;
  return (
    <LongField
      {...field}
      rows={2}
      hint={say(
        '只能要一次。替代的一样算；自己说明也算。不要贫困证明、联系人、密码、原件。',
        'They are asked for once. Substitutes count; so does the own statement. No proof of poverty, contacts, codes or originals.',
      )}
    />
  );
}

function Owner(field: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const query = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) =>
      ask<{ items: readonly Told<typeof colleague>[] }>('/colleagues', { signal }),
  });
  const agents = query.data?.items.filter(({ roles }) => roles.includes('agent')) ?? [];
  return <Choice {...field} options={agents.map(({ id, name }) => [id, name])} />;
}
