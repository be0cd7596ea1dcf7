import type { EventKind } from '@forbear/negotiation';
import { useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import { amountCheck, choiceCheck, countCheck, dayCheck } from '../piece/check.ts';
import { Ticks } from '../piece/choice.tsx';
import { DayField } from '../piece/field.tsx';
import { useEntering } from '../piece/entering.ts';
import { First } from '../piece/first.tsx';
import { useForm, type Checks } from '../piece/form.ts';
import { OwnWords } from '../piece/own-words.tsx';
import { Page } from '../piece/page.tsx';
import { SaidFields } from '../piece/said-fields.tsx';
import { HAPPENINGS, NUMBERED, type What } from '../situation/happening.ts';
import { readDay } from '../situation/typed-day.ts';
import { keepTypings } from '../store/field-draft.ts';
import { useKeeping } from '../store/keeping.tsx';
import { usePlanning } from '../planning/planning.tsx';
import { useSay, type Say } from '../text/say.ts';

/** What they said, in the person's terms; several may have come in one talk. */
export function Said() {
  const { debt = '' } = useParams<{ debt: string }>();
  return (
    <First debt={debt}>
      <Choose debt={debt} />
    </First>
  );
}

const SAID: readonly (readonly [What, string, string])[] = [
  ['silent', '没人理', 'No answer'],
  ['number', '给了编号，让等', 'A case number, wait'],
  ['papers', '要材料', 'They want papers'],
  ['offer', '给了方案', 'An offer'],
  ['yes', '同意了', 'They agreed'],
  ['no', '说不行', 'They said no'],
  ['bill', '账单不对', 'The bill is wrong'],
  ['pressing', '又来催', 'They press again'],
  ['court', '法院来信', 'A letter from a court'],
  ['sold', '说债转给别人了', 'The debt was sold'],
];

/** What can be told only where the case may take it. */
const LATER: readonly (readonly [What, EventKind, string, string])[] = [
  ['mended', 'corrected', '对方改过来了', 'They put it right'],
  ['settled', 'settled-early', '已经全部还清', 'All of it is paid off'],
  ['proof', 'confirmation-stored', '结清证明拿到了', 'The proof of settlement has come'],
];

/** The order in which things of one talk come about. */
const ORDER = [
  'number',
  'papers',
  'offer',
  'yes',
  'no',
  'silent',
  'bill',
  'pressing',
  'court',
  'sold',
  'mended',
  'settled',
  'proof',
];

const NONE = {};

function Choose({ debt }: { readonly debt: string }) {
  const say = useSay();
  const [, go] = useLocation();
  const planning = usePlanning();
  const standing =
    planning.state === 'made'
      ? planning.planned.standings.find((one) => one.debt === debt)
      : undefined;
  const takesNumber = standing?.steps.some((kind) => NUMBERED.has(kind)) === true;
  const said = SAID.filter(([what]) => what !== 'number' || takesNumber);
  const later = LATER.filter(([, kind]) => standing?.steps.includes(kind) === true);
  const form = useForm(
    { kind: 'draft', id: 'none' },
    NONE,
    { said: choiceCheck('said', say('勾一样，最接近的就行。', 'Tick what comes nearest.')) },
    `said-${debt}`,
  );
  const [asked, setAsked] = useState(false);
  const fault =
    asked && form.text('said') === ''
      ? say('勾一样，最接近的就行。', 'Tick what comes nearest.')
      : undefined;
  return (
    <Page
      title={say('对方怎么说？', 'What did they say?')}
      over={standing?.name}
      why={say(
        '说了几样就勾几样，下一页再填细的。',
        'Tick all that was said; details come on the next page.',
      )}
      back={`/case/${debt}`}
      faults={fault === undefined ? [] : [{ id: 'said', text: fault }]}
      primary={{ text: say('继续', 'Continue') }}
      second={{ text: say('还没回，先等等', 'No answer yet, wait'), href: '/' }}
      onSubmit={() => {
        setAsked(true);
        const told = form.text('said').split(',').filter(Boolean);
        if (told.length > 0)
          go(`/said/${debt}/${told.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('+')}`);
      }}
    >
      <Ticks
        form={form}
        q="said"
        label={<span class="spoken">{say('对方怎么说', 'What they said')}</span>}
        options={[
          ...said.map(([value, zh, en]) => ({ value, text: say(zh, en) })),
          ...later.map(([value, , zh, en]) => ({ value, text: say(zh, en) })),
        ]}
      />
    </Page>
  );
}

/** The details of what was said; then all of it is entered at once. */
export function SaidMore() {
  const { debt = '', what = '' } = useParams<{ debt: string; what: string }>();
  const list = what.split('+').flatMap((one) => HAPPENINGS.find((known) => known === one) ?? []);
  return (
    <First debt={debt}>
      <Details key={what} debt={debt} list={list} />
    </First>
  );
}

function checksOf(list: readonly What[], today: Parameters<typeof dayCheck>[1], say: Say): Checks {
  const day = (q: string, asked?: string) => dayCheck(q, today, 'coming', say, asked);
  return {
    on: (facts) => {
      const fault = dayCheck('on', today, 'past', say)(facts);
      const told = facts['on'];
      const read =
        told !== undefined && 'typed' in told ? readDay(told.typed, today, 'past') : undefined;
      return (
        fault ??
        (read?.ok === true && read.value > today
          ? say('这一天还没到。', 'This day has not come yet.')
          : undefined)
      );
    },
    ...(list.includes('number') || list.includes('papers') ? { by: day('by') } : {}),
    ...(list.includes('offer')
      ? {
          offerCount: (facts) =>
            facts['offerCount'] === undefined
              ? say('分几期？', 'How many instalments?')
              : countCheck('offerCount', 1, 600, say)(facts),
          offerEach: amountCheck('offerEach', say, say('每期多少？', 'How much each?')),
          offerFirst: day('offerFirst', say('第一期哪天还？', 'When is the first due?')),
          offerUntil: day('offerUntil'),
        }
      : {}),
    ...(list.includes('court')
      ? {
          courtPaper: choiceCheck('courtPaper', say('收到的是哪种？', 'Which paper?')),
          courtLast: day('courtLast'),
        }
      : {}),
  };
}

function Details({ debt, list }: { readonly debt: string; readonly list: readonly What[] }) {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { today } = keeping;
  const entering = useEntering(debt);
  const page = `said-${debt}-${list.join('-')}`;
  const form = useForm({ kind: 'contact', id: 'none' }, NONE, checksOf(list, today.day, say), page);
  const read = readDay(form.text('on'), today.day, 'past');
  const on = read.ok ? read.value : today.day;
  const keep = async () => {
    if (!form.check()) return;
    if (await entering.enter(list.map((what) => ({ what, on, facts: form.facts })))) {
      form.forget();
      // What was ticked is told now: the next talk begins with nothing ticked.
      keepTypings(keeping, `said-${debt}`, {});
      go(list.includes('offer') ? `/case/${debt}/offer` : `/case/${debt}`);
    }
  };
  return (
    <Page
      title={say('记下细的', 'Note the details')}
      back={`/said/${debt}`}
      faults={form.faults}
      problem={entering.problem}
      primary={{
        text: entering.isBusy ? say('正在算', 'Working') : say('记下来', 'Note it'),
        busy: entering.isBusy,
      }}
      onSubmit={() => void keep()}
    >
      <DayField
        form={form}
        q="on"
        lean="past"
        label={say('哪一天的事？空着就是今天', 'On which day? Empty means today')}
      />
      {list.map((what) => (
        <SaidFields key={what} what={what} beside={list} form={form} on={on} />
      ))}
      <OwnWords
        form={form}
        q="said"
        label={say('对方的原话，可以不写', 'Their words, if you like')}
      />
    </Page>
  );
}
