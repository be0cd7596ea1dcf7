import { formatDay, groupYuan, type Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import { amountCheck, dayCheck } from '../piece/check.ts';
import { useEntering } from '../piece/entering.ts';
import { First } from '../piece/first.tsx';
import { useForm } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { PaperView } from '../piece/paper-view.tsx';
import { useShare } from '../piece/share.ts';
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
    <First debt={debt} needsBudget>
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
    // Whoever names a number or a day to answer has taken the request.
    const taken = { number: form.facts['number'], by: form.facts['by_'] };
    const isTaken = Object.values(taken).some((told) => told !== undefined);
    const done = await entering.happen(isTaken ? 'number' : 'asked', present(taken));
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
      quick={
        <>
          {read.ok && <Judged debt={debt} monthly={read.value} />}
          <div class="quick">
            <TextField form={form} q="staff" label={say('工号或姓名', 'Number or name')} />
            <TextField form={form} q="number" label={say('受理编号', 'Case number')} />
            <DayField form={form} q="by_" lean="coming" label={say('何时答复', 'They answer')} />
            <MoneyField form={form} q="offered" label={say('对方说每月', 'They say, a month')} />
          </div>
        </>
      }
    >
      {found.state === 'written' && <PaperView paper={found.written.paper} plain />}
    </Page>
  );
}

/** Whether a sum that was named fits, said while the call lasts, with the sentence to answer. */
function Judged({ debt, monthly }: { readonly debt: string; readonly monthly: Fen }) {
  const say = useSay();
  const share = useShare(debt);
  if (share === undefined) return null;
  const sum = (amount: number) => groupYuan(amount as Fen);
  return (
    <p class="judged" role="status">
      {monthly <= share
        ? say(
            `每月 ${sum(monthly)} 元，放得下。还没答应：请对方说清期数和费用，写下来再定。`,
            `${sum(monthly)} a month fits. Nothing is promised: ask for the number of instalments and the charges, in writing.`,
          )
        : say(
            `每月 ${sum(monthly)} 元，多 ${sum(monthly - share)} 元，放不下。就说：我每月最多能还 ${sum(share)} 元，多了我做不到。`,
            `${sum(monthly)} a month is ${sum(monthly - share)} too much. Say: I can pay ${sum(share)} a month at most; more I could not keep.`,
          )}
    </p>
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
