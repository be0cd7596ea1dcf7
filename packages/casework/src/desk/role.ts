import { fail, ok, problem, type Result } from '@forbear/problem';

/** Who works at a lender’s desk. */
export const DESK_ROLES = ['agent', 'approver', 'auditor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** What a role may do with an action. */
export type May =
  /** On cases of the own list. */
  | 'own'
  /** On all of the desk. */
  | 'desk'
  /** Reads all of the desk, without what tells who a person is. */
  | 'masked'
  /** Makes it ready; somebody else decides. */
  | 'prepares'
  /** Decides what another person prepared (C8); may prepare, too. */
  | 'second'
  | 'reads'
  | 'never';

type Row = {
  readonly zh: string;
  readonly en: string;
  readonly may: Readonly<Record<DeskRole, May>>;
  /** The least level of an approver. */
  readonly level?: 2;
};

const row = (
  zh: string,
  en: string,
  [agent, approver, auditor, admin]: readonly [May, May, May, May],
  more: Pick<Row, 'level'> = {},
): Row => ({ zh, en, may: { agent, approver, auditor, admin }, ...more });

/** Role × action × scope: the one table that server, console and the test of access are made from. */
export const ROLE_TABLE = {
  'read-case': row('看队列、个案、授权的内容', 'queue, case, granted fields', [
    'own',
    'desk',
    'masked',
    'never',
  ]),
  talk: row('聊天、电话记录、信件、要材料', 'chat, phone log, letters, asking for papers', [
    'own',
    'own',
    'never',
    'never',
  ]),
  'offer-within-level': row('权限内报价或还价', 'offer or counter within the own level', [
    'own',
    'second',
    'never',
    'never',
  ]),
  'offer-above-level': row(
    '超权限报价、任何减免、结清',
    'offer above level, any waiver, settlement',
    ['prepares', 'second', 'never', 'never'],
  ),
  'refuse-or-end': row(
    '拒绝提案允许的、终止协议、未还清关案',
    'refuse what the proposal allows, end an agreement, close unpaid',
    ['prepares', 'second', 'never', 'never'],
  ),
  'book-money': row(
    '冲销、退款、认领、核销、用溢缴款还',
    'reversal, refund, match of a receipt, write-off, use of credit',
    ['prepares', 'second', 'reads', 'never'],
  ),
  'release-message': row(
    '放行被拦的消息、看名下之外的个案',
    'release a held message, look outside the caseload',
    ['never', 'own', 'never', 'never'],
  ),
  'import-files': row('导入文件', 'import files', ['never', 'second', 'reads', 'prepares']),
  'publish-policy': row(
    '政策：起草、试算、发布',
    'policy: draft, try, publish',
    ['never', 'second', 'reads', 'never'],
    { level: 2 },
  ),
  'export-personal': row('导出个人资料', 'personal export', ['never', 'second', 'reads', 'never']),
  'audit-trail': row('事件链、试算平衡、全部痕迹', 'chain, trial balance, whole trail', [
    'never',
    'reads',
    'desk',
    'reads',
  ]),
  'manage-staff': row('人员、角色、密钥、重跑关账', 'people, roles, keys, rerun of a close', [
    'never',
    'never',
    'reads',
    'desk',
  ]),
} as const satisfies Readonly<Record<string, Row>>;
export type DeskAction = keyof typeof ROLE_TABLE;
export const DESK_ACTIONS = Object.keys(ROLE_TABLE) as readonly DeskAction[];

/** A person of the desk; `level` is that of an approver. */
export type Principal = {
  readonly id: string;
  readonly roles: readonly DeskRole[];
  readonly level?: 1 | 2;
};

/** What an action is done to: whose case it is, and who prepared what is decided. */
export type Scope = { readonly owner?: string; readonly preparedBy?: string };

export type Allowed = 'decides' | 'prepares' | 'reads' | 'reads-masked';

const STRONGEST: readonly Allowed[] = ['decides', 'prepares', 'reads', 'reads-masked'];

/** What a person may do with an action on something, by the strongest of their roles; nothing where they may not. */
export function mayDo(who: Principal, action: DeskAction, scope: Scope = {}): Allowed | undefined {
  const found = who.roles.map((role) => allowedBy(who, role, action, scope));
  return STRONGEST.find((one) => found.includes(one));
}

function allowedBy(
  who: Principal,
  role: DeskRole,
  action: DeskAction,
  scope: Scope,
): Allowed | undefined {
  const { may, level }: Row = ROLE_TABLE[action];
  const isMine = scope.owner === who.id;
  switch (may[role]) {
    case 'own':
      return isMine ? 'decides' : undefined;
    case 'desk':
      return action === 'read-case' ? 'reads' : 'decides';
    case 'masked':
      return 'reads-masked';
    case 'reads':
      return 'reads';
    case 'prepares':
      return role === 'admin' || isMine ? 'prepares' : undefined;
    case 'second':
      if (level !== undefined && (who.level ?? 1) < level) return undefined;
      return scope.preparedBy === undefined || scope.preparedBy === who.id ? 'prepares' : 'decides';
    case 'never':
      return undefined;
  }
}

/** Nobody holds auditor with another role, nor admin with approver. */
export function rolesTogether(roles: readonly DeskRole[]): Result<readonly DeskRole[]> {
  const has = (role: DeskRole): boolean => roles.includes(role);
  const wrong =
    (has('auditor') && roles.some((role) => role !== 'auditor')) ||
    (has('admin') && has('approver'));
  return wrong || roles.length === 0 ? fail(problem('ROLES_TOGETHER', {}, '/roles')) : ok(roles);
}
