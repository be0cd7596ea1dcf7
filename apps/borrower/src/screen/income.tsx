import { parseFen, showYuan } from '@forbear/money';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { IncomeDraft } from '../draft.ts';
import { useDesk } from '../draft-store.ts';
import { dayFault, faultOf, Field, MoneyField } from '../piece/field.tsx';
import { Page } from '../piece/page.tsx';

const NONE: IncomeDraft = { what: '', amount: '', payDay: '', from: '', until: '' };

/** What comes in each month; only what is sure. */
export function Incomes() {
  const { draft, keep } = useDesk();
  const [typed, setTyped] = useState(NONE);
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<IncomeDraft>) => setTyped({ ...typed, ...change });
  const fault = {
    amount: faultOf(parseFen(typed.amount)),
    from: typed.from === '' ? undefined : dayFault(typed.from),
    until: typed.until === '' ? undefined : dayFault(typed.until),
  };
  const add = async () => {
    setAsked(true);
    if (Object.values(fault).some((text) => text !== undefined)) return;
    await keep({ ...draft, incomes: [...draft.incomes, { ...typed, what: typed.what || '收入' }] });
    setTyped(NONE);
    setAsked(false);
  };
  return (
    <Page
      title="每月有哪些收入？"
      why="工资、失业金、家人给的家用都算。只填确定会来的。"
      back="/debts"
    >
      <ul class="tasks">
        {draft.incomes.map((income, k) => (
          <li key={k}>
            <span>
              {income.what} {shown(income.amount)}
            </span>
            <button
              class="plain"
              onClick={() =>
                void keep({ ...draft, incomes: draft.incomes.filter((_, n) => n !== k) })
              }
            >
              删除{income.what}
            </button>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field id="what" label="名称" value={typed.what} onInput={(what) => set({ what })} />
        <MoneyField
          id="income"
          label="每月金额"
          value={typed.amount}
          fault={asked ? fault.amount : undefined}
          onInput={(amount) => set({ amount })}
        />
        <details>
          <summary>只有一段时间有？几号发？</summary>
          <Field
            id="from"
            label="从哪天起"
            type="date"
            value={typed.from}
            fault={asked ? fault.from : undefined}
            onInput={(from) => set({ from })}
          />
          <Field
            id="until"
            label="到哪天止"
            type="date"
            value={typed.until}
            fault={asked ? fault.until : undefined}
            onInput={(until) => set({ until })}
          />
          <Field
            id="pay-day"
            label="每月几号到账"
            mode="numeric"
            value={typed.payDay}
            onInput={(payDay) => set({ payDay })}
          />
        </details>
        <button class="second" type="submit">
          添加这笔收入
        </button>
      </form>
      <Link class="primary" href="/spending">
        继续填支出
      </Link>
    </Page>
  );
}

function shown(text: string): string {
  const amount = parseFen(text);
  return amount.ok ? showYuan(amount.value, 'zh') : text;
}
