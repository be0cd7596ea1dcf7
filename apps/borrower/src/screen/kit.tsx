import type { Channel, Paper } from '@forbear/document';
import type { PlanName } from '@forbear/plan';
import { problemNext, problemText, type Result } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { useParams } from 'wouter-preact';
import { Choice } from '../piece/field.tsx';
import { Page } from '../piece/page.tsx';
import { Copy, NoticeView, PaperView } from '../piece/paper-view.tsx';
import { usePlan } from '../plan-state.ts';
import { saveFile } from '../save-file.ts';

const WAYS = [
  ['chat', '在线聊天'],
  ['phone', '打电话'],
  ['letter', '书面申请'],
  ['mail', '电子邮件'],
  ['other', '其他文书'],
] as const satisfies readonly (readonly [Channel | 'other', string])[];
type Way = (typeof WAYS)[number][0];

type Titles = readonly (readonly [id: string, title: string, when: string])[];

type Shown = {
  /** Help comes first: nothing of the kit is made yet. */
  readonly care?: Paper;
  readonly paper?: Result<Paper>;
  readonly text: string;
  readonly html: string;
  readonly ics: string;
  readonly others: Titles;
};

/** The words for one creditor: by chat, call or letter, and every other paper. */
export function Kit() {
  const { name, debt } = useParams<{ name: PlanName; debt: string }>();
  const [way, setWay] = useState<Way>('letter');
  const [other, setOther] = useState('replies');
  const [seen, setSeen] = useState(false);
  const shown = useShown(name, debt, way === 'other' ? other : way, seen);
  if (shown?.care !== undefined) return <Care paper={shown.care} onGoOn={() => setSeen(true)} />;
  return (
    <Page
      title="带着这些去谈"
      why="三种方式说的是同一组数。照实说，不多承诺；谈成后请对方书面确认。"
      back="/plan"
    >
      <Choice name="channel" legend="方式" value={way} options={WAYS} onChoose={setWay} />
      {way === 'other' && shown !== undefined && (
        <Others titles={shown.others} chosen={other} onChoose={setOther} />
      )}
      {shown?.paper?.ok === true && <Sheet {...shown} paper={shown.paper.value} debt={debt} />}
      {shown?.paper?.ok === false && (
        <p role="alert">
          {problemText(shown.paper.problem).zh}
          {problemNext(shown.paper.problem).zh}
        </p>
      )}
      <p class="hint">这不是法律意见。电话以合同或 App 内公布的官方电话为准。</p>
    </Page>
  );
}

/** Makes the paper of a way when the plan is there. */
function useShown(name: PlanName, debt: string, id: string, seen: boolean): Shown | undefined {
  const found = usePlan();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (found.state !== 'made') return;
    const { borrower } = found;
    const { findings, plans } = found.plan;
    const plan = plans.find((one) => one.name === name);
    if (plan === undefined) return;
    void import('../engine.ts').then((engine) => {
      const none = { text: '', html: '', ics: '', others: [] };
      if (!seen && engine.needsCare(borrower))
        return setShown({ ...none, care: engine.carePaper('zh') });
      const input = { borrower, plan, findings, debt, lang: 'zh' } as const;
      const channel = engine.CHANNELS.find((one) => one === id);
      const paper =
        channel === undefined ? engine.writePaper(input, id) : engine.kit(input, channel);
      const entries = engine.calendarOf({ borrower, plan, lang: 'zh' });
      setShown({
        paper,
        text: paper.ok ? engine.paperText({ ...paper.value, first: [] }) : '',
        html: paper.ok ? engine.paperHtml(paper.value) : '',
        ics: engine.calendarIcs(entries, borrower.asOf, 'zh'),
        others: engine.PAPER_IDS.map((one) => {
          const { title, when } = engine.PAPERS[one];
          return [one, title.zh, when.zh];
        }),
      });
    });
  }, [found, id, name, debt, seen]);
  return shown;
}

/** Help before anything else, and no sums. */
function Care({ paper, onGoOn }: { paper: Paper; onGoOn: () => void }) {
  return (
    <Page title={paper.title} back="/">
      <PaperView paper={paper} plain />
      <button class="second" onClick={onGoOn}>
        我现在还好，继续
      </button>
    </Page>
  );
}

function Others(props: { titles: Titles; chosen: string; onChoose: (id: string) => void }) {
  const when = props.titles.find(([id]) => id === props.chosen)?.[2];
  return (
    <p class="others">
      <label for="paper">哪一份</label>
      <select
        id="paper"
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.titles.map(([id, title]) => (
          <option value={id} key={id}>
            {title}
          </option>
        ))}
      </select>
      {when !== undefined && <small>什么时候用：{when}</small>}
    </p>
  );
}

function Sheet({
  paper,
  text,
  html,
  ics,
  debt,
}: Omit<Shown, 'paper'> & { paper: Paper; debt: string }) {
  const isChat = paper.blocks.some(({ kind }) => kind === 'message');
  return (
    <>
      {paper.first.map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      <PaperView paper={paper} />
      <div class="tools">
        {!isChat && <Copy text={text} label="复制全文" />}
        <button class="second" onClick={() => window.print()}>
          打印或存成 PDF
        </button>
        <button
          class="second"
          onClick={() => saveFile(`${debt}-${paper.id}.html`, 'text/html', html)}
        >
          存为网页
        </button>
        <button class="second" onClick={() => saveFile('forbear.ics', 'text/calendar', ics)}>
          还款日加到日历
        </button>
      </div>
    </>
  );
}
