/**
 * Sentences that the words and the weights are tried on and never learnt from, half of them harmless
 * neighbours that use the same words for something else.
 */
const DANGER = `我今天把抗抑郁的药全倒手心里数了一遍，够了｜钱还不上，人也不想留了｜天台的风挺大的，站了一个小时了｜我就问问，人没了以后欠款是不是自动作废｜昨天开车的时候一直想，往护栏上撞就完事了｜每天早上醒来第一个念头是怎么又醒了
打算这周末把事情都处理完，然后就不用再受罪了｜孩子他妈以后就辛苦了，是我没本事，先走一步｜我已经挑好地方了，没人会找到我｜这债我拿命还行不行｜不是吓唬你们，我真的会死给你们看｜吃了三十多片，现在头很晕
我就想安安静静睡过去，不想再听电话响｜感觉这世上没有我的位置｜再催我就点煤气｜今晚过后你们就联系不上我了，永远联系不上｜对不起爸妈，养我这么大，我要食言了｜人间不值得，真的不值得
手腕上的疤又多了两道｜我妈还在的话我还能忍，她走了我也没什么好留恋的｜不想再给这个家添乱了，我消失大家都轻松｜刚才绳子都挂好了，看到女儿照片又放下来｜能不能给个痛快｜要不是怕疼我早就跳了
我写好了给老婆的话，压在枕头底下｜活着每一秒都是煎熬｜你们就当我已经死了吧，反正也快了｜最近老梦见自己躺在棺材里，挺踏实的｜我查过了，跳江不疼｜这么多年了，累了，想去个没有催收的地方，再也不回来
俺不想活啦，让俺死了算咧｜我打算把肾卖了，再不行就把命卖了｜昨晚割了，没割深｜除了死我想不出别的办法｜如果我出意外，保险的钱会不会直接给我儿子｜银行卡密码写在本子上了，家里人以后用得着，我用不着了
活到三十五岁就够了，下个月生日那天就是最后一天｜想把自己埋了｜药店不卖那么多给我，我跑了三家才凑齐｜看着火车开过来的时候，腿自己就往前走了｜我这种人早该死了｜心已经死了，身体也快了
还钱太难，死很容易｜我爸妈白发人送黑发人，想想也对不起他们，可是没办法了｜请帮我照顾好我家狗，谢谢你们｜不是没钱，是没有活下去的理由了｜睡前都祈祷自己不要醒过来｜我不怕死，我怕的是明天
最后求你们一次，不同意的话明天来给我收尸｜这是我最后一次填这种表了，以后不会再有我这个人｜I've got the pills next to me｜I just can't see a reason to keep living｜tell my daughter I'm sorry, I won't be around｜there is no way out for me except death
I'm going to jump, I mean it｜everyone would be happier if I disappeared｜I hope I don't wake up tomorrow｜thinking of hanging myself in the garage｜my life is over, time to end it tonight｜worth more dead than alive with this policy
网贷还了三年越还越多，昨天去了趟水库，坐到天黑，差点就下去了｜我不是逃，我是想彻底结束，连我自己一起｜老婆带孩子回娘家了，屋里就我和一瓶敌敌畏｜真的好想从这个世界蒸发｜反正活着也是还债，死了还清净点｜我要是哪天不在了，麻烦不要去骚扰我的父母
朋友圈已经清空了，明天这个号也不会再有人用｜医生说我重度抑郁有自杀倾向，药也断了｜如果死可以抵债，我现在就去死｜求求老天让我得个绝症吧，一了百了｜你们逼死一个人能拿多少提成？明天就让你们如愿｜我把遗物都收拾好了
没勇气活，也没勇气死，每天卡在中间｜妈，来世再做您的女儿｜站在二十七楼往下看，居然觉得很舒服｜趁着还没连累更多人，我自己了断｜刀放在桌上看了一夜｜我就是个笑话，活着浪费粮食，不如死了
跟你说句实话，我已经不打算过年了，过不到那天｜被催得天天想撞墙，昨天真拿头撞了，想撞死算了｜活不起，也死不起｜要是没有那笔保险两年的限制，我早就去了｜每次过桥都想翻过去｜我现在就盼着哪辆大货车把我碾过去
过得生不如死｜我累了，想永远休息｜钱我是还不上了，命你拿去｜爸，我撑到头了，别怪我｜想吃点好的，然后安心上路｜我自杀过两次，都被救回来了，这次不会了
夜里两点，烧炭的东西都买好了｜我的存在就是个错误｜别救我｜如果我走了这张表还有人看到，请告诉我女儿爸爸爱她｜我准备从这里跳下去，让平台的人看看｜每天都在想怎样死比较不难看
没了我，家里少一张嘴｜人生没有下集了，就播到这儿吧｜再也不想睁开眼睛｜不如让我一觉睡死｜感觉自己像行尸走肉，随时可以结束｜想把农药当水喝了
这个坎我迈不过去，也不想迈了，就到这吧，各位保重｜撞死在你们公司门口你们信不信｜我准备去见我奶奶了，她最疼我｜想死又放不下孩子｜欠的下辈子做牛做马还｜已经和家人一一告过别了
不活了，谁爱还谁还｜轻生的念头越来越强｜I want to die so the calls stop｜I've been cutting again｜nobody will miss me when I'm gone｜I can't do this life anymore
planning to take all my sleeping tablets tonight｜please forgive me mum, I have to go forever｜I wish a truck would hit me｜suicidal and out of money｜what's the point of being alive｜this is goodbye
干了二十年泥瓦工，腰坏了，债也背了，昨夜在工棚里把绳头都系好了，又解开｜我就一句话，人走茶凉，我这杯茶该倒了｜给儿子留了张纸条压在饭桌上，叫他听奶奶的话｜店关了，对象吹了，我连明早的闹钟都不想设，因为不想醒｜别给我打折了，我都要去见祖宗了｜我在二十二层，手机快没电，说完这句就往外走
每天吃饭像嚼蜡，心想要是噎死就好了｜孩子奶奶，往后就靠您拉扯了，我没脸活｜把家里的燃气拧开过一回，被邻居闻到了｜我的命也就值那点保额，算来算去划得来｜医生开的半个月的药，我一口气全咽了｜老婆，别等我了，今晚不回，以后也不回
还能怎么还，肉偿还是命偿，命偿吧｜心口像压了石头，只有想到死的时候才松快一点｜我早晚死在这笔债上，不如早点｜抽屉里有一封信，等我走了再拆｜要不是闺女拉着我衣角，我已经在河里了｜已经连着几天站在铁路桥上数车次了
人活到这份上，真不如条狗，狗都有人收｜把烟戒了酒戒了，下一个戒的是命｜反正没人等我回家，走到哪算哪，倒在路边也行，最好别再起来｜医院说要化疗，我签了放弃，正合我意｜请把我列入死亡客户，过几天就符合了｜这通电话打完我就把卡掰了，人也一起了断
看见菜刀心里就痒，想往自己身上来一下｜他们说人死账烂，我想试试｜我把游戏号、微信号都送出去了，人间号明天注销｜撑着就是为了看女儿上大学，录取通知书到了，我可以闭眼了｜跟死去的老公说好了，冬至去陪他｜这辈子欠的，下辈子当牲口还你们
反复洗胃三次的人还怕你们催？我求之不得｜买了单程票去青海湖，没打算回来｜想跟我爸一样，一瓶乐果解决｜家里那口井我看了又看｜我已经不想知道明年利率多少了，明年没我｜割下去的时候一点都不疼，比接电话好受
小时候奶奶说人死了变星星，我想去当星星｜谁能发发善心，替我按一下停止键，我说的是心跳｜再也不会有我的消息了，请你们销户吧，人都销了｜睡前都把身份证放枕边，方便别人认｜你们满意了吧，我妈刚才从窗口把我拽回来｜要是猝死能预约，我第一个排队
浑身是债，浑身是病，活着图啥，一闭眼全清了｜我想让时间停在昨天，今天开始就没有我｜到这一步，只剩跳和不跳的区别｜老头走了以后，我每天都跟他说快来接我｜有一瞬间我觉得方向盘自己在往桥栏那边转｜我不是要你们可怜，我是想告诉你们我准备死了
头像换成黑的了，懂的都懂，各位来生再聚｜钱没了可以再挣，可我不想挣了，也不想喘了｜I've stopped eating, hoping my body gives up｜There's a beam in the garage that will hold me｜I keep writing the same note to my wife and tearing it up｜one more call and I walk into the sea
I don't plan on seeing Christmas｜my kids will get the payout, that's all I'm good for｜I already feel dead, might as well make it official｜sometimes I sit on the tracks and wait｜I can't do this life thing any longer｜please let this be the night my heart stops`;

const HARMLESS = `把抑郁的药停了，太贵吃不起｜天台漏水修了两次，花掉一万八｜我就问问，还完以后额度是不是自动作废｜开车撞了护栏，赔了四千｜每天早上第一个电话就是催收｜这周末把资料都准备好，然后交给你们
孩子他妈在老家种地，没有工资｜我已经挑好一个还款方案了｜我拼命干活，一天跑十四个小时外卖｜催收说要弄死我，我不怕｜吃了三十多种药，血压还是高｜我想安静几天，电话先别打
感觉这个行业没有年轻人的位置｜煤气费都欠了两个月｜手机停机了，这几天你们联系不上我｜对不起，我上次答应的日期没有做到｜公积金账户注销以后能取多少｜手腕骨折，三个月不能搬货
我妈走了以后留下一套老房子｜平台消失了，客服也找不到｜绳子厂倒闭，我下岗了｜能不能给个痛快话，到底批不批｜要不是怕影响征信我早就不还了｜活动最后一天，买了一台洗衣机分了十二期
棺材本都拿出来还债了｜跳槽到新单位，工资下月发｜累得要死要活，一个月才三千五｜我打算把车卖了，再不行就把房子卖了｜除了协商我想不出别的办法｜如果我出差，账单会不会直接扣我卡里的钱
银行卡密码输错被锁了｜三十五岁被裁员，找不到工作｜药店关门了，欠着房租｜火车票钱都没有，回不了老家｜店铺死活转不出去｜还钱太难，借钱很容易
白发人送黑发人，我儿子去年车祸没了，他的车贷现在找我｜请帮我看看这个利率合不合法，谢谢｜不是没钱，是卡被冻结了｜我不怕起诉，我怕的是爆通讯录｜最后求你们一次，把利息停了吧｜这是我最后一次逾期，以后不会再有
想死皮赖脸求个减免｜隔壁老王欠债跳楼，吓得我赶紧来协商｜大夫说我不做透析就会死，透析一个月五千｜我以前想过死，现在有了孩子，想好好活着把钱还清｜楼盘烂尾，我还在还月供｜老公意外去世，赔偿款还在打官司
活期里只剩八十块｜别担心，我不会做傻事，只是压力大｜I'm dead tired after two jobs｜the company will be closing for good｜my father died of cancer and left me with his loan｜I have no way out but to ask for a longer term
I'm going to jump to another job in March｜they said they would kill my credit score｜I woke up and the money was gone from my account｜hanging on until the next payday｜my contract ends tonight｜the car is worth less than the loan
网贷还了三年越还越多，昨天去了趟银行，坐到下班，差点就办成了｜我不是逃债，我是想彻底结清，一次还完｜老婆带孩子回娘家了，屋里水电都停了｜钱从账户里蒸发了，查不到流水｜反正都是还，先还利息高的清净点｜我要是哪天换了号码，麻烦不要去打我父母电话
朋友圈里卖货，一个月挣不到一千｜医生说是中度抑郁，开了药，慢慢在好｜信用卡死账核销了怎么还在催｜得了绝症，靶向药一盒八千，还不上了｜你们逼人太甚，我要去投诉｜我把发票都收拾好了
没勇气接电话，但是我愿意还｜妈，下个月发工资就还您｜站在二十七楼高空作业，一天三百｜趁着还没逾期，我自己来协商｜刀具店的货款还压着｜别人笑话我，我也要把钱还上
已经不打算过年回家了，省点路费还账｜天天撞墙，客服总说办不了｜活不起，猪肉都吃不起了｜保险两年没交，失效了｜每次过桥都要交过路费，跑一趟货不挣钱｜大货车贷款还剩十四期，车停着没活
工作累成狗，工资还拖欠｜腰伤了，医生让休息半年｜命是捡回来的，现在能吃能睡，争取早日上岸｜爸，住院押金我凑齐了｜吃顿好的都舍不得，省下来还款｜被人骗了两次，这次不会了
夜里两点还在开网约车｜合同里有一个错误，利率写高了｜别催我，月底一定给｜女儿问爸爸怎么不买新鞋，我心里难受｜准备从这个平台转到银行贷款｜每天都在想怎样多挣一点
家里添了一张嘴，奶粉钱不够｜电视剧看到主角跳崖，我都没心情看｜半夜睡不着，睁着眼睛算账｜一觉睡过头迟到了，扣了两百｜感觉自己像机器人，上班下班还债｜农药化肥赊了三万，收成不好
这个坎我一定迈过去，请给我点时间｜在你们公司门口等了一天没人接待｜准备去看我奶奶，她住院了｜舍不得孩子，只能在附近打零工｜做牛做马也要把债还清｜已经和三家银行一一谈过了
不干了，谁爱干谁干，那老板拖了半年工资｜新闻说有人轻生，我没有那个念头，请放心｜I want the calls to stop｜I've been cutting my spending again｜nobody will pay me until January｜I can't do this job anymore because of my back
planning to take all my savings out tonight to pay｜please forgive me the late fee｜a truck hit me and I was in hospital for two months｜my aunt was suicidal last year and I paid for her care｜what's the point of a fee like this｜say goodbye to my bonus this year
干了二十年泥瓦工，腰坏了，债也背了，现在在工棚看门，一月两千｜人走茶凉，以前的合伙人都不接电话｜给儿子留了张纸条叫他自己热饭，我去上夜班｜店关了，对象吹了，闹钟还是五点半，要去送早餐｜别给我打折了，直接说还多少｜我在二十二层擦玻璃，手机快没电，晚点回
每天吃饭都要算着来，一顿不超过八块｜孩子奶奶帮忙带娃，我才能去打工｜家里的燃气被停了，欠费三百｜保额太低，住院自己掏了三万｜医生开的半个月的药要六百多｜老婆，今晚不回，加班
还能怎么还，只能慢慢还｜心口像压了石头，医生说是胃病｜我早晚把这笔债还完｜抽屉里有一封信，是银行寄的对账单｜要不是闺女提醒，我差点点了诈骗链接｜已经连着几天在铁路桥工地加班了
活得不如狗，工资还没宠物店的狗粮贵｜把烟戒了酒戒了，就为省钱｜走到哪算哪，先付这个月｜医院说要化疗，家里凑不齐钱｜请把我列入困难客户，材料已交｜这通电话打完我就把卡剪了，不再用了
菜刀铺子转让，欠着房租｜他们说离职就不用交社保，我想问问｜我把游戏号卖了，凑了一千二｜撑着就是为了女儿上大学，录取通知书到了，学费一万二｜跟老公说好了，冬至发工资先还你们｜这辈子没欠过别人钱，就这一次
反复解释三次了，客服还是不懂｜买了单程票去青海打工，没打算这几个月回来｜跟我爸一样，一身老毛病，药不断｜家里打了口井，花了八千｜我只想知道明年利率多少｜打针的时候一点都不疼，药费疼
小时候奶奶攒的银元也卖了｜谁能帮我按一下确认键，页面卡住了｜再也不会有逾期了，请你们放心｜睡前都把闹钟定三个，怕误了早班｜我妈刚才从窗口递给我五百块｜要是能预约柜台，我第一个排队
浑身是病，每月药费一千八，请减免｜昨天开始算利息还是今天开始｜到这一步，只剩卖房和不卖的区别｜老头走了以后，每月少了三千退休金｜方向盘自己往一边偏，修车厂要价两千｜我不是要你们可怜，我是想要一个书面方案
头像换了，还是我本人，别误会｜钱没了可以再挣，我还年轻｜I've stopped eating out to save for the instalment｜There's a leak in the garage that costs 900 to fix｜I keep writing the same letter to the bank and get no answer｜one more call and I will complain to the regulator
I don't plan on buying anything for Christmas｜the payout from work injury comes in March｜my phone is dead, write by mail｜sometimes I sit in the queue for an hour｜I can't do this job any longer｜please let this be the last fee`;

const each = (text: string): readonly string[] => text.split(/[\n｜]/);

export const UNSEEN: {
  readonly danger: readonly string[];
  readonly harmless: readonly string[];
} = { danger: each(DANGER), harmless: each(HARMLESS) };

/** Other dangers by kind and neighbours of theirs; nothing was learnt from them, a few rules were narrowed on them. */
export const UNSEEN_OTHERS: readonly (readonly [kind: string, said: string])[] = [
  ['violence', '他一输钱就拿我出气，身上都是青的'],
  ['violence', '婆家把我关在屋里，手机也摔了'],
  ['violence', '说不拿钱回来就打断我的腿，是我亲爸'],
  ['violence', '男友喝醉踹我肚子，我怕他'],
  ['violence', '我妈天天拿衣架抽我，让我把工资交出来'],
  ['violence', 'my boyfriend pushed me down the stairs and took my card'],
  ['violence', '前夫堵在楼下，扬言要砍我'],
  ['violence', '老公不给我钱还动手，孩子也挨打'],
  ['loan', '表哥拿我的身份证复印件办了三个网贷'],
  ['loan', '我收到催收才知道名下多了一笔贷款，根本没办过'],
  ['loan', '室友偷偷用我的脸过了人脸识别，借走一万'],
  ['loan', '手机被孙子拿去点了几下就借出来八千'],
  ['loan', '公司用员工身份信息集体贷款，我不知情'],
  ['loan', 'I never opened this account, my cousin used my ID'],
  ['loan', '被老板压着签了贷款合同，不签就不发工资'],
  ['loan', '他们把我带到酒店，逼我把几个平台都借满'],
  ['loan', '进了传销窝点，逼着刷信用卡'],
  ['loan', '男朋友威胁发我照片，让我给他贷款'],
  ['loan', 'they kept my passport until I signed the loan'],
  ['payout-fee', '说我银行卡号写错了，要交五千才能解冻放款'],
  ['payout-fee', '对方让我先转账刷三笔流水，说刷够就放钱'],
  ['payout-fee', '贷款批了十万，但要先买会员才能提现'],
  ['payout-fee', '中介先收了两千前期费，贷款没下来人就没了'],
  ['payout-fee', 'they asked for a 500 insurance fee before sending the loan'],
  ['minor', '我读高三，还没到18'],
  ['minor', '我是初三学生，用我妈的支付宝借的'],
  ['minor', '下个月才满十七'],
  ['minor', 'I am 15 and spent 3000 on a game with my dad’s credit'],
  ['none', '老板拖欠工资，我去动手写申请'],
  ['none', '我妈打我电话让我回家吃饭'],
  ['none', '儿子读高三，资料费两千'],
  ['none', '弟弟17岁在工地打工帮家里'],
  ['none', '我用身份证办了分期买手机'],
  ['none', '同事用我的充电宝，手机没电了'],
  ['none', '签合同时销售催得急，我没细看'],
  ['none', '租房要先交押金才给钥匙'],
  ['none', '办贷款要先提供流水'],
  ['none', '我17年买的房，现在断供'],
  ['none', '贷款15年，还剩8年'],
  ['none', '他打算替我还一部分'],
  ['none', '婆婆锁了门去买菜，我进不去家'],
  ['none', '医院让先交住院押金'],
  ['none', '被公司逼着加班，没空回电话'],
  ['none', '银行要求提前还款，不然起诉'],
  ['none', 'I am 15 days late with the payment'],
  ['none', 'he hit the brakes and we crashed'],
  ['none', 'my father used my phone to call the bank'],
  ['none', 'the bank asked for my ID before the loan'],
];
