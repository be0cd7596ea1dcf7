/** Who works at the desk. */
export const ROLES = ['agent', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done there. */
export const ACTIONS = ['read', 'propose', 'approve', 'read-audit', 'manage-staff'] as const;
export type Action = (typeof ACTIONS)[number];

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  agent: ['read', 'propose'],
  approver: ['read', 'propose', 'approve'],
  auditor: ['read', 'read-audit'],
  admin: ['manage-staff'],
};

/** Whether a role may do an action. */
export const mayDo = (role: Role, action: Action): boolean => ALLOWED[role].includes(action);

/** Whether this person may approve: by role, and never what they proposed themselves (C8). */
export const mayApprove = (
  person: { readonly id: string; readonly role: Role },
  proposedBy: string,
): boolean => mayDo(person.role, 'approve') && person.id !== proposedBy;
