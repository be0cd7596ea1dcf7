import { formatDay, parseDay, showYuan } from '@forbear/money';
import { checkCase, type BorrowerCase, type CaseCheck } from '@forbear/check';
import { must, problemNext, problemText } from '@forbear/problem';
import { ruleOf, type Finding, type Severity } from '@forbear/rule';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { caseOf } from '../draft-case.ts';
import { useDesk } from '../draft-store.ts';
import { Page } from '../piece/page.tsx';
import { Copy } from '../piece/paper-view.tsx';

const TITLE = '算清 · 看看哪些可以提出';

/** How hard a finding is, in one word; what the word means stands once on the page. */
const FORCE: Readonly<Record<Severity, string>> = {
  law: '法律',
  guidance: '指引',
  standard: '标准',
  practice: '惯例',
};

/** The law check of the own debts: what may be brought up with each creditor, and what was not looked at. */
export function Check() {
  const { draft, today } = useDesk();
  const borrower = useMemo(() => caseOf(draft, must(parseDay(today.day))), [draft, today]);
  if (!borrower.ok)
    return (
      <Page title="还差一点" why={problemText(borrower.problem).zh} back="/">
        <p>{problemNext(borrower.problem).zh}</p>
        <Link class="primary" href="/debts">
          回到欠款
        </Link>
      </Page>
    );
  if (borrower.value.debts.length === 0)
    return (
      <Page title={TITLE} why="先记下欠款，才能对着规定算。" back="/">
        <Link class="primary" href="/debts">
          去记欠款
        </Link>
      </Page>
    );
  return <Found borrower={borrower.value} check={checkCase(borrower.value)} />;
}

function Found({ borrower, check }: { borrower: BorrowerCase; check: CaseCheck }) {
  return (
    <Page title={TITLE} why="用你自己的数对着规定算。算出来的可以提出，对方不一定同意。" back="/">
      <p class="hint">
        {`这不是法律意见。按 ${formatDay(check.asOf)} 这一天算。“法律”约束法院；“指引”是法院和监管会参考的文件；“标准”是推荐标准或行业自律；“惯例”是做法或提示，不是规定。`}
      </p>
      {check.findings.length === 0 && <p class="notice">没有发现和下面看过的规定不符的地方。</p>}
      <ByDebt borrower={borrower} findings={check.findings} />
      {check.ways !== undefined && check.ways.length > 0 && (
        <details>
          <summary>可以提出的，和可以找谁（{check.ways.length}）</summary>
          <ByDebt borrower={borrower} findings={check.ways} />
        </details>
      )}
      <Looked borrower={borrower} check={check} />
    </Page>
  );
}

const nameOf = ({ debts }: BorrowerCase, id: string | undefined): string =>
  id === undefined ? '所有欠款' : (debts.find((debt) => debt.id === id)?.creditor.name ?? id);

/** Findings under the name of their debt; debts in the order in which the first finding names them. */
function ByDebt(props: { borrower: BorrowerCase; findings: readonly Finding[] }) {
  const { borrower, findings } = props;
  const debts = [...new Set(findings.map(({ debt }) => debt))];
  return (
    <>
      {debts.map((debt) => (
        <section key={debt ?? ''}>
          <h2>{nameOf(borrower, debt)}</h2>
          {findings.map((one, k) => one.debt === debt && <FindingView found={one} key={k} />)}
        </section>
      ))}
    </>
  );
}

function FindingView({ found }: { found: Finding }) {
  const { force, titles } = { force: FORCE[found.severity], titles: found.rules.map(ruleOf) };
  const [lead] = titles;
  return (
    <article class="found">
      <h3>{lead?.title.zh}</h3>
      <p class="state">依据：{force}</p>
      {found.amount !== undefined && (
        <p class="sum">
          <small>涉及</small> {showYuan(found.amount, 'zh')}
        </p>
      )}
      <details>
        <summary>怎样算的，依据是什么</summary>
        <p>{found.arithmetic.zh}</p>
        <ul>
          {titles.map((rule) => (
            <li key={rule.id}>
              {`${rule.instrument}${rule.article ?? ''}（${rule.reviewedOn} 核对${rule.verified ? '' : '，没有查到原文'}）`}
            </li>
          ))}
        </ul>
      </details>
      {found.uncertain && <p class="hint">说不准的：{found.uncertain.zh}</p>}
      <p>
        <strong>做什么：</strong>
        {found.do.zh}
      </p>
      <div class="message">
        <p>{found.say.zh}</p>
        <Copy text={found.say.zh} label="复制这段话" />
      </div>
    </article>
  );
}

/** What comes if nothing is done, what was looked at, and which answers are missing. */
function Looked({ borrower, check }: { borrower: BorrowerCase; check: CaseCheck }) {
  const of = (debt: string | undefined) => <strong>{nameOf(borrower, debt)}：</strong>;
  return (
    <>
      <Fold title="什么都不做会怎样" rows={check.next}>
        {({ debt, from, severity, what, stops }) => (
          <>
            {of(debt)}
            {from === undefined ? '' : `${formatDay(from)} 起，`}
            {what.zh}（{FORCE[severity]}）怎样停下：{stops.zh}
          </>
        )}
      </Fold>
      <Fold title="看过的" rows={check.checked}>
        {({ debt, what }) => (
          <>
            {of(debt)}
            {what.zh}
          </>
        )}
      </Fold>
      <Fold title="还没法看的，缺哪个答案" rows={check.notChecked}>
        {({ debt, would }) => (
          <>
            {of(debt)}
            {would.zh}
          </>
        )}
      </Fold>
    </>
  );
}

function Fold<T>(props: {
  title: string;
  rows: readonly T[];
  children: (row: T) => ComponentChildren;
}) {
  const { title, rows, children } = props;
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {title}（{rows.length}）
      </summary>
      <ul>
        {rows.map((row, k) => (
          <li key={k}>{children(row)}</li>
        ))}
      </ul>
    </details>
  );
}
