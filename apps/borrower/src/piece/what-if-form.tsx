import { parseFen, ZERO, type Fen } from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import type { WhatIf } from '@forbear/plan';
import { useState } from 'preact/hooks';
import { faultOf, MoneyField } from './field.tsx';

type FormProps = {
  readonly borrower: BorrowerCase;
  readonly onAsk: (whatIf: WhatIf) => void;
};

/** Other money, or a creditor that says no: asked without changing what was typed. */
export function WhatIfForm({ borrower, onAsk }: FormProps) {
  const [change, setChange] = useState<'more' | 'less'>('less');
  const [income, setIncome] = useState('');
  const [keepBack, setKeepBack] = useState('');
  const [refused, setRefused] = useState('');
  const [tried, setTried] = useState(false);
  const [more, kept] = [sumOf(income), sumOf(keepBack)];
  const ask = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!more.ok || !kept.ok) return;
    onAsk({
      incomeChange: change === 'more' ? more.value : -more.value,
      ...(keepBack === '' ? {} : { keepBack: kept.value }),
      ...(refused === '' ? {} : { answers: { [refused]: 'refused' as const } }),
    });
  };
  return (
    <details>
      <summary>如果情况变了会怎样</summary>
      <form noValidate onSubmit={ask}>
        <div class="field">
          <label for="income-change">每月收入</label>
          <select
            id="income-change"
            value={change}
            onChange={(event) => setChange(event.currentTarget.value as 'more' | 'less')}
          >
            <option value="less">少了</option>
            <option value="more">多了</option>
          </select>
        </div>
        <MoneyField
          id="income-by"
          label="差多少"
          value={income}
          onInput={setIncome}
          fault={tried ? faultOf(more) : undefined}
        />
        <MoneyField
          id="keep-back"
          label="每月另外留出"
          value={keepBack}
          onInput={setKeepBack}
          fault={tried ? faultOf(kept) : undefined}
        />
        <div class="field">
          <label for="refused">哪一家不同意</label>
          <select
            id="refused"
            value={refused}
            onChange={(event) => setRefused(event.currentTarget.value)}
          >
            <option value="">没有</option>
            {borrower.debts.map(({ id, creditor }) => (
              <option key={id} value={id}>
                {creditor.name}
              </option>
            ))}
          </select>
        </div>
        <button class="second" type="submit">
          按这个假设再算
        </button>
      </form>
    </details>
  );
}

/** An empty field stands for nothing. */
const sumOf = (text: string): ReturnType<typeof parseFen> =>
  text.trim() === '' ? { ok: true, value: ZERO as Fen } : parseFen(text);
