import type { auditEntry } from '@forbear/wire/desk';
import { usePages } from '../api/pages.ts';
import type { Told } from '../api/shape.ts';
import { List } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';

type Entry = Told<typeof auditEntry>;

/** Who did what at the desk: sign-ins, roles, keys, looks outside of the own caseload. */
export default function Audit() {
  const say = useSay();
  const list = usePages<Entry>('/audit');
  return (
    <>
      <div className="head">
        <h1>{say('谁做了什么', 'Who did what')}</h1>
        <p className="soft">{say('审计只看，不改。', 'An auditor reads and changes nothing.')}</p>
      </div>
      <List
        list={list}
        label={say('痕迹', 'trail')}
        keyOf={({ id }) => id}
        empty={say('还没有。', 'Nothing yet.')}
        columns={[
          { name: say('时间', 'when'), cell: ({ at }) => <span className="nb">{moment(at)}</span> },
          { name: say('谁', 'who'), cell: ({ actor }) => actor },
          {
            name: say('做了什么', 'what'),
            cell: ({ action }) => <span className="mono">{action}</span>,
          },
          {
            name: say('对什么', 'about'),
            cell: ({ about }) => <span className="mono">{about}</span>,
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
        ]}
      />
    </>
  );
}
