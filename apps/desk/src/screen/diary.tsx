import { mayDo } from '@forbear/casework';
import { DIARY_WORDS, type diaryEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Filter, Whose } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { Go, go, usePlace } from '../shell/route.tsx';
import { dayIn, lastDay, moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { Absences } from './absences.tsx';

export type Entry = Told<typeof diaryEntry>;

const KINDS = {
  'call-back': { zh: '约好的电话', en: 'arranged call' },
  promise: { zh: '说好要还', en: 'promise to pay' },
  complaint: { zh: '投诉', en: 'complaint' },
} as const;

/** A day by which somebody acts; what is past it stands out by its words. */
export function ByDay({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const { today } = useMe();
  const on = dayIn(entry.on);
  const words = lastDay(on, dayIn(today), say.lang);
  const isOpen = entry.state === 'open';
  if (isOpen && on < dayIn(today)) return <b className="danger-word">{words}</b>;
  return isOpen && on - dayIn(today) <= 2 ? <b className="near-word">{words}</b> : <>{words}</>;
}

const columnsOf = (say: Say): readonly Column<Entry>[] => [
  {
    name: say('哪天', 'day'),
    cell: (row) => (
      <>
        <ByDay entry={row} /> {row.time ?? ''}
      </>
    ),
  },
  { name: say('做什么', 'what'), cell: ({ kind }) => say.of(KINDS[kind]) },
  {
    name: say('申请人', 'applicant'),
    cell: ({ caseId, name, number }) => (
      <>
        <Go to={`/case/${caseId}`}>{name}</Go>
        <small>{number}</small>
      </>
    ),
  },
  {
    name: say('金额', 'sum'),
    fig: true,
    cell: ({ amount }) => (amount === undefined ? '–' : sumText(amount)),
  },
  { name: say('经办', 'owner'), cell: ({ owner }) => owner.name },
  { name: say('状态', 'state'), cell: ({ state }) => say.of(DIARY_WORDS[state]) },
];

/** Calls that were arranged and promises to pay, by their day; who is away and who stands in. */
export default function Diary() {
  const say = useSay();
  const me = useMe();
  const { query } = usePlace();
  const list = usePages<Entry>('/diary', {
    kind: query.get('kind') ?? undefined,
    state: query.get('state') === 'all' ? undefined : 'open',
    due: query.get('due') ?? undefined,
    owner: query.get('owner') === 'me' ? me.id : undefined,
  });
  const [chosen, choose] = useState<Entry>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  return (
    <>
      <div className="head">
        <h1>{say('日程', 'Diary')}</h1>
        <Filters />
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say)}
            label={say('日程', 'diary')}
            keyOf={({ id }) => id}
            empty={say(
              '这里没有要办的。约好的电话和说好的还款，在个案的「电话和信件」里记了就会出现。',
              'Nothing to do here. Arranged calls and promises appear once they are logged under “Calls and letters” of a case.',
            )}
            chosen={now}
            choose={choose}
            open={({ caseId }) => go(`/case/${caseId}`)}
          />
        </section>
        <aside className="pane" aria-label={say('选中的一条', 'the chosen entry')}>
          {now === undefined ? null : <Beside key={now.id} entry={now} />}
        </aside>
      </div>
      {mayDo(me, 'read-case', { owner: '' }) === 'reads' ? <Absences /> : null}
    </>
  );
}

function Filters() {
  const say = useSay();
  return (
    <>
      <Filter
        label={say('做什么', 'what')}
        param="kind"
        all={say('都看', 'all')}
        names={{
          'call-back': { zh: '电话', en: 'calls' },
          promise: { zh: '说好要还', en: 'promises' },
        }}
      />
      <Filter
        label={say('哪天', 'day')}
        param="due"
        all={say('任何一天', 'any day')}
        names={{
          past: { zh: '过了的', en: 'past' },
          today: { zh: '到今天', en: 'until today' },
        }}
      />
      <Filter
        label={say('办没办', 'done or not')}
        param="state"
        all={say('没办', 'open')}
        names={{
          all: { zh: '连办了的', en: 'with done ones' },
        }}
      />
      <Whose isWhole={false} />
    </>
  );
}

function Beside({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const me = useMe();
  const wish = useWish(
    (outcome: 'kept' | 'missed' | 'dropped', key) =>
      ask(`/diary/${entry.id}/done`, { method: 'POST', key, body: { outcome } }),
    { refresh: [['list', '/diary']] },
  );
  const isMine =
    entry.state === 'open' &&
    entry.kind !== 'complaint' &&
    mayDo(me, 'talk', { owner: entry.owner.id }) !== undefined;
  return (
    <>
      <p className="soft">{entry.number}</p>
      <h2 className="name">{entry.name}</h2>
      <p className="told">{say.of(KINDS[entry.kind])}</p>
      <dl className="kv">
        <dt>{say('哪天', 'day')}</dt>
        <dd>
          {entry.on} {entry.time ?? ''}
        </dd>
        <dt>{say('记于', 'noted')}</dt>
        <dd>{moment(entry.at)}</dd>
        {entry.doneAt === undefined ? null : (
          <div className="pair">
            <dt>{say('办于', 'done')}</dt>
            <dd>{moment(entry.doneAt)}</dd>
          </div>
        )}
      </dl>
      {entry.note === undefined || entry.note === '' ? null : <p>{entry.note}</p>}
      <div className="last">
        <Fault fault={wish.error} />
        <div className="acts">
          <Button className="wide" type="primary" onClick={() => go(`/case/${entry.caseId}`)}>
            {say('打开个案', 'Open the case')}
          </Button>
          {isMine ? (
            <>
              <Button loading={wish.isPending} onClick={() => wish.mutate('kept')}>
                {say('做到了', 'Kept')}
              </Button>
              <Button loading={wish.isPending} onClick={() => wish.mutate('missed')}>
                {say('没做到', 'Missed')}
              </Button>
              <Button loading={wish.isPending} onClick={() => wish.mutate('dropped')}>
                {say('不用了', 'Not needed')}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}
