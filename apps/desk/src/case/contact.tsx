import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useCommand, type CaseView } from '../api/case.ts';
import { useMe } from '../api/session.ts';
import { Fault } from '../piece/fault.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';
import { Happened } from './happened.tsx';

type Props = { readonly view: CaseView };

/** Calls with their script and read-back, letters with their day of receipt; what was logged before. */
export default function Contact({ view }: Props) {
  const say = useSay();
  const [what, setWhat] = useState<'call' | 'letter'>('call');
  return (
    <div className="split">
      <section className="body top">
        <h2>{say('记过的电话和信件', 'Calls and letters so far')}</h2>
        <Happened view={view} kinds={['log-call', 'log-letter']} />
      </section>
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
        {what === 'call' ? (
          <CallForm key={view.version} view={view} />
        ) : (
          <LetterForm key={view.version} view={view} />
        )}
      </aside>
    </div>
  );
}

/** A call by its order: who one is, whether it is a good moment, what was said, read back, and sent in writing. */
function CallForm({ view }: Props) {
  const say = useSay();
  const me = useMe();
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [outcome, setOutcome] = useState<'connected' | 'unanswered'>('connected');
  const [summary, setSummary] = useState('');
  const [promisedOn, setPromisedOn] = useState('');
  const [promised, setPromised] = useState('');
  const [backOn, setBackOn] = useState('');
  const [backAt, setBackAt] = useState('10:00');
  const wish = useCommand(view);
  const log = (result: 'dialling' | 'connected' | 'unanswered') =>
    wish.mutate({
      name: 'log-call',
      body: {
        direction,
        purpose: 'service',
        outcome: result,
        ...(summary.trim() === '' ? {} : { summary: summary.trim() }),
        ...(promisedOn === '' || promised === ''
          ? {}
          : { promise: { on: promisedOn, amount: promised } }),
        ...(backOn === '' ? {} : { callBack: { on: backOn, time: backAt } }),
      },
    });
  const words = summary.trim();
  return (
    <div>
      <p className="field">
        <Radio.Group
          value={direction}
          options={[
            { value: 'in', label: say('申请人打来', 'they called') },
            { value: 'out', label: say('我们打去', 'we called') },
          ]}
          onChange={({ target }) => setDirection(target.value as 'in' | 'out')}
        />
      </p>
      <ol className="script">
        <li>
          {say(
            `“这里是 ${me.lender}，我是${me.name}，这通电话录音。”`,
            `“This is ${me.lender}, my name is ${me.name}; the call is recorded.”`,
          )}
        </li>
        <li>
          {say(
            '“现在方便说吗？不方便我另约时间。”',
            '“Is this a good moment? If not, we set another.”',
          )}
        </li>
        <li>{say('核对是本人，不向别人透露。', 'Be sure it is the person; tell nobody else.')}</li>
        <li>
          {say(
            '听，记事实；不催，不提家人和单位。',
            'Listen and note facts; no pressure, no family, no employer.',
          )}
        </li>
        <li>
          {say('最后念一遍小结，问对不对。', 'Read the summary back and ask whether it is right.')}
        </li>
      </ol>
      {direction === 'out' ? (
        <p className="acts">
          <Button size="small" loading={wish.isPending} onClick={() => log('dialling')}>
            {say('正要拨号（先查时间和次数）', 'About to dial (hours and counts are checked)')}
          </Button>
        </p>
      ) : null}
      <p className="field">
        <Radio.Group
          value={outcome}
          options={[
            { value: 'connected', label: say('接通了', 'connected') },
            { value: 'unanswered', label: say('没人接', 'unanswered') },
          ]}
          onChange={({ target }) => setOutcome(target.value as 'connected' | 'unanswered')}
        />
      </p>
      {outcome === 'connected' ? (
        <>
          <LongField
            label={say('小结，念给申请人听', 'Summary, read back')}
            hint={say('当天以书面发给申请人。', 'It is sent in writing the same day.')}
            value={summary}
            set={setSummary}
          />
          {words === '' ? null : (
            <p className="notice">
              {say(
                `“我念一遍：${words}。对吗？”`,
                `“Let me read it back: ${words}. Is that right?”`,
              )}
            </p>
          )}
          <Field
            type="date"
            label={say('答应哪天还（可不写）', 'Promised for (may stay empty)')}
            value={promisedOn}
            set={setPromisedOn}
          />
          <Field
            inputMode="decimal"
            label={say('答应还多少', 'Promised sum')}
            value={promised}
            set={setPromised}
          />
        </>
      ) : null}
      <Field
        type="date"
        label={say('约好哪天再打（可不写）', 'Call back on (may stay empty)')}
        value={backOn}
        set={setBackOn}
      />
      <Field type="time" label={say('几点', 'at')} value={backAt} set={setBackAt} />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        block
        loading={wish.isPending}
        disabled={outcome === 'connected' && words === ''}
        onClick={() => log(outcome)}
      >
        {say('记下这通电话', 'Log this call')}
      </Button>
    </div>
  );
}

function LetterForm({ view }: Props) {
  const say = useSay();
  const { today } = useMe();
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [on, setOn] = useState(today);
  const [summary, setSummary] = useState('');
  const wish = useCommand(view);
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
