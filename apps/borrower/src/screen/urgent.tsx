import { Link, useLocation } from 'wouter-preact';
import { choiceCheck } from '../piece/check.ts';
import { Radios } from '../piece/choice.tsx';
import { useForm } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';

const NEXT: Readonly<Record<string, string>> = {
  soon: '/hold',
  late: '/hold',
  letters: '/letters',
  calm: '/debts',
};

/** What burns first decides what is done first. */
export function Urgent() {
  const say = useSay();
  const [, go] = useLocation();
  const { situation } = useKeeping();
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    situation.household,
    { urgent: choiceCheck('urgent', say('选一个，最接近的就行。', 'Choose the nearest one.')) },
    'urgent',
  );
  return (
    <Page
      title={say('最急的是什么？', 'What is most urgent?')}
      why={say('先办最急的，其他的慢慢填。', 'The most urgent first; the rest can wait.')}
      back="/"
      primary={{ text: say('继续', 'Continue') }}
      faults={form.faults}
      problem={form.problem}
      onSubmit={() => {
        const answer = form.text('urgent');
        void form.save().then((kept) => kept && go(NEXT[answer] ?? '/debts'));
      }}
    >
      <Radios
        form={form}
        q="urgent"
        label={<span class="spoken">{say('最急的是什么', 'What is most urgent')}</span>}
        options={[
          {
            value: 'soon',
            text: say('有一笔 7 天内到期', 'One is due within 7 days'),
            hint: say('先给你一段现在就能发的话', 'first a text you can send now'),
          },
          {
            value: 'late',
            text: say('已经逾期了', 'One is overdue already'),
            hint: say('先给你一段话，再看过了几天', 'first a text, then how many days'),
          },
          {
            value: 'letters',
            text: say('有人在催，或收到法院的信', 'Someone is pressing, or a court wrote'),
            hint: say(
              '先看怎么核实，最晚哪天要答复',
              'first how to check it, and the last day to answer',
            ),
          },
          {
            value: 'calm',
            text: say('还没到期，想先算清', 'Nothing is due yet, I want to see clearly'),
            hint: say('一笔一笔来，不急', 'one by one, no hurry'),
          },
        ]}
      />
      <p>
        <Link class="quiet" href="/help">
          {say('人撑不住了，或者身边不安全？先看这里', 'Not well, or not safe? Look here first')}
        </Link>
      </p>
    </Page>
  );
}
