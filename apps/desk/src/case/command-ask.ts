import type { CommandName } from '@forbear/wire/desk';

export type Ask =
  | 'note'
  | 'inner-note'
  | 'must-note'
  | 'papers'
  | 'code'
  | 'until'
  | 'on'
  | 'to'
  | 'owner'
  | 'corrected'
  | 'upheld';

/** What each plain command asks for; those that are not here have pages of their own. */
export const ASKS: Readonly<Partial<Record<CommandName, readonly Ask[]>>> = {
  'finish-intake': ['note'],
  take: [],
  'ask-papers': ['papers', 'note'],
  'extend-papers': [],
  'receive-paper': ['note'],
  return: ['must-note'],
  'send-text': [],
  withdraw: ['note'],
  refuse: ['code', 'note'],
  'propose-refusal': ['code', 'inner-note'],
  'ask-review': ['note'],
  'ask-again': ['note'],
  'propose-end': ['inner-note'],
  end: ['note'],
  'send-proof': [],
  object: ['must-note'],
  'answer-objection': ['corrected', 'must-note'],
  complain: ['must-note'],
  'extend-complaint': ['must-note'],
  'answer-complaint': ['upheld', 'must-note'],
  court: ['on', 'note'],
  sell: ['to', 'note'],
  pause: ['until', 'note'],
  resume: ['note'],
  'propose-close': ['inner-note'],
  close: ['note'],
  reassign: ['owner', 'must-note'],
};

export const isPlain = (name: string): name is CommandName => Object.hasOwn(ASKS, name);

export type Values = Readonly<Record<string, string>>;

/** The body of a command from what was filled in; a field that was left open is left out. */
export function bodyOf(name: CommandName, values: Values): object {
  const body: Record<string, unknown> = {};
  for (const one of ASKS[name] ?? []) {
    const text = values[one]?.trim() ?? '';
    if (one === 'papers') body['papers'] = text.split('\n').flatMap((line) => line.trim() || []);
    else if (one === 'corrected' || one === 'upheld') body[one] = text === 'yes';
    else if (one === 'inner-note' && text !== '') body['note'] = text;
    else if (one === 'must-note') body[name === 'reassign' ? 'reason' : 'note'] = text;
    else if (text !== '') body[one] = text;
  }
  return body;
}

/** Whether all that must be filled in is. */
export const isFilled = (name: CommandName, values: Values): boolean =>
  (ASKS[name] ?? []).every(
    (one) =>
      one === 'note' ||
      one === 'inner-note' ||
      one === 'until' ||
      one === 'on' ||
      (values[one]?.trim() ?? '') !== '',
  );
