import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useCommand, type CaseView } from '../api/case.ts';
import { useDraft } from '../api/draft.ts';
import { useMe } from '../api/session.ts';
import { Fault } from '../piece/fault.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';
import { CallForm } from './call.tsx';
import { Happened } from './happened.tsx';

type Props = { readonly view: CaseView };

/** Calls with their script and read-back, letters with their day of receipt; what was logged before. */
export default function Contact({ view }: Props) {
  const say = useSay();
  return (
    <div className="split">
      <section className="body top">
        <h2>{say('记过的电话和信件', 'Calls and letters so far')}</h2>
        <Happened view={view} kinds={['log-call', 'log-letter']} />
      </section>
      {view.moves.includes('log-call') ? <Log view={view} /> : null}
    </div>
  );
}

/** A call or a letter, to be logged by whoever has the case. */
function Log({ view }: Props) {
  const say = useSay();
  const [what, setWhat] = useState<'call' | 'letter'>('call');
  return (
    <aside className="pane wide" aria-label={say('记一条', 'Log one')}>
      <Radio.Group
        value={what}
        optionType="button"
        options={[
          { value: 'call', label: say('电话', 'Call') },
          { value: 'letter', label: say('信件', 'Letter') },
        ]}
        onChange={({ target }) => setWhat(target.value as 'call' | 'letter')}
      />
      {what === 'call' ? <CallForm view={view} /> : <LetterForm view={view} />}
    </aside>
  );
}

function LetterForm({ view }: Props) {
  const say = useSay();
  const { today } = useMe();
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [on, setOn] = useState(today);
  const [summary, setSummary] = useDraft(view.id, 'letter', '');
  const wish = useCommand(view, () => setSummary(''));
  return (
    <div>
      <p className="field">
        <Radio.Group
          value={direction}
          options={[
            { value: 'in', label: say('收到的', 'received') },
            { value: 'out', label: say('寄出的', 'sent') },
          ]}
          onChange={({ target }) => setDirection(target.value as 'in' | 'out')}
        />
      </p>
      <Field
        type="date"
        label={direction === 'in' ? say('收到日', 'received on') : say('寄出日', 'sent on')}
        hint={say(
          '按收到那天算，不按扫描那天。',
          'The day of receipt counts, not that of the scan.',
        )}
        value={on}
        set={setOn}
      />
      <LongField label={say('写了什么', 'What it says')} value={summary} set={setSummary} />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        block
        loading={wish.isPending}
        disabled={summary.trim() === '' || on === ''}
        onClick={() =>
          wish.mutate({
            name: 'log-letter',
            body: { direction, receivedOn: on, summary: summary.trim() },
          })
        }
      >
        {say('记下这封信', 'Log this letter')}
      </Button>
    </div>
  );
}
