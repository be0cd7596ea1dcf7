import { must } from '@forbear/problem';
import { openWorkerPage, type WorkerPage } from '@forbear/testkit/worker-page';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookOf } from './file/archive.fixture.ts';
import { readBill } from './index.ts';

let page: WorkerPage;
beforeAll(async () => {
  page = await openWorkerPage('packages/bill/src/fixture/bill-worker.ts');
});
afterAll(() => page.close());

const COLUMNS =
  '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(
    ',',
  );

const line = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells
    .map(
      (text, k) =>
        `<c r="${String.fromCharCode(65 + k)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;

/** A bill of WeChat with as many rows as are asked for, each of one yuan. */
function wechatOf(rows: number): Uint8Array {
  const lines = [line(COLUMNS, 1)];
  for (let k = 0; k < rows; k += 1) {
    const at = `2026-0${1 + (k % 6)}-${10 + (k % 18)} 12:00:0${k % 10}`;
    const told = ['商户消费', `面馆${k}`, `一碗面${k}`, '支出', '¥1.00', '零钱', '支付成功'];
    lines.push(line([at, ...told, `42${k}`, `7${k}`, '/'], k + 2));
  }
  return workbookOf(lines.join(''));
}

const fileOf = (name: string) => new Uint8Array(readFileSync(`packages/bill/case/${name}`));

test.each([
  ['a workbook of 770 rows', () => wechatOf(770), 770],
  ['a workbook of 5,011 rows', () => wechatOf(5011), 5011],
  [
    'a workbook with a cell far away',
    () => workbookOf('<row r="1"><c r="XFC1"><v>1</v></c></row>'),
    undefined,
  ],
  ['a workbook whose cells are of no column', () => workbookOf('<c r="7"/>'), undefined],
  ['an archive with a password (AES)', () => fileOf('alipay-aes.zip'), undefined],
  ['an archive with an old password', () => fileOf('alipay-zipcrypto.zip'), undefined],
  ['an archive without a password', () => fileOf('alipay-plain.zip'), undefined],
  ['a printed bill that is none', () => new TextEncoder().encode('%PDF-1.7 none'), undefined],
])('%s reads in a browser’s worker as it does here', async (_name, made, rows) => {
  const { answers } = await page.ask(made());
  const here = await readBill(made(), 'bill', { password: '234512' });
  expect(answers).toEqual([here]);
  if (rows !== undefined) expect(must(answers[0] as typeof here).rows).toBe(rows);
});
