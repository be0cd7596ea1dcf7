import { parseFen, ZERO } from '@forbear/money';
import { useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import { isBill, type Answer, type DebtDraft } from '../draft.ts';
import { parsePercent } from '../percent.ts';
import { useDesk } from '../draft-store.ts';
import { Choice, dayFault, faultOf, Field, MoneyField } from '../piece/field.tsx';
import { Question } from '../piece/page.tsx';

type Step = 'name' | 'amount' | 'due' | 'minimum' | 'by-self' | 'offered' | 'count' | 'rate';

/** The questions of a debt, in their order. */
function stepsOf(debt: DebtDraft): readonly Step[] {
  if (debt.product === 'huabei') return ['amount', 'due', 'minimum', 'by-self', 'offered'];
  if (isBill(debt.product)) return ['name', 'amount', 'due'];
  return debt.product === 'other'
    ? ['name', 'amount', 'due', 'count', 'rate']
    : ['amount', 'due', 'count', 'rate'];
}

/** The question a debt begins with. */
export const firstStep = (debt: DebtDraft): Step => stepsOf(debt)[0] as Step;

const HEADINGS: Readonly<Record<Step, (debt: DebtDraft) => string>> = {
  name: () => '是哪一家的？',
  amount: (debt) =>
    isBill(debt.product) ? `${debt.name}这期账单要还多少？` : `${debt.name}还剩多少本金？`,
  due: (debt) => (isBill(debt.product) ? '最晚哪天还？' : '下一期是哪天？'),
  minimum: () => '页面上能选“最低还款”吗？',
  'by-self': () => '页面上能自己办账单分期吗？',
  offered: () => '客服分期一共收多少手续费？',
  count: () => '还剩几期没还？',
  rate: () => '日利率是多少？',
};

const WHYS: Readonly<Record<Step, string>> = {
  name: '写合同上的名称，信里会用到。',
  amount: '以 App 里今天显示的数为准。',
  due: '账单或还款计划里写着。',
  minimum: '有的账户不提供。不知道也没关系。',
  'by-self': '能自己办的分期不用开口求人。不知道也没关系。',
  offered: '占原金额的百分比。下面是常见的数，以对方给你的为准；没有的期数请清空。',
  count: '看还款计划里剩下的行数。',
  rate: '合同里写着，例如 0.04。不知道先空着，方案会写明按没有利息计算。',
};

const ANSWERS: readonly (readonly [Answer, string])[] = [
  ['yes', '能'],
  ['no', '不能'],
  ['unknown', '不知道'],
];

/** One question about one debt. */
export function DebtQuestion() {
  const { id, step } = useParams<{ id: string; step: Step }>();
  const { draft } = useDesk();
  const debt = draft.debts.find((one) => one.id === id);
  if (debt === undefined || !stepsOf(debt).includes(step)) return <Missing />;
  return <DebtStep key={step} debt={debt} step={step} />;
}

function Missing() {
  const [, go] = useLocation();
  return (
    <Question title="没有找到这笔欠款" back="/debts" next="回到列表" onNext={() => go('/debts')}>
      {null}
    </Question>
  );
}

function DebtStep({ debt, step }: { debt: DebtDraft; step: Step }) {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(debt);
  const [asked, setAsked] = useState(false);
  const steps = stepsOf(debt);
  const at = steps.indexOf(step);
  const next = async () => {
    setAsked(true);
    if (stepFault(typed, step) !== undefined) return;
    await keep({ ...draft, debts: draft.debts.map((one) => (one.id === debt.id ? typed : one)) });
    const following = steps[at + 1];
    go(following === undefined ? '/debts' : `/debt/${debt.id}/${following}`);
  };
  const before = steps[at - 1];
  return (
    <Question
      title={HEADINGS[step](debt)}
      why={`${WHYS[step]}第 ${at + 1} 步，共 ${steps.length} 步。`}
      back={before === undefined ? '/debts' : `/debt/${debt.id}/${before}`}
      onNext={() => void next()}
    >
      <StepInput
        debt={typed}
        step={step}
        fault={asked ? stepFault(typed, step) : undefined}
        onChange={setTyped}
      />
    </Question>
  );
}

/** What keeps a step from being kept; `unknown` is an answer. */
function stepFault(debt: DebtDraft, step: Step): string | undefined {
  switch (step) {
    case 'amount': {
      const amount = parseFen(debt.amount);
      return amount.ok && amount.value === ZERO ? '金额要大于 0。' : faultOf(amount);
    }
    case 'due':
      return dayFault(debt.due);
    case 'name':
      return debt.name.trim() === '' ? '请写一个名称。' : undefined;
    case 'count':
      return /^[1-9][0-9]{0,2}$/.test(debt.count) && Number(debt.count) <= 600
        ? undefined
        : '请填 1 到 600 的整数。';
    case 'rate':
      return debt.rate === '' ? undefined : faultOf(parsePercent(debt.rate));
    case 'offered':
      return Object.values(debt.offered)
        .filter((text) => text !== '')
        .map((text) => faultOf(parsePercent(text)))
        .find((fault) => fault !== undefined);
    default:
      return undefined;
  }
}

type InputProps = {
  readonly debt: DebtDraft;
  readonly step: Step;
  readonly fault: string | undefined;
  readonly onChange: (debt: DebtDraft) => void;
};

function StepInput({ debt, step, fault, onChange }: InputProps) {
  const set = (change: Partial<DebtDraft>) => onChange({ ...debt, ...change });
  switch (step) {
    case 'name':
      return (
        <Field
          id="creditor"
          label="名称"
          value={debt.name}
          fault={fault}
          onInput={(name) => set({ name })}
        />
      );
    case 'amount':
      return (
        <MoneyField
          id="amount"
          label="金额"
          value={debt.amount}
          fault={fault}
          onInput={(amount) => set({ amount })}
        />
      );
    case 'due':
      return (
        <Field
          id="due"
          label="还款日"
          type="date"
          value={debt.due}
          fault={fault}
          onInput={(due) => set({ due })}
        />
      );
    case 'minimum':
    case 'by-self': {
      const key = step === 'minimum' ? 'minimum' : 'bySelf';
      return (
        <Choice
          name={step}
          legend={step === 'minimum' ? '最低还款' : '自助分期'}
          value={debt[key]}
          options={ANSWERS}
          onChoose={(answer) => set({ [key]: answer })}
        />
      );
    }
    case 'count':
    case 'rate':
      return (
        <Field
          id={step}
          label={step === 'count' ? '期数' : '日利率'}
          mode={step === 'count' ? 'numeric' : 'decimal'}
          unit={step === 'count' ? '期' : '%'}
          value={debt[step]}
          fault={fault}
          onInput={(text) => set({ [step]: text })}
        />
      );
    case 'offered':
      return <Offer debt={debt} fault={fault} onChange={onChange} />;
  }
}

/** What the creditor's instalments cost, one field a count. */
function Offer({ debt, fault, onChange }: Omit<InputProps, 'step'>) {
  return (
    <>
      {Object.keys(debt.offered).map((count) => (
        <Field
          key={count}
          id={`offered-${count}`}
          label={`${count} 期总费率`}
          mode="decimal"
          unit="%"
          value={debt.offered[count] ?? ''}
          onInput={(text) => onChange({ ...debt, offered: { ...debt.offered, [count]: text } })}
        />
      ))}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
