import { groupYuan, showYuan, sumFen, type Fen } from '@forbear/money';
import type { OfferView } from '@forbear/negotiation';
import type { Problem } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation, useParams } from 'wouter-preact';
import { pairingOf } from '../desk/pairing.ts';
import { Copy } from '../piece/copy.tsx';
import { useEntering } from '../piece/entering.ts';
import { Page } from '../piece/page.tsx';
import { NotFinished, PlanWait } from '../piece/plan-wait.tsx';
import { useShare } from '../piece/share.ts';
import { usePaper } from '../piece/use-paper.ts';
import type { Standing } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord, monthWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';

/** What lies on the table beside what was asked: does it fit, what does it cost, how to answer. */
export function OfferPage() {
  const { debt = '' } = useParams<{ debt: string }>();
  const say = useSay();
  const { situation } = useKeeping();
  const planning = usePlanning();
  const [views, setViews] = useState<readonly OfferView[]>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    setProblem(undefined);
    void askEngine('offers', { situation, debt }).answer.then((told) => {
      if (!wanted) return;
      if (told.ok) setViews(told.value);
      else setProblem(told.problem);
    });
    return () => {
      wanted = false;
    };
  }, [situation, debt, round]);
  const back = `/case/${debt}`;
  if (problem !== undefined)
    return <NotFinished problem={problem} back={back} again={() => setRound(round + 1)} />;
  // What one can pay and what may come next are the plan's: before it stands nothing is said of the offer.
  if (planning.state !== 'made') return <PlanWait planning={planning} back={back} />;
  if (views === undefined) return <Page title={say('正在比', 'Comparing')} back={back} />;
  const theirs = views.filter(({ by }) => by !== 'borrower').sort((a, b) => b.on - a.on)[0];
  if (theirs === undefined)
    return (
      <Page
        title={say('还没有方案', 'There is no offer yet')}
        back={back}
        primary={{ text: say('记下对方怎么说', 'Note what they said'), href: `/said/${debt}` }}
      />
    );
  return <Shown debt={debt} theirs={theirs} others={views.filter(({ id }) => id !== theirs.id)} />;
}

function headline({ fits, count, monthly }: OfferView, share: Fen | undefined, say: Say): string {
  const over = share === undefined ? undefined : monthly - share;
  if (fits === false)
    return over !== undefined && over > 0
      ? say(
          `对方给 ${count} 期，每月多出 ${groupYuan(over as Fen)} 元，放不下`,
          `${count} instalments: ${groupYuan(over as Fen)} a month too much`,
        )
      : say(
          `对方给 ${count} 期，有的月份放不下`,
          `${count} instalments: some months do not carry it`,
        );
  return say(`对方给 ${count} 期，每个月都放得下`, `${count} instalments: every month carries it`);
}

type ShownProps = {
  readonly debt: string;
  readonly theirs: OfferView;
  readonly others: readonly OfferView[];
};

/** Whether it is answered at a desk of theirs, and comes back from there. */
const useIsAtDesk = (debt: string): boolean => pairingOf(useKeeping().records, debt) !== undefined;

/** What may come next in the talk. */
function useSteps(debt: string): Standing['steps'] {
  const planning = usePlanning();
  if (planning.state !== 'made') return [];
  return planning.planned.standings.find((one) => one.debt === debt)?.steps ?? [];
}

/** Notes the person's answer in the own case, then shows the case. */
function useAnswer(debt: string) {
  const [, go] = useLocation();
  const entering = useEntering(debt);
  const answer = async (what: 'accept' | 'decline') => {
    if (await entering.happen(what)) go(`/case/${debt}`);
  };
  return { entering, answer };
}

function Shown({ debt, theirs, others }: ShownProps) {
  const say = useSay();
  const { entering, answer } = useAnswer(debt);
  const share = useShare(debt);
  const fits = theirs.fits !== false;
  const isAtDesk = useIsAtDesk(debt);
  const reply = usePaper(debt, fits ? 'accept-offer' : 'counter-offer', say.lang);
  const counter = `/talk/${debt}/paper/counter-offer`;
  const isOpen = useSteps(debt).includes('does-not-fit');
  return (
    <Page
      title={headline(theirs, share, say)}
      back={`/case/${debt}`}
      problem={entering.problem}
      primary={
        isAtDesk
          ? { text: say('去他们的工作台答复', 'Answer at their desk'), href: `/desk/${debt}` }
          : !isOpen
            ? { text: say('对方回了，记下来', 'They answered: note it'), href: `/said/${debt}` }
            : fits
              ? {
                  text: say('同意，请对方写下来', 'Agree and ask for it in writing'),
                  onClick: () => void answer('accept'),
                  busy: entering.isBusy,
                }
              : {
                  text: say('还价：请改成我还得起的', 'Counter-offer: what I can keep'),
                  href: counter,
                }
      }
      {...(isAtDesk || !isOpen
        ? {}
        : {
            second: {
              text: say('不接受，也不还价', 'Decline'),
              onClick: () => void answer('decline'),
            },
          })}
    >
      <Days theirs={theirs} />
      <Compare
        views={[theirs, ...others.filter(({ by }) => by === 'borrower')].slice(0, 2)}
        debt={debt}
      />
      {theirs.law.map((finding, k) => (
        <p class="notice" key={k}>
          {finding.say[say.lang]}
        </p>
      ))}
      {!isAtDesk && reply.state === 'written' && (
        <details>
          <summary>{say('回复的话', 'The words to answer')}</summary>
          <div class="message">
            <p>{reply.written.text}</p>
            <Copy text={reply.written.text} />
          </div>
        </details>
      )}
      {isAtDesk || !isOpen ? null : fits ? (
        <p class="ways">
          <Link href={counter}>{say('我还是想还价', 'I would rather make a counter-offer')}</Link>
        </p>
      ) : (
        <AgreedAlready debt={debt} />
      )}
    </Page>
  );
}

/** What the plan asks for, in the same rows as an offer. */
function useOwnAsk(debt: string): OwnAsk | undefined {
  const planning = usePlanning();
  const { situation } = useKeeping();
  if (planning.state !== 'made' || !planning.planned.plan.ok) return undefined;
  const plan = chosenOf(planning.planned.plan.value, situation.chosen);
  const choice = plan.choices.find((one) => one.debt === debt);
  const rows = choice?.rows.filter(({ payment }) => payment > 0);
  const last = rows?.at(-1);
  if (choice === undefined || rows === undefined || last === undefined) return undefined;
  const monthly = rows.reduce((most, { payment }) => Math.max(most, payment), 0) as Fen;
  return {
    monthly,
    count: rows.length,
    total: sumFen(rows.map(({ payment }) => payment)),
    ends: last.due,
    cost: choice.cost,
  };
}

type OwnAsk = Pick<OfferView, 'monthly' | 'count' | 'total' | 'ends'> &
  Partial<Pick<OfferView, 'cost' | 'record' | 'breach'>>;

function Compare({ views, debt }: { readonly views: readonly OfferView[]; readonly debt: string }) {
  const say = useSay();
  const { situation } = useKeeping();
  const own = useOwnAsk(debt);
  const columns: readonly (OwnAsk & { readonly name: string })[] = [
    ...views.map((view) => ({
      ...view,
      name: view.by === 'borrower' ? say('你的', 'Yours') : say('对方的', 'Theirs'),
    })),
    ...(views.length < 2 && own !== undefined ? [{ ...own, name: say('你的', 'Yours') }] : []),
  ];
  const unsaid = say('没写明', 'not said');
  const until = ({ ends }: OwnAsk) => dayWord(ends, situation.day, say);
  const rows: readonly (readonly [string, (view: OwnAsk) => string])[] = [
    [say('每月最多', 'At most a month'), ({ monthly }) => groupYuan(monthly)],
    [say('期数', 'Instalments'), ({ count }) => String(count)],
    [say('总共还', 'In all'), ({ total }) => groupYuan(total)],
    [
      say('比今天欠的多', 'More than owed today'),
      ({ cost }) => (cost === undefined ? '—' : groupYuan(cost)),
    ],
    [say('还到', 'Until'), until],
    [say('征信', 'Credit record'), ({ record }) => record ?? unsaid],
    [say('没还上时', 'If one is missed'), ({ breach }) => breach ?? unsaid],
  ];
  return (
    <table class="compare">
      <thead>
        <tr>
          <td />
          {columns.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, of]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column) => (
              <td key={column.name} data-name={column.name}>
                {of === until ? <WholeDay text={of(column)} /> : of(column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day in a narrow column: it may break after its year, and nowhere else. */
function WholeDay({ text }: { readonly text: string }) {
  const [year, rest] = text.split(/(?<=年)/);
  return (
    <span class="whole">
      {year}
      <wbr />
      {rest}
    </span>
  );
}

/** The month that fails first, and the last day to answer. */
function Days({ theirs }: { readonly theirs: OfferView }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { missing, until } = theirs;
  return (
    <>
      {missing && (
        <p class="notice">
          {say(
            `最先不够的是 ${monthWord(missing.month, say)}，差 ${showYuan(missing.amount, 'zh')}。`,
            `The first month that fails is ${monthWord(missing.month, say)}: ${showYuan(missing.amount, 'en')} are lacking.`,
          )}
        </p>
      )}
      {until !== undefined && (
        <p>
          {say('最晚', 'Answer by')} <span class="near">{dayWord(until, situation.day, say)}</span>
          {say('回复，', ', ')}
          {awayWord(until, situation.day, say)}
        </p>
      )}
    </>
  );
}

/** People agree under pressure; what then. */
function AgreedAlready({ debt }: { readonly debt: string }) {
  const say = useSay();
  return (
    <details>
      <summary>{say('已经答应了怎么办', 'I have agreed already')}</summary>
      <p>
        {say(
          '被逼着答应也常见。先记下来：告诉对方这个数还不上，请改；在写下来以前都可以再谈。',
          'People often agree under pressure. Tell them you cannot keep this sum and ask for another; until it is written you can go on talking.',
        )}
      </p>
      <Link href={`/talk/${debt}/paper/counter-offer`}>
        {say('写一封更正', 'Write to correct it')}
      </Link>
    </details>
  );
}
