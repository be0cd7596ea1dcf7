import { formatDay, groupYuan } from '@forbear/money';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import { amountCheck, dayCheck } from '../piece/check.ts';
import { useEntering } from '../piece/entering.ts';
import { First } from '../piece/first.tsx';
import { useForm } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { PaperView } from '../piece/paper-view.tsx';
import { usePaper } from '../piece/use-paper.ts';
import { readYuan } from '../situation/typed.ts';
import { freshId } from '../store/record.ts';
import { forgotten, remembered } from '../store/today.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import { DayField, MoneyField, TextField } from '../piece/field.tsx';

/** The call on one screen: what to say, and what they say, kept at each key. */
export function Call() {
  const { debt = '' } = useParams<{ debt: string }>();
  return (
    <First debt={debt}>
      <Calling debt={debt} />
    </First>
  );
}

const clock = (): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date());

function Calling({ debt }: { readonly debt: string }) {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { today } = keeping;
  const entering = useEntering(debt);
  const found = usePaper(debt, 'phone', say.lang);
  const page = `call-${debt}`;
  const { id, begun, seconds } = useTimedCall(page);
  const form = useForm(
    { kind: 'contact', id, first: { debt, at: begun } },
    {},
    { offered: amountCheck('offered', say), by_: dayCheck('by_', today.day, 'coming', say) },
    page,
  );
  const over = async () => {
    const number = form.text('number');
    const kept = await form.save({
      on: { typed: formatDay(today.day) },
      at: { typed: clock() },
      channel: { typed: 'phone' },
      by: { typed: 'borrower' },
      to: { typed: 'self' },
      minutes: { typed: String(Math.max(1, Math.round(seconds / 60))) },
    });
    if (!kept) return;
    forgotten('session', page);
    forgotten('session', `${page}-at`);
    const done = await entering.happen(
      number === '' ? 'asked' : 'number',
      number === '' ? {} : { number: { typed: number } },
    );
    if (done) go(`/said/${debt}`);
  };
  const read = readYuan(form.text('offered'));
  return (
    <Page
      title={say('通话中', 'On the call')}
      over={say(
        `已通话 ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
        `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
      )}
      back={`/talk/${debt}?way=phone`}
      faults={form.faults}
      problem={form.problem ?? entering.problem}
      primary={{ text: say('打完了，存下来', 'Over: keep it'), busy: entering.isBusy }}
      onSubmit={() => void over()}
    >
      {found.state === 'written' && <PaperView paper={found.written.paper} plain />}
      <div class="quick">
        <TextField form={form} q="staff" label={say('对方工号或姓名', 'Their number or name')} />
        <TextField form={form} q="number" label={say('受理编号', 'Case number')} />
        <DayField form={form} q="by_" lean="coming" label={say('何时答复', 'When they answer')} />
        <MoneyField form={form} q="offered" label={say('对方说每月', 'They say, a month')} />
      </div>
      {read.ok && (
        <p class="hint">
          {say(
            `记下了：每月 ${groupYuan(read.value)} 元，还没答应。`,
            `Noted: ${groupYuan(read.value)} a month, nothing promised.`,
          )}
        </p>
      )}
    </Page>
  );
}

/** A call that is interrupted goes on with the same record and the same beginning. */
function useTimedCall(page: string) {
  const [id] = useState(
    () => remembered('session', page) ?? (remembered('session', page, freshId()) as string),
  );
  const [begun] = useState(
    () =>
      remembered('session', `${page}-at`) ??
      (remembered('session', `${page}-at`, String(Date.now())) as string),
  );
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.round((now - Number(begun)) / 1000));
  return { id, begun: Number(begun), seconds };
}
