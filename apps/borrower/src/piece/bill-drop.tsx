import { problemNext, problemText, type Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import type { Bills, UnreadBill } from '../bill-reading.ts';
import { ColumnForm } from './column-form.tsx';

/** Takes exported bills, by choice or by drop; they are read and kept on this device only. */
export function BillDrop({ bills }: { readonly bills: Bills }) {
  const { reading, unread, kept, read } = bills;
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => read(list === null ? [] : [...(list ?? [])]);
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for="bill">从导出的账单填（支付宝、微信、京东、美团、银行，只在本机读取）</label>
      <input
        id="bill"
        type="file"
        multiple
        accept=".csv,.txt,.xlsx,.xls,.zip,.pdf,.html,.htm,.eml"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      {reading.state === 'reading' && (
        <div class="reading">
          <label for="reading">正在读「{reading.name}」</label>
          <progress id="reading" max={1} value={reading.share} />
          <button class="second" type="button" onClick={bills.stop}>
            停止读取
          </button>
        </div>
      )}
      {reading.state === 'stopped' && <p role="status">已停止，没有改动任何数字。</p>}
      {unread.map((one) => (
        <Unread key={one.name} bill={one} onLearn={bills.learn} onUnlock={bills.unlock} />
      ))}
      {kept.files.map((file) => (
        <FileLine key={file.file} file={file} />
      ))}
      {kept.files.length > 0 && (
        <button class="plain" type="button" onClick={() => void bills.forget()}>
          从本机删除这些账单
        </button>
      )}
    </div>
  );
}

const said = (problem: Problem): string => `${problemText(problem).zh}${problemNext(problem).zh}`;

const LOCKED: readonly string[] = ['BILL_LOCKED', 'BILL_PASSWORD', 'PDF_LOCKED', 'PDF_PASSWORD'];

function Unread({
  bill,
  onLearn,
  onUnlock,
}: {
  readonly bill: UnreadBill;
  readonly onLearn: Bills['learn'];
  readonly onUnlock: Bills['unlock'];
}) {
  return (
    <>
      <p role="status">{said(bill.problem)}</p>
      {LOCKED.includes(bill.problem.code) && <PasswordForm onUnlock={onUnlock} />}
      {bill.sketch && <ColumnForm sketch={bill.sketch} onMap={onLearn} />}
    </>
  );
}

/** Asks for the password of a locked file; it is used at once and never kept. */
function PasswordForm({ onUnlock }: { readonly onUnlock: Bills['unlock'] }) {
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onUnlock(password);
      }}
    >
      <label for="bill-password">打开这个文件的密码</label>
      <input
        id="bill-password"
        type="text"
        autocomplete="off"
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <button class="second" type="submit" disabled={password === ''}>
        打开
      </button>
    </form>
  );
}

/** What was read of a file: every row is kept, or shown with why it is not. */
function FileLine({ file }: { readonly file: Bills['kept']['files'][number] }) {
  const { refused, rows, warnings } = file;
  return (
    <div class="file">
      <p>
        「{file.file}」共 {rows} 行，读了 {rows - refused.length} 行
        {refused.length > 0 && `，${refused.length} 行没读`}。
      </p>
      {warnings.map((warning) => (
        <p key={warning.code} class="notice">
          {said(warning)}
        </p>
      ))}
      {refused.length > 0 && (
        <details>
          <summary>没读的行和原因</summary>
          <ul>
            {refused.slice(0, 50).map(({ row, problem }) => (
              <li key={row}>{problemText(problem).zh}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
