import type { Row } from '@forbear/loan';
import { formatDay, formatFen } from '@forbear/money';

/** A row as the formats carry it. */
export const rowJson = (row: Row) => ({
  no: row.no,
  due: formatDay(row.due),
  days: row.days,
  payment: formatFen(row.payment),
  principal: formatFen(row.principal),
  interest: formatFen(row.interest),
  fee: formatFen(row.fee),
  ...(row.charges === undefined ? {} : { charges: formatFen(row.charges) }),
  balance: formatFen(row.balance),
});
