import { EXPENSE_GROUPS, type ExpenseGroup } from '@forbear/budget';
import { formatFen, parseFen } from '@forbear/money';
import { problemNext, problemText } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useDesk } from '../draft-store.ts';
import { faultOf, MoneyField } from '../piece/field.tsx';
import { Question } from '../piece/page.tsx';

const NAMES: Readonly<Record<ExpenseGroup, string>> = {
  rent: '房租、房贷',
  food: '吃饭和日用',
  utilities: '水电、燃气、电话',
  transport: '交通',
  health: '看病和药',
  children: '孩子',
  support: '赡养老人',
  insurance: '保险',
  other: '其他必要开支',
};

/** What the household needs a month, by hand or from an exported bill, and what is saved. */
export function Spending() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const [spending, setSpending] = useState(draft.spending);
  const [savings, setSavings] = useState(draft.savings);
  const [asked, setAsked] = useState(false);
  const faultIn = (text: string) => (text === '' ? undefined : faultOf(parseFen(text)));
  const next = async () => {
    setAsked(true);
    const texts = [...Object.values(spending), savings];
    if (texts.some((text) => faultIn(text) !== undefined)) return;
    await keep({ ...draft, spending, savings });
    go('/about');
  };
  return (
    <Question
      title="每月必须花多少？"
      why="只填生活必需的，没有的空着。先保住吃住和看病，剩下的才谈还债。"
      back="/income"
      onNext={() => void next()}
    >
      <BillDrop onRead={(found) => setSpending({ ...spending, ...found })} />
      {EXPENSE_GROUPS.map((group) => (
        <MoneyField
          key={group}
          id={group}
          label={NAMES[group]}
          value={spending[group] ?? ''}
          fault={asked ? faultIn(spending[group] ?? '') : undefined}
          onInput={(text) => setSpending({ ...spending, [group]: text })}
        />
      ))}
      <MoneyField
        id="savings"
        label="手里的存款"
        value={savings}
        fault={asked ? faultIn(savings) : undefined}
        onInput={setSavings}
      />
    </Question>
  );
}

type Found = Partial<Record<ExpenseGroup, string>>;

/** Takes exported bills; they are read on this device. */
function BillDrop({ onRead }: { onRead: (found: Found) => void }) {
  const [said, setSaid] = useState('');
  const read = async (list: FileList | null) => {
    if (list === null || list.length === 0) return;
    const { joinBills, pictureOf, readBill } = await import('../engine.ts');
    const bills = [];
    for (const file of list) {
      const bill = await readBill(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!bill.ok)
        return setSaid(`${problemText(bill.problem).zh}${problemNext(bill.problem).zh}`);
      bills.push(bill.value);
    }
    const { months, spending } = pictureOf(joinBills(bills));
    const found: Found = {};
    for (const group of EXPENSE_GROUPS) {
      const figure = spending[group];
      if (figure !== undefined) found[group] = formatFen(figure.amount);
    }
    onRead(found);
    setSaid(`用了 ${months.join('、')} 的账单，填的是每月的中位数。请逐项核对，去掉不是必需的。`);
  };
  return (
    <div class="drop">
      <label for="bill">从导出的账单填（支付宝、微信、京东、美团、银行，只在本机读取）</label>
      <input
        id="bill"
        type="file"
        multiple
        accept=".csv,.txt,.xlsx"
        onChange={(event) => void read(event.currentTarget.files)}
      />
      {said && <p role="status">{said}</p>}
    </div>
  );
}
