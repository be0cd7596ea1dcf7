import type { Text } from '@forbear/problem';

const ACTIONS: Readonly<Record<string, Text>> = {
  'sign-in': { zh: '登录', en: 'signed in' },
  'sign-in.refused': { zh: '登录没有成功', en: 'sign-in refused' },
  'sign-out': { zh: '退出', en: 'signed out' },
  'totp.refused': { zh: '验证码没有对上', en: 'second step refused' },
  setup: { zh: '第一次启动', en: 'set the desk up' },
  'password.start': { zh: '用开户码设了密码', en: 'set a password by a start code' },
  'password.changed': { zh: '改了密码', en: 'changed the password' },
  'session.ended': { zh: '结束了一个登录', en: 'ended a session' },
  'reset.asked': { zh: '请求重设密码', en: 'asked for a new password' },
  'reset.confirmed': { zh: '同意重设密码', en: 'confirmed a new password' },
  'staff.added': { zh: '加了一个人', en: 'added a person' },
  'staff.roles': { zh: '改了角色', en: 'changed roles' },
  'staff.disabled': { zh: '停用了一个人', en: 'kept a person out' },
  'staff.enabled': { zh: '恢复了一个人', en: 'let a person in again' },
  'staff.linked': { zh: '连上机构登录', en: 'linked to the organisation’s sign-in' },
  'staff.unlinked': { zh: '断开机构登录', en: 'unlinked from the organisation’s sign-in' },
  'absence.made': { zh: '记了一段不在', en: 'noted an absence' },
  'absence.ended': { zh: '结束了一段不在', en: 'ended an absence' },
  'account.read': { zh: '看了名下以外的账户', en: 'read an account outside of the own cases' },
  'account.write-off': { zh: '核销账户', en: 'wrote an account off' },
  'account.write-off-back': { zh: '撤回核销', en: 'took a write-off back' },
  'account.credit': { zh: '用溢缴款还', en: 'let credit pay' },
  'account.rejected': { zh: '没有同意账户的更正', en: 'rejected a change of an account' },
  'invite.made': { zh: '发了邀请码', en: 'made an invitation code' },
  paired: { zh: '申请人连上了设备', en: 'an applicant paired a device' },
  'pairing.ended': { zh: '断开了设备', en: 'ended a pairing' },
  'message.release': { zh: '放行一条扣下的话', en: 'released a held line' },
  'message.refuse': { zh: '没有放行一条扣下的话', en: 'did not release a held line' },
  'policy.drafted': { zh: '起草政策', en: 'drafted a policy' },
  'policy.published': { zh: '发布政策', en: 'published a policy' },
  'day.closed': { zh: '关账', en: 'closed a day' },
  'demo.advanced': { zh: '演示日往前走', en: 'moved the day of the demonstration' },
  'account-map.set': { zh: '改了总账对应', en: 'changed the map to the general ledger' },
  'payment.match': { zh: '认领还款', en: 'matched a payment' },
  'payment.reverse': { zh: '冲销还款', en: 'reversed a payment' },
  'payment.refund': { zh: '退款', en: 'refunded money' },
  'payment.rejected': { zh: '没有同意更正还款', en: 'rejected a correction of a payment' },
  'key.made': { zh: '做了一把钥匙', en: 'made a key' },
  'key.ended': { zh: '停用了一把钥匙', en: 'ended a key' },
  'signing-key.rotated': { zh: '换了签名密钥', en: 'changed the signing key' },
  'webhook.added': { zh: '加了通知地址', en: 'added a webhook' },
  'webhook.rotated': { zh: '换了通知密钥', en: 'changed a webhook’s secret' },
  'webhook.ended': { zh: '停了通知地址', en: 'ended a webhook' },
};

/** Actions that end in what they were done to or how far they came. */
const GROUPS: readonly (readonly [begins: string, words: Text])[] = [
  ['export.', { zh: '导出文件', en: 'a file went out' }],
  ['privacy.copy.', { zh: '本人要的副本', en: 'a copy for the person' }],
  ['privacy.delete.', { zh: '本人要的删除', en: 'a deletion for the person' }],
];

/** What was done, in words; the code stands beside it. */
export const actionText = (action: string): Text =>
  ACTIONS[action] ??
  GROUPS.find(([begins]) => action.startsWith(begins))?.[1] ?? { zh: action, en: action };
