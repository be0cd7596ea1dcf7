import type { HardshipReason } from '@forbear/check';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useDesk } from '../draft-store.ts';
import { Choice, dayFault, Field } from '../piece/field.tsx';
import { Question } from '../piece/page.tsx';

const REASONS: readonly (readonly [HardshipReason, string])[] = [
  ['unemployment', '失业'],
  ['illness', '生病'],
  ['income-fell', '收入减少'],
  ['family', '家庭变故'],
  ['business', '经营困难'],
  ['care', '照顾家人'],
  ['disaster', '受灾'],
  ['other', '其他'],
];

/** Why, since when, and the name that stands under a letter. */
export function About() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const [typed, setTyped] = useState({
    name: draft.name,
    reason: draft.reason,
    since: draft.since,
  });
  const [asked, setAsked] = useState(false);
  const next = async () => {
    setAsked(true);
    if (dayFault(typed.since) !== undefined) return;
    await keep({ ...draft, ...typed });
    go('/plan');
  };
  return (
    <Question
      title="发生了什么？"
      why="如实说，一句话就够。对方看的是原因、时间和你打算怎么还。"
      back="/spending"
      next="看方案"
      onNext={() => void next()}
    >
      <Choice
        name="reason"
        legend="原因"
        value={typed.reason}
        options={REASONS}
        onChoose={(reason) => setTyped({ ...typed, reason })}
      />
      <Field
        id="since"
        label="从哪天开始"
        type="date"
        value={typed.since}
        fault={asked ? dayFault(typed.since) : undefined}
        onInput={(since) => setTyped({ ...typed, since })}
      />
      <Field
        id="name"
        label="你的名字（写在信上，可以先空着）"
        value={typed.name}
        onInput={(name) => setTyped({ ...typed, name })}
      />
    </Question>
  );
}
