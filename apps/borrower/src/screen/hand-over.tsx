import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useForm } from '../piece/form.ts';
import { OwnWords } from '../piece/own-words.tsx';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { saveFile } from '../piece/save-file.ts';
import { askEngine } from '../planning/engine.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import { BudgetFirst, lacksBudget } from '../piece/budget-first.tsx';

/** Everything on one page for a free adviser, and what they said. */
export function HandOver() {
  const say = useSay();
  const planning = usePlanning();
  const { situation } = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState('');
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    situation.household,
    {},
    'adviser',
  );
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/" />;
  const { planned } = planning;
  if (lacksBudget(planned).length > 0) return <BudgetFirst planned={planned} back="hand-over" />;
  const save = async () => {
    const { plan } = planned;
    if (!plan.ok) return setProblem(plan.problem);
    const made = await askEngine('pack', {
      situation,
      plan: chosenOf(plan.value, situation.chosen),
      findings: plan.value.findings,
      lang: say.lang,
    }).answer;
    if (!made.ok) return setProblem(made.problem);
    saveFile('note.html', 'text/html;charset=utf-8', made.value);
    setProblem(undefined);
    setTold(
      say(
        '存好了：note.html。当面给他看，或者自己发给他。',
        'Saved: note.html. Show it, or send it yourself.',
      ),
    );
  };
  return (
    <Page
      title={say('给帮你的人看的一份', 'For somebody who helps you')}
      why={say(
        '欠款、收支、方案和每一家的信，放在一个文件里。里面是你全部的数，只给信得过、不收钱的人：法律援助、调解员、社工、家人。',
        'Debts, money, plan and every letter in one file. It holds all your figures: only for those you trust and who take no money, such as legal aid, mediators, social workers, family.',
      )}
      back="/"
      problem={problem ?? form.problem}
      primary={{ text: say('存成一个文件', 'Save as one file'), onClick: () => void save() }}
      {...(form.isTouched
        ? {
            second: {
              text: say('存下他们说的', 'Keep what they said'),
              onClick: () => void form.save(),
            },
          }
        : {})}
    >
      <p role="status">{told}</p>
      <p class="notice">
        {say(
          '开口要钱、要身份证和电话卡、说能“修复征信”“债务清零”的，不是来帮忙的。',
          'Whoever asks for money, for your identity or phone card, or promises to clean the record or wipe out debts, is no help.',
        )}
      </p>
      <OwnWords form={form} q="adviser" label={say('他们怎么说', 'What they said')} />
    </Page>
  );
}
