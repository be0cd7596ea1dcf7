import { mayDo, type DeskAction, type Principal } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page of the desk: its address, its name, who may open it, the key that leads to it after `g`. */
export type Page = {
  readonly path: string;
  readonly name: Text;
  readonly needs: DeskAction;
  readonly group: 'work' | 'book' | 'house';
  readonly key: string;
  readonly screen: LazyExoticComponent<ComponentType>;
};

export const PAGES: readonly Page[] = [
  {
    path: '/queue',
    name: { zh: '队列', en: 'Queue' },
    needs: 'read-case',
    group: 'work',
    key: 'q',
    screen: lazy(() => import('../screen/queue.tsx')),
  },
  {
    path: '/approvals',
    name: { zh: '待审批', en: 'Approvals' },
    needs: 'refuse-or-end',
    group: 'work',
    key: 'a',
    screen: lazy(() => import('../screen/approvals.tsx')),
  },
  {
    path: '/requests',
    name: { zh: '网页申请', en: 'Web requests' },
    needs: 'talk',
    group: 'work',
    key: 'f',
    screen: lazy(() => import('../screen/requests.tsx')),
  },
  {
    path: '/diary',
    name: { zh: '日程', en: 'Diary' },
    needs: 'read-case',
    group: 'work',
    key: 'y',
    screen: lazy(() => import('../screen/diary.tsx')),
  },
  {
    path: '/complaints',
    name: { zh: '投诉', en: 'Complaints' },
    needs: 'read-case',
    group: 'work',
    key: 'l',
    screen: lazy(() => import('../screen/complaints.tsx')),
  },
  {
    path: '/accounts',
    name: { zh: '账户', en: 'Accounts' },
    needs: 'read-case',
    group: 'book',
    key: 'c',
    screen: lazy(() => import('../screen/accounts.tsx')),
  },
  {
    path: '/payments',
    name: { zh: '还款', en: 'Payments' },
    needs: 'book-money',
    group: 'book',
    key: 'r',
    screen: lazy(() => import('../screen/payments.tsx')),
  },
  {
    path: '/imports',
    name: { zh: '导入和对账', en: 'Imports' },
    needs: 'import-files',
    group: 'book',
    key: 'i',
    screen: lazy(() => import('../screen/imports.tsx')),
  },
  {
    path: '/products',
    name: { zh: '产品', en: 'Products' },
    needs: 'import-files',
    group: 'book',
    key: 'o',
    screen: lazy(() => import('../screen/products.tsx')),
  },
  {
    path: '/days',
    name: { zh: '关账', en: 'Close of day' },
    needs: 'audit-trail',
    group: 'book',
    key: 'd',
    screen: lazy(() => import('../screen/days.tsx')),
  },
  {
    path: '/policies',
    name: { zh: '政策', en: 'Policies' },
    needs: 'publish-policy',
    group: 'house',
    key: 'b',
    screen: lazy(() => import('../screen/policies.tsx')),
  },
  {
    path: '/reports',
    name: { zh: '报表', en: 'Reports' },
    needs: 'audit-trail',
    group: 'house',
    key: 'e',
    screen: lazy(() => import('../screen/reports.tsx')),
  },
  {
    path: '/privacy',
    name: { zh: '个人信息', en: 'Personal data' },
    needs: 'export-personal',
    group: 'house',
    key: 'n',
    screen: lazy(() => import('../screen/privacy.tsx')),
  },
  {
    path: '/audit',
    name: { zh: '痕迹', en: 'Trail' },
    needs: 'audit-trail',
    group: 'house',
    key: 't',
    screen: lazy(() => import('../screen/audit.tsx')),
  },
  {
    path: '/people',
    name: { zh: '人员', en: 'People' },
    needs: 'manage-staff',
    group: 'house',
    key: 'p',
    screen: lazy(() => import('../screen/people.tsx')),
  },
  {
    path: '/keys',
    name: { zh: '钥匙', en: 'Keys' },
    needs: 'manage-staff',
    group: 'house',
    key: 'k',
    screen: lazy(() => import('../screen/keys.tsx')),
  },
  {
    path: '/webhooks',
    name: { zh: '通知', en: 'Webhooks' },
    needs: 'manage-staff',
    group: 'house',
    key: 'w',
    screen: lazy(() => import('../screen/webhooks.tsx')),
  },
];

export const GROUPS: Readonly<Record<Page['group'], Text>> = {
  work: { zh: '个案', en: 'Cases' },
  book: { zh: '账', en: 'Books' },
  house: { zh: '工作台', en: 'The desk' },
};

/** The pages that somebody may open; a case of their own stands for all of them. */
export const pagesOf = (who: Principal): readonly Page[] =>
  PAGES.filter(({ needs }) => mayDo(who, needs, { owner: who.id }) !== undefined);

/** A case, reached from the lists. */
export const Case = lazy(() => import('../screen/case.tsx'));

/** The own sign-ins, for everybody. */
export const Own = lazy(() => import('../screen/own.tsx'));

export const Nothing = lazy(() => import('../screen/nothing.tsx'));
