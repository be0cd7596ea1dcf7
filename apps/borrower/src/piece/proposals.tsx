import type { Contact, Proposed } from '@forbear/rule';
import { useEffect, useState } from 'preact/hooks';
import { askEngine } from '../planning/engine.ts';
import {
  DEEDS_DONE,
  DEMANDS_MADE,
  POSED_AS,
  REACHED,
  THREATS_MADE,
  type Choices,
} from '../text/contact-words.ts';
import { useSay, type Say } from '../text/say.ts';
import type { Form } from './form.ts';

/** The question of a field, and how its values are said. */
const FIELDS: Readonly<
  Record<
    Proposed['field'],
    { readonly q: string; readonly zh: string; readonly en: string; readonly choices: Choices }
  >
> = {
  toldTo: {
    q: 'told',
    zh: '跟别人说了我欠款',
    en: 'They told others of the debt',
    choices: REACHED,
  },
  demanded: { q: 'demanded', zh: '要', en: 'They demanded', choices: DEMANDS_MADE },
  posedAs: { q: 'posedAs', zh: '冒充', en: 'They posed as', choices: POSED_AS },
  threatened: { q: 'threatened', zh: '说要', en: 'They threatened', choices: THREATS_MADE },
  did: { q: 'did', zh: '还有', en: 'They did', choices: DEEDS_DONE },
};

/** After so long without a key the words are read, in milliseconds. */
const PAUSE = 400;

/** What the words of a contact let suppose, each with the words it rests on; one tap makes it a fact. */
export function Proposals({ form }: { readonly form: Form }) {
  const say = useSay();
  const [found, setFound] = useState<readonly Proposed[]>([]);
  const [said, to] = [form.text('said'), form.text('to')];
  const [by, channel] = [form.text('by'), form.text('channel')];
  useEffect(() => {
    if (said.trim() === '' || by === '' || by === 'borrower') return setFound([]);
    let stop: () => void = () => undefined;
    const timer = setTimeout(() => {
      const contact = { to: to || 'self', channel: channel || 'phone', by, said } as Contact;
      const asked = askEngine('proposed', contact);
      stop = asked.stop;
      void asked.answer.then((told) => told.ok && setFound(told.value));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [said, to, by, channel]);
  if (found.length === 0) return null;
  return (
    <fieldset class="choice">
      <legend>
        {say('你写的话里好像有这些，是就勾上', 'Your words seem to say this: tick what is so')}
      </legend>
      {found.map((one) => (
        <label class="tick" key={`${one.field}${one.value}`}>
          <input type="checkbox" checked={isIn(one, form)} onChange={() => turn(one, form)} />
          <span>
            {nameOf(one, say)}
            <small>“{one.words}”</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A proposal in a few words. */
export function nameOf({ field, value }: Proposed, say: Say): string {
  const { zh, en, choices } = FIELDS[field];
  if (field === 'toldTo') return say(zh, en);
  const [, own = value, english = value] = choices.find(([one]) => one === value) ?? [];
  return say(`${zh}：${own}`, `${en}: ${english}`);
}

const listIn = (q: string, form: Form): readonly string[] =>
  form
    .text(q)
    .split(',')
    .filter((one) => one !== '' && one !== 'none');

function isIn({ field, value }: Proposed, form: Form): boolean {
  const { q } = FIELDS[field];
  if (field === 'toldTo') return form.text(q) === 'yes';
  return field === 'posedAs' ? form.text(q) === value : listIn(q, form).includes(value);
}

/** What is said where a proposal is not so: its field, and that there was none of it. */
export const denied = ({ field }: Proposed): readonly [q: string, answer: string] => [
  FIELDS[field].q,
  field === 'toldTo' ? 'no' : 'none',
];

/** Puts a proposal into its field, or takes it back. */
function turn(one: Proposed, form: Form): void {
  const { field, value } = one;
  const { q } = FIELDS[field];
  const isOn = isIn(one, form);
  if (field === 'toldTo') return form.type(q, isOn ? '' : 'yes');
  if (field === 'posedAs') return form.type(q, isOn ? '' : value);
  const list = listIn(q, form);
  form.type(q, (isOn ? list.filter((other) => other !== value) : [...list, value]).join(','));
}
