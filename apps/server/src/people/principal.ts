import {
  DESK_ACTIONS,
  mayDo,
  ROLE_TABLE,
  type Allowed,
  type DeskAction,
  type Principal,
} from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';

export const SERVICE_RIGHTS = ['import', 'read'] as const;
export type ServiceRight = (typeof SERVICE_RIGHTS)[number];

/** Who asks: a person of the desk, a paired borrower, a machine with a key, or somebody with one case’s code. */
export type Caller =
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly who: Principal;
      readonly name: string;
      readonly session: string;
    }
  | {
      readonly kind: 'borrower';
      /** The person as the lender’s import names them. */
      readonly id: string;
      readonly pairing: string;
    }
  | { readonly kind: 'service'; readonly id: string; readonly rights: readonly ServiceRight[] }
  | {
      readonly kind: 'public';
      readonly id: string;
      readonly caseId: string;
      /** Digest of the bearer. */
      readonly session: string;
    };

/** Who may use a route: an action of the role table, any person of the desk, or another kind of caller. */
export type May =
  DeskAction | 'anyone' | 'staff' | 'borrower' | 'public-case' | 'service-read' | 'service-import';

export const MAYS: ReadonlySet<string> = new Set([
  ...DESK_ACTIONS,
  'anyone',
  'staff',
  'borrower',
  'public-case',
  'service-read',
  'service-import',
]);

const isAction = (may: May): may is DeskAction => may in ROLE_TABLE;

/** Whether one of the roles gives something of an action, on whatever object; reading alone does not let write. */
function hasPart({ roles, level }: Principal, action: DeskAction, writes: boolean): boolean {
  const row: { may: (typeof ROLE_TABLE)[DeskAction]['may']; level?: number } = ROLE_TABLE[action];
  return roles.some((role) => {
    const may: string = row.may[role];
    if (may === 'never') return false;
    if (may === 'reads' || may === 'masked') return !writes;
    return may !== 'second' || (level ?? 1) >= (row.level ?? 1) || !writes;
  });
}

/** Whether a caller may use a route at all; what they may do to one object, `allowed` says. */
export function admits(may: readonly May[], caller: Caller | undefined, writes: boolean): boolean {
  return may.some((one) => {
    if (one === 'anyone') return true;
    if (caller === undefined) return false;
    if (isAction(one)) return caller.kind === 'staff' && hasPart(caller.who, one, writes);
    if (one === 'staff') return caller.kind === 'staff';
    if (one === 'borrower') return caller.kind === 'borrower';
    if (one === 'public-case') return caller.kind === 'public';
    return caller.kind === 'service' && caller.rights.includes(one.slice(8) as ServiceRight);
  });
}

/**
 * What a person of the desk may do with an action on one object. Where they may not, the object is
 * absent for them: NOT_FOUND, the same answer as for an id that was never given.
 */
export function allowed(
  caller: Caller,
  action: DeskAction,
  scope: { readonly owner?: string; readonly preparedBy?: string } = {},
): Result<Allowed> {
  const found = caller.kind === 'staff' ? mayDo(caller.who, action, scope) : undefined;
  return found === undefined ? fail(problem('NOT_FOUND')) : ok(found);
}
