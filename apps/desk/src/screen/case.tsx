import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { useCase, type CaseView } from '../api/case.ts';
import { Refused } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import { CaseHead, TABS, type Tab } from '../case/head.tsx';
import { movesOf } from '../case/moves.ts';
import { Fault } from '../piece/fault.tsx';
import { Go, usePlace } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';

type Room = LazyExoticComponent<ComponentType<{ readonly view: CaseView }>>;
const ROOMS: Readonly<Record<Tab, Room>> = {
  '': lazy(() => import('../case/overview.tsx')),
  offer: lazy(() => import('../case/offer.tsx')),
  chat: lazy(() => import('../case/chat.tsx')),
  contact: lazy(() => import('../case/contact.tsx')),
  papers: lazy(() => import('../case/papers.tsx')),
  history: lazy(() => import('../case/history.tsx')),
};

/** A case that is not there, not one's own, or was not reached; with a way on. */
function NotShown({ fault, again }: { readonly fault: unknown; readonly again: () => void }) {
  const say = useSay();
  const isGone = fault instanceof Refused && fault.refusal.status === 404;
  return (
    <div>
      <h1>{say('这件个案打不开', 'This case does not open')}</h1>
      {isGone ? (
        <p>
          {say(
            '没有这件，或是由别人在办。',
            'There is none by this address, or somebody else has it.',
          )}
        </p>
      ) : (
        <Fault fault={fault} again={again} />
      )}
      <p>
        <Go to="/queue">{say('回到队列', 'Back to the queue')}</Go>
      </p>
    </div>
  );
}

/** One case, page by page. */
export default function Case() {
  const say = useSay();
  const { path } = usePlace();
  const [, , id = '', word = ''] = path.split('/');
  const me = useMe();
  const query = useCase(id);
  const tab: Tab = Object.hasOwn(TABS, word) ? (word as Tab) : '';
  if (query.data === undefined)
    return (
      <div className="head">
        {query.isError ? (
          <NotShown fault={query.error} again={() => void query.refetch()} />
        ) : (
          <p className="soft">{say('正在读个案…', 'Reading the case …')}</p>
        )}
      </div>
    );
  const Here = ROOMS[tab];
  const view = { ...query.data, moves: [...movesOf(query.data, me)] };
  return (
    <>
      <CaseHead view={view} tab={tab} />
      {query.isError ? (
        <div className="body">
          <Fault fault={query.error} again={() => void query.refetch()} />
        </div>
      ) : null}
      <Here key={view.id} view={view} />
    </>
  );
}
