// Writes the invented bills under example/ and what they must add up to. No clock, no chance: every
// run gives the same bytes. Nobody's data: names, numbers and shops are made up.
import { writeFileSync } from 'node:fs';

/** GB18030 bytes of a text, by turning the decoder of the platform around. */
function encodeGb18030(text) {
  const wanted = new Set(text);
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  const keep = (bytes) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (wanted.has(char) && !codes.has(char)) codes.set(char, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) keep([lead, trail]);
  }
  for (let a = 0x81; a <= 0x84; a++) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) keep([a, b, c, d]);
    }
  }
  const bytes = [];
  for (const char of text) bytes.push(...(char < '\x80' ? [char.charCodeAt(0)] : codes.get(char)));
  return Uint8Array.from(bytes);
}

const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

// when, category, counterparty, account, text, label, fen, method, state, kind
const rows = [];
let made = 0;
function row(when, category, who, text, label, fen, method, state, kind, order) {
  made += 1;
  const number =
    order ?? `${when.slice(0, 10).replaceAll('-', '')}220014${String(made).padStart(10, '0')}`;
  rows.push({ when, category, who, text, label, fen, method, state, kind, order: number });
  return number;
}

for (const month of ['08', '09', '10']) {
  const on = (day, time) => `2026-${month}-${day} ${time}`;
  row(
    on('01', '08:00:00'),
    '转账红包',
    '周房东',
    `房租 ${Number(month)}月`,
    '支出',
    110_000,
    '余额',
    '交易成功',
    'expense',
  );
  row(
    on('05', '09:30:00'),
    '收入',
    '示例人力服务有限公司',
    '工资',
    '收入',
    month === '10' ? 260_000 : 720_000,
    '余额',
    '交易成功',
    'income',
  );
  row(
    on('06', '03:10:00'),
    '投资理财',
    '示例货币基金',
    `余额宝-2026.${month}.05-收益发放`,
    '不计收支',
    41,
    '余额宝',
    '交易成功',
    'income',
  );
  row(
    on('08', '19:02:11'),
    '餐饮美食',
    '青禾面馆(演示店)',
    '堂食',
    '支出',
    2_350,
    '花呗',
    '交易成功',
    'expense',
  );
  row(
    on('09', '10:00:09'),
    '信用借还',
    '花呗',
    `花呗主动还款-2026年${month}月账单`,
    '不计收支',
    64_020,
    '余额宝',
    '还款成功',
    'repayment',
  );
  row(
    on('10', '09:00:05'),
    '信用借还',
    '借呗',
    '借呗还款',
    '不计收支',
    270_319,
    '演示银行储蓄卡(0000)',
    month === '10' ? '还款失败' : '还款成功',
    month === '10' ? 'ignored' : 'repayment',
  );
  row(
    on('12', '18:20:00'),
    '餐饮美食',
    '春风超市',
    '米 面 油',
    '支出',
    38_640,
    '花呗',
    '交易成功',
    'expense',
  );
  row(
    on('15', '20:00:00'),
    '充值缴费',
    '演示电力',
    '电费',
    '支出',
    9_680,
    '花呗',
    '交易成功',
    'expense',
  );
  row(
    on('16', '07:45:00'),
    '交通出行',
    '城市公交',
    '乘车码',
    '支出',
    12_000,
    '余额宝',
    '交易成功',
    'expense',
  );
  row(
    on('20', '12:00:00'),
    '医疗健康',
    '演示医院',
    '门诊缴费',
    '支出',
    33_000,
    '余额',
    '交易成功',
    'expense',
  );
  row(
    on('28', '09:09:09'),
    '账户存取',
    '某某',
    '提现-实时提现',
    '不计收支',
    50_000,
    '余额',
    '交易成功',
    'transfer',
  );
}
row(
  '2026-08-03 14:00:00',
  '信用借还',
  '借呗',
  '借呗放款至银行卡',
  '不计收支',
  300_000,
  '',
  '放款成功',
  'borrowing',
);
const lamp = row(
  '2026-08-18 20:41:11',
  '日用百货',
  '云帆家居旗舰店',
  '台灯, 三档 "暖光"',
  '支出',
  16_800,
  '花呗',
  '交易关闭',
  'expense',
);
row(
  '2026-08-21 12:03:40',
  '退款',
  '云帆家居旗舰店',
  '退款-台灯',
  '不计收支',
  16_800,
  '花呗',
  '退款成功',
  'refund',
  `${lamp}_20260821`,
);
row(
  '2026-09-02 15:21:30',
  '日用百货',
  '晴天鞋店',
  '鞋垫',
  '不计收支',
  1_500,
  '',
  '交易关闭',
  'ignored',
);
row(
  '2026-09-11 13:13:13',
  '服饰装扮',
  '晴天鞋店',
  '布鞋',
  '支出',
  8_900,
  '花呗&红包',
  '等待确认收货',
  'expense',
);
row(
  '2026-09-19 16:32:10',
  '信用借还',
  '共享雨伞',
  '押金解冻',
  '不计收支',
  0,
  '',
  '解冻成功',
  'ignored',
);
row(
  '2026-10-13 21:10:00',
  '餐饮美食',
  '㐂乐小馆',
  '堂食',
  '支出',
  4_600,
  '花呗',
  '交易成功',
  'expense',
);
row(
  '2026-10-22 22:10:00',
  '信用借还',
  '演示银行信用卡',
  '信用卡还款',
  '不计收支',
  50_000,
  '演示银行储蓄卡(0000)',
  '还款成功',
  'repayment',
);
rows.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));

const label = (name) => rows.filter((r) => r.label === name);
const sum = (list) => list.reduce((total, r) => total + r.fen, 0);
const told = (name) => `${name}：${label(name).length}笔 ${yuan(sum(label(name)))}元`;
const quoted = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lines = [
  '-'.repeat(84),
  '导出信息：',
  '姓名：某某',
  '支付宝账户：demo***@example.com',
  '起始时间：[2026-08-01 00:00:00]    终止时间：[2026-10-31 23:59:59]',
  '导出交易类型：[全部]',
  '导出时间：[2026-11-01 08:00:00]',
  `共${rows.length}笔记录`,
  told('收入'),
  told('支出'),
  told('不计收支'),
  '',
  '特别提示：',
  '1.这是演示用的虚构账单；',
  '2.本明细仅供个人对账使用。',
  '',
  `${'-'.repeat(24)}支付宝支付科技有限公司  电子客户回单${'-'.repeat(24)}`,
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,',
  ...rows.map((r) =>
    [
      r.when,
      r.category,
      r.who,
      '/',
      r.text,
      r.label,
      yuan(r.fen),
      r.method,
      r.state,
      `${r.order}\t`,
      '\t',
      '',
      '',
    ]
      .map(quoted)
      .join(','),
  ),
  '',
];
writeFileSync(
  new URL('../example/alipay-2026.csv', import.meta.url),
  encodeGb18030(lines.join('\r\n')),
);

const kinds = ['income', 'expense', 'refund', 'repayment', 'borrowing', 'transfer', 'ignored'];
const totals = Object.fromEntries(
  kinds.map((kind) => {
    const own = rows.filter((r) => r.kind === kind);
    return [kind, { count: own.length, amount: yuan(sum(own)) }];
  }),
);
const expected = { file: 'alipay-2026.csv', rows: rows.length, totals };
writeFileSync(
  new URL('../example/alipay-2026.expected.json', import.meta.url),
  `${JSON.stringify(expected, null, 2)}\n`,
);
