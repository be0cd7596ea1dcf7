import type { Paper } from '@forbear/document';
import type { PlanName } from '@forbear/plan';
import { problemNext, problemText, type Result } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { useParams } from 'wouter-preact';
import { Choice } from '../piece/field.tsx';
import { Page } from '../piece/page.tsx';
import { usePlan } from '../plan-state.ts';

const CHANNELS = [
  ['chat', '在线聊天'],
  ['phone', '打电话'],
  ['letter', '书面申请'],
] as const;
type Channel = (typeof CHANNELS)[number][0];

type Shown = { readonly paper: Paper; readonly text: string };

/** The words for one creditor and channel, each with its copy button. */
export function Kit() {
  const { name, debt } = useParams<{ name: PlanName; debt: string }>();
  const found = usePlan();
  const [channel, setChannel] = useState<Channel>('letter');
  const [shown, setShown] = useState<Result<Shown>>();
  useEffect(() => {
    if (found.state !== 'made') return;
    const plan = found.plan.plans.find((one) => one.name === name);
    if (plan === undefined) return;
    void import('../engine.ts').then(({ kit, paperText }) => {
      const { findings } = found.plan;
      const paper = kit({ borrower: found.borrower, plan, findings, debt, lang: 'zh' }, channel);
      setShown(
        paper.ok
          ? { ok: true, value: { paper: paper.value, text: paperText(paper.value) } }
          : paper,
      );
    });
  }, [found, channel, name, debt]);
  return (
    <Page
      title="带着这些去谈"
      why="三种方式说的是同一组数。照实说，不多承诺；谈成后请对方书面确认。"
      back="/plan"
    >
      <Choice
        name="channel"
        legend="方式"
        value={channel}
        options={CHANNELS}
        onChoose={setChannel}
      />
      {shown?.ok === true && <Sheet {...shown.value} />}
      {shown?.ok === false && (
        <p role="alert">
          {problemText(shown.problem).zh}
          {problemNext(shown.problem).zh}
        </p>
      )}
      <p class="hint">这不是法律意见。电话以合同或 App 内公布的官方电话为准。</p>
    </Page>
  );
}

function Sheet({ paper, text }: Shown) {
  const messages = paper.blocks.flatMap((block) => (block.kind === 'message' ? [block] : []));
  if (messages.length === 0)
    return (
      <>
        <pre class="paper">{text}</pre>
        <Copy text={text} label="复制全文" />
      </>
    );
  return (
    <>
      {messages.map((message) => (
        <div class="message" key={message.no}>
          <p>{message.text}</p>
          <Copy text={message.text} label={`复制第 ${message.no} 条`} />
        </div>
      ))}
    </>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <button class="second" onClick={() => void copy()}>
      {done ? '已复制' : label}
    </button>
  );
}
