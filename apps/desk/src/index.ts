export { mayDo, ROLE_TABLE, rolesTogether } from '@forbear/casework';
