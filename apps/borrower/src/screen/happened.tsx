import { useLocation } from 'wouter-preact';
import { choiceCheck, countCheck, whenCheck } from '../piece/check.ts';
import { Radios } from '../piece/choice.tsx';
import { DayField, TextField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { REASON_NAMES } from '../text/reason-name.ts';
import { useSay } from '../text/say.ts';
import { OwnWords } from '../piece/own-words.tsx';
import { useRoad } from './next-page.ts';

/** What happened, since when, and the name under a letter. Nothing is chosen beforehand. */
export function Happened() {
  const say = useSay();
  const [, go] = useLocation();
  const { situation, today } = useKeeping();
  const road = useRoad('/happened', situation);
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    situation.household,
    {
      reason: choiceCheck('reason', say('选最接近的一个。', 'Choose the nearest one.')),
      since: whenCheck('since', today.day, 'past', say),
      people: countCheck('people', 1, 20, say),
    },
    'happened',
  );
  return (
    <Page
      title={say('发生了什么？', 'What happened?')}
      why={say(
        '如实说，一句话就够。对方看的是原因、时间和你打算怎么还。',
        'A true sentence is enough. They look at the reason, the time, and how you mean to pay.',
      )}
      back={road.back}
      faults={form.faults}
      problem={form.problem}
      primary={{
        text: road.isMending
          ? say('改好了', 'Done')
          : say('继续，看一遍', 'Continue and look it over'),
      }}
      onSubmit={() => void form.save().then((kept) => kept && go(road.next))}
    >
      <Reason form={form} />
      <DayField
        form={form}
        q="since"
        lean="past"
        label={say('从哪天开始', 'Since which day')}
        month={say('信里就写到月', 'the letter then names the month')}
        unknown={say('信里就不写日子', 'the letter then gives no day')}
      />
      <OwnWords
        form={form}
        q="note"
        label={say('自己的话，可以不写', 'In your own words, if you like')}
      />
      <TextField
        form={form}
        q="name"
        label={say(
          '你的名字，写在信上，可以先空着',
          'Your name for the letter; may stay empty for now',
        )}
      />
      <TextField
        form={form}
        q="people"
        mode="numeric"
        unit={say('人', '')}
        label={say('家里几口人', 'How many live in the household')}
      />
    </Page>
  );
}

function Reason({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <Radios
      form={form}
      q="reason"
      label={say('原因', 'Reason')}
      unknown={say('信里就不写原因', 'the letter then gives no reason')}
      options={Object.entries(REASON_NAMES).map(([value, name]) => ({
        value,
        text: name[say.lang],
      }))}
    />
  );
}
