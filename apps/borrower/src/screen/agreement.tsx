import { present } from '@forbear/problem';
import { showYuan, type Fen } from '@forbear/money';
import type { Agreement } from '@forbear/negotiation';
import { useLocation, useParams } from 'wouter-preact';
import { Copy } from '../piece/copy.tsx';
import { useEntering } from '../piece/entering.ts';
import { useForm, type Checks } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import type { Standing } from '../planning/asks.ts';
import { usePlanning } from '../planning/planning.tsx';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { NoDebt } from '../piece/no-debt.tsx';

/** What was said beside what is written, clause by clause; said only is a state of its own. */
export function AgreementPage() {
  const { debt = '' } = useParams<{ debt: string }>();
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back={`/case/${debt}`} />;
  const standing = planning.planned.standings.find((one) => one.debt === debt);
  if (standing === undefined) return <NoDebt />;
  const { agreement } = standing.state;
  if (agreement !== undefined) return <Running standing={standing} agreement={agreement} />;
  return standing.state.text === undefined ? (
    <Oral standing={standing} />
  ) : (
    <Written standing={standing} />
  );
}

type Clause = { readonly name: string; readonly said: string; readonly written?: string };

function clausesOf(
  { state }: Standing,
  today: Parameters<typeof dayWord>[1],
  say: Say,
): readonly Clause[] {
  const { said, text } = state;
  const first = said?.instalments[0];
  const yuan = (amount: Fen | undefined) =>
    amount === undefined ? undefined : showYuan(amount, say.lang);
  const day = (on: Parameters<typeof dayWord>[0] | undefined) =>
    on === undefined ? undefined : dayWord(on, today, say);
  const row = (name: string, was: string | undefined, is: string | undefined): Clause => ({
    name,
    said: was ?? '—',
    ...present({ written: is }),
  });
  const list = text?.instalments;
  const stops = say('按约还，就停', 'while it is kept');
  // Instalments that differ are compared one by one below; here stands the first.
  const isEven =
    said?.instalments.every(
      ({ amount }, k, all) => k === all.length - 1 || amount === first?.amount,
    ) ?? true;
  return [
    row(
      isEven ? say('每期', 'Each') : say('第一期还', 'The first'),
      yuan(first?.amount),
      yuan(list?.[0]?.amount ?? text?.each),
    ),
    row(
      say('期数', 'Instalments'),
      said === undefined ? undefined : String(said.instalments.length),
      // A count that is written counts, also where only the first of the instalments is listed.
      list === undefined && text?.count === undefined
        ? undefined
        : String(text?.count ?? list?.length),
    ),
    row(say('第一期', 'First due'), day(first?.due), day(list?.[0]?.due ?? text?.firstDue)),
    row(say('总共还', 'In all'), yuan(said?.sum), yuan(text?.total)),
    row(
      say('停止催收', 'Collection stops'),
      stops,
      text?.collectionStops === undefined
        ? undefined
        : text.collectionStops
          ? stops
          : say('不停', 'goes on'),
    ),
  ];
}

function Rows({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const hasText = standing.state.text !== undefined;
  const rank = ({ said, written }: Clause) =>
    written === undefined ? 1 : written === said ? 2 : 0;
  const rows = [...clausesOf(standing, situation.day, say)].sort((a, b) => rank(a) - rank(b));
  const verdict = (one: Clause) =>
    !hasText
      ? say('还没有', 'not yet')
      : one.written === undefined
        ? say('◌ 没写', '◌ not written')
        : one.written === one.said
          ? say('✓ 一致', '✓ the same')
          : say('≠ 不一样', '≠ differs');
  return (
    <table class="compare clauses">
      <thead>
        <tr>
          <td />
          <th scope="col">{say('说好的', 'Said')}</th>
          <th scope="col">{say('文字里的', 'Written')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.name} class={hasText && rank(one) === 0 ? 'changed' : ''}>
            <th scope="row">
              {one.name}
              <small>{verdict(one)}</small>
            </th>
            <td data-name={say('说好的', 'Said')}>{one.said}</td>
            <td data-name={say('文字里的', 'Written')}>{one.written ?? say('没有', '—')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NONE = {};

function Oral({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { debt, state, name } = standing;
  const entering = useEntering(debt);
  const checks: Checks = {
    text: (facts) =>
      (typedIn(facts, 'text') ?? '').trim() === ''
        ? say('把对方发来的文字贴进来，再核对。', 'Paste the text they sent, then compare.')
        : undefined,
  };
  const form = useForm({ kind: 'draft', id: 'none' }, NONE, checks, `text-${debt}`);
  const first = state.said?.instalments[0];
  const ask = say(
    `您好，刚才谈好的还款安排，请用文字发给我确认：每期金额、期数、日期、期间利息和违约金、是否影响征信、按约还款期间停止催收。收到后我按约定还。谢谢。`,
    'Hello, please confirm in writing what we agreed: the sum of each instalment, their number and days, interest and charges meanwhile, the credit record, and that collection stops while it is kept. Thank you.',
  );
  const compare = async () => {
    if (!form.check()) return;
    const words = form.text('text').trim();
    if (await entering.happen('text', { text: { typed: words } })) form.forget();
  };
  return (
    <Page
      title={say('说好了，还没有书面', 'Agreed, not yet in writing')}
      over={name}
      why={say(
        '口头的也算约定，只是难证明。先请对方用文字发一遍。',
        'What was said counts, but is hard to prove. Ask for it in writing.',
      )}
      back={`/case/${debt}`}
      faults={form.faults}
      problem={entering.problem}
      primary={{ text: say('文字到了，来核对', 'The text came: compare'), busy: entering.isBusy }}
      onSubmit={() => void compare()}
    >
      <Rows standing={standing} />
      {first && (
        <p>
          {say(
            `第一期照说好的还，${dayWord(first.due, situation.day, say)}，${showYuan(first.amount, 'zh')}。文字没到以前，不多还。`,
            `Pay the first as agreed: ${showYuan(first.amount, 'en')} on ${dayWord(first.due, situation.day, say)}. No more until the text is there.`,
          )}
        </p>
      )}
      <div class="message">
        <p>{ask}</p>
        <Copy text={ask} label={say('复制：请用文字确认', 'Copy the request')} />
      </div>
      <div class="field">
        <label for="text">{say('把对方发来的协议文字贴在这里', 'Paste the text they sent')}</label>
        <textarea
          id="text"
          rows={6}
          value={form.text('text')}
          onInput={(event) => form.type('text', event.currentTarget.value)}
        />
        <p class="hint">
          {say(
            '还没拿到就空着，它还是“说好了，没有书面”。',
            'Leave it empty while there is none: it stays agreed but unwritten.',
          )}
        </p>
      </div>
    </Page>
  );
}

function Written({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const [, go] = useLocation();
  const { debt, state, name } = standing;
  const entering = useEntering(debt);
  const stops = (state.deviations ?? []).filter((one) => one.stops);
  const correction = `/talk/${debt}/paper/correct-text`;
  const equal = async () => {
    if (await entering.happen('equal')) go(`/case/${debt}`);
  };
  const differs = async () => {
    if (await entering.happen('differs')) go(`/case/${debt}`);
  };
  return (
    <Page
      title={
        stops.length > 0
          ? say(
              `文字和说好的有 ${stops.length} 处不一样`,
              stops.length === 1
                ? 'One point differs from what was said'
                : `${stops.length} points differ from what was said`,
            )
          : say('文字和说好的一致', 'The text says what was said')
      }
      over={name}
      back={`/case/${debt}`}
      problem={entering.problem}
      {...(stops.length > 0
        ? { primary: { text: say('请对方改', 'Ask them to correct it'), href: correction } }
        : {
            primary: {
              text: say('一致，从今天起照它还', 'It agrees: keep it from today'),
              onClick: () => void equal(),
            },
            second: {
              text: say('还有别的不一样', 'Something else differs'),
              onClick: () => void differs(),
            },
          })}
    >
      <Rows standing={standing} />
      <ul>
        {(state.deviations ?? []).map(({ say: words, stops: halts }) => (
          <li key={words.zh}>{halts ? <strong>{words[say.lang]}</strong> : words[say.lang]}</li>
        ))}
      </ul>
    </Page>
  );
}

type RunningProps = { readonly standing: Standing; readonly agreement: Agreement };

/** An agreement that runs: each instalment as it was written, and what was paid of it. */
function Running({ standing: { debt, name, state }, agreement }: RunningProps) {
  const say = useSay();
  const { situation } = useKeeping();
  return (
    <Page
      title={say('写下来的约定', 'The written agreement')}
      over={name}
      why={say(
        `${dayWord(agreement.effective, situation.day, say)}起照它还，共 ${showYuan(agreement.sum, 'zh')}。`,
        `Kept from ${dayWord(agreement.effective, situation.day, say)}; ${showYuan(agreement.sum, 'en')} in all.`,
      )}
      back={`/case/${debt}`}
      primary={{ text: say('回到这一笔', 'Back to this debt'), href: `/case/${debt}` }}
    >
      <ol class="lines">
        {agreement.instalments.map(({ due, amount }, k) => (
          <li key={due}>
            {dayWord(due, situation.day, say)} · {showYuan(amount, say.lang)}
            {state.paid[k] !== undefined && say('，还了', ', paid')}
          </li>
        ))}
      </ol>
    </Page>
  );
}
