import type { FastifyInstance } from 'fastify';
import { closeNight, nightWorker } from './book/night.ts';
import { addDays } from '@forbear/money';
import { followAbsences } from './case/absence.ts';
import { judgePromises } from './case/diary.ts';
import { followAccount, followDay } from './case/follow.ts';
import { noticeWorker, remindDay } from './case/notice.ts';
import type { Worker } from './job/queue.ts';
import type { Desk } from './plugin/route.ts';
import type { NightWork } from './route/demo.ts';
import { hangFiles } from './route/file.ts';
import { hangHealth } from './route/health.ts';
import { hangAccounts } from './route/account.ts';
import { hangAuth } from './route/auth.ts';
import { hangDays } from './route/day.ts';
import { hangExports } from './route/export.ts';
import { hangImports, hangProducts } from './route/import.ts';
import { hangCaseParts } from './route/case-part.ts';
import { hangCases } from './route/case.ts';
import { hangDiary } from './route/diary.ts';
import { hangInvites } from './route/invite.ts';
import { hangAudit, hangKeys, hangSigningKeys } from './route/key.ts';
import { hangOidc } from './route/oidc.ts';
import { hangPacks } from './route/pack.ts';
import { hangPayments } from './route/payment.ts';
import { hangPolicies } from './route/policy.ts';
import { eraseOver } from './privacy/night.ts';
import { hangPrivacy } from './route/privacy.ts';
import { hangPublic } from './route/public.ts';
import { hangRegulator } from './route/report.ts';
import { hangReports } from './route/reports.ts';
import { hangStaff } from './route/staff.ts';
import { hangStream } from './route/stream.ts';
import { hangWebhooks } from './route/webhook.ts';
import { keepDayHead } from './store/day-head.ts';
import { forgetAnswers } from './store/retention.ts';
import { NO_MORE, resolve } from './webhook/address.ts';
import { webhookWorker } from './webhook/hook.ts';

/** Every room of the desk hangs its routes here. */
export const ROOMS: readonly ((app: FastifyInstance) => void | Promise<void>)[] = [
  hangHealth,
  hangAuth,
  hangOidc,
  hangStaff,
  hangKeys,
  hangSigningKeys,
  hangAudit,
  hangInvites,
  hangWebhooks,
  hangProducts,
  hangImports,
  hangAccounts,
  hangPayments,
  hangDays,
  hangExports,
  hangCases,
  hangCaseParts,
  hangDiary,
  hangPacks,
  hangPolicies,
  hangReports,
  hangStream,
  hangPublic,
  hangPrivacy,
  hangRegulator,
  hangFiles,
];

/** What is done in the background, by kind of job. */
export const workersOf = (desk: Desk): Readonly<Record<string, Worker>> => ({
  'case.follow': followAccount(desk.clock),
  'case.notice': noticeWorker(desk),
  'day.night': nightWorker(desk, NIGHTS),
  webhook: webhookWorker(desk.setting.secrets, () => desk.clock.now(), { resolve, reach: NO_MORE }),
});

/** What a day brings to cases by itself. */
export const CASE_NIGHTS: readonly NightWork[] = [
  ({ store, clock }) => followDay(store, clock),
  remindDay,
  ({ store, clock }, day) => judgePromises(store, day, clock.now()),
  (desk, day) => followAbsences(desk, addDays(day, 1)),
];

/** What is done at the end of each business day. */
export const NIGHTS: readonly NightWork[] = [
  closeNight,
  ...CASE_NIGHTS,
  ({ store, clock }, day) => keepDayHead(store, day, clock.now()),
  ({ store, clock }) => forgetAnswers(store, clock.now()),
  (desk) => eraseOver(desk),
];
