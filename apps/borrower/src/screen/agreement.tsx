import { showYuan } from '@forbear/money';
import type { Agreement } from '@forbear/negotiation';
import { useLocation, useParams } from 'wouter-preact';
import { useCare } from '../piece/care.ts';
import { Clauses, isSilent, Unread } from '../piece/clauses.tsx';
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

const NONE = {};

/** Asks for what was agreed in writing. */
const askText = (say: Say): string =>
  say(
    `您好，刚才谈好的还款安排，请用文字发给我确认：每期金额、期数、日期、期间利息和违约金、是否影响征信、按约还款期间停止催收。收到后我按约定还。谢谢。`,
    'Hello, please confirm in writing what we agreed: the sum of each instalment, their number and days, interest and charges meanwhile, the credit record, and that collection stops while it is kept. Thank you.',
  );

function Oral({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { debt, state, name } = standing;
  const hear = useCare();
  const entering = useEntering(debt);
  const checks: Checks = {
    text: (facts) =>
      (typedIn(facts, 'text') ?? '').trim() === ''
        ? say('把对方发来的文字贴进来，再核对。', 'Paste the text they sent, then compare.')
        : undefined,
  };
  const form = useForm({ kind: 'draft', id: 'none' }, NONE, checks, `text-${debt}`);
  const first = state.said?.instalments[0];
  const ask = askText(say);
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
      <Clauses standing={standing} />
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
          onInput={({ currentTarget: { value } }) => {
            hear(value, form.text('text'));
            form.type('text', value);
          }}
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

/** What a reader of words makes of the text; what it did not find the person may have read. */
function Written({ standing }: { readonly standing: Standing }) {
  const { state } = standing;
  const stops = (state.deviations ?? []).filter((one) => one.stops);
  const isUnread =
    state.said !== undefined &&
    stops.length === 1 &&
    stops.every(({ field, kind }) => field === 'instalments' && kind === 'missing');
  return isUnread ? <NotFound standing={standing} /> : <Compared standing={standing} />;
}

const correctionOf = ({ debt }: Standing): string => `/talk/${debt}/paper/correct-text`;

/** The instalments were not found in the text: the person holds them against it. */
function NotFound({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const [, go] = useLocation();
  const { situation } = useKeeping();
  const { debt, state, name } = standing;
  const entering = useEntering(debt);
  const instalments = state.said?.instalments ?? [];
  const read = async () => {
    const command = { kind: 'text-equals', on: situation.day, text: { instalments } } as const;
    if (await entering.note(command)) go(`/case/${debt}`);
  };
  return (
    <Page
      title={say(
        '没读出每一期，请你对一下',
        'The instalments were not found in it: please compare',
      )}
      over={name}
      why={say(
        '这里只认得常见的写法。文字里每一期的日子和金额，和下面的一样吗？',
        'Only common wordings are read here. Does the text give these days and sums?',
      )}
      back={`/case/${debt}`}
      problem={entering.problem}
      primary={{
        text: say('一样，从今天起照它还', 'It does: keep it from today'),
        onClick: () => void read(),
        busy: entering.isBusy,
      }}
      second={{
        text: say('没写，请对方补上', 'It does not: ask them'),
        href: correctionOf(standing),
      }}
    >
      <Instalments rows={instalments} />
      <Unread found={state.deviations ?? []} />
    </Page>
  );
}

function Compared({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const [, go] = useLocation();
  const { debt, state, name } = standing;
  const entering = useEntering(debt);
  const found = state.deviations ?? [];
  const stops = found.filter((one) => one.stops);
  const enter = async (what: 'equal' | 'differs') => {
    if (await entering.happen(what)) go(`/case/${debt}`);
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
        ? {
            primary: {
              text: say('请对方改', 'Ask them to correct it'),
              href: correctionOf(standing),
            },
          }
        : {
            primary: {
              text: say('一致，从今天起照它还', 'It agrees: keep it from today'),
              onClick: () => void enter('equal'),
            },
            second: {
              text: say('还有别的不一样', 'Something else differs'),
              onClick: () => void enter('differs'),
            },
          })}
    >
      <Clauses standing={standing} />
      <ul>
        {found
          .filter((one) => !isSilent(one))
          .map(({ say: words, stops: halts }) => (
            <li key={words.zh}>{halts ? <strong>{words[say.lang]}</strong> : words[say.lang]}</li>
          ))}
      </ul>
      <Unread found={found} />
    </Page>
  );
}

/** Instalments with their days. */
function Instalments({ rows }: { readonly rows: Agreement['instalments'] }) {
  const say = useSay();
  const { day } = useKeeping().situation;
  return (
    <ol class="lines">
      {rows.map(({ due, amount }) => (
        <li key={due}>
          {dayWord(due, day, say)} · {showYuan(amount, say.lang)}
        </li>
      ))}
    </ol>
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
