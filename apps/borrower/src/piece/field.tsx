import {
  parseDay,
  parseMonth,
  showDay,
  showMonth,
  showYuan,
  yuanInWords,
  type Day,
} from '@forbear/money';
import type { ComponentChildren } from 'preact';
import { useKeeping } from '../store/keeping.tsx';
import { isOddRate, isOddSum, readRate, readYuan, yearlyOf } from '../situation/typed.ts';
import { readWhen, type Lean } from '../situation/typed-day.ts';
import { awayWord, dayWord, weekdayWord, whenWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { useCare } from './care.ts';
import { sureOf } from './check.ts';
import type { Form } from './form.ts';

export type AskProps = {
  readonly form: Form;
  readonly q: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** What is done meanwhile where the person does not know; without it that is no answer. */
  readonly unknown?: string;
};

type BareProps = AskProps & {
  readonly unit?: string;
  readonly mode?: 'decimal' | 'numeric' | 'text';
  readonly big?: boolean;
  readonly readBack?: ComponentChildren;
  /** What stands in the field while it is not being typed in. */
  readonly shown?: string | undefined;
  readonly beside?: ComponentChildren;
};

/** A label, an input, what it was read as, what is wrong with it, and 我不知道. */
export function TextField(props: BareProps) {
  const {
    form,
    q,
    label,
    hint,
    unknown,
    unit,
    mode = 'text',
    big,
    readBack,
    beside,
    shown,
  } = props;
  const fault = form.fault(q);
  const isUnknown = form.isUnknown(q);
  const hear = useCare();
  const about = [fault && `${q}-fault`, readBack && `${q}-read`, hint && `${q}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={big ? 'field big' : 'field'}>
      <label for={q}>{label}</label>
      {hint && (
        <p class="hint" id={`${q}-hint`}>
          {hint}
        </p>
      )}
      {!isUnknown && (
        <div class="input">
          <input
            id={q}
            name={q}
            type="text"
            inputMode={mode}
            autocomplete="off"
            value={document.activeElement?.id === q ? form.text(q) : (shown ?? form.text(q))}
            {...(fault === undefined ? {} : { 'aria-invalid': true })}
            {...(about === '' ? {} : { 'aria-describedby': about })}
            onInput={({ currentTarget: { value } }) => {
              if (mode === 'text') hear(value, form.text(q));
              form.type(q, value);
            }}
            onBlur={() => form.look(q)}
          />
          {unit && <span class="unit">{unit}</span>}
          {beside}
        </div>
      )}
      {readBack && !isUnknown && (
        <p class="read" id={`${q}-read`}>
          {readBack}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${q}-fault`}>
          {fault}
        </p>
      )}
      {unknown !== undefined && <Unknown form={form} q={q} meanwhile={unknown} />}
    </div>
  );
}

/** That one does not know, with what is done meanwhile. */
export function Unknown({
  form,
  q,
  meanwhile,
}: Pick<AskProps, 'form' | 'q'> & { meanwhile: string }) {
  const say = useSay();
  const isUnknown = form.isUnknown(q);
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={isUnknown ? q : `${q}-unknown`}
        checked={isUnknown}
        onChange={() => form.tell(q, isUnknown ? undefined : { unknown: true })}
      />
      <span>
        {say('我不知道', 'I do not know')}
        <small>{meanwhile}</small>
      </span>
    </label>
  );
}

/** A line to tick where what was typed is more often a slip. */
function Sure({ form, q, text }: Pick<AskProps, 'form' | 'q'> & { text: string }) {
  const typed = form.text(q);
  const isSure = form.text(sureOf(q)) === typed;
  return (
    <label class="tick near">
      <input
        type="checkbox"
        checked={isSure}
        onChange={() => form.type(sureOf(q), isSure ? '' : typed)}
      />
      <span>{text}</span>
    </label>
  );
}

/** A sum of yuan as people write it, read back in words. */
export function MoneyField(props: Omit<BareProps, 'unit' | 'mode' | 'readBack'>) {
  const say = useSay();
  const { form, q } = props;
  const read = readYuan(form.text(q));
  const words = read.ok ? say(yuanInWords(read.value), showYuan(read.value, 'en')) : undefined;
  return (
    <>
      <TextField {...props} mode="decimal" unit={say('元', 'yuan')} readBack={words} />
      {read.ok && isOddSum(read.value) && (
        <Sure form={form} q={q} text={say(`没写错，就是${words}`, `It is right: ${words}`)} />
      )}
    </>
  );
}

/** A day with its weekday and how far it is. */
const dayBack = (day: Day, today: Day, say: Say): string =>
  [dayWord(day, today, say), weekdayWord(day, say), awayWord(day, today, say)].join(
    say('，', ', '),
  );

/** A day or month as it is kept, or from a calendar or a paper, as people write it. */
function asWritten(text: string, say: Say): string | undefined {
  const [day, month] = [parseDay(text), parseMonth(text)];
  if (day.ok) return showDay(day.value, say.lang);
  return month.ok ? showMonth(month.value, say.lang) : undefined;
}

const dayHint = (takesMonth: boolean, say: Say): string =>
  takesMonth
    ? say('写 7月5日，或只写 2026年7月', 'Such as 5 Jul, or only July 2026')
    : say('写 11月10日 或 10号 都行', 'Such as 10 Nov or 2026-11-10');

type DayProps = AskProps & {
  readonly lean: Lean;
  /** From which day a date without a year is looked for; today where none is named. */
  readonly seenOn?: Day;
  /** How a month alone is taken, where the question takes one. */
  readonly month?: string;
};

/** A day as people write it, or from the calendar; read back with its weekday and how far it is. */
export function DayField({ lean, month, seenOn, ...props }: DayProps) {
  const say = useSay();
  const { today } = useKeeping();
  const { form, q } = props;
  const read = readWhen(form.text(q), seenOn ?? today.day, lean);
  const words = !read.ok
    ? undefined
    : 'day' in read.value
      ? dayBack(read.value.day, today.day, say)
      : month && `${whenWord(read.value, today.day, say)}${say('，', ', ')}${month}`;
  return (
    <TextField
      {...props}
      readBack={words}
      shown={asWritten(form.text(q), say)}
      hint={props.hint ?? dayHint(month !== undefined, say)}
      beside={
        <input
          type="date"
          class="calendar"
          aria-label={say('从日历选', 'Choose from a calendar')}
          onInput={(event) =>
            event.currentTarget.value !== '' && form.type(q, event.currentTarget.value)
          }
        />
      }
    />
  );
}

/** A rate as people write it, with its time beside it; read back by the year and in yuan. */
export function RateField(props: AskProps) {
  const say = useSay();
  const { form, q } = props;
  const per = form.text(`${q}Per`);
  const known = per === 'day' || per === 'month' || per === 'year' ? per : undefined;
  const read = readRate(form.text(q), known);
  const yearly = read.ok ? Math.round(yearlyOf(read.value) / 100_000) / 100 : 0;
  const aDay = read.ok ? Math.round(yearlyOf(read.value) / 365_000) / 100 : 0;
  const words = read.ok
    ? say(
        `一年约 ${yearly}%，1 万元一天 ${aDay} 元`,
        `about ${yearly} % a year; ${aDay} yuan a day on 10,000`,
      )
    : undefined;
  return (
    <>
      <TextField
        {...props}
        unit="%"
        readBack={words}
        beside={
          <select
            aria-label={say('这个利率是多久的', 'What time the rate is for')}
            value={read.ok ? read.value.per : per}
            onChange={(event) => form.type(`${q}Per`, event.currentTarget.value)}
          >
            <option value="">{say('多久', 'per')}</option>
            <option value="day">{say('一天', 'a day')}</option>
            <option value="month">{say('一月', 'a month')}</option>
            <option value="year">{say('一年', 'a year')}</option>
          </select>
        }
      />
      {read.ok && isOddRate(read.value) && (
        <Sure
          form={form}
          q={q}
          text={say(`没写错，就是一年 ${yearly}%`, `It is right: ${yearly} % a year`)}
        />
      )}
    </>
  );
}
