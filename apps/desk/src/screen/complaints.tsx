import { mayDo } from '@forbear/casework';
import { addDays, formatDay } from '@forbear/money';
import { Button } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { useMe } from '../api/session.ts';
import { Filter } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { Go, go, usePlace } from '../shell/route.tsx';
import { dayIn, moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { ByDay, type Entry } from './diary.tsx';

/** Whole days of a complaint as it is extended now. */
const DAYS = [15, 30, 60] as const;
const CLASSES = [
  { zh: '简单', en: 'plain' },
  { zh: '复杂', en: 'complex' },
  { zh: '特别复杂', en: 'exceptional' },
] as const;
const OUTCOMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  upheld: { zh: '支持', en: 'upheld' },
  'not-upheld': { zh: '不支持，写明理由和出路', en: 'not upheld, with reasons and ways on' },
};

/** Which day of its days a complaint is in. */
const dayOf = (entry: Entry, today: string): number => dayIn(today) - dayIn(entry.since) + 1;

const columnsOf = (say: Say, today: string): readonly Column<Entry>[] => [
  { name: say('最晚答复', 'answer by'), cell: (row) => <ByDay entry={row} /> },
  {
    name: say('申请人', 'applicant'),
    cell: ({ caseId, name, number }) => (
      <>
        <Go to={`/case/${caseId}`}>{name}</Go>
        <small>{number}</small>
      </>
    ),
  },
  { name: say('产品 尾号', 'product'), cell: ({ product, tail }) => `${product} ${tail}` },
  { name: say('说的是什么', 'about'), cell: ({ note }) => note ?? say('看不到', 'not shown') },
  { name: say('类别', 'class'), cell: ({ extended }) => say.of(CLASSES[extended] ?? CLASSES[2]) },
  {
    name: say('走到第几天', 'day'),
    cell: (row) =>
      row.doneAt === undefined
        ? say(
            `第 ${dayOf(row, today)} 天，共 ${DAYS[row.extended] ?? 60} 天`,
            `day ${dayOf(row, today)} of ${DAYS[row.extended] ?? 60}`,
          )
        : say(`${moment(row.doneAt)} 答复`, `answered ${moment(row.doneAt)}`),
  },
  { name: say('经办', 'owner'), cell: ({ owner }) => owner.name },
];

/** The register of complaints, by the day by which each is answered. */
export default function Complaints() {
  const say = useSay();
  const { today } = useMe();
  const { query } = usePlace();
  const state = query.get('state') ?? 'open';
  const due = query.get('due') ?? undefined;
  const list = usePages<Entry>('/diary', { kind: 'complaint', state, due });
  const [chosen, choose] = useState<Entry>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  const late = list.rows.filter((one) => one.state === 'open' && dayIn(one.on) < dayIn(today));
  const shown = list.hasNextPage ? `${list.rows.length}+` : `${list.rows.length}`;
  return (
    <>
      <div className="head">
        <h1>
          {state === 'answered'
            ? say(`投诉，已答复 ${shown} 件`, `Complaints, ${shown} answered`)
            : say(
                `${shown} 件没办结，过期 ${late.length} 件`,
                `${shown} open, ${late.length} past their day`,
              )}
        </h1>
        <Filter
          label={say('办没办', 'open or answered')}
          param="state"
          all={say('没办结', 'open')}
          names={{
            answered: { zh: '已答复', en: 'answered' },
          }}
        />
        <Filter
          label={say('最晚答复', 'answer by')}
          param="due"
          all={say('任何一天', 'any day')}
          names={{
            past: { zh: '过期的', en: 'past' },
            today: { zh: '到今天', en: 'until today' },
          }}
        />
      </div>
      <div className="split">
        <section>
          <List
            list={list}
            columns={columnsOf(say, today)}
            label={say('投诉', 'complaints')}
            keyOf={({ id }) => id}
            empty={say('没有这样的投诉。换个筛选。', 'No such complaints. Change the filters.')}
            none={say(
              '没有投诉。申请人说不满意时，在个案里点「记下投诉」，期限从那时算。',
              'No complaints. Where an applicant is not content, “Enter a complaint” in the case; its days run from then.',
            )}
            chosen={now}
            choose={choose}
            open={({ caseId }) => go(`/case/${caseId}`)}
          />
        </section>
        <aside className="pane" aria-label={say('选中的投诉', 'the chosen complaint')}>
          {now === undefined ? null : <Beside key={now.id} entry={now} />}
        </aside>
      </div>
      <p className="foot">
        {say(
          '简单 15 天，复杂 30 天，特别复杂经审核员批准并告知申请人共 60 天',
          '15 days where it is plain, 30 where complex, 60 in all where exceptional, by an approver and told',
        )}
      </p>
    </>
  );
}

function Beside({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const me = useMe();
  const mayAnswer = mayDo(me, 'refuse-or-end', { owner: me.id }) !== undefined;
  const began = dayIn(entry.since);
  return (
    <>
      <p className="soft">{say(`${entry.since} 收到`, `came in ${entry.since}`)}</p>
      <h2 className="name">{entry.name}</h2>
      <p className="told">{entry.note ?? ''}</p>
      <dl className="kv">
        {DAYS.map((days, k) => (
          <div key={days} className="pair">
            <dt>{say.of(CLASSES[k] ?? CLASSES[2])}</dt>
            <dd>
              {formatDay(addDays(began, days))}
              {k === entry.extended ? ' ←' : ''}
            </dd>
          </div>
        ))}
        <dt>{say('个案', 'case')}</dt>
        <dd>{entry.number}</dd>
      </dl>
      {entry.outcome === undefined ? null : (
        <p className="told">
          {say.of(OUTCOMES[entry.outcome] ?? { zh: '已答复', en: 'answered' })}
        </p>
      )}
      <div className="last">
        <Button block type="primary" onClick={() => go(`/case/${entry.caseId}`)}>
          {entry.state === 'open' && mayAnswer
            ? say('打开个案，写答复或延长', 'Open the case to answer or extend')
            : say('打开个案', 'Open the case')}
        </Button>
      </div>
    </>
  );
}
