import { DESK_STATES, type DeskState } from '@forbear/casework';
import { fail, ok, problem, type Problem } from '@forbear/problem';
import { caseRow, pageOf } from '@forbear/wire/desk';
import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '../desk/client.ts';
import { pairingsOf, type KeptPairing, type Pairing } from '../desk/pairing.ts';
import { lookAt } from '../desk/watch.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { dayOf } from './desk-offer.tsx';
import { DeskRequest } from './desk-request.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };

const rows = pageOf(caseRow);
type Row = ReturnType<typeof rows.parse>['items'][number];

/** How a request came to the desk before the app was joined. */
const CAME: Readonly<Record<string, readonly [string, string]>> = {
  phone: ['电话里登记的', 'by phone'],
  written: ['写信申请的', 'by letter'],
  public: ['在网页上申请的', 'on their web page'],
  app: ['在 App 里申请的', 'in the app'],
};

/** A request that the desk has already, from a call or a letter: it is followed, and no second one is made. */
export function DeskExisting({ kept, debt }: Props) {
  const say = useSay();
  const keeping = useKeeping();
  const [found, setFound] = useState<readonly Row[]>();
  const [isNew, setNew] = useState(false);
  const [failed, setFailed] = useState<Problem>();
  const { key, pairing } = kept;
  useEffect(() => {
    let wanted = true;
    void askDesk(pairing, { method: 'GET', path: '/v1/cases' }, rows).then((told) => {
      // Where the list cannot be read, a request can be made all the same: the desk takes no second one of a loan.
      if (wanted) setFound(told.ok ? told.value.items : []);
    });
    return () => {
      wanted = false;
    };
  }, [pairing.id]);
  const followed = new Set(
    pairingsOf(keeping.records).flatMap((one) =>
      Object.values(one.pairing.cases).map(({ id }) => id),
    ),
  );
  const open = (found ?? []).filter(({ id, state }) => state !== 'closed' && !followed.has(id));
  if (found === undefined)
    return <Page title={say('正在看有没有申请', 'Looking for a request')} back={`/case/${debt}`} />;
  if (isNew || open.length === 0) return <DeskRequest kept={kept} debt={debt} />;
  const follow = async ({ id, number }: Row) => {
    const stuck = await keeping.change<Pairing>('desk', key, (now) =>
      now === undefined
        ? fail(problem('CHANGED_ELSEWHERE'))
        : ok({ ...now, cases: { ...now.cases, [debt]: { id, number, version: 0 } } }),
    );
    setFailed(stuck);
    if (stuck === undefined) await lookAt(key);
  };
  return (
    <Page
      title={say('他们那里已经有一个申请', 'They have a request already')}
      why={say(
        `${pairing.lender}登记过。是这一笔，就接着它谈，不用再申请一遍。`,
        `${pairing.lender} has it on record. If it is this debt, go on with it: there is no need to ask again.`,
      )}
      back={`/case/${debt}`}
      problem={failed}
      second={{
        text: say('都不是，新申请', 'None of them: a new one'),
        onClick: () => setNew(true),
      }}
    >
      <ul class="entries">
        {open.map((row) => (
          <Existing key={row.id} row={row} onFollow={() => void follow(row)} />
        ))}
      </ul>
    </Page>
  );
}

function Existing({ row, onFollow }: { readonly row: Row; readonly onFollow: () => void }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { product, tail, number, openedOn, channel, state } = row;
  const words = [
    dayWord(dayOf(openedOn), situation.day, say),
    cameWord(channel, say),
    Object.hasOwn(DESK_STATES, state) ? DESK_STATES[state as DeskState][say.lang] : state,
  ];
  return (
    <li>
      <strong>
        {product} {tail} · {number}
      </strong>
      <small>{words.join(say('，', ', '))}</small>
      <p class="ways">
        <button class="plain" type="button" onClick={onFollow}>
          {say('是这一笔，接着谈', 'This is it: go on')}
        </button>
      </p>
    </li>
  );
}

const cameWord = (channel: string, say: Say): string => {
  const [zh, en] = CAME[channel] ?? [channel, channel];
  return say(zh, en);
};
