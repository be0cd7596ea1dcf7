import type { auditEntry } from '@forbear/wire/desk';
import { useColleagues, useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import type { Told } from '../api/shape.ts';
import { Filter, Pick } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { usePlace } from '../shell/route.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { actionText } from './audit-words.ts';

type Entry = Told<typeof auditEntry>;

/** Those of one person alone; who, stands in the address. */
function Who() {
  const say = useSay();
  const all = useColleagues();
  return (
    <Pick
      label={say('谁', 'who')}
      param="actor"
      options={[
        { value: '', label: say('所有人', 'everybody') },
        ...all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

const columnsOf = (say: Say, nameOf: (id: string) => string): readonly Column<Entry>[] => [
  {
    name: say('业务日', 'business day'),
    cell: ({ on }) => <span className="nb">{on ?? '–'}</span>,
  },
  {
    name: say('机器时间', 'time of the machine'),
    cell: ({ at }) => <span className="nb">{moment(at)}</span>,
  },
  { name: say('谁', 'who'), cell: ({ actor }) => nameOf(actor) },
  {
    name: say('做了什么', 'what'),
    cell: ({ action }) => (
      <>
        {say.of(actionText(action))}
        <small className="mono">{action}</small>
      </>
    ),
  },
  {
    name: say('对什么', 'about'),
    cell: ({ about }) => (
      <span className={nameOf(about) === about ? 'mono' : undefined}>{nameOf(about)}</span>
    ),
  },
  {
    name: say('附记', 'detail'),
    cell: ({ detail }) =>
      Object.entries(detail)
        .map(([name, value]) => `${name}: ${value}`)
        .join('，'),
  },
  {
    name: say('单号', 'trace'),
    cell: ({ trace }) => <span className="mono">{trace.slice(0, 13)}</span>,
  },
];

/** Who did what at the desk: sign-ins, roles, keys, looks outside of the own caseload. */
export default function Audit() {
  const say = useSay();
  const nameOf = useNames();
  const { query } = usePlace();
  const list = usePages<Entry>('/audit', {
    actor: query.get('actor') ?? undefined,
    action: query.get('action') ?? undefined,
  });
  return (
    <>
      <div className="head">
        <h1>{say('谁做了什么', 'Who did what')}</h1>
        <Filter
          label={say('做了什么', 'what')}
          param="action"
          names={{
            'sign-in': { zh: '登录', en: 'sign-ins' },
            staff: { zh: '人员', en: 'people' },
            account: { zh: '看账户', en: 'looks' },
            export: { zh: '导出', en: 'exports' },
            policy: { zh: '政策', en: 'policies' },
          }}
        />
        <Who />
      </div>
      <List
        list={list}
        label={say('痕迹', 'trail')}
        keyOf={({ id }) => id}
        empty={say('没有这样的痕迹。换个筛选。', 'Nothing like that. Change the filters.')}
        none={say('还没有。', 'Nothing yet.')}
        columns={columnsOf(say, nameOf)}
      />
    </>
  );
}
