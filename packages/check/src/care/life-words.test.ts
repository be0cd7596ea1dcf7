import { describe, expect, test } from 'vitest';
import { APART } from './apart.fixture.ts';
import { BLIND } from './blind.fixture.ts';
import { DEBTORS } from './debtor.fixture.ts';
import { FRESH } from './fresh.fixture.ts';
import { speaksOfDying, wordsOfDying } from './life-words.ts';
import { plainly } from './spelling.ts';
import { ROUNDS } from './round.fixture.ts';
import { HELD_BACK, SPOKEN } from './spoken.fixture.ts';
import { TOLD } from './told.fixture.ts';
import { UNSEEN } from './unseen.fixture.ts';

const DANGER = [
  ...TOLD.danger,
  ...ROUNDS.flatMap(({ danger }) => danger),
  ...BLIND.danger,
  ...SPOKEN.danger,
];
const PLAIN = [
  ...TOLD.harmless,
  ...ROUNDS.flatMap(({ harmless }) => harmless),
  ...BLIND.harmless,
  ...SPOKEN.harmless,
];

describe('words of somebody who may not want to go on living', () => {
  test('the table is large enough, and half of it is harmless', () => {
    expect(DANGER.length + PLAIN.length).toBeGreaterThanOrEqual(240);
    expect(PLAIN.length).toBeGreaterThanOrEqual(120);
  });

  test('at least 95 of 100 are found', () => {
    const missed = DANGER.filter((text) => !speaksOfDying(text));
    expect(missed.length / DANGER.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('at most 2 of 100 harmless ones are taken for such', () => {
    const wrong = PLAIN.filter(speaksOfDying);
    expect(wrong.length / PLAIN.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
  });

  const counted = ({ danger, harmless }: (typeof FRESH)[number]) => [
    [danger.filter(speaksOfDying).length, danger.length],
    [harmless.filter(speaksOfDying).length, harmless.length],
  ];

  test('of sentences that nothing was learnt from, as many as docs/check.md says', () => {
    expect(counted(HELD_BACK)).toEqual([
      [48, 50],
      [2, 50],
    ]);
    expect(counted(APART)).toEqual([
      [59, 64],
      [1, 74],
    ]);
    expect(counted(UNSEEN)).toEqual([
      [161, 180],
      [5, 180],
    ]);
  });

  test('of sentences written before the rules were looked at, as many as docs/check.md says', () => {
    expect(FRESH.map(counted)).toEqual([
      [
        [59, 59],
        [0, 60],
      ],
      [
        [46, 47],
        [0, 50],
      ],
      [
        [29, 30],
        [0, 30],
      ],
      [
        [20, 20],
        [1, 20],
      ],
      [
        [20, 20],
        [0, 20],
      ],
      [
        [20, 20],
        [0, 20],
      ],
      [
        [56, 60],
        [1, 59],
      ],
      [
        [53, 58],
        [1, 60],
      ],
      [
        [17, 17],
        [0, 40],
      ],
    ]);
  });

  test('of three sets as debtors write, 95 of 100 plain ones are found and 2 of 100 neighbours taken', () => {
    for (const { danger, harmless } of DEBTORS) {
      const missed = danger.filter((text) => !speaksOfDying(text));
      const wrong = harmless.filter(speaksOfDying);
      expect(missed.length / danger.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
      expect(wrong.length / harmless.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
    }
    expect(DEBTORS.map(counted)).toEqual([
      [
        [58, 58],
        [0, 118],
      ],
      [
        [58, 58],
        [1, 128],
      ],
      [
        [60, 60],
        [2, 135],
      ],
    ]);
  });

  test.each([
    '去年割过腕，现在好了，可又不想活了',
    '去年割过腕，现在工作稳定了，还是不想活',
    '医生救了我一命，可我还是想死',
    '面馆没活路了，我也不想活了',
    'The collector told me to kill myself and maybe I will',
    'I hear voices, they tell me to kill myself',
    "I'm not suicidal but I don't want to wake up",
    "I've been thinking of killing myself to pay the debt",
    '想申请减免，可我真的不想活了',
    'wo zhen de xiang si',
    '家里有农药，种子钱也没有，我想喝农药',
  ])('what is idle beside it takes no danger away: %s', (said) => {
    expect(speaksOfDying(said)).toBe(true);
  });

  test.each([
    '我妹妹刚才哭着说不想活了',
    '我爸昨晚喝农药，现在在医院抢救',
    '我哥给我留了遗书，电话打不通',
  ])('somebody close who may die is a danger told: %s', (said) => {
    expect(speaksOfDying(said)).toBe(true);
  });

  test.each(['我爸前年自杀去世了', '我老婆开玩笑说要跳河'])(
    'what is over or a joke is none: %s',
    (said) => {
      expect(speaksOfDying(said)).toBe(false);
    },
  );

  test.each([
    '我走以后麻烦把花呗注销，别让我爸替我还',
    '以后也用不着住处了，东西都送人了',
    '工资都转给我妈了，女儿不孝',
    '百草枯网上还买得到吗',
    '我在只会害了他们',
    'I wrote the letters already. One for each kid.',
    "I've written letters to the kids and put my papers in order",
    'I took an overdose last week',
    'suicidal and out of money',
  ])('a farewell is a danger, whatever else is spoken of: %s', (said) => {
    expect(speaksOfDying(said)).toBe(true);
  });

  test.each([
    '我走以后店里就剩我媳妇一个人看着',
    '我妈信佛，说下辈子我也不许赖账',
    '东西送人了，房东不让养猫',
    'After I am gone from this job I will earn less',
  ])('no farewell: %s', (said) => {
    expect(speaksOfDying(said)).toBe(false);
  });

  test('the words it rests on are the clause that weighs most', () => {
    expect(wordsOfDying('我上个月被裁了，房租也涨了，我真的不想活了，怎么分期')).toBe(
      '我真的不想活了',
    );
    expect(wordsOfDying('利息太高。昨晚把药片一粒一粒数好了，就等她们睡着。')).toContain('药片');
  });

  test.each([
    '工地停工，没有活干。',
    '没活干，收入断了',
    '找不到活干',
    '最近活少，一个月做十天',
    '果园的树死了一半，亏了八万',
  ])('no work is no danger: %s', (said) => {
    expect(speaksOfDying(said)).toBe(false);
  });

  test.each([
    ['bxhl', '不想活了'],
    ['我想\u200b死', '我想死'],
    ['活 不 下 去', '活不下去'],
    ['自鲨', '自杀'],
    ['不想活著', '不想活着'],
    ['跳·楼', '跳楼'],
    ['想死😭', '想死'],
  ])('%s is read as %s', (written, read) => {
    expect(plainly(written)).toBe(read);
  });

  test('a text of 100,000 characters is read at once', () => {
    expect(speaksOfDying('生意不好，'.repeat(20_000))).toBe(false);
    for (const piece of ['我想', '自己的命', '死', 'i want to ', '楼', '不', '我走了，', '保险'])
      speaksOfDying(piece.repeat(Math.floor(100_000 / piece.length)));
  });
});
