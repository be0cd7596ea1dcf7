import { present } from '@forbear/problem';
import type { ProposalInput } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import type { DeskClock } from '@forbear/negotiation';
import { useQuery } from '@tanstack/react-query';
import type {
  caseEvent,
  caseRow,
  caseView,
  CommandName,
  fileEntry,
  messageEntry,
  movedAnswer,
  offerView,
} from '@forbear/wire/desk';
import { measuresIn } from './measure.ts';
import { ask } from './request.ts';
import type { Told } from './shape.ts';
import { useWish } from './wish.ts';

type Measured<T> = Omit<
  T,
  'ask' | 'measures' | 'offer' | 'pending' | 'agreement' | 'input' | 'clock'
>;
export type ToldRow = Told<typeof caseRow>;
export type CaseRow = Measured<ToldRow> & { readonly ask?: readonly Measure[] };
export type OfferView = Omit<Told<typeof offerView>, 'measures'> & {
  readonly measures: readonly Measure[];
};
type View = Told<typeof caseView>;
export type CaseView = Measured<View> & {
  readonly ask?: readonly Measure[];
  readonly offer?: OfferView;
  readonly pending?: Omit<NonNullable<View['pending']>, 'offer'> & { readonly offer?: OfferView };
  readonly agreement?: Omit<NonNullable<View['agreement']>, 'offer'> & {
    readonly offer: OfferView;
  };
  /** What the engine hangs on, as it holds it; absent where the request was not granted. */
  readonly input?: ProposalInput;
  readonly clock: DeskClock;
};
export type CaseEvent = Told<typeof caseEvent>;
export type Message = Told<typeof messageEntry>;
export type PaperFile = Told<typeof fileEntry>;
export type Moved = Told<typeof movedAnswer>;

export const caseKey = (id: string): readonly unknown[] => ['case', id];

/** A case as far as whoever asks may see it. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: caseKey(id),
    queryFn: async ({ signal }) => viewOf(await ask<View>(`/cases/${id}`, { signal })),
  });

const offerOf = (told: Told<typeof offerView>): OfferView => ({
  ...told,
  measures: measuresIn(told.measures),
});

/** A case with its measures as the engine holds them. */
function viewOf({ ask: asked, offer, pending, agreement, input, clock, ...view }: View): CaseView {
  const { offer: waiting, ...prepared } = pending ?? {};
  return {
    ...view,
    ...(asked === undefined ? {} : { ask: measuresIn(asked) }),
    ...(offer === undefined ? {} : { offer: offerOf(offer) }),
    ...(pending === undefined
      ? {}
      : {
          pending: {
            ...(prepared as Omit<NonNullable<View['pending']>, 'offer'>),
            ...(waiting === undefined ? {} : { offer: offerOf(waiting) }),
          },
        }),
    ...(agreement === undefined
      ? {}
      : { agreement: { ...agreement, offer: offerOf(agreement.offer) } }),
    ...(input === undefined ? {} : { input: input as ProposalInput }),
    clock: clock as DeskClock,
  };
}

/** A row of a queue with what is asked for as the engine holds it. */
export const rowOf = ({ ask: asked, ...row }: ToldRow): CaseRow => ({
  ...row,
  ...(asked === undefined ? {} : { ask: measuresIn(asked) }),
});

type Command = { readonly name: CommandName; readonly body?: object };

/** Takes what nobody has, of a list. */
export const useTake = () =>
  useWish(
    ({ id, version }: Pick<CaseRow, 'id' | 'version'>, key) =>
      ask<Moved>(`/cases/${id}/commands/take`, { method: 'POST', key, version, body: {} }),
    { refresh: [['case'], ['list', '/cases']] },
  );

/** Commands of a case, by the version that was seen: another hand's step in between is told, never overwritten. */
export const useCommand = (
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  done?: (moved: Moved) => void,
) =>
  useWish(
    ({ name, body = {} }: Command, key) =>
      ask<Moved>(`/cases/${id}/commands/${name}`, { method: 'POST', key, version, body }),
    { refresh: [caseKey(id), ['list', '/cases']], ...present({ done }) },
  );
