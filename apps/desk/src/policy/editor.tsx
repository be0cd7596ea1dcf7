import { addDays, formatDay } from '@forbear/money';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { REASONS } from '../case/words.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { dayIn } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { percentOf, shareIn, type PolicyText, type Version } from './draft.ts';
import { partsIn, typedParts, type PartsText } from './parts.ts';
import { Parts } from './part-fields.tsx';
import { Measures, measuresIn, type MeasureDraft, typedMeasure } from './measures.tsx';
import { PLAN } from './words.ts';

type Numbers = Readonly<Record<string, string>>;

/** The figures of a policy as they are typed. */
const numbersOf = ({ eligible, afford, plan, combine }: PolicyText): Numbers => ({
  lateFrom: String(eligible.daysOverdue[0]),
  lateTo: String(eligible.daysOverdue[1]),
  monthsOnBook: String(eligible.monthsOnBook),
  reliefsMax: String(eligible.reliefs.max),
  reliefsMonths: String(eligible.reliefs.inMonths),
  combine: String(combine),
  keepBack: percentOf(afford.keepBack),
  costMax: percentOf(afford.costMax),
  ...Object.fromEntries(Object.keys(PLAN).map((key) => [key, String(plan[key])])),
});

/** The policy that was typed; undefined where a figure is none. */
function policyIn(
  before: PolicyText,
  typed: {
    readonly name: string;
    readonly from: string;
    readonly reasons: readonly string[];
    readonly numbers: Numbers;
    readonly measures: readonly MeasureDraft[];
  },
): PolicyText | undefined {
  const { numbers, reasons } = typed;
  const whole = (key: string): number => {
    const text = (numbers[key] ?? '').trim();
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  };
  const [keepBack, costMax] = [
    shareIn(numbers['keepBack'] ?? ''),
    shareIn(numbers['costMax'] ?? ''),
  ];
  const measures = measuresIn(typed.measures);
  const plan = Object.fromEntries(Object.keys(PLAN).map((key) => [key, whole(key)]));
  const counts = [
    ...['lateFrom', 'lateTo', 'monthsOnBook', 'reliefsMax', 'reliefsMonths', 'combine'].map(whole),
    ...Object.values(plan),
  ];
  if (counts.some(Number.isNaN) || keepBack === undefined || costMax === undefined)
    return undefined;
  if (measures === undefined || reasons.length === 0 || typed.name.trim() === '') return undefined;
  return {
    ...before,
    ...{ name: typed.name.trim(), from: typed.from, combine: whole('combine'), measures },
    eligible: {
      ...before.eligible,
      reasons,
      daysOverdue: [whole('lateFrom'), whole('lateTo')],
      monthsOnBook: whole('monthsOnBook'),
      reliefs: { max: whole('reliefsMax'), inMonths: whole('reliefsMonths') },
    },
    afford: { ...before.afford, keepBack, costMax },
    plan: { ...before.plan, ...plan },
  };
}

/** What a draft begins from: a version, or figures of another policy, with its papers and its clock. */
export type Start = {
  readonly id: string;
  readonly policy: PolicyText;
  /** The first day of a draft that was kept. */
  readonly from?: string;
  readonly parts: PartsText;
};

/** Drafts a version; what the form does not show stays as it is in what it began from. */
export function PolicyEditor({
  start,
  close,
}: {
  readonly start: Start;
  readonly close: () => void;
}) {
  const say = useSay();
  const { today } = useMe();
  const { id, policy: before } = start;
  const [name, setName] = useState(before.name);
  const tomorrow = formatDay(addDays(dayIn(today), 1));
  const [from, setFrom] = useState(start.from ?? tomorrow);
  const [reasons, setReasons] = useState<readonly string[]>(before.eligible.reasons);
  const [numbers, setNumbers] = useState(numbersOf(before));
  const [measures, setMeasures] = useState<readonly MeasureDraft[]>(
    before.measures.map(typedMeasure),
  );
  const [typed, setTyped] = useState(typedParts(start.parts));
  const parts = partsIn(id, start.parts, typed);
  const figures = policyIn(before, { name, from, reasons, numbers, measures });
  const policy =
    figures === undefined || parts === undefined
      ? undefined
      : { ...figures, documents: parts.papers.id, clock: parts.clock.id };
  const wish = useWish(
    (body: object, key) => ask<Version>(`/policies/${id}/versions`, { method: 'POST', key, body }),
    {
      refresh: [
        ['policy', id],
        ['list', '/policies'],
      ],
      done: close,
    },
  );
  return (
    <Modal open onCancel={close} footer={null} width={920} title={say(`起草 ${id}`, `Draft ${id}`)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          wish.mutate({ policy, ...parts });
        }}
      >
        <div className="many">
          <Field label={say('名称', 'Name')} value={name} set={setName} />
          <Field type="date" label={say('从哪天起有效', 'Valid from')} value={from} set={setFrom} />
        </div>
        <Reasons reasons={reasons} set={setReasons} />
        <Figures numbers={numbers} set={setNumbers} />
        <Measures measures={measures} set={setMeasures} />
        <Parts typed={typed} set={setTyped} />
        <Fault fault={wish.error} />
        {policy === undefined ? (
          <p className="soft" role="status">
            {say('有一格还不是能用的数。', 'One of the fields is no figure yet.')}
          </p>
        ) : null}
        <Button
          type="primary"
          htmlType="submit"
          block
          disabled={policy === undefined}
          loading={wish.isPending}
        >
          {say('存草稿，还不生效', 'Keep the draft; it does not count yet')}
        </Button>
      </form>
    </Modal>
  );
}

function Reasons({
  reasons,
  set,
}: {
  readonly reasons: readonly string[];
  readonly set: (next: readonly string[]) => void;
}) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say('哪些原因', 'Reasons')}</legend>
      <Checkbox.Group
        value={[...reasons]}
        options={Object.entries(REASONS).map(([value, label]) => ({ value, label: say.of(label) }))}
        onChange={(next) => set(next as string[])}
      />
    </fieldset>
  );
}

/** The figures of a policy, each with its name. */
const FIGURES: readonly (readonly [key: string, zh: string, en: string])[] = [
  ['lateFrom', '逾期天数，从', 'Days overdue, from'],
  ['lateTo', '到', 'to'],
  ['monthsOnBook', '放款满几个月', 'Months since the payout'],
  ['reliefsMax', '以前最多几次宽限', 'Earlier reliefs, at most'],
  ['reliefsMonths', '在几个月里', 'within months'],
  ['combine', '最多几种措施一起', 'Measures together, at most'],
  ['keepBack', '收入里先留下 %', 'Kept back of the income, %'],
  ['costMax', '一年的价钱最高 %', 'Cost a year at most, %'],
  ...Object.entries(PLAN).map(([key, { zh, en }]) => [key, zh, en] as const),
];

function Figures({
  numbers,
  set,
}: {
  readonly numbers: Numbers;
  readonly set: (next: Numbers) => void;
}) {
  const say = useSay();
  return (
    <div className="many">
      {FIGURES.map(([key, zh, en]) => (
        <Field
          key={key}
          inputMode="decimal"
          label={say(zh, en)}
          value={numbers[key] ?? ''}
          set={(text) => set({ ...numbers, [key]: text })}
        />
      ))}
    </div>
  );
}
