import { groupYuan, yuanInWords } from '@forbear/money';
import { useId } from 'react';
import { useSay } from '../text/say.tsx';
import { shareOf, WHYS, type Asked } from './asked.ts';

export type Part = { readonly asked: Asked; readonly set: (more: Partial<Asked>) => void };

/** What happened, in the coarsest words. */
export function Whys({ asked, set }: Part) {
  const say = useSay();
  return (
    <fieldset className="q">
      <legend>{say('发生了什么？', 'What happened?')}</legend>
      {WHYS.map(([value, words]) => (
        <label key={value} className="pick">
          <input
            type="radio"
            name="why"
            checked={asked.reason === value}
            onChange={() => set({ reason: value })}
          />
          <span>{say.of(words)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be paid a month, read back in words; not knowing is an answer. */
export function Share({ asked, set }: Part) {
  const say = useSay();
  const id = useId();
  const sum = shareOf(asked);
  return (
    <div className="q">
      <label htmlFor={id}>
        {say('每月大约还得起多少？', 'About how much can you pay a month?')}
      </label>
      <div className={asked.shareUnknown ? 'money off' : 'money'}>
        <input
          id={id}
          inputMode="decimal"
          value={asked.share}
          disabled={asked.shareUnknown}
          aria-describedby={`${id}r`}
          onChange={({ target }) => set({ share: target.value })}
        />
        <span>{say('元', 'yuan')}</span>
      </div>
      <p id={`${id}r`} className="read" aria-live="polite">
        {sum === undefined ? '' : say(yuanInWords(sum), groupYuan(sum))}
      </p>
      <label className="pick">
        <input
          type="checkbox"
          checked={asked.shareUnknown}
          onChange={({ target }) => set({ shareUnknown: target.checked })}
        />
        <span>
          {say('我不知道', 'I do not know')}
          <small>
            {say('我们和你一起算，不影响登记', 'We work it out together; it changes nothing here')}
          </small>
        </span>
      </label>
    </div>
  );
}

/** Several of a few. */
export function Ticks({
  legend,
  all,
  on,
  set,
}: {
  readonly legend: string;
  readonly all: readonly (readonly [string, { readonly zh: string; readonly en: string }])[];
  readonly on: readonly string[];
  readonly set: (on: readonly string[]) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="q">
      <legend>{legend}</legend>
      <div className="chips">
        {all.map(([value, words]) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={on.includes(value)}
              onChange={({ target }) =>
                set(target.checked ? [...on, value] : on.filter((one) => one !== value))
              }
            />
            {say.of(words)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One line, or some. */
export function Line({
  label,
  value,
  set,
  complete = 'off',
  long = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly complete?: 'off' | 'name' | 'tel';
  readonly long?: boolean;
}) {
  const id = useId();
  return (
    <div className="q">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea
          id={id}
          className="line"
          rows={3}
          maxLength={1_500}
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      ) : (
        <input
          id={id}
          className="line"
          maxLength={60}
          autoComplete={complete}
          inputMode={complete === 'tel' ? 'tel' : 'text'}
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </div>
  );
}
