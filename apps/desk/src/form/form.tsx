import { useRef, useState, type FormEvent } from 'react';
import { ask, Refused } from '../api/request.ts';
import { useSay, type Say } from '../text/say.tsx';
import { HOURS, missing, NOTHING_YET, requestOf, WISHES, type Asked } from './asked.ts';
import { Line, Share, Ticks, Whys, type Part } from './part.tsx';

type Sent = { readonly number: string; readonly code: string };

/** The public form: no app, no account; what is asked, and what never is. */
export function Form() {
  const say = useSay();
  const [sent, setSent] = useState<Sent>();
  return (
    <div className="page">
      <header className="top">
        <button type="button" onClick={() => say.speak(say.lang === 'zh' ? 'en' : 'zh')}>
          {say.lang === 'zh' ? 'English' : '中文'}
        </button>
        <button type="button" className="exit" onClick={() => location.replace('about:blank')}>
          {say('快速离开', 'Leave quickly')}
        </button>
      </header>
      <main>{sent === undefined ? <Questions done={setSent} /> : <Thanks sent={sent} />}</main>
    </div>
  );
}

function Thanks({ sent }: { readonly sent: Sent }) {
  const say = useSay();
  return (
    <div className="body">
      <h1>{say('收到了', 'Received')}</h1>
      <p className="why">
        {say(
          '记下这两个，查进度时用。只显示这一次。',
          'Note these two; they show how it goes. They are shown this once.',
        )}
      </p>
      <dl className="given">
        <dt>{say('编号', 'Number')}</dt>
        <dd>{sent.number}</dd>
        <dt>{say('查询码', 'Code')}</dt>
        <dd>{sent.code}</dd>
      </dl>
      <p>
        {say(
          '一个工作日内有人联系你，七天内答复。在这之前不用先还款，也不会有人向你收费。',
          'Somebody contacts you within a working day; the answer comes within seven days. Nobody asks you for a fee or a payment first.',
        )}
      </p>
    </div>
  );
}

function faultText(fault: unknown, say: Say): string {
  if (fault instanceof Refused) return say.of(fault.refusal.text);
  return say(
    '没有送到。填的还在，请再试一次。',
    'It was not sent. What you filled in is kept; try again.',
  );
}

function Questions({ done }: { readonly done: (sent: Sent) => void }) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked>(NOTHING_YET);
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const set = (more: Partial<Asked>) => {
    key.current = crypto.randomUUID();
    setAsked({ ...asked, ...more });
  };
  const open = missing(asked);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (open.length > 0) {
      setFault(
        say('还差几项：', 'Still open: ') +
          open.map((one) => say.of(OPEN[one])).join(say('、', ', ')),
      );
      return;
    }
    setSending(true);
    setFault(undefined);
    try {
      done(
        await ask<Sent>('/public/requests', {
          method: 'POST',
          key: key.current,
          body: requestOf(asked),
          signingIn: true,
        }),
      );
    } catch (wrong) {
      setFault(faultText(wrong, say));
    } finally {
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Body asked={asked} set={set} />
      <div className="act">
        <p role="alert" className="fault">
          {fault}
        </p>
        <button className="go" disabled={isSending}>
          {isSending
            ? say('正在送…', 'Sending …')
            : say('提交，拿一个编号', 'Send and get a number')}
        </button>
      </div>
    </form>
  );
}

const OPEN = {
  reason: { zh: '发生了什么', en: 'what happened' },
  share: { zh: '每月还得起多少（写成 1710）', en: 'what you can pay (write 1710)' },
  name: { zh: '称呼', en: 'your name' },
  contact: { zh: '电话', en: 'a number' },
} as const;

function Body({ asked, set }: Part) {
  const say = useSay();
  return (
    <div className="body">
      <h1>{say('还款有困难，告诉我们', 'Trouble paying? Tell us')}</h1>
      <p className="why">
        {say(
          '不用装 App，不收费。一个工作日内有人回你，七天内答复，这期间不催收。',
          'No app, no fee. Somebody answers within a working day, a decision comes within seven, and nothing is collected meanwhile.',
        )}
      </p>
      <Line
        label={say('借据号或账号，没有就空着', 'Loan or account number, if you have it')}
        value={asked.loan}
        set={(loan) => set({ loan })}
      />
      <Whys asked={asked} set={set} />
      <Share asked={asked} set={set} />
      <Ticks
        legend={say('想怎么办？', 'What would help?')}
        all={WISHES}
        on={asked.wishes}
        set={(wishes) => set({ wishes })}
      />
      <Line
        label={say('怎么称呼你？', 'Your name')}
        value={asked.name}
        set={(name) => set({ name })}
        complete="name"
      />
      <Line
        label={say('打哪个电话找你？', 'Which number may we call?')}
        value={asked.contact}
        set={(contact) => set({ contact })}
        complete="tel"
      />
      <Ticks
        legend={say('几点方便？', 'When is it good?')}
        all={HOURS}
        on={asked.hours}
        set={(hours) => set({ hours })}
      />
      <Line
        label={say('还想说的（可不写）', 'Anything else (may stay empty)')}
        value={asked.more}
        set={(more) => set({ more })}
        long
      />
      <p className="note">
        <b>
          {say(
            '不要写密码、验证码、银行卡号、身份证号。',
            'No passwords, codes, card numbers or identity numbers.',
          )}
        </b>{' '}
        {say('这里不问，我们的人也不会问。', 'They are not asked for here, nor by our people.')}
      </p>
      <p className="soft">
        {say(
          '你填的只有办理这件事的人看得到。不同意可以投诉，打电话或写信申请一样算数。',
          'Only the people who handle it see this. You may complain, and a call or letter counts just as much.',
        )}
      </p>
    </div>
  );
}
