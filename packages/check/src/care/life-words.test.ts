import { describe, expect, test } from 'vitest';
import { MOUTHS } from './mouth.fixture.ts';
import { speaksOfDying, wordsOfDying } from './life-words.ts';
import { plainly } from './spelling.ts';

describe('words of somebody who may not want to go on living', () => {
  const taken = (said: readonly string[]): number => said.filter(speaksOfDying).length;

  test('of what six people wrote that nothing was learnt from, as many as docs/check.md says', () => {
    expect(
      MOUTHS.map(({ plain, hint, harmless }) => [plain, hint, harmless].map(taken).join(' ')),
    ).toEqual(['34 11 2', '32 12 1', '33 9 1', '34 14 1', '65 27 3', '68 20 2']);
  });

  test('of these, 95 of 100 plain ones are found and 2 of 100 harmless ones taken', () => {
    const all = (kind: 'plain' | 'harmless') => MOUTHS.flatMap((mouth) => mouth[kind]);
    const plain = all('plain');
    const harmless = all('harmless');
    expect([plain.length, harmless.length]).toEqual([280, 560]);
    expect(taken(plain) / plain.length).toBeGreaterThanOrEqual(0.95);
    expect(taken(harmless) / harmless.length).toBeLessThanOrEqual(0.02);
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
    '百草枯网上还买得到吗',
    '我在只会害了他们',
    "I've written letters to the kids and put my papers in order",
    'I took an overdose last week',
    'suicidal and out of money',
  ])('a farewell is found by its words: %s', (said) => {
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

  test.each([
    ['吃了两板安眠药', true],
    ['刚吞下一瓶安眠药，想睡了', true],
    ['医生开的安眠药吃完了，还要再开', false],
  ])('a dose that was taken: %s', (said, is) => {
    expect(speaksOfDying(said)).toBe(is);
  });

  test('the words it rests on are the clause that weighs most', () => {
    expect(wordsOfDying('我上个月被裁了，房租也涨了，我真的不想活了，怎么分期')).toBe(
      '我真的不想活了',
    );
    expect(wordsOfDying('利息太高。昨晚把药片一粒一粒数好了，就等她们睡着。')).toContain('药片');
  });

  test.each([
    '置之死地而后生，我把账都摆到了桌面上',
    '这局又死了三次，队友太菜',
    '要钱没有要命一条，我跟他们说笑的，能分期吗',
    '意外险条款写了自杀、酗酒、打架不赔',
    '绝处逢生，甲方打了一笔款',
  ])('a set phrase is no danger: %s', (said) => {
    expect(speaksOfDying(said)).toBe(false);
  });

  test.each(['要钱没有要命一条，你们来拿吧', '医生问我有没有想死，我说没有，其实天天想'])(
    'what is made one’s own beside it is: %s',
    (said) => {
      expect(speaksOfDying(said)).toBe(true);
    },
  );

  test.each([
    '他们拿刀逼我用我的名字借的，钱都被他们拿走了',
    '前夫拿着刀逼我签的字，钱也是他拿走的',
  ])('a blade in another’s hand is no wish of one’s own: %s', (said) => {
    expect(speaksOfDying(said)).toBe(false);
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
    ['紫砂算了', '自杀算了'],
    ['紫砂壶', '紫砂壶'],
    ['想鼠', '想死'],
    ['想四的心都有', '想死的心都有'],
    ['想四处看看', '想四处看看'],
    ['亖了', '死了'],
    ['不象活了', '不想活了'],
    ['活起没得意思', '活着没有意思'],
    ['今晚就切跳河', '今晚就去跳河'],
  ])('%s is read as %s', (written, read) => {
    expect(plainly(written)).toBe(read);
  });

  test('a text of 100,000 characters is read at once', () => {
    expect(speaksOfDying('生意不好，'.repeat(20_000))).toBe(false);
    for (const piece of ['我想', '自己的命', '死', 'i want to ', '楼', '不', '我走了，', '保险'])
      speaksOfDying(piece.repeat(Math.floor(100_000 / piece.length)));
  });
});
