import { propose, type DeskCommand, type Giver } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { formatDay, type Day, type Fen } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import type { CommandName } from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import type { Desk } from '../plugin/route.ts';
import type { Tx } from '../store/store.ts';
import type { Held, Order } from './command.ts';
import { grantedItems, proposalBasis } from './disclosure.ts';
import { standing } from './follow.ts';
import { lenderOf, proposalInput } from './loan.ts';
import { drawn, figuresOf, keptOffer, type Drawn } from './offer.ts';

/** What commands carry; each has those keys that its shape allows. */
export type CommandBody = {
  readonly measures?: readonly Measure[];
  readonly until?: Day | undefined;
  readonly note?: string | undefined;
  readonly summary?: string | undefined;
  readonly offerId?: string;
  readonly digest?: string | undefined;
  readonly replaces?: string | undefined;
  readonly code?: string;
  readonly owner?: string;
  readonly reason?: string;
  readonly second?: boolean | undefined;
  readonly papers?: readonly string[];
  readonly files?: readonly string[] | undefined;
  readonly file?: string | undefined;
  readonly recording?: string | undefined;
  readonly corrected?: boolean;
  readonly upheld?: boolean;
  readonly on?: Day | undefined;
  readonly receivedOn?: Day;
  readonly to?: string;
  readonly direction?: 'in' | 'out';
  readonly purpose?: 'service' | 'collection';
  readonly outcome?: 'dialling' | 'connected' | 'unanswered';
  readonly promise?: { readonly on: Day; readonly amount: Fen } | undefined;
  readonly callBack?: { readonly on: Day; readonly time: string } | undefined;
};

/** The order that a request's body is, with the offer it draws; what the book or a proposal stops is refused. */
export async function orderOf(
  tx: Tx,
  desk: Desk,
  held: Held,
  kind: CommandName,
  body: CommandBody,
  version: number,
  giver: Giver,
): Promise<Result<Order>> {
  const personal = personalOf(body);
  const told = toldOf(body);
  const base = { kind, version, told, personal };
  const { state } = held.kept;
  switch (kind) {
    case 'offer':
    case 'propose':
    case 'counter': {
      // Figures are held against those that were seen: whoever comes second is told that these are no more.
      if (version !== state.version)
        return fail(problem('STALE_VERSION', { version: state.version }, '/version'));
      const by = kind === 'counter' ? 'borrower' : 'desk';
      // What a second person has to agree to may be just what the borrower asked for.
      const mayRepeat = kind === 'propose' && state.open?.by === 'borrower';
      const made = await drawnFor(tx, desk, held, body, by, mayRepeat);
      if (!made.ok) return made;
      return ok({ ...base, facts: { offer: made.value.offer }, drawn: made.value });
    }
    case 'approve':
    case 'confirm-oral':
    case 'accept': {
      const wrong = version === state.version ? await overtaken(tx, desk, held, kind) : undefined;
      if (wrong !== undefined) return wrong;
      const own = giver.by === 'staff' && state.open !== undefined ? state.open : undefined;
      const limits = own === undefined ? {} : { level: own.level, second: own.second };
      return ok({ ...base, facts: { ...factsOf(body), ...limits } });
    }
    case 'refuse':
    case 'propose-refusal': {
      const wrong = await refusalFault(tx, desk, held, kind, body.code ?? '');
      return wrong ?? ok({ ...base, facts: factsOf(body) });
    }
    default:
      return ok({ ...base, facts: factsOf(body) });
  }
}

function factsOf({ offerId, digest, code, owner, replaces }: CommandBody): Partial<DeskCommand> {
  return {
    ...present({ offerId, digest, code, owner, replaces }),
  };
}

/** What an event tells beside: figures, days and names of things, never words of or about a person. */
function toldOf(body: CommandBody): Readonly<Record<string, unknown>> {
  const { papers, files, file, recording, corrected, upheld, on, receivedOn, direction } = body;
  const { purpose, outcome, promise, callBack } = body;
  const days = Object.entries({ told: on, receivedOn }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, formatDay(value)] as const],
  );
  return {
    ...{ papers, files, file, recording, corrected, upheld, direction, purpose, outcome },
    ...Object.fromEntries(days),
    promise: promise && { on: formatDay(promise.on), amount: promise.amount },
    callBack: callBack && { on: formatDay(callBack.on), time: callBack.time },
  };
}

function personalOf({ note, summary, reason, to }: CommandBody): Readonly<Record<string, string>> {
  const words = Object.entries({ note, summary, reason, to });
  return Object.fromEntries(
    words.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  );
}

/** An offer of measures by what the book says today and what was granted; GRANT_MISSING without the request. */
export async function drawnFor(
  tx: Tx,
  { store, clock, setting }: Desk,
  { kept, account }: Held,
  { measures = [], until, second }: CommandBody,
  by: 'desk' | 'borrower',
  mayRepeat = false,
): Promise<Result<Drawn>> {
  if (account === undefined) return fail(problem('NOT_FOUND'));
  const { row, rules, state } = kept;
  const today = clock.today();
  const basis = proposalBasis(await grantedItems(tx, row, today));
  if (basis === undefined) return fail(problem('GRANT_MISSING', { item: 'request' }));
  const lender = lenderOf(setting);
  const { disclosed, ask } = basis;
  const input = proposalInput(account, lender, rules.policy, today, disclosed, ask);
  if (!input.ok) return input;
  const made = drawn({
    ...{ id: uuidv7(), desk: store.tenant, row, book: account.book, input: input.value, rules },
    ...{ measures, by },
    ...present({ until }),
    ...(state.open === undefined ? {} : { answers: state.open.id }),
  });
  if (!made.ok) return made;
  if (state.open !== undefined && !mayRepeat) {
    const answered = await keptOffer(tx, row, state.open.id);
    if (answered.ok && figuresOf(answered.value.terms) === figuresOf(made.value.terms))
      return fail(problem('SAME_FIGURES', {}, '/measures'));
  }
  const offer = second === true ? { ...made.value.offer, second } : made.value.offer;
  return ok({ ...made.value, offer });
}

/** Why nobody says yes any more to what is on the table, or awaits a second person: OFFER_OVERTAKEN. */
async function overtaken(
  tx: Tx,
  { clock }: Desk,
  { kept: { row, state }, account }: Held,
  kind: 'approve' | 'confirm-oral' | 'accept',
): Promise<Result<never> | undefined> {
  const offer = kind === 'approve' ? state.pending?.offer : state.open;
  if (offer === undefined || account === undefined) return undefined;
  const stands = await standing(tx, row, offer.id, account.book, clock.today());
  return stands.ok ? undefined : stands;
}

const REFUSALS = [
  'NO_DIFFICULTY',
  'ASK_UNAFFORDABLE',
  'POLICY_LIMIT',
  'IDENTITY_OPEN',
  'PAPERS_OPEN',
  'NOT_OUR_CLAIM',
  'FRAUD_CHECK',
  'COURT_STAGE',
  'BROKEN_TWICE',
] as const;

/** Why a refusal may not be given so: an unknown reason, or one against the proposal by one person alone. */
async function refusalFault(
  tx: Tx,
  { clock, setting }: Desk,
  { kept, account }: Held,
  kind: 'refuse' | 'propose-refusal',
  code: string,
): Promise<Result<never> | undefined> {
  if (!(REFUSALS as readonly string[]).includes(code))
    return fail(problem('REASON_UNKNOWN', { code }, '/code'));
  const today = clock.today();
  const basis = proposalBasis(await grantedItems(tx, kept.row, today));
  if (kind !== 'refuse' || basis === undefined || account === undefined) return undefined;
  const { policy } = kept.rules;
  const lender = lenderOf(setting);
  const input = proposalInput(account, lender, policy, today, basis.disclosed, basis.ask);
  if (!input.ok) return undefined;
  return propose(input.value).decision === 'offer'
    ? fail(problem('LEVEL_TOO_LOW', { level: 'approver1' }, '/code'))
    : undefined;
}
