import { useState } from 'preact/hooks';
import { keepTypings, typingsOf } from '../store/field-draft.ts';
import { useKeeping } from '../store/keeping.tsx';

const TEXT = 'text';

/** A text that is typed beside any form: kept at once as a draft of `page`, until it is sent on and let go of as ''. */
export function useTyped(page: string): readonly [string, (text: string) => void] {
  const keeping = useKeeping();
  const [text, setText] = useState(() => {
    const told = typingsOf(keeping, page)[TEXT]?.told;
    return told !== undefined && 'typed' in told ? told.typed : '';
  });
  const type = (typed: string) => {
    setText(typed);
    keepTypings(keeping, page, typed === '' ? {} : { [TEXT]: { told: { typed } } });
  };
  return [text, type];
}
