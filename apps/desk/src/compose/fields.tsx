import { LEVEL_NAMES, measuresText, type MeasureChoices } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { addDays, formatDay, groupYuan, parseDay, type Day } from '@forbear/money';
import { Button, Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '../text/say.tsx';
import type { Draft } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly choices: MeasureChoices;
  readonly wrong: readonly string[];
  readonly daysMin: number;
  readonly asOf: Day;
};

/** A settlement is first thought of a month ahead. */
const SETTLE_DAYS = 30;

const WAIVED = {
  penalty: { zh: '减免罚息', en: 'waive penalty' },
  interest: { zh: '减免利息', en: 'waive interest' },
} as const;

/** What is offered: how rows move or spread, the rate, what is waived, or one sum; and how long it stands. */
export function Fields({ draft, change, choices, wrong, daysMin, asOf }: Props) {
  const say = useSay();
  const id = useId();
  const isSettling = draft.settle !== undefined;
  return (
    <div className="fields">
      <label htmlFor={`${id}s`}>{say('怎么还', 'how it is paid')}</label>
      <Choose
        id={`${id}s`}
        list={choices.shapes}
        at={draft.shape}
        none={say('照原来的期数', 'rows as they are')}
        disabled={isSettling}
        pick={(shape) => change(withKey(draft, 'shape', shape))}
      />
      {choices.rates.length === 0 ? null : (
        <>
          <label htmlFor={`${id}r`}>{say('利率', 'rate')}</label>
          <Choose
            id={`${id}r`}
            list={choices.rates}
            at={draft.rate}
            none={say('照合同', 'as agreed')}
            disabled={isSettling}
            pick={(rate) => change(withKey(draft, 'rate', rate))}
          />
        </>
      )}
      {choices.waivable.map((component) => (
        <Waive key={component} {...{ draft, change, component }} bad={wrong.includes(component)} />
      ))}
      {choices.settlements.length === 0 ? null : (
        <Settle {...{ draft, change, choices, asOf }} bad={wrong.includes('settle')} />
      )}
      <label htmlFor={`${id}d`}>{say('几天内答复', 'days to answer')}</label>
      <InputNumber
        id={`${id}d`}
        min={daysMin}
        max={60}
        precision={0}
        value={draft.days}
        onChange={(days) => change({ ...draft, days: days ?? daysMin })}
      />
    </div>
  );
}

function withKey(draft: Draft, key: 'shape' | 'rate', value: number | undefined): Draft {
  const { [key]: _gone, ...rest } = draft;
  return value === undefined ? rest : { ...rest, [key]: value };
}

const NONE = -1;

function Choose({
  id,
  list,
  at,
  none,
  disabled,
  pick,
}: {
  readonly id: string;
  readonly list: readonly Measure[];
  readonly at: number | undefined;
  readonly none: string;
  readonly disabled: boolean;
  readonly pick: (at: number | undefined) => void;
}) {
  const say = useSay();
  return (
    <Select
      id={id}
      disabled={disabled}
      value={at ?? NONE}
      popupMatchSelectWidth={false}
      options={[
        { value: NONE, label: none },
        ...list.map((one, value) => ({ value, label: say.of(measuresText([one])) })),
      ]}
      onChange={(value: number) => pick(value === NONE ? undefined : value)}
    />
  );
}

function Waive({
  draft,
  change,
  component,
  bad,
}: Pick<Props, 'draft' | 'change'> & {
  readonly component: 'penalty' | 'interest';
  readonly bad: boolean;
}) {
  const say = useSay();
  const id = useId();
  const text = draft.waive[component] ?? '';
  const set = (value: string) =>
    change({ ...draft, waive: { ...draft.waive, [component]: value } });
  return (
    <>
      <label htmlFor={id}>{say.of(WAIVED[component])}</label>
      <Input
        id={id}
        inputMode="decimal"
        disabled={draft.settle !== undefined}
        value={text === 'all' ? say('全部', 'all') : text}
        readOnly={text === 'all'}
        aria-invalid={bad}
        status={bad ? 'error' : ''}
        placeholder="0.00"
        onChange={({ target }) => set(target.value)}
        suffix={
          <Button size="small" type="text" onClick={() => set(text === 'all' ? '' : 'all')}>
            {text === 'all' ? say('改数额', 'a sum') : say('全部', 'all')}
          </Button>
        }
      />
    </>
  );
}

function Settle({
  draft,
  change,
  choices,
  asOf,
  bad,
}: Pick<Props, 'draft' | 'change' | 'choices' | 'asOf'> & { readonly bad: boolean }) {
  const say = useSay();
  const id = useId();
  const { settle, ...rest } = draft;
  const least = choices.settlements
    .map(({ level, least }) => `${groupYuan(least)} ${say.of(LEVEL_NAMES[level])}`)
    .join(say('、', ', '));
  return (
    <>
      <label htmlFor={id}>{say('一次结清', 'one payment')}</label>
      <Input
        id={id}
        inputMode="decimal"
        value={settle?.amount ?? ''}
        aria-invalid={bad}
        status={bad ? 'error' : ''}
        placeholder={say(`最少 ${least}`, `at least ${least}`)}
        onChange={({ target }) =>
          change(
            target.value === ''
              ? rest
              : {
                  ...rest,
                  settle: { amount: target.value, on: settle?.on ?? addDays(asOf, SETTLE_DAYS) },
                },
          )
        }
      />
      {settle === undefined ? null : (
        <>
          <label htmlFor={`${id}o`}>{say('哪天付', 'paid on')}</label>
          <Input
            id={`${id}o`}
            type="date"
            value={formatDay(settle.on)}
            onChange={({ target }) => {
              const on = parseDay(target.value);
              if (on.ok) change({ ...draft, settle: { ...settle, on: on.value } });
            }}
          />
        </>
      )}
    </>
  );
}
