import type { BillPicture, ExpenseGroup } from '@forbear/budget';
import { fen, formatFen, parseDay, parseFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useBills, type Bills } from '../bill-reading.ts';
import type { Draft } from '../draft.ts';
import { useDesk } from '../draft-store.ts';
import { GROUP_NAMES, GROUPS } from '../group-names.ts';
import { BillDrop } from '../piece/bill-drop.tsx';
import { BillPictureView } from '../piece/bill-picture.tsx';
import { BillQuestion } from '../piece/bill-question.tsx';
import { faultOf, MoneyField } from '../piece/field.tsx';
import { Question } from '../piece/page.tsx';
import { StatementView, type Shown } from '../piece/statement-view.tsx';

/** What the household needs a month, by hand or from exported bills, and what is saved. */
export function Spending() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const [spending, setSpending] = useState(draft.spending);
  const [savings, setSavings] = useState(draft.savings);
  const [asked, setAsked] = useState(false);
  const bills = useBills();
  const seen = usePicture(bills);
  const shown = useStatement({ ...draft, spending, savings }, seen?.picture);
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
      <FromBills
        bills={bills}
        seen={seen}
        onUse={(found) => setSpending({ ...spending, ...found })}
      />
      {GROUPS.map((group) => (
        <MoneyField
          key={group}
          id={group}
          label={GROUP_NAMES[group]}
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
      {shown && <StatementView {...shown} />}
    </Question>
  );
}

type Found = Partial<Record<ExpenseGroup, string>>;

type FromBillsProps = {
  readonly bills: Bills;
  readonly seen: Seen | undefined;
  readonly onUse: (found: Found) => void;
};

/** Bills, the questions they raise, and the month they show. */
function FromBills({ bills, seen, onUse }: FromBillsProps) {
  const { kept } = bills;
  return (
    <>
      <BillDrop bills={bills} />
      {seen?.picture.questions.map((question, k) => (
        <BillQuestion
          key={`${question.side} ${question.partner}`}
          question={question}
          text={seen.texts[k] ?? ''}
          answers={kept.answers}
          onAnswer={(answers) => void bills.answer(answers)}
        />
      ))}
      {seen && (
        <BillPictureView
          picture={seen.picture}
          doubts={kept.joined?.doubts ?? []}
          onUse={() => onUse(foundIn(seen.picture))}
        />
      )}
    </>
  );
}

type Seen = { readonly picture: BillPicture; readonly texts: readonly string[] };

/** The picture of the kept bills after the answers; the engine is loaded when there are bills. */
function usePicture({ kept }: Bills): Seen | undefined {
  const [seen, setSeen] = useState<Seen | undefined>(undefined);
  useEffect(() => {
    const { joined } = kept;
    if (joined === undefined) return setSeen(undefined);
    let wanted = true;
    void import('../engine.ts').then(({ pictureOf, questionText }) => {
      if (!wanted) return;
      const picture = pictureOf(joined, kept.answers);
      setSeen({ picture, texts: picture.questions.map((one) => questionText(one).zh) });
    });
    return () => {
      wanted = false;
    };
  }, [kept]);
  return seen;
}

/** 收支申报 of the draft and the bills as they stand; made anew with every change. */
function useStatement(draft: Draft, picture: BillPicture | undefined): Shown | undefined {
  const { today } = useDesk();
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const { incomes, spending, savings } = draft;
  useEffect(() => {
    let wanted = true;
    void import('../engine.ts').then(({ shownOf }) => {
      if (wanted) setShown(shownOf(draft, must(parseDay(today.day)), picture));
    });
    return () => {
      wanted = false;
    };
  }, [incomes, spending, savings, picture, today]);
  return shown;
}

/** The fields by what bills show: a month's usual sum and a twelfth of the costs of the year. */
function foundIn({ spending, irregular }: BillPicture): Found {
  const found: Found = {};
  for (const group of GROUPS) {
    const yearly = irregular.filter((one) => one.group === group);
    const sum = yearly.reduce((all, { amount = 0 }) => all + amount, spending[group]?.amount ?? 0);
    if (sum > 0) found[group] = formatFen(fen(sum));
  }
  return found;
}
