import { groupYuan, showYuan, sumFen, type Fen } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import type { Finding, Severity } from '@forbear/rule';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Copy } from '../piece/copy.tsx';
import { Page } from '../piece/page.tsx';
import { NotFinished } from '../piece/plan-wait.tsx';
import { RestsOn } from '../piece/rests-on.tsx';
import type { Checked, Cost } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { sourceLine } from '../text/source-line.ts';

const FORCE: Readonly<Record<Severity, readonly [string, string]>> = {
  law: ['法律', 'Law'],
  guidance: ['指引', 'Guidance'],
  standard: ['标准', 'Standard'],
  practice: ['惯例', 'Practice'],
};

/** The true price of the debts, what waiting adds, and what may be brought up, held against the own figures. */
export function Rights() {
  const say = useSay();
  const { situation } = useKeeping();
  const [found, setFound] = useState<Checked>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    setProblem(undefined);
    void askEngine('check', situation).answer.then((told) => {
      if (!wanted) return;
      if (told.ok) setFound(told.value);
      else setProblem(told.problem);
    });
    return () => {
      wanted = false;
    };
  }, [situation, round]);
  if (situation.debts.length === 0 && situation.given === undefined)
    return (
      <Page
        title={say('先记下欠款，才能对着规定算', 'Note a debt first, then it can be checked')}
        back="/"
        primary={{ text: say('去记欠款', 'To the debts'), href: '/debts' }}
      />
    );
  if (problem !== undefined)
    return <NotFinished problem={problem} back="/" again={() => setRound(round + 1)} />;
  if (found === undefined) return <Page title={say('正在对着规定算', 'Checking')} back="/" />;
  return <Shown found={found} />;
}

function Shown({ found }: { readonly found: Checked }) {
  const say = useSay();
  const { check, costs } = found;
  const month = sumFen(costs.map((one) => one.month));
  const isGuess = costs.some((one) => one.isGuess && one.month > 0);
  return (
    <Page
      title={
        month > 0
          ? say(
              `什么都不做，30 天后会多出${isGuess ? '约' : ''} ${showYuan(month, 'zh')}`,
              `Doing nothing adds ${isGuess ? 'about ' : ''}${showYuan(month, 'en')} in 30 days`,
            )
          : say('真正的价钱和我的权利', 'The true price and my rights')
      }
      why={say(
        '用你自己的数对着规定算。算出来的可以提出，对方不一定同意。',
        'Your own figures against the rules. What is found may be brought up; they need not agree.',
      )}
      back="/"
      primary={{ text: say('看有哪些还法', 'See the ways to pay'), href: '/plan' }}
    >
      <Costs found={found} />
      <p class="hint">
        {say(
          '这不是法律意见。“法律”法院照着判，“指引”法院和监管会看，“标准”是推荐的，“惯例”只是做法。',
          'This is no legal advice. “Law” binds courts, “guidance” is looked at, a “standard” is recommended, “practice” is only custom.',
        )}
      </p>
      {check.findings.length === 0 && (
        <p class="notice">
          {say(
            '没有发现和看过的规定不符的地方。',
            'Nothing was found against the rules that were looked at.',
          )}
        </p>
      )}
      <ByDebt found={found} findings={check.findings} />
      <Fold
        title={say('可以提出的，和可以找谁', 'What may be asked, and whom to turn to')}
        rows={check.ways ?? []}
      >
        {(one) => <Found found={found} one={one} />}
      </Fold>
      <Looked found={found} />
    </Page>
  );
}

function Costs({ found }: { readonly found: Checked }) {
  const say = useSay();
  const { costs } = found;
  if (costs.length === 0) return null;
  const sum = ({ isGuess }: Cost, amount: Fen) =>
    `${isGuess && amount > 0 ? say('约 ', 'about ') : ''}${groupYuan(amount)}`;
  const percent = (yearly: number | undefined) =>
    yearly === undefined
      ? say('还不知道', 'not known')
      : `${(Math.round(yearly * 10_000) / 100).toFixed(2)}%`;
  return (
    <table class="months">
      <thead>
        <tr>
          <th scope="col">{say('欠款', 'Debt')}</th>
          <th scope="col">{say('一天多出', 'A day adds')}</th>
          <th scope="col">{say('30 天多出', '30 days add')}</th>
          <th scope="col">{say('一年的价钱', 'Yearly cost')}</th>
        </tr>
      </thead>
      <tbody>
        {costs.map((one) => (
          <tr key={one.debt}>
            <th scope="row">{nameOf(found, one.debt, say)}</th>
            <td data-name={say('一天多出', 'A day adds')}>{sum(one, one.day)}</td>
            <td data-name={say('30 天多出', '30 days add')}>{sum(one, one.month)}</td>
            <td data-name={say('一年的价钱', 'Yearly cost')}>{percent(one.yearly)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nameOf = ({ names }: Checked, debt: string | undefined, say: Say): string =>
  debt === undefined ? say('所有欠款', 'All debts') : (names[debt]?.[say.lang] ?? debt);

/** Findings under the name of their debt; debts in the order in which the first finding names them. */
function ByDebt({
  found,
  findings,
}: {
  readonly found: Checked;
  readonly findings: readonly Finding[];
}) {
  const say = useSay();
  const debts = [...new Set(findings.map(({ debt }) => debt))];
  return (
    <>
      {debts.map((debt) => (
        <section key={debt ?? ''}>
          <h2>{nameOf(found, debt, say)}</h2>
          {findings.map((one, k) => one.debt === debt && <Found found={found} one={one} key={k} />)}
        </section>
      ))}
    </>
  );
}

function Found({ found, one }: { readonly found: Checked; readonly one: Finding }) {
  const say = useSay();
  const sources = one.rules.flatMap((id) => found.sources[id] ?? []);
  const { lang } = say;
  return (
    <article class="found">
      <h3>
        {sources[0]?.title[lang]} <span class="force">{say(...FORCE[one.severity])}</span>
      </h3>
      {one.amount !== undefined && (
        <p>
          {say('涉及', 'About')} <strong>{showYuan(one.amount, lang)}</strong>
        </p>
      )}
      {one.proposed?.map((each) => (
        <RestsOn key={`${each.field}${each.value}`} place={one.contact} proposed={each} />
      ))}
      <p>{one.do[lang]}</p>
      {one.uncertain && (
        <p class="hint">
          {say('说不准的：', 'Not sure: ')}
          {one.uncertain[lang]}
        </p>
      )}
      <details class="source">
        <summary>{say('怎么算的，依据是什么', 'Arithmetic and source')}</summary>
        <p>{one.arithmetic[lang]}</p>
        <ul>
          {sources.map((one) => (
            <li key={one.where}>{sourceLine(one, say)}</li>
          ))}
        </ul>
      </details>
      <div class="message">
        <p>{one.say[lang]}</p>
        <Copy text={one.say[lang]} label={say('复制这段话', 'Copy this')} />
      </div>
    </article>
  );
}

type FoldProps<T> = {
  readonly title: string;
  readonly rows: readonly T[];
  readonly children: (row: T) => ComponentChildren;
};

function Fold<T>({ title, rows, children }: FoldProps<T>) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {title}
        {say(`（${rows.length}）`, ` (${rows.length})`)}
      </summary>
      <ul class="folded">
        {rows.map((row, k) => (
          <li key={k}>{children(row)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What comes if nothing is done, what was looked at, and what could not be. */
function Looked({ found }: { readonly found: Checked }) {
  const say = useSay();
  const { check } = found;
  return (
    <>
      <Fold title={say('什么都不做会怎样', 'What comes if nothing is done')} rows={check.next}>
        {({ debt, from, severity, what, stops }) => (
          <>
            <strong>{nameOf(found, debt, say)}</strong>
            {say('：', ': ')}
            {from === undefined
              ? ''
              : say(
                  `${dayWord(from, check.asOf, say)}起，`,
                  `from ${dayWord(from, check.asOf, say)}: `,
                )}
            {what[say.lang]} <span class="force">{say(...FORCE[severity])}</span> {stops[say.lang]}
          </>
        )}
      </Fold>
      <Fold title={say('看过的', 'What was looked at')} rows={check.checked}>
        {({ debt, what }) => (
          <>
            <strong>{nameOf(found, debt, say)}</strong>
            {say('：', ': ')}
            {what[say.lang]}
          </>
        )}
      </Fold>
      <Fold title={say('还没法看的', 'What could not be looked at')} rows={check.notChecked}>
        {({ debt, would }) => (
          <>
            <strong>{nameOf(found, debt, say)}</strong>
            {say('：', ': ')}
            {would[say.lang]}
          </>
        )}
      </Fold>
    </>
  );
}
