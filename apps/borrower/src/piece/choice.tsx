import type { ComponentChildren } from 'preact';
import { useSay } from '../text/say.ts';
import { Unknown, type AskProps } from './field.tsx';

export type Option = {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
  readonly inside?: ComponentChildren;
};

/** A choice of one; what belongs to an answer opens below it. */
export function Radios({
  form,
  q,
  label,
  hint,
  unknown,
  options,
}: AskProps & { readonly options: readonly Option[] }) {
  const say = useSay();
  const fault = form.fault(q);
  return (
    <fieldset class="choice" {...(fault === undefined ? {} : { 'aria-describedby': `${q}-fault` })}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {options.map(({ value, text, hint: about, inside }, k) => {
        const isOn = form.text(q) === value;
        return (
          <div key={value} class={isOn ? 'option on' : 'option'}>
            <label>
              <input
                type="radio"
                name={q}
                {...(k === 0 ? { id: q } : {})}
                checked={isOn}
                onChange={() => form.tell(q, { typed: value })}
              />
              <span>
                {text}
                {about && <small>{about}</small>}
              </span>
            </label>
            {isOn && inside}
          </div>
        );
      })}
      {unknown !== undefined && (
        <div class={form.isUnknown(q) ? 'option on' : 'option'}>
          <label>
            <input
              type="radio"
              name={q}
              checked={form.isUnknown(q)}
              onChange={() => form.tell(q, { unknown: true })}
            />
            <span>
              {say('我不知道', 'I do not know')}
              <small>{unknown}</small>
            </span>
          </label>
        </div>
      )}
      {fault && (
        <p class="fault" id={`${q}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

/** Several of a few, kept as one answer; `none` takes the others back. */
export function Ticks({
  form,
  q,
  label,
  hint,
  unknown,
  none,
  options,
}: AskProps & { readonly options: readonly Option[]; readonly none?: string }) {
  const fault = form.fault(q);
  const chosen = form.text(q).split(',').filter(Boolean);
  const set = (values: readonly string[]) => form.type(q, values.join(','));
  const all = none === undefined ? options : [...options, { value: 'none', text: none }];
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {all.map(({ value, text, hint: about }, k) => (
        <div key={value} class={chosen.includes(value) ? 'option on' : 'option'}>
          <label>
            <input
              type="checkbox"
              {...(k === 0 ? { id: q } : {})}
              checked={chosen.includes(value)}
              onChange={() =>
                set(
                  chosen.includes(value)
                    ? chosen.filter((one) => one !== value)
                    : value === 'none'
                      ? ['none']
                      : [...chosen.filter((one) => one !== 'none'), value],
                )
              }
            />
            <span>
              {text}
              {about && <small>{about}</small>}
            </span>
          </label>
        </div>
      ))}
      {unknown !== undefined && <Unknown form={form} q={q} meanwhile={unknown} />}
      {fault && <p class="fault">{fault}</p>}
    </fieldset>
  );
}
