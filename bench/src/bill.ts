import { joinBills, readBill } from '@forbear/bill';
import { chance, nextSeed } from '@forbear/money';
import { must } from '@forbear/problem';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { at, met } from './round.ts';

const ROWS = 100_000;
const LARGE_ROWS = 700_000;
const ROUNDS = 7;
const TIME_BAR = 3;
const MEMORY_BAR = 6;

const HEADER =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';

/** Seeded numbers below `most`. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    const number = chance(state, most);
    state = nextSeed(state);
    return number;
  };
}

const SHOPS = ['青禾面馆(演示店)', '春风超市', '城市公交', '晴天鞋店', '演示医院', '海鸥数码'];
const GROUPS = ['餐饮美食', '日用百货', '交通出行', '服饰装扮', '医疗健康', '数码电器'];
const WAYS = ['花呗', '余额宝', '演示银行储蓄卡(0000)', '花呗&红包'];
const two = (n: number): string => String(n).padStart(2, '0');

/** An Alipay export of `rows` rows over 36 months, newest first as the app writes it, from a seed. */
export function alipay(rows: number): Uint8Array {
  const next = dice(20261105);
  const lines = [
    '导出信息：',
    '起始时间：[2023-09-01 00:00:00]    终止时间：[2026-08-31 23:59:59]',
  ];
  lines.push(
    `共${rows}笔记录`,
    '',
    `${'-'.repeat(24)}某公司  电子客户回单${'-'.repeat(24)}`,
    HEADER,
  );
  for (let k = 0; k < rows; k += 1) {
    const left = ((rows - 1 - k) * 36 * 28 * 86_400) / rows;
    const [month, second] = [Math.floor(left / (28 * 86_400)), Math.floor(left % 86_400)];
    const day = Math.floor((left % (28 * 86_400)) / 86_400) + 1;
    const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    const when = `${2023 + Math.floor((month + 8) / 12)}-${two(((month + 8) % 12) + 1)}-${two(day)} ${clock}`;
    const kind = next(SHOPS.length);
    const order = `${20260000000000 + k}22001400${next(1_000_000)}`;
    const sum = `${next(400)}.${two(next(100))}`;
    const isRepayment = next(20) === 0;
    const [group, who, text, way, state] = isRepayment
      ? ['信用借还', '花呗', '花呗主动还款-2026年08月账单', '不计收支', '还款成功']
      : [GROUPS[kind], SHOPS[kind], '商品说明示例', '支出', '交易成功'];
    lines.push(
      `${when},${group},${who},/,${text},${way},${sum},${WAYS[next(WAYS.length)]},${state},${order}\t,D${k}\t,,`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const verdict = (found: number, bar: number): string =>
  `${found.toFixed(2)} x  bar ${bar} x ${met(found <= bar)}`;

/** How much a process of its own grows while it reads the file, over the file's size. */
function growth(bytes: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  try {
    const path = join(folder, 'alipay.csv');
    writeFileSync(path, bytes);
    const script = fileURLToPath(new URL('bill-memory.mjs', import.meta.url));
    const run = spawnSync(process.execPath, [script, path], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout) / bytes.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reading, classifying and months of a long Alipay export against the splitting of it alone. */
export async function run(): Promise<void> {
  const bytes = alipay(ROWS);
  const text = new TextDecoder('utf-8').decode(bytes);
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const split = await timed(() => Papa.parse(text));
    const read = await timed(async () => joinBills([must(await readBill(bytes, 'alipay.csv'))]));
    if (round === 0) continue;
    peer.push(split);
    own.push(read);
  }
  const [papa, forbear] = [at(peer, 0.5), at(own, 0.5)];
  console.log(
    `bill, ${ROWS} rows of Alipay CSV, ${megabytes} MB, seed 20261105, Node ${process.versions.node}`,
  );
  console.log(`  papaparse 5.7.1, splitting alone  ${papa.toFixed(0)} ms`);
  console.log(
    `  read, classify, join, months      ${forbear.toFixed(0)} ms  ${verdict(forbear / papa, TIME_BAR)}`,
  );
  console.log(`  memory a process grows by         ${verdict(growth(bytes), MEMORY_BAR)}`);
  const large = alipay(LARGE_ROWS);
  const seconds =
    (await timed(async () => joinBills([must(await readBill(large, 'a.csv'))]))) / 1000;
  console.log(
    `  a file of ${(large.length / 1e6).toFixed(0)} MB, ${LARGE_ROWS} rows       ${seconds.toFixed(1)} s`,
  );
}
