export { ACTIONS, mayApprove, mayDo, ROLES, type Action, type Role } from './role.ts';
