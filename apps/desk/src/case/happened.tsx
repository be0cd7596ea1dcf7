import { useQuery } from '@tanstack/react-query';
import { caseKey, type CaseEvent, type CaseView } from '../api/case.ts';
import { useActors } from '../api/names.ts';
import type { PageOf } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { Fault } from '../piece/fault.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { happenedText } from './words.ts';

/** The events of a case as they are stored, all of them. */
export const useEvents = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'events'],
    queryFn: async ({ signal }) => {
      const { items } = await ask<PageOf<CaseEvent>>(`/cases/${id}/events`, { signal });
      return items;
    },
  });

/** What was said with an event, as far as whoever looks may read it. */
export function Words({ of: { fields = [] } }: { readonly of: CaseEvent }) {
  return fields.map(({ name, value }) => <p key={name}>{value}</p>);
}

/** Some kinds of events with the words that may be seen. */
export function Happened({
  view,
  kinds,
}: {
  readonly view: CaseView;
  readonly kinds: readonly string[];
}) {
  const say = useSay();
  const actorOf = useActors();
  const query = useEvents(view.id);
  const found = (query.data ?? []).filter(({ kind }) => kinds.includes(kind)).reverse();
  return (
    <>
      <Fault fault={query.error} again={() => void query.refetch()} />
      {found.length === 0 && query.isSuccess ? (
        <p className="soft">{say('还没有。', 'None yet.')}</p>
      ) : null}
      <ol className="happened">
        {found.map((one) => (
          <li key={one.seq}>
            <span className="soft">
              {moment(one.at)} · {actorOf(one)}
            </span>
            <br />
            {say.of(happenedText(one.kind))}
            <Words of={one} />
          </li>
        ))}
      </ol>
    </>
  );
}
