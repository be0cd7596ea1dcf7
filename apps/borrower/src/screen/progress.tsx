import { formatDay, groupYuan, parseDay } from '@forbear/money';
import { limitationNotice } from '@forbear/document';
import {
  courseOf,
  deadlinesOf,
  emptyRecord,
  EVENTS,
  nextAction,
  noted,
  STAGES,
  type CaseRecord,
  type Offer,
} from '@forbear/negotiation';
import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { must, problemNext, problemText, type Problem } from '@forbear/problem';
import { useMemo, useState } from 'preact/hooks';
import { Link, useParams } from 'wouter-preact';
import { useKeeping, type Keeping } from '../case-keeping.ts';
import { caseOf } from '../draft-case.ts';
import { useDesk } from '../draft-store.ts';
import { EntryForm } from '../piece/entry-form.tsx';
import { Page } from '../piece/page.tsx';
import { NoticeView } from '../piece/paper-view.tsx';

/** How the talk with one creditor stands: where it is, what is next and when, what happened, what is due. */
export function Progress() {
  const { debt: id } = useParams<{ debt: string }>();
  const { draft, today } = useDesk();
  const found = useMemo(() => caseOf(draft, must(parseDay(today.day))), [draft, today]);
  const borrower = found.ok ? found.value : undefined;
  const debt = borrower?.debts.find((one) => one.id === id);
  const keeping = useKeeping(borrower, id);
  if (!found.ok)
    return (
      <Page title="还差一点" why={problemText(found.problem).zh} back="/plan">
        <p>{problemNext(found.problem).zh}</p>
      </Page>
    );
  if (borrower === undefined || debt === undefined)
    return (
      <Page title="没有找到这笔欠款" back="/plan">
        <Link class="primary" href="/debts">
          回到欠款
        </Link>
      </Page>
    );
  if (keeping.kept === undefined) return null;
  const record = keeping.kept[id] ?? emptyRecord(noted(borrower, debt));
  return <Stand {...{ borrower, debt, record, keeping }} />;
}

type StandProps = {
  readonly borrower: BorrowerCase;
  readonly debt: Debt;
  readonly record: CaseRecord;
  readonly keeping: Keeping;
};

function Stand({ borrower, debt, record, keeping }: StandProps) {
  const { state } = record;
  const next = nextAction(state);
  const notices = limitationNotice(borrower, debt, 'zh');
  const left = next.by - borrower.asOf;
  return (
    <Page title={`${debt.creditor.name} · 进展`} why={STAGES[state.stage].meaning.zh} back="/plan">
      {notices.map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      {notices.length > 0 && state.limitationSeen === undefined && (
        <button
          class="second"
          onClick={() => void keeping.enter({ kind: 'limitation-checked', on: borrower.asOf })}
        >
          我看过了，记下来
        </button>
      )}
      <h2>下一步</h2>
      <p class="next">
        <strong>{next.say.zh}</strong>
        <span class={left >= 0 && left <= 7 ? 'near' : 'state'}>{dayText(next.by, left)}</span>
      </p>
      <p>
        <Link href={`/practice/${debt.id}`}>先练一练怎么说</Link>
      </p>
      {state.open && <Open offer={state.open} />}
      {(state.deviations ?? []).map(({ say }) => (
        <p class="notice" key={say.zh}>
          {say.zh}
        </p>
      ))}
      <EntryForm
        key={state.version}
        stage={state.stage}
        today={formatDay(borrower.asOf)}
        enter={keeping.enter}
      />
      <Happened record={record} today={borrower.asOf} enter={keeping.enter} />
      <Due record={record} />
      <p class="hint">记下的内容只留在这台设备上。这不是法律意见。</p>
    </Page>
  );
}

function dayText(by: StandProps['borrower']['asOf'], left: number): string {
  const day = formatDay(by);
  if (left < 0) return `原定 ${day}，已经过了 ${-left} 天，今天就可以做`;
  return left === 0 ? `最晚 ${day}，就是今天` : `最晚 ${day}，还有 ${left} 天`;
}

/** The offer on the table, and whether every month has room for it. */
function Open({ offer }: { offer: Offer }) {
  const most = Math.max(0, ...offer.instalments.map(({ amount }) => amount));
  const whose = { lender: '对方的方案', borrower: '你提的方案', mediator: '调解的方案' }[offer.by];
  return (
    <section>
      <h2>{whose}</h2>
      <p>
        {`每期最多 ${groupYuan(most as Offer['sum'])} 元，共 ${offer.instalments.length} 期，合计 ${groupYuan(offer.sum)} 元。`}
        {offer.fits === true && '每个月都放得下。'}
        {offer.fits === false && '有的月份放不下。'}
        {offer.missing && `最先不够的那个月差 ${groupYuan(offer.missing.amount)} 元。`}
      </p>
    </section>
  );
}

type HappenedProps = Pick<Keeping, 'enter'> & {
  readonly record: CaseRecord;
  readonly today: BorrowerCase['asOf'];
};

/** What stands in the case; the last entry can be struck out, and stays in the history as corrected. */
function Happened({ record, today, enter }: HappenedProps) {
  const [fault, setFault] = useState<Problem>();
  const course = courseOf(record);
  const last = course.filter(({ event }) => event.kind !== 'correct').at(-1)?.event;
  return (
    <section>
      <h2>走到哪了</h2>
      {course.length === 0 && <p>还没有记录。</p>}
      <ol class="course">
        {course.map(({ event }) => (
          <li key={event.seq}>
            <span class="state">
              {formatDay(event.on)} · {WHO[event.role]}
            </span>
            <span>
              {EVENTS[event.kind].text.zh}
              {event.contact?.said === undefined ? '' : `：${event.contact.said}`}
              {event.number === undefined ? '' : `，编号 ${event.number}`}
            </span>
          </li>
        ))}
      </ol>
      {last !== undefined && (
        <button
          class="plain"
          onClick={() => void enter({ kind: 'correct', on: today, entry: last.seq }).then(setFault)}
        >
          最后一条记错了，划掉
        </button>
      )}
      {fault && (
        <p class="fault" role="alert">
          {problemText(fault).zh}
          {problemNext(fault).zh}
        </p>
      )}
    </section>
  );
}

const WHO = {
  borrower: '你',
  lender: '对方',
  'third-party': '第三方',
  adviser: '帮你的人',
  program: '到日子',
} as const;

const DAYS_SHOWN = 8;

function Due({ record }: { record: CaseRecord }) {
  const days = deadlinesOf(record.state);
  if (days.length === 0) return null;
  return (
    <section>
      <h2>要记住的日子</h2>
      <ul class="course">
        {days.slice(0, DAYS_SHOWN).map(({ what, on, say, no, amount }) => (
          <li key={`${what}${on}${no ?? ''}`}>
            <span class="state">{formatDay(on)}</span>
            <span>
              {say.zh}
              {amount === undefined ? '' : `（第 ${no} 期 ${groupYuan(amount)} 元）`}
            </span>
          </li>
        ))}
      </ul>
      {days.length > DAYS_SHOWN && (
        <p class="hint">{`后面还有 ${days.length - DAYS_SHOWN} 个日子。`}</p>
      )}
    </section>
  );
}
