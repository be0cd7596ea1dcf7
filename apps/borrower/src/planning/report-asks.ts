import type { Report } from '@forbear/report';
import type { Result } from '@forbear/problem';
import type { Reported } from '../situation/reported.ts';

/** What the report worker is asked. The password is used at once and never kept. */
export type ReportAsked = { readonly file: File; readonly password?: string };

/** A credit report as it is shown, with the debts it would make. */
export type ReportRead = { readonly report: Report; readonly reported: readonly Reported[] };

export type ReportTold = Result<ReportRead>;
