import type { Proposed } from '@forbear/rule';
import { contactAt } from '../situation/case-of.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import { denied, nameOf } from './proposals.tsx';

/** The words of a contact that a finding rests on while nobody has said that it was so; one tap takes it back. */
export function RestsOn({
  place,
  proposed,
}: {
  readonly place: number | undefined;
  readonly proposed: Proposed;
}) {
  const say = useSay();
  const { situation, ...keeping } = useKeeping();
  const told = place === undefined ? undefined : contactAt(situation, place);
  const [question, typed] = denied(proposed);
  return (
    <p class="hint">
      {nameOf(proposed, say)} “{proposed.words}”{' '}
      {told !== undefined && (
        <button
          class="plain"
          type="button"
          onClick={() =>
            void keeping.say({ kind: 'contact', id: told.id }, told.facts, {
              [question]: { typed },
            })
          }
        >
          {say('不是这样', 'It was not so')}
        </button>
      )}
    </p>
  );
}
