import { describe, expect, test } from 'vitest';
import { BLIND } from './blind.fixture.ts';
import { speaksOfDying } from './life-words.ts';
import { plainly } from './spelling.ts';
import { ROUNDS } from './round.fixture.ts';
import { HELD_BACK, SPOKEN } from './spoken.fixture.ts';

/** Plain speech of people who may not want to go on living. */
const SAID = `不想活了
真的不想再活了
实在撑不下去了，不想活了，欠的钱还不完
活着太累了，想解脱
活着没意思
活着真没劲
活够了
活不下去了
真想去死
我想死
好想死
死了算了
死了就好了
一死了之
一了百了算了
生不如死
不如死了干净
还不如死了算了
我死了钱就不用还了
死了保险能赔
我死了是不是就不用还了
要是我死了保险能赔多少
我要是没了，孩子怎么办
想自杀
有过自杀的念头
想过轻生
最近总想寻短见
想跳楼
想从楼上跳下去
站在天台想跳下去
昨天在桥上差点跳河
想一瓶安眠药吃下去
攒了很多安眠药
买了农药
喝农药死了算了
想喝农药
准备烧炭
遗书写好了
我已经写了遗书
想结束自己的生命
想了结自己
只想结束这一切
不想在这个世界上了
想离开这个世界
真想消失
好想永远消失
睡着了不想再醒来
希望睡过去再也不要醒
晚上睡觉就想别再醒了
没有活下去的勇气
没有活路了
失去了活下去的意义
活着还有什么意思
不知道为什么还活着
活着就是受罪
活得太累了，不想继续活
没脸活了
我没法活了
最近撑不住了
我真的撑不下去了
一个人熬不下去了
快要崩溃了，觉得只有死路一条
催收逼得我想死
被逼得走投无路，想跳江
拿命还给他们
用我的命抵债
我是个累赘，不如死了
家里没有我会更好
除了死没有别的办法
宁愿死也还不上
死的心都有了
割了自己的手腕
我老公不知道，我一个人想死的心都有
我妈还不知道，我想一走了之，死了清净
想带着孩子一起跳楼
下辈子再还吧，不想活了
I am better off dead
I want to die
I don't want to live anymore
I cannot go on
thinking of killing myself
I have no reason to live
my family would be better off without me
I want to end it all
I don't want to wake up
人生没意思，想走了
我不想再这样活着了
感觉自己快死了也好
死了就轻松了
真的想一死百了
没有继续活着的勇气了
每天都想着怎么死
觉得死是唯一的出路
想找个地方了断
要不是有孩子早就跳楼了
不想拖累家人，想走
我想静静地离开
好想睡过去就不醒了
我写了封信，等我走了再看
我已经没有希望了
心如死灰，不想撑了
谢谢你们，再见了，这个世界
活着对我来说就是折磨
如果我跳下去是不是就都结束了
走了也好，省得连累爸妈
想吃药死掉
不想面对明天了
我受够了，想死
每天醒来都希望自己死了
真想一觉睡过去
我真的活不下去，求求你们别催了
老天爷快点收了我吧
I wish I were dead
I don't see any point in living
nobody would miss me
我觉得自己不该活在世上
要钱没有要命一条，你们来拿吧
我好累，真的不想再坚持了
这辈子就这样了，下辈子做牛做马还你们
我已经想好怎么走了
给孩子留点保险金，我就走
站在楼顶很久了
天台风好大
想割脉
吃了半瓶药
想一把火烧了自己
把自己吊死算了
想冲到马路上让车撞死
被车撞了能赔多少，够还债吗
撞车死了有赔偿就能还清
想去撞车
没了我家里就不欠债了
我要是没了债就没了吧
实在活不成了
没勇气活
没有勇气面对明天的太阳
我撑到头了
命都不想要了
不要命了，你们别逼我
我只剩一条命了
我想从江边跳下去
想淹死自己
最近总是想到死
晚上一直想结束
感觉解脱就好了
我对这个世界没有留恋了
没有什么值得我活的
已经安排好后事了
爸妈对不起，下辈子再孝顺
对不起孩子，妈妈先走一步
死也还不清，那就死吧
求死不能
活着比死还难受
再逼我我就死给你们看
我真不知道怎么活下去
I hate being alive
I have thought about ending my life
I can't do this anymore, I want it to stop forever
life is meaningless`;

/** Sentences that stand near such words and are none: business, others, denials, quotes, idle words. */
const HARMLESS = `店里生意撑不住了
资金撑不下去，工厂停工
前夫自杀去世，留下债务
丈夫跳楼去世后，债都落到我头上
父亲喝农药走了，欠了医院的钱
我弟弟去年轻生，留下两个孩子
公司快死了，发不出工资
催收骂我去死
催收说让我去死
对方在电话里叫我去跳楼
我不会自杀，只是想问怎么还
没有想过死，只想把钱还清
我不想死，想好好过日子
从没想过轻生
累死了，天天加班
气死我了，又涨利息
忙死了没空接电话
手机死机了，没收到短信
我死活不同意这个方案
这是死工资，一个月四千
死账怎么处理
工厂的机器坏死了
养的猪死了一批，亏了十万
店里跳楼价清仓也卖不掉
中药一个月要喝两千块
靠安眠药才能睡着，医药费不少
医生开了安眠药
保险能赔一部分医药费
医疗保险赔了三万
老板意外去世，公司没人管
母亲去世，办后事花了五万
交不起丧葬费
父亲的遗产还没分
活动经费花完了
生活费不够
活期存款只有两千
生活压力大
还款压力大，睡不好
收入减少，撑不到下个月
这个月撑不住了，下个月能还
房租撑不住了，要换小的
按时还款坚持不下去，想延期
每月两千坚持不下去
餐馆撑不下去关门了
分期方案太紧，坚持不下去
希望早日上岸，结束欠债的日子
想结束这个分期
想把这张卡注销，一了百了还清
想尽快解决债务，好好生活
想从债务里走出来
活到老学到老，我还想创业
我会活下去，把钱还完
为了孩子要好好活着
住院两个月，失业
9 月底失业，正在找工作
我爸住院，我妈没有收入
卡被冻结了
征信花了
被裁员，没有工资
孩子上学要钱
新闻里有人因为网贷跳楼，我有点怕催收
听说有人自杀，平台还在催
朋友自杀了，我是他的担保人
同事上吊去世，我替他还
电脑死机，App 打不开
愁死了，不知道先还哪个
他一死，担保就落到我身上
离开这家公司后没有收入
消失的工作岗位太多
想解脱担保责任怎么办
The business cannot go on like this
My husband died last year and left debts
I would never kill myself, I want to pay
The shop is dead, no customers
my phone is dead
I will not give up
The deadline is too short
爷爷去年走了，留下房贷
孩子他爸不在了，我一个人还
想离职回老家
我想静一静再答复
不想再借了
不想再接催收电话
想早点结束这笔贷款
公司资金链断了，快撑不住
死磕到底我也要把钱还上
我妹妹有抑郁症，要花钱治疗
我奶奶上个月去世了
不想面对催收
想走法律程序
走了很多弯路
想换个城市重新开始
害怕上门，睡不着
我可以活用公积金吗
保险公司能赔我车吗
人寿保险还要交吗
吃药花了很多钱
被骗了五万，想报警
我没有想不开，只是来问问
跳槽以后工资低了
卖掉房子还债也不够
活动结束后没有收入
婚姻走到尽头，分了债
我死也不会再借网贷
想把身份证注销掉旧卡
他威胁要跳楼，逼我替他还
催收威胁说要弄死我
要还的钱太多，一个月还不完
命里缺钱，哈哈
我们村里有人投河，大家都在议论
楼顶漏水，修了三万
药吃完了，没钱买
撞车了，修车花了两万
车祸住院，赔偿还没到
孩子先走一步去上学，我晚点还
想结束合同
这个世界真不公平，利息太高
我留恋以前的工作
求你们再给点时间
安排好了下个月的还款
爸妈帮我还了一部分
辈子没借过钱，第一次逾期
这条命是医生救回来的，现在努力还钱
手术救了我的命，花了二十万
丧偶，独自带孩子
我哥走了两年了，他的债催到我
合同到期就结束
半瓶油也舍不得用
江边的店面转租了
想逃离这个城市
我不知道怎么还下去
生活太难，但我会坚持
一条命令发错了
太阳能板的贷款
为了活命卖了房
救命钱被冻结了
心脏病住院`;

const lines = (text: string): readonly string[] => text.split('\n');

const DANGER = [
  ...lines(SAID),
  ...ROUNDS.flatMap(({ danger }) => danger),
  ...BLIND.danger,
  ...SPOKEN.danger,
];
const PLAIN = [
  ...lines(HARMLESS),
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

  test('of sentences that were never mended for, as many as docs/check.md says', () => {
    const found = HELD_BACK.danger.filter(speaksOfDying);
    const wrong = HELD_BACK.harmless.filter(speaksOfDying);
    expect([found.length, HELD_BACK.danger.length]).toEqual([45, 50]);
    expect([wrong.length, HELD_BACK.harmless.length]).toEqual([2, 50]);
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
