import { Button, Radio } from 'antd';
import { useCommand, type CaseView } from '../api/case.ts';
import { useDraft } from '../api/draft.ts';
import { useMe } from '../api/session.ts';
import { Fault } from '../piece/fault.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';

type Call = {
  readonly direction: 'in' | 'out';
  readonly outcome: 'connected' | 'unanswered';
  readonly summary: string;
  readonly promisedOn: string;
  readonly promised: string;
  readonly backOn: string;
  readonly backAt: string;
};
const NEW_CALL: Call = {
  direction: 'in',
  outcome: 'connected',
  summary: '',
  promisedOn: '',
  promised: '',
  backOn: '',
  backAt: '10:00',
};

/** A call as the border takes it; what was left open is left out. */
export const callBody = (
  { direction, summary, promisedOn, promised, backOn, backAt }: Call,
  outcome: 'dialling' | Call['outcome'],
): object => ({
  direction,
  purpose: 'service',
  outcome,
  ...(summary.trim() === '' ? {} : { summary: summary.trim() }),
  ...(promisedOn === '' || promised === ''
    ? {}
    : { promise: { on: promisedOn, amount: promised } }),
  ...(backOn === '' ? {} : { callBack: { on: backOn, time: backAt } }),
});

/** A call by its order: who one is, whether it is a good moment, what was said, read back, and sent in writing. */
export function CallForm({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const [call, setCall] = useDraft(view.id, 'call', NEW_CALL);
  const set = (more: Partial<Call>) => setCall({ ...call, ...more });
  const wish = useCommand(view);
  // What was typed stays while another hand moves the case, and while one dials.
  const log = (outcome: 'dialling' | Call['outcome']) =>
    wish.mutate(
      { name: 'log-call', body: callBody(call, outcome) },
      outcome === 'dialling' ? {} : { onSuccess: () => setCall(NEW_CALL) },
    );
  return (
    <div>
      <p className="field">
        <Radio.Group
          value={call.direction}
          options={[
            { value: 'in', label: say('申请人打来', 'they called') },
            { value: 'out', label: say('我们打去', 'we called') },
          ]}
          onChange={({ target }) => set({ direction: target.value as Call['direction'] })}
        />
      </p>
      <Script />
      {call.direction === 'out' ? (
        <p className="acts">
          <Button size="small" loading={wish.isPending} onClick={() => log('dialling')}>
            {say('正要拨号（先查时间和次数）', 'About to dial (hours and counts are checked)')}
          </Button>
        </p>
      ) : null}
      <p className="field">
        <Radio.Group
          value={call.outcome}
          options={[
            { value: 'connected', label: say('接通了', 'connected') },
            { value: 'unanswered', label: say('没人接', 'unanswered') },
          ]}
          onChange={({ target }) => set({ outcome: target.value as Call['outcome'] })}
        />
      </p>
      {call.outcome === 'connected' ? <Said call={call} set={set} /> : null}
      <Field
        type="date"
        label={say('约好哪天再打（可不写）', 'Call back on (may stay empty)')}
        value={call.backOn}
        set={(backOn) => set({ backOn })}
      />
      <Field
        type="time"
        label={say('几点', 'at')}
        value={call.backAt}
        set={(backAt) => set({ backAt })}
      />
      <Fault fault={wish.error} />
      <Button
        type="primary"
        block
        loading={wish.isPending}
        disabled={call.outcome === 'connected' && call.summary.trim() === ''}
        onClick={() => log(call.outcome)}
      >
        {say('记下这通电话', 'Log this call')}
      </Button>
    </div>
  );
}

function Script() {
  const say = useSay();
  const me = useMe();
  return (
    <ol className="script">
      <li>
        {say(
          `“这里是${me.lender}，我是${me.name}，这通电话录音。”`,
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
  );
}

/** What was said, read back, and promised. */
function Said({ call, set }: { readonly call: Call; readonly set: (more: Partial<Call>) => void }) {
  const say = useSay();
  const words = call.summary.trim();
  return (
    <>
      <LongField
        label={say('小结，念给申请人听', 'Summary, read back')}
        hint={say(
          '记下时就作为一条消息放进对话，申请人在 App 或网页的个案里看得到。',
          'It goes into the chat as a line at once; the applicant sees it in the app or on the web page of the case.',
        )}
        value={call.summary}
        set={(summary) => set({ summary })}
      />
      {words === '' ? null : (
        <p className="notice">
          {say(`“我念一遍：${words}。对吗？”`, `“Let me read it back: ${words}. Is that right?”`)}
        </p>
      )}
      <Field
        type="date"
        label={say('答应哪天还（可不写）', 'Promised for (may stay empty)')}
        value={call.promisedOn}
        set={(promisedOn) => set({ promisedOn })}
      />
      <Field
        inputMode="decimal"
        label={say('答应还多少', 'Promised sum')}
        value={call.promised}
        set={(promised) => set({ promised })}
      />
    </>
  );
}
