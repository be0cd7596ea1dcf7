import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseEvent, CaseView } from '../api/case.ts';
import { useActors } from '../api/names.ts';
import { Checks, Sign, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { List, whole, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { linksOf } from './chain.ts';
import { useEvents, Words } from './happened.tsx';
import { happenedText, stateText } from './words.ts';

function checksOf(
  events: readonly CaseEvent[],
  links: readonly boolean[],
  head: CaseView['head'],
  say: Say,
): readonly Check[] {
  const broken = links.indexOf(false);
  const last = events.at(-1);
  const isHead = last !== undefined && head.seq === last.seq && head.digest === last.digest;
  return [
    broken < 0
      ? {
          standing: 'good',
          words: say(
            `${links.length} 条摘要在这一页重算，全部相同`,
            `${links.length} digests computed anew on this page, all alike`,
          ),
        }
      : {
          standing: 'bad',
          words: say(`第 ${broken + 1} 条起接不上`, `the chain breaks at ${broken + 1}`),
        },
    isHead
      ? {
          standing: 'good',
          words: say(`链头就是第 ${head.seq} 条`, `the head is number ${head.seq}`),
        }
      : { standing: 'bad', words: say('链头和最后一条不同', 'the head is not the last event') },
    'signature' in head
      ? { standing: 'good', words: say('链头有签名', 'the head is signed'), source: head.key }
      : {
          standing: 'unknown',
          words: say('这一版链头还没签名', 'this head is not signed yet'),
        },
  ];
}

/** Everything that happened to a case, verified in the page. */
export default function History({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const actorOf = useActors();
  const query = useEvents(view.id);
  const events = useMemo(() => query.data ?? [], [query.data]);
  const links = useMemo(() => linksOf(events), [events]);
  const [chosen, choose] = useState<CaseEvent>();
  const columns: readonly Column<CaseEvent>[] = [
    { name: say('序', 'no'), cell: ({ seq }) => seq },
    { name: say('时间', 'when'), cell: ({ at }) => <span className="nb">{moment(at)}</span> },
    { name: say('谁', 'who'), cell: actorOf },
    {
      name: say('做了什么', 'what'),
      cell: ({ kind, to }) => (
        <>
          {say.of(happenedText(kind))}
          <small>{say.of(stateText(to))}</small>
        </>
      ),
    },
    {
      name: say('前一条', 'before'),
      cell: ({ prev }) => <span className="mono">{prev.slice(0, 6)}</span>,
    },
    {
      name: say('摘要', 'digest'),
      cell: ({ digest }) => <span className="mono">{digest.slice(0, 6)}</span>,
    },
    {
      name: say('验', 'check'),
      cell: ({ seq }) => <Sign standing={links[seq - 1] === true ? 'good' : 'bad'} />,
    },
  ];
  return (
    <div className="split">
      <section>
        <List
          list={whole(query, query.data)}
          columns={columns}
          label={say('经过', 'history')}
          keyOf={({ seq }) => String(seq)}
          empty={say('还没有事。', 'Nothing yet.')}
          chosen={chosen}
          choose={choose}
        />
      </section>
      <aside className="pane" aria-label={say('验证', 'Verification')}>
        <h2>{say('验证', 'Verification')}</h2>
        {query.isSuccess ? <Checks checks={checksOf(events, links, view.head, say)} /> : null}
        <p className="mono head-digest">{view.head.digest}</p>
        <p className="soft">
          {say(
            '改一个字，从那条起全都接不上。改链头，和申请人手机里的对不上。',
            'Change one letter and every later link breaks. Change the head, and it no longer agrees with the one on the applicant’s phone.',
          )}
        </p>
        <Chosen one={chosen} />
        <div className="last acts">
          <Button className="wide" href={`/v1/cases/${view.id}/pack`} download>
            {say('导出证据包', 'Export the evidence pack')}
          </Button>
          <Button onClick={() => void query.refetch()}>{say('再验一遍', 'Verify again')}</Button>
        </div>
        <Fault fault={query.error} />
      </aside>
    </div>
  );
}

/** The stored bytes of one event. */
function Chosen({ one }: { readonly one: CaseEvent | undefined }) {
  const say = useSay();
  if (one === undefined)
    return (
      <p className="soft">{say('选一条，看原文和字节。', 'Choose one to see its stored text.')}</p>
    );
  return (
    <>
      <hr className="rule" />
      <h2>{say(`第 ${one.seq} 条的原文`, `Stored text of ${one.seq}`)}</h2>
      <Words of={one} />
      <pre className="mono">{one.text}</pre>
    </>
  );
}
