import type { DeskState } from '@forbear/casework';
import type { Db } from '../case/case-book.ts';
import type { PrivacyRow } from './table.ts';

/** What is meant by a request: a person's cases and accounts, or the one case that a code opens. */
export type Whose = {
  readonly tenant: string;
  readonly person: string;
  readonly cases: readonly {
    readonly part: number;
    readonly id: string;
    readonly state: DeskState;
  }[];
  readonly accounts: readonly {
    readonly part: number;
    readonly id: string;
    readonly loan: string;
  }[];
  /** Ids of requests without the app. */
  readonly requests: readonly string[];
};

/** What is kept on whoever asked; sealed cases are not opened again for it. */
export async function whoseOf(
  db: Db,
  {
    tenant,
    person,
    case_id,
    channel,
  }: Pick<PrivacyRow, 'tenant' | 'person' | 'case_id' | 'channel'>,
): Promise<Whose> {
  const isPublic = channel === 'public';
  const cases = await db
    .selectFrom('hardship_case')
    .select(['part', 'id', 'state'])
    .where('tenant', '=', tenant)
    .where('sealed_at', 'is', null)
    .where(isPublic ? 'id' : 'person', '=', isPublic ? (case_id ?? '') : person)
    .orderBy('id')
    .execute();
  const accounts = isPublic
    ? []
    : await db
        .selectFrom('account_origin')
        .select(['part', 'id', 'loan'])
        .where('tenant', '=', tenant)
        .where('person', '=', person)
        .orderBy('id')
        .execute();
  const requests = await db
    .selectFrom('public_request')
    .select('id')
    .where('tenant', '=', tenant)
    .where((by) =>
      by.or([
        by('id', '=', isPublic ? person : ''),
        ...(cases.length === 0
          ? []
          : [
              by(
                'case_id',
                'in',
                cases.map(({ id }) => id),
              ),
            ]),
      ]),
    )
    .execute();
  return { tenant, person, cases, accounts, requests: requests.map(({ id }) => id) };
}
