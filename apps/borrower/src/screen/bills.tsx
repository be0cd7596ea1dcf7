import type { BillFile } from '@forbear/bill';
import { problemText, type Problem } from '@forbear/problem';
import { useEffect } from 'preact/hooks';
import { useSearch } from 'wouter-preact';
import { wordsOf } from '../text/problem-text.ts';
import { BillQuestion } from '../piece/bill-question.tsx';
import { MonthInBills } from '../piece/bills-seen.tsx';
import { ColumnForm } from '../piece/column-form.tsx';
import { LandedInBills } from '../piece/landed.tsx';
import { Page } from '../piece/page.tsx';
import { Password } from '../piece/password.tsx';
import { useBills, type Bills as Read } from '../planning/bills.ts';
import { handedOn } from '../store/shared.ts';
import { useSay } from '../text/say.ts';

/** Exported bills: read on this device, what they show proposed, and taken over only when the person says so. */
export function Bills() {
  const say = useSay();
  const back = new URLSearchParams(useSearch()).get('back') ?? 'spending';
  const bills = useBills();
  const { seen } = bills;
  // Files that another app has sent are read at once.
  useEffect(() => bills.read(handedOn()), []);
  return (
    <Page
      title={say('从账单里填', 'Fill in from bills')}
      why={say(
        '支付宝、微信、京东、美团、银行导出的账单。只在这部手机上读，可以一次选几个，也可以再加。',
        'Bills exported from Alipay, WeChat, JD, Meituan or banks. They are read on this device; choose several, or add more later.',
      )}
      back={`/${back}`}
      problem={bills.problem}
      primary={
        back === 'debts'
          ? { text: say('好了，接着数欠款', 'Done: back to the debts'), href: '/debts' }
          : { text: say('好了，回去看收支', 'Done: back to income and spending'), href: '/income' }
      }
    >
      <Drop bills={bills} />
      {seen?.picture.questions.map((question, k) => (
        <BillQuestion
          key={`${question.side} ${question.partner}`}
          question={question}
          text={seen.texts[k]?.[say.lang] ?? ''}
          answers={bills.answers}
          onAnswer={(answers) => void bills.answer(answers)}
        />
      ))}
      <LandedInBills />
      {seen && <MonthInBills seen={seen} />}
    </Page>
  );
}

function Drop({ bills }: { readonly bills: Read }) {
  const say = useSay();
  const { reading, unread } = bills;
  return (
    <section class="drop">
      <label for="bill">{say('选账单文件', 'Choose bill files')}</label>
      <input
        id="bill"
        type="file"
        multiple
        accept=".csv,.txt,.xlsx,.xls,.zip,.pdf,.html,.htm,.eml"
        onChange={(event) => {
          bills.read([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {reading.state === 'reading' && (
        <>
          <label for="reading">
            {say(`正在读「${reading.name}」`, `Reading “${reading.name}”`)}
          </label>
          <progress id="reading" max={1} value={reading.share} />
          <button class="plain" type="button" onClick={bills.stop}>
            {say('停止读取', 'Stop')}
          </button>
        </>
      )}
      {reading.state === 'stopped' && (
        <p role="status">{say('已停止，没有改动任何数字。', 'Stopped; nothing was changed.')}</p>
      )}
      {unread.map((one) => (
        <div key={one.name}>
          <p role="status" class="notice">
            {wordsOf(one.problem, say)}
          </p>
          {LOCKED.includes(one.problem.code) && (
            <Password id="bill-password" onUnlock={bills.unlock} />
          )}
          {one.sketch && <ColumnForm sketch={one.sketch} onMap={bills.learn} />}
        </div>
      ))}
      {bills.bills.map((bill) => (
        <FileLine key={bill.file} bill={bill} />
      ))}
      {bills.bills.length > 0 && (
        <button class="plain" type="button" onClick={() => void bills.forget()}>
          {say('从本机删除这些账单', 'Delete these bills from the device')}
        </button>
      )}
    </section>
  );
}

const LOCKED: readonly string[] = ['BILL_LOCKED', 'BILL_PASSWORD', 'PDF_LOCKED', 'PDF_PASSWORD'];

/** What was read of a file: every row is kept, or shown with why it is not. */
function FileLine({ bill: { file, rows, refused, warnings } }: { readonly bill: BillFile }) {
  const say = useSay();
  return (
    <div>
      <p>
        {say(
          `「${file}」共 ${rows} 行，读了 ${rows - refused.length} 行${refused.length > 0 ? `，${refused.length} 行没读` : ''}。`,
          `"${file}": ${rows - refused.length} of ${rows} rows were read.`,
        )}
      </p>
      {warnings.map((warning: Problem) => (
        <p key={warning.code} class="notice">
          {wordsOf(warning, say)}
        </p>
      ))}
      {refused.length > 0 && (
        <details class="source">
          <summary>{say('没读的行和原因', 'Rows that were not read, and why')}</summary>
          <ul>
            {refused.slice(0, 50).map(({ row, problem }) => (
              <li key={row}>{problemText(problem)[say.lang]}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
