import type { CaseView } from '../api/case.ts';
import { useMe } from '../api/session.ts';
import { Go } from '../shell/route.tsx';
import { dayIn, lastDay } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { deadlineText, stateText } from './words.ts';

/** Pages of a case, each with its own address. */
export const TABS = {
  '': { zh: '概览', en: 'Overview' },
  offer: { zh: '报价', en: 'Offer' },
  chat: { zh: '对话', en: 'Chat' },
  contact: { zh: '电话和信件', en: 'Calls and letters' },
  papers: { zh: '材料', en: 'Papers' },
  history: { zh: '经过', en: 'History' },
} as const;
export type Tab = keyof typeof TABS;

/** Who it is about, where it stands, and the last day. */
export function CaseHead({ view, tab }: { readonly view: CaseView; readonly tab: Tab }) {
  const say = useSay();
  const { today } = useMe();
  const { daysOverdue } = view.position;
  const [first] = view.deadlines;
  return (
    <>
      <div className="head ruled">
        <h1>
          {view.name === undefined ? view.number : say(`${view.name}，`, `${view.name}, `)}
          {view.name === undefined ? '' : `${view.product} ${view.tail}`}
        </h1>
        <span className="soft">
          {view.name === undefined ? '' : `${view.number} · `}
          {say.of(stateText(view.state))}
          {' · '}
          {daysOverdue === 0
            ? say('没有逾期', 'not overdue')
            : say(`逾期 ${daysOverdue} 天`, `${daysOverdue} days overdue`)}
          {view.writtenOff === undefined ? '' : say(' · 账上已核销', ' · written off in the books')}
          {view.collectionStopped ? say(' · 催收已停', ' · collection rests') : ''}
        </span>
        {first === undefined ? null : (
          <span className="end">
            {first.on === 'unknown' ? (
              <>
                {say.of(deadlineText(first.what))}{' '}
                <b>
                  {say(
                    '最晚日未知（没有那年的节假日）',
                    'day not known (no holidays of that year)',
                  )}
                </b>
              </>
            ) : (
              <>
                {say('最晚 ', 'by ')}
                <b className={view.broken ? 'danger-word' : 'near-word'}>
                  {lastDay(dayIn(first.on), dayIn(today), say.lang)}
                </b>{' '}
                {say.of(deadlineText(first.what))}
              </>
            )}
          </span>
        )}
      </div>
      <nav className="tabs" aria-label={say('个案的页', 'Pages of the case')}>
        {(Object.keys(TABS) as Tab[]).map((name) => (
          <Go
            key={name}
            to={name === '' ? `/case/${view.id}` : `/case/${view.id}/${name}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {say.of(TABS[name])}
          </Go>
        ))}
      </nav>
    </>
  );
}
