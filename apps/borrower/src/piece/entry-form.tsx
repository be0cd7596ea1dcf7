import { EVENTS, type CaseCommand, type EventKind, type StageName } from '@forbear/negotiation';
import { problemNext, problemText, type Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { commandOf, eventsIn, fieldsOf, type FactField, type Typed } from '../case-entry.ts';
import { Field, MoneyField } from './field.tsx';

type EntryProps = {
  readonly stage: StageName;
  readonly today: string;
  readonly enter: (command: CaseCommand) => Promise<Problem | undefined>;
};

/** Notes what happened: one of the events this state allows, its day, and the few facts it carries. */
export function EntryForm({ stage, today, enter }: EntryProps) {
  const [kind, setKind] = useState<EventKind>('contact');
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState<Typed>({});
  const [fault, setFault] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const note = async () => {
    const command = commandOf(kind, day, typed);
    if (!command.ok) return setFault(command.problem);
    setBusy(true);
    setFault(await enter(command.value));
    setBusy(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <h2>记一笔</h2>
      <div class="field others">
        <label for="kind">发生了什么</label>
        <select
          id="kind"
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as EventKind);
            setFault(undefined);
          }}
        >
          {eventsIn(stage).map((one) => (
            <option value={one} key={one}>
              {EVENTS[one].text.zh}
            </option>
          ))}
        </select>
      </div>
      <Field id="on" label="哪一天" type="date" value={day} onInput={setDay} />
      {fieldsOf(kind).map((field) => (
        <Fact
          key={field.id}
          field={field}
          value={typed[field.id] ?? ''}
          onInput={(text) => setTyped({ ...typed, [field.id]: text })}
        />
      ))}
      {fault && (
        <p class="fault" role="alert">
          {problemText(fault).zh}
          {problemNext(fault).zh}
        </p>
      )}
      <button class="primary" type="submit" disabled={busy}>
        {busy ? '正在算' : '记下来'}
      </button>
    </form>
  );
}

type FactProps = {
  readonly field: FactField;
  readonly value: string;
  readonly onInput: (text: string) => void;
};

function Fact({ field, value, onInput }: FactProps) {
  const { id, label, type, hint } = field;
  const shared = { id, label, value, onInput, hint };
  if (type === 'money') return <MoneyField {...shared} />;
  if (type === 'date' || type === 'time') return <Field {...shared} type={type} />;
  if (type === 'whole') return <Field {...shared} mode="numeric" />;
  if (type === 'text') return <Field {...shared} />;
  return (
    <div class="field others">
      <label for={id}>{label}</label>
      {type === 'words' ? (
        <textarea
          id={id}
          rows={4}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <select
          id={id}
          value={value || type[0]?.[0]}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {type.map(([key, text]) => (
            <option value={key} key={key}>
              {text}
            </option>
          ))}
        </select>
      )}
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}
