import { mayDo, measuresText } from '@forbear/casework';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { rowOf, useTake, type CaseRow, type ToldRow } from '../api/case.ts';
import { usePages } from '../api/pages.ts';
import { useMe } from '../api/session.ts';
import {
  channelText,
  commandText,
  deadlineText,
  needText,
  nextText,
  stateText,
} from '../case/words.ts';
import { Fault } from '../piece/fault.tsx';
import { List, type Column } from '../piece/list.tsx';
import { Go, go, usePlace } from '../shell/route.tsx';
import { dayIn, lastDay } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { OpenCase } from './open-case.tsx';
import { Filters } from './queue-filters.tsx';

/** A day is near within this many days. */
const NEAR_DAYS = 3;

function Deadline({ row }: { readonly row: CaseRow }) {
  const say = useSay();
  const { today } = useMe();
  if (row.deadline === undefined) return <>–</>;
  const on = dayIn(row.deadline.on);
  const words = lastDay(on, dayIn(today), say.lang);
  const isNear = on - dayIn(today) <= NEAR_DAYS;
  return (
    <>
      {row.broken ? (
        <b className="danger-word">{words}</b>
      ) : isNear ? (
        <b className="near-word">{words}</b>
      ) : (
        words
      )}
      <small>{say.of(deadlineText(row.deadline.what))}</small>
    </>
  );
}

/** What is asked for; where the share is shown and the ask is none, it is not said yet, else it is not for these eyes. */
function askWord({ ask, share }: CaseRow, say: Say): string {
  if (ask !== undefined) return say.of(measuresText(ask));
  return share === undefined ? '–' : say('还没说', 'not said yet');
}

const columnsOf = (say: Say): readonly Column<CaseRow>[] => [
  { name: say('最晚', 'by'), cell: (row) => <Deadline row={row} /> },
  {
    name: say('申请人', 'applicant'),
    cell: ({ id, name, number }) => (
      <>
        <Go to={`/case/${id}`}>{name ?? number}</Go>
        {name === undefined ? null : <small>{number}</small>}
      </>
    ),
  },
  { name: say('产品 尾号', 'product'), cell: ({ product, tail }) => `${product} ${tail}` },
  {
    name: say('请求', 'asks for'),
    cell: (row) => (
      <>
        {askWord(row, say)}
        {row.needs.length === 0 ? null : (
          <small>{row.needs.map((one) => say.of(needText(one))).join(say('、', ', '))}</small>
        )}
      </>
    ),
  },
  {
    name: say('每月能还', 'can pay'),
    fig: true,
    cell: ({ share }) => (share === undefined ? '–' : sumText(share)),
  },
  {
    name: say('下一步', 'next'),
    cell: ({ next, state }) => (
      <>
        {say.of(nextText(next))}
        <small>{say.of(stateText(state))}</small>
      </>
    ),
  },
  { name: say('经办', 'owner'), cell: ({ owner }) => owner?.name ?? say('没人接', 'none') },
];

/** What the queue says first. */
function headingOf(
  {
    searched,
    state,
    broken,
    shown,
  }: {
    readonly searched: string | null;
    readonly state: string | undefined;
    readonly broken: number;
    readonly shown: string;
  },
  say: Say,
): string {
  if (searched !== null) return say(`“${searched}”：${shown}`, `“${searched}”: ${shown}`);
  if (broken > 0)
    return say(`${broken} 件过了最晚日，共 ${shown}`, `${broken} past their day, ${shown} in all`);
  return state === undefined
    ? say(`队列，${shown}`, `Queue: ${shown}`)
    : say(`待审批，${shown}`, `To be approved: ${shown}`);
}

/** The queue: broken clocks first, then the nearest day, then need; one next action a case. */
export default function Queue({ state }: { readonly state?: string }) {
  const say = useSay();
  const { query } = usePlace();
  const me = useMe();
  const whose = query.get('owner') ?? undefined;
  const filters = {
    q: query.get('q') ?? undefined,
    owner: whose === 'me' ? me.id : whose,
    due: query.get('due') ?? undefined,
    need: query.get('need') ?? undefined,
    state: state ?? query.get('state') ?? undefined,
  };
  const told = usePages<ToldRow>('/cases', filters);
  const list = { ...told, rows: useMemo(() => told.rows.map(rowOf), [told.rows]) };
  const [chosen, choose] = useState<CaseRow>();
  const [isOpening, setOpening] = useState(false);
  const mayTalk = mayDo(me, 'talk', { owner: me.id }) !== undefined;
  const wish = useTake();
  const take = mayTalk
    ? (row: CaseRow) => wish.mutate(row, { onSuccess: () => go(`/case/${row.id}`) })
    : undefined;
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  const broken = list.rows.filter(({ broken: isBroken }) => isBroken).length;
  const shown = list.hasNextPage
    ? say(`${list.rows.length} 件以上`, `${list.rows.length} or more`)
    : say(`${list.rows.length} 件`, `${list.rows.length}`);
  return (
    <>
      <div className="head">
        <h1>{headingOf({ searched: query.get('q'), state, broken, shown }, say)}</h1>
        <Filters isWhole={state === undefined} />
        {!mayTalk || state !== undefined ? null : (
          <Button onClick={() => setOpening(true)}>{say('登记新个案', 'Open a case')}</Button>
        )}
        <span className="soft end">
          {say('过期的在前，再按最晚日', 'past their day first, then the nearest')}
        </span>
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say)}
            label={say('队列', 'queue')}
            keyOf={({ id }) => id}
            empty={say('没有这样的个案。换个筛选。', 'No such cases. Try another filter.')}
            none={
              state === undefined
                ? say(
                    '没有个案。新的申请来了就在这里；电话和信里说的，在「登记新个案」里记。',
                    'No cases. New requests appear here; what is said by phone or letter is entered under “Open a case”.',
                  )
                : say('没有等审批的。', 'Nothing awaits approval.')
            }
            chosen={now}
            choose={choose}
            open={({ id }) => go(`/case/${id}`)}
            keys={{ a: (row) => row.next.action === 'take' && take?.(row) }}
          />
        </section>
        <aside className="pane" aria-label={say('选中的个案', 'the chosen case')}>
          {now === undefined ? null : <Beside key={now.id} row={now} wish={wish} take={take} />}
        </aside>
      </div>
      <Foot />
      {isOpening ? <OpenCase close={() => setOpening(false)} /> : null}
    </>
  );
}

/** The chosen case in a few lines, with its one next step. */
function Beside({
  row,
  wish,
  take,
}: {
  readonly row: CaseRow;
  readonly wish: ReturnType<typeof useTake>;
  /** Absent for whoever takes no cases. */
  readonly take: ((row: CaseRow) => void) | undefined;
}) {
  const say = useSay();
  return (
    <>
      <p className="soft">{row.number}</p>
      <h2 className="name">{row.name ?? say('没有授权看名字', 'name not granted')}</h2>
      <p className="soft">
        {row.product} {row.tail} · {say.of(channelText(row.channel))} · {row.openedOn}
      </p>
      <hr className="rule" />
      <p className="told">{say.of(nextText(row.next))}</p>
      <dl className="kv">
        <dt>{say('状态', 'state')}</dt>
        <dd>{say.of(stateText(row.state))}</dd>
        <dt>{say('请求', 'asks for')}</dt>
        <dd>{askWord(row, say)}</dd>
        <dt>{say('每月能还', 'can pay a month')}</dt>
        <dd>{row.share === undefined ? '–' : sumText(row.share)}</dd>
        <dt>{say('经办', 'owner')}</dt>
        <dd>{row.owner?.name ?? say('没人接', 'none')}</dd>
      </dl>
      <div className="last">
        <Fault fault={wish.error} />
        <div className="acts">
          <Button
            className="wide"
            type="primary"
            href={`/case/${row.id}`}
            onClick={(event) => {
              event.preventDefault();
              go(`/case/${row.id}`);
            }}
          >
            {say('打开个案', 'Open the case')}
          </Button>
          {take !== undefined && row.next.action === 'take' ? (
            <Button loading={wish.isPending} onClick={() => take(row)}>
              {say.of(commandText('take'))}
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Foot() {
  const say = useSay();
  return (
    <p className="foot">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {say('上下', 'up, down')}
      </span>
      <span>
        <kbd>Enter</kbd> {say('打开', 'open')}
      </span>
      <span>
        <kbd>/</kbd> {say('查找', 'search')}
      </span>
      <span>
        <kbd>?</kbd> {say('全部按键', 'all keys')}
      </span>
    </p>
  );
}
