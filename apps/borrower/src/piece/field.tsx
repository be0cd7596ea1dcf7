import { parseDay, parseFen, yuanInWords } from '@forbear/money';
import { problemNext, problemText, type Result } from '@forbear/problem';
import type { ComponentChildren } from 'preact';

/** What is wrong with a text, in words for its field; nothing while it can be read. */
export function faultOf(found: Result<unknown>): string | undefined {
  if (found.ok) return undefined;
  return `${problemText(found.problem).zh}。${problemNext(found.problem).zh}。`.replace(
    /。。/g,
    '。',
  );
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fault?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly unit?: string;
  readonly type?: 'text' | 'date' | 'time';
  readonly mode?: 'decimal' | 'numeric' | 'text';
};

/** A label, an input, what it means, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { id, label, value, onInput, fault, hint, unit, type = 'text', mode = 'text' } = props;
  const about = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="input">
        <input
          id={id}
          name={id}
          type={type as 'text'}
          inputMode={mode}
          autocomplete="off"
          value={value}
          {...(fault === undefined ? {} : { 'aria-invalid': true })}
          aria-describedby={about || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {unit && <span class="unit">{unit}</span>}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type MoneyProps = Omit<FieldProps, 'unit' | 'mode' | 'type' | 'hint'>;

/** A sum of yuan, read back in words. */
export function MoneyField(props: MoneyProps) {
  const amount = parseFen(props.value);
  return (
    <Field
      {...props}
      mode="decimal"
      unit="元"
      hint={amount.ok ? yuanInWords(amount.value) : undefined}
    />
  );
}

/** What is wrong with a day field's text. */
export const dayFault = (text: string): string | undefined => faultOf(parseDay(text));

type ChoiceProps<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly value: T | undefined;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
};

/** A choice of one from a few. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, legend, value, options, onChoose } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key}>
          <input type="radio" name={name} checked={value === key} onChange={() => onChoose(key)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
