import { sumFen } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { Held } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import type { ReportRead } from '../planning/report-asks.ts';
import {
  addedTo,
  joinedTo,
  type Passage,
  type Reported,
  type Stand,
} from '../situation/reported.ts';
import type { DebtTold } from '../situation/situation.ts';
import { freshId } from '../store/record.ts';
import { useKeeping, type Keeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { wholeYuan } from '../text/whole-yuan.ts';
import { Page, type Fault } from './page.tsx';
import { ReportBeside } from './report-beside.tsx';
import { ReportRows } from './report-rows.tsx';

/** What was read of a report, and what the person takes of it; the report itself is never kept. */
export function ReportFound({
  read,
  onAgain,
}: {
  readonly read: ReportRead;
  readonly onAgain: () => void;
}) {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { report, reported } = read;
  const held = useHeld(read);
  const [off, setOff] = useState<readonly number[]>([]);
  const [passages, setPassages] = useState<Readonly<Record<number, Passage>>>({});
  const [problem, setProblem] = useState<Problem>();
  const [asked, setAsked] = useState(false);
  const stand = held === undefined ? [] : reported.map((one) => standOf(one, read, held));
  const isOn = (k: number) => stand[k]?.change === 'new' && !off.includes(k);
  const taken = reported.filter((_, k) => isOn(k));
  const joined = joinedTo(taken, keeping.situation.debts);
  const open = report.notUnderstood.flatMap((_, k) => (passages[k] === undefined ? [k] : []));
  const onward = async () => {
    setAsked(true);
    if (open.length > 0) return;
    const texts = report.notUnderstood.filter((_, k) => passages[k] !== 'over');
    const first = await take(taken, joined, texts, keeping);
    if (typeof first === 'object') return setProblem(first);
    go(first === undefined ? '/debts' : `/debt/${first}`);
  };
  const { length: unread } = report.notUnderstood;
  return (
    <Page
      title={titleOf(reported.length, unread, say)}
      why={say(
        `${dayWord(report.at, keeping.today.day, say)}的报告，数是月底的，只到元。${reported.length === 0 ? '' : '已经还清的，去掉勾。'}`,
        `Report of ${dayWord(report.at, keeping.today.day, say)}; sums are of the end of the month, in whole yuan.${reported.length === 0 ? '' : ' Untick what is paid off.'}`,
      )}
      back="/debts"
      problem={problem}
      faults={asked ? open.map((k) => passageFault(k, say)) : []}
      primary={{
        text:
          taken.length === 0 && unread === 0
            ? say('看完了', 'Done')
            : say('就是这些，往下填', 'That is all: go on'),
        busy: held === undefined,
        onClick: () => void onward(),
      }}
      second={{ text: say('换一份报告', 'Another report'), onClick: onAgain }}
    >
      <ReportRows
        reported={reported}
        stand={stand}
        isOn={isOn}
        isJoined={(one) => joined.has(one)}
        onTurn={(k) => setOff(off.includes(k) ? off.filter((one) => one !== k) : [...off, k])}
      />
      <Total taken={taken} />
      <ReportBeside
        report={report}
        held={held ?? []}
        passages={passages}
        onSay={(k, what) => setPassages({ ...passages, [k]: what })}
      />
    </Page>
  );
}

const passageFault = (k: number, say: Say): Fault => ({
  id: `passage-${k}`,
  text: say('没有读懂的这一段，选一样。', 'Choose one for the passage not understood.'),
});

function titleOf(count: number, unread: number, say: Say): string {
  const rest =
    unread === 0
      ? ''
      : say(
          `，还有 ${unread} 段没读懂`,
          `, ${unread} ${unread === 1 ? 'passage' : 'passages'} not understood`,
        );
  return count === 0
    ? say(`报告里没有欠款${rest}`, `Nothing owed in the report${rest}`)
    : say(`报告里有 ${count} 笔${rest}`, `${count} debts in the report${rest}`);
}

/** How the accounts of the report stand to what is known; with nothing known all of them are new. */
function useHeld({ report }: ReportRead): readonly Held[] | undefined {
  const { situation } = useKeeping();
  const [held, setHeld] = useState<readonly Held[]>();
  useEffect(() => {
    let wanted = true;
    const asked = askEngine('held', { situation, report });
    void asked.answer.then((told) => {
      if (wanted) setHeld(told.ok ? told.value : []);
    });
    return () => {
      wanted = false;
      asked.stop();
    };
  }, []);
  return held;
}

function standOf({ account }: Reported, { report }: ReportRead, held: readonly Held[]): Stand {
  const at = report.accounts.findIndex((one) => one.text === account.text && one.on === account.on);
  const found = held.find((one) => one.at === at);
  return found?.change === 'new' ? { change: 'new' } : { change: 'known', ...debtOf(found) };
}

const debtOf = (found: Held | undefined) => (found?.debt === undefined ? {} : { debt: found.debt });

function Total({ taken }: { readonly taken: readonly Reported[] }) {
  const say = useSay();
  const sum = sumFen(taken.map(({ owed }) => owed));
  if (taken.length === 0) return null;
  return (
    <>
      <p class="total result">
        <span>{say(`勾了 ${taken.length} 笔`, `${taken.length} ticked`)}</span>
        <strong>
          {wholeYuan(sum)} <small>{say('元', 'yuan')}</small>
        </strong>
      </p>
      {taken.some(({ mayBe }) => mayBe.length > 0) && (
        <p class="hint">
          {say('有“或”的，下一步问你是哪个。', 'Where it says “or”, you are asked which one next.')}
        </p>
      )}
    </>
  );
}

/** Keeps what was ticked, and a debt without a sum for each passage; the first of them, or what went wrong. */
async function take(
  taken: readonly Reported[],
  joined: ReadonlyMap<Reported, DebtTold>,
  passages: readonly string[],
  { say }: Keeping,
): Promise<string | undefined | Problem> {
  const debts = [
    ...taken.map((one) => {
      const own = joined.get(one);
      const { product, facts } = one;
      return own === undefined ? { product, facts } : { product, facts: addedTo(own, one), own };
    }),
    ...passages.map((text) => ({
      product: 'other',
      facts: { passage: { typed: text }, owed: { unknown: true } } as const,
    })),
  ];
  let first: string | undefined;
  for (const [k, one] of debts.entries()) {
    const { product, facts } = one;
    const own = 'own' in one ? one.own : undefined;
    const id = own?.id ?? freshId();
    const at = Date.now() + k;
    const failed = await say({ kind: 'debt', id, first: { product, at } }, own?.facts ?? {}, facts);
    if (failed !== undefined) return failed;
    first ??= id;
  }
  return first;
}
