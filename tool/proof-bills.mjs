// Proves that the largest bills are read with their picture within a gigabyte, or refused with the reason
// before they are read: 1,000,000 and 2,000,000 rows of CSV, a workbook of 300,000 rows.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const GIGABYTE = 1024 ** 3;
const folder = mkdtempSync(join(tmpdir(), 'forbear-proof-'));
const at = (name) => join(folder, name);

async function written(name, lines) {
  const out = createWriteStream(at(name));
  for (const line of lines) if (!out.write(line)) await new Promise((go) => out.once('drain', go));
  await new Promise((go) => out.end(go));
}

const two = (n) => String(n).padStart(2, '0');
const when = (k, rows) => {
  const day = Math.floor((k * 180) / rows);
  return `2026-${two(1 + Math.floor(day / 30))}-${two(1 + (day % 28))} ${two(k % 24)}:${two(k % 60)}:07`;
};

function* csv(rows) {
  yield '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n';
  for (let k = 0; k < rows; k += 1)
    yield `${when(k, rows)},餐饮美食,青禾面馆${k % 900},/,商品说明${k % 5000},支出,${k % 90}.50,花呗,交易成功,${20260000000000 + k}22001400123456\t,,,\n`;
}

function part(name, content) {
  const packed = deflateRawSync(content, { level: 1 });
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return { name, packed, facts };
}

function zip(parts) {
  const body = [];
  const directory = [];
  let start = 0;
  for (const { name, packed, facts } of parts) {
    const local = [Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), packed];
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), facts, place, Buffer.from(name));
    body.push(...local);
    start += local.reduce((sum, one) => sum + one.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...body, listed, end]);
}

function workbook(rows) {
  const names =
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(
      ',',
    );
  const cell = (k, row, text) =>
    `<c r="${String.fromCharCode(65 + k)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = [
    `<worksheet><sheetData><row r="1">${names.map((name, k) => cell(k, 1, name)).join('')}</row>`,
  ];
  for (let k = 0; k < rows; k += 1) {
    const cells = [
      when(k, rows),
      '商户消费',
      `面馆${k % 900}`,
      `商品${k % 5000}`,
      '支出',
      `¥${k % 90}.50`,
      '零钱',
      '支付成功',
      `4200000${k}`,
      '/',
      '/',
    ];
    lines.push(`<row r="${k + 2}">${cells.map((text, n) => cell(n, k + 2, text)).join('')}</row>`);
  }
  lines.push('</sheetData></worksheet>');
  return zip([
    part(
      'xl/workbook.xml',
      Buffer.from('<workbook><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>'),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    ),
    part('xl/worksheets/sheet1.xml', Buffer.from(lines.join(''))),
  ]);
}

/** Runs the import in a process of its own: how it ended, what it counted, how large it grew. */
function imported(name) {
  const begun = Date.now();
  const probe = at('probe.cjs');
  writeFileSync(
    probe,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(at('size'))}, String(process.resourceUsage().maxRSS * 1024)));`,
  );
  const run = spawnSync(
    process.execPath,
    ['-r', probe, 'apps/cli/dist/forbear.mjs', 'import', at(name), '--json'],
    { encoding: 'utf8', maxBuffer: GIGABYTE },
  );
  const size = Number(readFileSync(at('size'), 'utf8'));
  const answer = JSON.parse(run.status === 0 ? run.stdout : run.stderr);
  const what = run.status === 0 ? `${answer.joined.rows} rows read` : `refused, ${answer.code}`;
  console.log(
    `${name}  ${what}  ${(size / 1e6).toFixed(0)} MB  ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  );
  return { status: run.status, rows: answer.joined?.rows, code: answer.code, size };
}

try {
  await written('million.csv', csv(1_000_000));
  await written('two-million.csv', csv(2_000_000));
  writeFileSync(at('workbook.xlsx'), workbook(300_000));
  const million = imported('million.csv');
  const twoMillion = imported('two-million.csv');
  const book = imported('workbook.xlsx');
  const isRead = ({ status, rows }, wanted) => status === 0 && rows === wanted;
  const isGood =
    [million, twoMillion, book].every(({ size }) => size <= GIGABYTE) &&
    (isRead(million, 1_000_000) || million.status === 2) &&
    twoMillion.status === 2 &&
    ['BILL_TOO_LARGE', 'BILL_ROWS'].includes(twoMillion.code) &&
    isRead(book, 300_000);
  console.log(isGood ? 'large bills: proven' : 'large bills: FAILED');
  process.exitCode = isGood ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
