/**
 * Nine sets of sentences that no weight was learnt from, about half of each harmless neighbours that use the
 * same words. The first was written before the rules and the sentences of the other sets were looked at, the
 * second before any rule was mended on the first; rules were mended on what was wrong in both. The third was
 * written then, and nothing was mended for it. The fourth and the fifth were written later before the rules
 * were looked at again, the sixth after two of them were mended on these; two more were mended on it.
 * The last three were written one after the other once rules for farewells were added: what was wrong in the
 * seventh was mended before the eighth was written, and of the eighth before the ninth; a few lines that had been learnt
 * from were taken out of them.
 */
const FIRST_DANGER = `我已经没有活下去的勇气了｜每天晚上都在想怎么结束这一切｜欠了四十多万，我看只有死路一条了｜把房子留给孩子，我走了就清净了｜遗书写好了放在抽屉里｜我上周吞了半瓶安眠药被救回来了，现在还是一样的想法｜站在天桥上看了很久，差点就跳了｜催收再打一个电话我就从楼上跳下去给他们看
不如死了算了，还能拿保险给老婆还债｜我在网上查了哪种药吃了不会疼｜想烧炭，关上门窗睡过去就好了｜你们逼死我算了，我今晚就去你们公司门口喝药｜人活着真没意思，早死早超生｜活腻了，真的，没什么可留恋的｜要是能一觉睡过去再也不醒来就好了｜我不在了，麻烦告诉我女儿爸爸对不起她｜刀就放在枕头边上，我控制不住自己
割过一次腕，没死成｜最近总想着往江里一跳，啥债都没有了｜俺不想活咧，真是活不下去咧｜唔想做人啦，边个嚟都冇用｜真係好想死，還唔到錢｜老子不想活了，你们爱咋咋地｜阿拉活不落去了｜我寻思着找根绳子算了｜人没了债就没了吧｜这辈子就到这儿吧，下辈子再还｜撑不到过年了，我已经把后事交代给我弟了
emo到想直接下线人生｜想重开了，这局打得太烂｜想 s 了，每天都是催债电话｜好想4啊｜不想在这个世界待下去了｜世界没有我会更好｜我是全家的累赘，没有我他们就轻松了｜我妈要是没我这个儿子，早就不用替我担惊受怕了，我消失了大家都好｜我准备了老鼠药｜已经买好农药了｜跟孩子一起走，免得他将来被人追债
想带着孩子一块死｜老公说要开煤气全家一起走｜我老婆因为这些贷款昨天说要跳河｜我儿子欠网贷，昨晚说不想活了，我该怎么办｜室友欠了校园贷，给我发了告别的话，人联系不上｜走投无路，打算一了百了｜再见了，不用找我｜这可能是我最后一次写东西了｜反正还不上了，我去陪我爸了，他前年走的｜生无可恋，死了倒干净
我不怕死，我怕的是天亮又要接电话，想着干脆死掉｜夜里三点坐在窗台上，想着跳下去是什么感觉｜天天拿小刀划自己胳膊，划了才好受一点｜医生说我重度抑郁，有轻生的念头｜我有自杀的想法，不知道找谁说｜死了一干二净，谁也别想再找我要钱
I keep thinking about ending it all｜My family would be better off if I was gone｜I've got the pills in front of me right now
there is no way out for me except dying`;

const FIRST_HARMLESS = `利息高得离谱，真是气死了｜今天还不死我就还得上这期了，开玩笑的｜三年死期存款下个月到期，可以拿来还｜程序死循环了，还款页面一直转圈｜加班到半夜，累死了｜笑死，他们居然说是银保监会的｜忙死了，明天再去银行｜我爷爷去年去世了，他的信用卡要不要我们还｜借款人死亡后，贷款由谁来还？
意外身故险赔了十万，够不够结清｜自杀条款是说投保两年内不赔吗｜保险合同里的自杀免责期怎么算｜昨天看电影《活着》，里面的人真惨｜电影里男主最后跳楼了，看得我难受｜歌里唱“死了都要爱”｜催收说“你怎么不去死”，我录了音｜对方短信：你去死吧，老赖｜催收员威胁要弄死我｜他说要是我不还就让我全家不得好死
我没有想死，就是压力大，想把事情弄清楚｜我不会自杀的，请放心，只想谈个分期｜从来没有过轻生的念头｜饿不死就行，一个月留一千块｜这个平台客服态度差死了｜死活打不通客服电话｜账户被冻死了，取不出来钱｜绑死了这张卡，换不了还款账户｜合同条款写死了，不能改｜我打算把这张卡注销，一了百了
把这笔小的先还清，结束这一切麻烦｜店做不下去了，准备关门｜生意走到尽头了，下个月转让店铺｜房租到期，这里住不下去了，要搬家｜工作干不下去，想换一份｜我想解脱出来，好好还债｜最后一期还完就解脱了｜我走了两家银行都不给办｜我走了以后，同事帮我接了催收电话｜上个月跳槽了，工资少了两千｜跳过这一期可以吗
在江边开了家烧烤店，赔了八万｜买农药化肥花了三千，地里收成不好｜我是卖老鼠药的，摊位费欠着｜安眠药每个月药费一百二，能算必要开支吗｜抑郁症在治疗，每月药费六百，已经好多了｜烧炭取暖，冬天电费就省了｜割腕手术后误工三个月｜做了胃切除手术，割了三分之二｜想重开一家店，问问还能不能贷款
游戏账号想重开，充的钱退不退｜最后一次写申请，希望你们批准｜再见面的时候我把凭证给你｜下辈子都还不完的利息，太坑了｜要死要活催了三个月，终于给了书面答复｜他哭得死去活来，因为车被拖走了｜邻居欠债跑了，房东急得要死｜防自杀热线是多少，想给做志愿的表格填一下｜死账、坏账是什么意思
I'm dying to get this sorted out｜The deadline is killing me`;

const SECOND_DANGER = `我不想再醒来面对这些账单｜真想一头撞死在墙上｜有时候觉得自己活着就是浪费粮食，不如早点走｜今晚过后你们就不用给我打电话了，人都没了你们找谁要｜我一个人坐在楼顶，风很大，腿已经在外面了｜要是我出个车祸死了，保险是不是够还清｜我把猫托付给邻居了，银行卡放桌上，密码是生日，对不起
不想再受这个罪了，打算自己了断｜每次过铁轨都想等车来的时候走上去｜还钱还到想死，一天都不想多活｜我已经站在水库边上了｜孩子我已经送回老家了，剩下的事我自己解决，不会再拖累谁｜求求你们别催了，再催我真死给你们看｜我对这个世界没有什么可留恋的了｜夜里老有个声音叫我跳下去
前天买了炭和胶带，房间也订好了｜俺活着没啥盼头，不如喝药死了省心｜我条命唔值钱，死咗算数｜侬晓得伐，我真额不想活了｜死了清净，省得天天被催｜让我死吧，我真的扛不动了｜我爸因为我欠的债，说要喝农药死给我看｜妈妈今天说她不想活了，是我的网贷害的｜我老公欠了钱以后天天说死了算了，我很害怕
我弟弟被催债逼得割腕，现在在医院｜我想自尽，可是放不下孩子｜想了结自己，又怕疼｜一根绳子的事，有什么好怕的｜攒了一百片药了｜写完这封信我就走了，不要找我｜下周我就不在人世了｜你们的钱我拿命还，行了吧｜拿我这条命抵债吧，反正也不值钱了｜负债人的归宿就是天台，我也差不多该去了｜有没有人告诉我怎么死最快
死的念头一天比一天重｜看不到明天，也不想看到了｜我不敢一个人待着，怕自己做傻事｜忍不住想做傻事｜我熬不到明天早上了，再见｜我想永远睡着｜我已经联系了殡仪馆，把钱先付了，省得麻烦家里｜活够了，三十五岁，够本了｜如果明天没有人接电话，就请警察来这个地址
Sometimes I wish I just wouldn't wake up｜I can't do this anymore, I want it to be over for good｜They can collect from my life insurance once I'm dead`;

const SECOND_HARMLESS = `这利息真是要命｜吓死我了，还以为卡被盗刷了｜热死了，空调坏了也没钱修｜死鸭子嘴硬，就是不承认多收了钱｜死记硬背了一遍还款日｜这笔钱是救命钱，不能先还你们｜店里的鱼死了一批，损失两万｜老家的猪得瘟死光了，本钱都没了｜父亲过世后丧葬费花了五万｜母亲重病，医生说活不过半年，要留钱治病
他跳楼了，那个开发商，所以房子烂尾了｜网上有人说催收把人逼死了，是真的吗｜你们是不是要逼死人才满意｜不要逼我，我会投诉到银保监｜我没死，我一直在接电话，你们为什么说失联｜对方骂我早点去死｜催收发短信说“让你生不如死”｜短信里写：再不还钱就等着收尸｜我不想死，我想好好活着把钱还完
医生问我有没有自杀的想法，我说没有｜孩子问我爷爷死了去哪里了｜自杀身亡的话，配偶需要承担债务吗？我在写论文｜公司死撑了两年，去年关的｜这家银行的客服死板得很｜电话打爆了，烦死了｜他死不认账，说从来没收到钱｜死期到了才能取，提前取没利息｜该死的手续费到底从哪来的｜这是最后一根稻草，再加手续费我就不签了
我想把旧贷款了结，重新开始｜想了断这笔烂账，请问一次性还清能减多少｜人走茶凉，公司没了谁也不管我的工资｜我从六楼搬到一楼，房租便宜三百｜在桥头摆摊，城管天天来｜吊车司机，最近没活｜我是开水库渔场的，今年旱｜卖安眠床垫的，提成少了｜割草机坏了，修不起｜孩子送回老家上学，每月生活费六百
猫托邻居养了，省点猫粮｜把密码忘了，银行卡也丢了，怎么查账单｜请不要再给我打电话，用文字沟通｜明天没人接电话的话，请发短信｜天台的广告位租金欠了三个月｜想睡个好觉，晚上十点以后请别打｜一觉睡到中午，错过还款时间了｜活着就有希望，我会慢慢还｜命苦啊，欠了这么多
I would rather die than borrow from them again｜My phone died, so I missed your call`;

const THIRD_DANGER = `真的撑够了，想把一切都结束掉｜这条命我不想要了，你们拿去吧｜我写了封信给爸妈，告诉他们别为我难过，我累了｜存够了安眠药，等孩子生日过完｜一闭眼就想着从十八楼下去｜天亮以后我可能就不在了｜活一天算一天，哪天自己了结了也说不定｜再逼我，我就吊死在你们公司门口｜我对不起老婆孩子，只有我死了他们才能好过
我想过很多次怎么死，最后都没敢｜不是没试过，上次吃药被发现了｜网贷把我逼到想跳江｜债主天天来，我已经准备好百草枯｜要是明天我还活着，我再给你们打电话｜死，可能是我唯一的出路｜我姐刚才给我发消息说她不想活了｜我儿子因为校园贷留了遗书，人不见了｜活到今天够够的了，别再劝我
好想消失在这个世界上，谁都不认识我｜不想努力了，想一睡不起｜感觉自己快要走到那一步了｜我这种人活着就是丢人，死了也没人哭｜没脸见人，只想找个地方悄悄走掉｜卖肾的人都不要我，我还活个什么劲｜老母亲一走，我也没牵挂了，可以去了｜站在地铁站台边，脑子里只有一个念头｜命就一条，今晚还给老天
谁来杀了我吧，我自己下不去手｜I have decided to end my life this weekend｜What's the point of living with this debt`;

const THIRD_HARMLESS = `这个月加班加到要死，奖金还没发｜房价跌得要命，卖了也还不清｜我婆婆上个月走了，办丧事借了三万｜你们的规定太死，能不能灵活一点｜小时候掉进河里差点淹死，所以从来不游泳｜死皮赖脸地打了二十个电话｜车祸死者家属要我赔十二万，我是肇事司机｜殡仪馆上班，工资四千二｜我是跳水教练，疫情后没学员
做墓碑生意的，清明以后淡季｜心死了，对这家公司不抱希望，换一家谈｜一条命换不来几个钱，工地上要注意安全｜他们催收太狠，听说隔壁县有人被逼得跳河｜我活得好好的，别给我家里人打电话｜还有什么办法可以快点了结这笔贷款｜我想结束分期，一次还清｜想离开这座城市，回老家种地｜最后一天还款，系统却崩溃了
晚上睡不着，在想怎么跟老婆说欠钱的事｜不吃药就睡不着，医保报一半｜家里的狗老死了，孩子哭了两天｜这两年熬过来了，现在有工作了，想分期｜保险受益人能改成我老婆吗｜退保能拿回多少钱，想拿来还债｜寿险保单可以贷款吗｜股票割肉，亏了六万｜准备把店关了，去女儿那边住｜请不要再逼我签字，我会去投诉
I nearly died of shame when they called my boss｜The shop is dying, sales are down by half`;

const FOURTH_DANGER = `我把三个孩子的学费都安排好了，剩下的事就交给老天吧，我累了，真想一觉不醒。｜昨晚在桥上站了一个钟头，往下看了好几回，最后还是走回来了。｜药都攒够了，就等月底。｜你们再打电话我就从公司楼顶下去。｜俺这条老命不值钱，拿去抵债算了。｜如果没有我，老婆孩子就不用背这个债了。｜遗书我写好了放在抽屉里。
我连跟爸妈告别的话都想好了。｜割了一次腕，没死成，账单又来了。｜每天醒来都后悔怎么又醒了。｜我查过意外险，走了以后能赔八十万，够还清了。｜不是不还，是人都快没了，你们等着收尸吧。｜活一天算一天，哪天扛不住就自己了结。｜开车的时候总想直接往护栏上撞。
对不起，下辈子再还你们。｜煤气我都拧开过，想到闺女又关了。｜i keep thinking everyone would be fine if i just wasn't here anymore｜I've been saving up my sleeping pills, I just want it over｜欠这么多钱，我还有什么脸活在这世上。｜别找我了，我要去找我妈了，她走了三年了。`;

const FOURTH_HARMLESS = `我妈走了三年了，这笔钱是给她办后事借的。｜最近累得要死，每天送外卖送到十二点。｜这个利息真是要人命。｜保险公司拒赔了，意外险八十万没下来，所以没钱还。｜客服让我等死了，三天没回。｜我把花呗关了，一了百了，以后不用了。｜楼顶漏水修了两万，钱就是这么没的。
桥上的摊位被收了，没法摆摊了。｜药费每个月一千二，降压药要一直吃。｜我要是不在家，催收的就去找邻居。｜手机坏了，号码也没了，找不到我请发短信。｜店里吵架归吵架，我老公从来没动过手。｜煤气费欠了两个月，被停了。｜店开不下去了，下个月关门。
欠钱我认，死也要还上，请给我分期。｜孩子割阑尾住院花了八千。｜My phone died and I missed your call, sorry.｜I'm dying to get this sorted before the weekend.｜这日子熬到年底就好了，年终奖一发就能还。｜我活着就会还，请给我时间。`;

const FIFTH_DANGER = `我已经跟房东说了月底退房，以后也用不着住处了，东西都送人了。｜儿子刚满月，我不配当他爹，想死的心都有。｜每次路过江边都想往下走。｜绳子买了，就差一个晚上。｜明年清明你们可以来给我上坟了。｜老婆，密码是你的生日，照顾好爸妈，我先走一步了。｜我不想再醒来面对明天了。
要不是信佛，我早就自己了断了。｜五十多岁的人了，还不如早点去见阎王，省得拖累子女。｜试了几次都没死成，连死都这么难。｜吃了半瓶安眠药，被室友发现送去洗胃了，昨天才出院。｜我的命就值这三万块，你们拿去吧。｜每天都在想怎么死不痛。｜我女朋友说要跟我一起走，烧炭，她说不疼。
人间不值得，我准备退场了。｜i dont see any point in going on, nobody would miss me｜Sometimes I stand at the edge of the platform and wonder｜一闭眼就想永远闭上。｜车祸要是能把我撞死就好了，老婆还能拿赔偿。｜撑到孩子高考完我就不撑了，到时候世界清静。`;

const FIFTH_HARMLESS = `房子月底退了，搬去工地宿舍住，东西送人了一些。｜我爷爷要吃安眠药才睡得着，每个月三百。｜江边的烧烤摊今年被水淹了。｜烧炭的烤肉店转让费还没收到。｜清明要回老家上坟，那几天可能接不到电话。｜我这边先走一步流程，你们后面再审。｜他的银行卡密码我不知道，是婚前办的卡。
车祸撞断了腿，对方全责，赔偿还没下来。｜孩子高考完我就去外地打工，多挣点还钱。｜这手机死机好几次，App 打不开，没看到账单。｜我死活想不起来哪天签的合同。｜同事跳槽了，组里只剩我，加班费倒是多了。｜老板跑路了，工资欠三个月，我们去劳动局投诉了。｜我们村有人因为网贷喝农药了，所以我妈特别怕，天天催我还。
我不会想不开的，您放心，就是想分期。｜心理医生说我恢复得不错，停药了，现在能上班了。｜I'd kill for a lower rate, honestly.｜The company went under and I was let go in March.｜没还清之前我哪儿也不去，电话随时能接。｜谢谢，上次那位客服救了我的命，帮我免了违约金。`;

const SIXTH_DANGER = `我把银行卡密码写在纸上压在枕头底下了，我老公找得到。｜凌晨四点，窗户开着，风挺大的，十八楼。｜活着就是给别人添堵，我想通了，不添了。｜我妈说养我不如养条狗，她说得对，我这就给她腾地方。｜求求你们放过我，不然明天新闻上见。｜今天把工资都转给我妈了，备注写的是女儿不孝。｜要是能睡过去不醒来就好了，真的太累了。
跟老天爷借的命，也该还了。｜我死了，你们找谁要钱去？｜这辈子就这样了，早点投胎早点重来。｜他们逼我去借，借不到我就只有死路一条。｜一个人在出租屋，刀就放在手边，看了一晚上。｜百草枯那种东西网上还买得到吗，问问。｜我走以后麻烦把花呗注销，别让我爸替我还。
早就不想撑了，是为了猫才撑到今天。｜After I'm gone please don't call my mother about this.｜I wrote the letters already. One for each kid.｜dying is the only way this debt goes away｜每天上班路过那座桥都在数护栏有几根，想着从哪根翻过去。｜我累了，不想再做人了。`;

const SIXTH_HARMLESS = `银行卡密码忘了，明天去柜台改。｜窗户漏风，十八楼冬天冷，暖气费交了两千。｜我不想再添麻烦，能一次说清楚吗。｜我妈养了条狗，狗粮一个月两百。｜求求你们给个方案，别再一天打二十个电话。｜今天把工资都转给我妈了，她帮我管钱。｜能睡个好觉就好了，夜班太累。
命里没财，做啥亏啥。｜我死了一台电脑，修要三千。｜投资失败，重新来过，先找份工。｜借不到钱了，只能跟你们协商。｜刀具厂裁员，我在名单上。｜农药化肥涨价，今年地里没收成。｜我走以后店里就剩我媳妇一个人看着，我去外地开车。
花呗想注销，要先还清吗。｜After I'm gone from this job I'll have less to pay with.｜I wrote two letters to the bank already and nobody answers.｜This app is killing my battery, can you email me instead.｜每天上班路过那座桥都堵一个小时。｜不想再做这行了，准备改行送快递。`;

const SEVENTH_DANGER = `我真的不想活了，每天睁眼就是催款｜今晚我就从宿舍楼顶跳下去｜活够了，四十二岁，就到这里吧｜我昨天晚上割了手腕，血止住了，今天还得上班｜想死，但是不知道怎么跟我妈开口｜我要自杀，你们满意了吗｜药都摆在桌上了，就等孩子睡着｜死了就不用还了对吧，那我死
我不想再活下去了，太累｜每天都有去死的冲动，压都压不住｜我准备跳河，遗书在书包里｜欠的钱我还不上，只能一死｜我已经喝了半瓶农药｜活着对我来说就是受刑，想早点结束｜我受不了了，让我死了吧｜I want to kill myself over this loan
I don't want to be alive any more｜I'm going to end my life this weekend｜I have thought about suicide every night since the calls began｜I tried to hang myself last week｜女儿的学费我先交到大三了，后面的就看她自己了，我也算对得起她｜昨天把鱼缸里的鱼都放生了，家里也打扫干净了，挺好的｜我把微信里想说的话都定时发送了｜给老家的爸妈打了个电话，什么也没说，就想再听听他们的声音
你们别打了，过几天这个号码就是空号，人也是｜社保里的丧葬费能领多少，够不够办事｜我买的意外险受益人改成我弟了，现在就差一个意外｜突然觉得一切都无所谓了，心里特别平静，从来没这么平静过｜我这种人就不该占着一口饭｜夜班回来在铁道口站了三趟车的工夫｜妈，我给你买了新棉袄，寄过去了，以后的冬天你自己多穿点｜这辈子欠的人太多，还不完，只能欠到下面去了
我把猫送给楼下阿姨了，猫粮也给了，它会比我过得好｜等把我奶奶送走，我在这世上就没什么事了｜要是哪天你们联系不上我，不用找，也不用报警｜孩子跟着他爷爷比跟着我强，我在只会害了他｜网上说那种炭一晚上就够，一盆就行｜遗产怎么弄才不会把债留给我儿子，急，就这两天｜领导问我怎么最近总请客，我说趁还在，多聚聚｜我爸留下的那把猎刀，我磨了一下午
睡着的时候最好，要是能一直那样就好了｜我这条命早就该在那次车祸里没了，多活的都是利息｜这几天把欠朋友的小钱都还清了，干干净净地走｜没人会发现的吧，我一个人住，房租交到月底｜真羡慕我哥，去年心梗，一下就过去了，什么都不用管了｜我站得够高了，风也够大，就差往前一步｜最近在看海葬的价格，挺便宜的｜等你们开庭那天，我大概已经收不到传票了
I've been giving my tools to the lads at work, I won't be needing them｜My mum thinks I'm coming for Christmas. I let her think so｜The car park on Mill Street has no barrier on the top floor｜I have made sure the policy pays out, I checked the clause twice｜You can stop sending letters, by Friday there will be nobody to read them｜I found a new home for my dog so he won't be alone with me when it happens｜everyone I love would sleep better if I was out of the picture｜I just want to go to sleep and have it be finished
I've said what I needed to say to my brother. He didn't notice｜If I drove off the road tonight it would look like an accident and they'd be paid｜I've written down all the passwords so nobody has trouble afterwards｜there's no version of next year with me in it`;

const SEVENTH_HARMLESS = `女儿的学费我交到大三了，所以手头没有积蓄｜鱼缸卖了，房子打扫干净了，下周退租｜还款提醒我都设了定时发送｜给老家的爸妈打了电话，他们答应借我两千｜这个号码下个月停机，请记我的新号｜社保能退多少，够不够还这一期｜意外险的受益人是我弟，这个能抵押贷款吗｜想清楚了，心里平静多了，我们谈分期吧
我这种低收入的能申请减免吗｜夜班坐末班火车回家，错过了你们的电话｜给我妈寄了件棉袄，这个月就超支了｜这辈子没欠过谁的钱，就这一次｜我把猫送给楼下阿姨了，房东不让养｜等把我奶奶送去养老院，我就能出去上班了｜要是联系不上我，请发短信，我在车间不能接｜孩子跟着他爷爷在老家上学，我每月寄八百
我们村里烧炭的窑停了，没了收入｜遗产继承需要什么手续，我爸走了留下一套房｜公司聚餐总让我请客，钱就是这么花没的｜我爸留下的刀具店今年关了｜晚上睡着了没听到电话，对不起｜车祸之后落下残疾，干不了重活｜把欠朋友的小钱都还清了，现在只剩你们这一家｜我一个人住，房租交到月底，之后搬回父母家
我哥去年心梗走了，嫂子带着两个孩子，我在帮衬｜站得太高看不清合同上的字，开个玩笑｜老人海葬花了八千，墓地太贵买不起｜开庭那天我在外地，能不能网上开庭｜我老公说他不会去死的，让我放心｜客服说系统里这笔已经是死账了｜我没想过死，请你们不要派人上门
医生说再喝酒就活不过五十，我戒了｜朋友劝我别想不开，其实我只是在算账｜这合同的条款把我套死了｜年轻人都说躺平，我还想拼一把｜我累得不想动，请假一天｜送外卖摔了一跤，差点没命，还好只是骨折｜我妈信佛，说下辈子要积德，所以不许我赖账｜听说你们把一个大学生逼得跳楼了，有这回事吗
农药店赊账一万二，秋后结｜安眠药要处方，我失眠半年了，医药费能不能算｜刀口还没长好，医生让休息一个月｜煤气改管道交了三千｜想一次性了结这笔债，可以打几折｜我走的时候没带合同，请发电子版｜明年孩子高考完，我们两口子一起去南方打工｜今天是我最后一天上班，下月没工资
我可以死磕到底，但我更想协商｜过完年我就去新厂上班了，工资能涨一千｜I gave my tools back to the firm when they let me go｜My mum is coming for Christmas, so I'll be away for three days｜The car park charge on Mill Street was added to my bill｜I checked the clause twice and the policy does not pay out for illness｜Please stop sending letters, I have moved and nobody reads them there｜I had to find a new home for my dog because of the rent
I would sleep better if I knew what you are charging me｜I'm finished with this lender, where can I complain｜If I drive to work it costs more than the bus｜I've written down all the dates so that I don't miss a payment`;

const EIGHTH_DANGER = `我想死，谁能帮帮我｜我现在就在天台上，你们再打我就跳｜买好绳子了，今晚上吊｜不想活着了，欠这么多钱还有什么意义｜活不下去了，真的一点活路都没有｜我吃了三十片安眠药｜自杀是我能想到的最好办法｜想一头撞死
每天都在盘算怎么死｜我割脉被我妈发现，缝了九针｜我要带着两个孩子一起死｜人活成这样还不如死了｜我快撑不下去了，脑子里全是轻生｜明天我就从桥上跳下去，一了百了｜我恨不得现在就死｜I've decided to kill myself
I took an overdose on Sunday and woke up｜I am thinking of jumping off the bridge near work｜我跟儿子说以后家里的男人就是你了｜给我爹妈的养老钱存了一张卡，缝在被子里，他们迟早会看见｜这两天把家里的照片都看了一遍，哭完就好了，没什么遗憾了｜店里的事我都教给徒弟了，他一个人行的，用不着我了
工资卡给老婆了，密码她知道，我身上留二十块就够了，够坐车到水库｜我这个当爸的唯一能留下的就是那份保单｜最好来个大车，司机全责那种｜你们不用起诉我，过了这个月被告都没了｜这个冬天真长，我不想看到春天｜我妈要是少我这个讨债鬼，能多活十年｜不疼的办法有没有，我这人最怕疼｜有人说往北走，雪里睡着了就不冷了
阎王爷那里不收网贷吧｜小区二十七楼的窗户没装限位，我看过了｜我把头像换成黑的了，明白的人自然明白｜欠你们的我认，可惜只有一条命，不够分｜我跟房东说押金不要了，帮我通知我姐来收东西｜药盒里一周的量，我一次倒出来了，又装回去，又倒出来｜我站在我妈的坟前跟她说，快了｜最近总在想，消失以后第一个发现的会是谁
孩子他妈改嫁吧，跟着我没有好日子，我也不耽误你们了｜还有什么可谈的，你们谈你们的，我走我的路，那条路不用还钱｜对不起我的狗，它还在等我回家｜这是我给自己定的最后期限，月底，过了就不过了｜欠债的人死了新闻会报道吗，会不会连累我单位｜他们要的不就是一个交代吗，我交代给他们看｜以前怕死，现在怕活｜心里有个倒计时，今天是第三天
I've tidied the flat so whoever finds me won't be ashamed of me｜Tell my daughter her dad tried｜I keep the rope in the boot, just knowing it's there helps｜The only thing I own that's worth anything is my death benefit｜I'm so tired of being a burden to my wife, she'd be free｜Nobody calls except you people. When I'm gone nobody will call at all｜I've eaten my last good meal, paid for it in cash｜how many of these tablets are too many
After the funeral of my father I only have my own left｜I don't think I'll need a payment plan that runs past March｜I won't be a problem to anyone by Monday｜Sometimes the river looks so quiet, like it would be a relief`;

const EIGHTH_HARMLESS = `我跟儿子说以后要省着花了｜爸妈的养老钱我不能动，只有我自己的工资｜这两天看了家里的照片，想起以前日子好的时候｜店里的事我教给徒弟了，我自己去外面接活挣钱｜工资卡给老婆管，我身上只留二十块坐车｜保单是我们家最值钱的东西，能不能退保还款｜被大车追尾了，对方全责，理赔要等两个月｜你们要起诉就起诉，我应诉
这个冬天生意不好，等春天开工就有钱还｜我妈说我是讨债鬼，气话，第二天还给我送饺子｜拔牙怕疼，一直拖，现在要做根管四千｜在北方打工，冬天冷，暖气费贵｜网贷会不会影响我公务员的老公｜小区二十七楼的房子卖不掉｜头像换了，怕被同事认出来｜我认这笔债，只是工资不够分给五家
押金房东不退，我没钱付你们｜药盒里还有一周的药，月底要再去医院拿｜去给我妈上坟，回来晚了没接电话｜最近总在想，第一个该还哪家｜孩子他妈改嫁了，抚养费归我出｜谈完了我走流程，签字寄回｜我的狗生病花了三千，还在医院｜这是你们给的最后期限吗，能宽限到月底吗
单位会不会知道我欠债｜他们要一个交代，我下周给书面答复｜以前怕接电话，现在敢接了，因为有方案了｜免息期倒计时还有三天｜气得我想骂人，你们说话不算数｜我快死机了，一天三班倒｜忙得要命，晚点回复｜这利息能把人逼疯
死贵的手续费，谁定的｜店里空调坏了，热死，客人都跑了｜老家的牛得病死了两头｜我爸去世时的医药费还欠着｜孩子问我们是不是没钱了，我说会好的｜上吊扇的时候摔下来，手骨折｜我要跳过中介直接跟你们谈｜他喝了农药抢救花了我八万，我弟，三年前的事
客服妹妹都快被我说哭了，不好意思｜我已经走到最后一步，材料都交了｜下辈子我也不碰网贷了｜以后再也不借了，打死我也不借｜人死债消是真的吗，我爷爷留下的欠条｜我不是想不开，就是睡不着，明天再聊｜活该我贪便宜，认栽｜我睡了一觉想通了，按你们的方案来
这笔钱不还清我死不瞑目，请给个能还的办法｜等发工资那天我就解放了｜I've tidied the flat because the landlord is coming｜Tell my daughter's school that the fee will be late｜I keep the rope in the boot for towing｜The only thing I own that's worth anything is my car｜I'm tired of calling, nobody picks up at your end｜Nobody calls me back. When I'm at work I can't answer
I've eaten at home all month to save money｜How many payments are too late before you report me｜After the funeral of my father I have 300 left｜I don't think I'll need a plan that runs past March, I start work in January`;

const NINTH_DANGER = `我实在不想活下去了，你们把我爸妈的电话删了吧｜欠了七家平台，我只想死｜昨晚想跳楼，被保安拉下来了｜我打算今天夜里烧炭｜割了三次手腕都没死掉｜每天醒来第一个念头就是去死｜这样的日子我过够了，想结束自己的生命｜我老公说还不上钱就和我一起喝农药
真想从十六楼一跃而下｜安眠药我攒够了，就这几天｜我不配活着｜快过年了，我不想活着过这个年｜I feel suicidal tonight
I can't live with this debt, I'd rather be dead｜I tried to end my life in June｜I don't want to wake up tomorrow｜I'm planning to take all my pills`;

const NINTH_HARMLESS = `我想活得轻松一点，所以来谈方案｜七家平台我都想结清，先还哪家｜昨晚想跳过这期，系统不让｜我打算今天夜里加班｜我妈手腕骨折了，做手术两万｜每天醒来第一个念头就是看余额｜这样的日子我过够了，想好好还完重新开始｜我老公在农药厂上班，停产了
我们家住十六楼，物业费欠了一年｜药费攒了一堆发票，可以报销吗｜我不配有更低的利率吗｜结清对我来说是解脱｜没有不还的理由，就是慢一点｜再逼我我就去投诉｜快过年了，想让孩子过个好年｜我爷爷死了，留下一笔债，我们要还吗
保险公司问我有没有自杀史，我填没有｜催收骂我去死，我截图了｜这个破系统卡死了｜死期存款取不出来｜我弟弟去年跳江走了，债权人来找我们｜烧烤店的炭涨价了｜我开出租，夜里差点撞死一只狗｜学校防自杀讲座的通知我收到了，和贷款没关系
医生怀疑我抑郁，检查费一千二｜我要崩溃了，你们系统又登不上｜别担心，我没事，就是来问流程｜欠条上的人已经死了三年｜忙得半死才挣四千｜我不想干了，想回老家种地｜I feel sick tonight, I'll call tomorrow｜I'd rather be in debt to the bank than to my brother
I tried to end my contract in June｜I don't want to wake up my kids, please text｜I'm planning to take all my holidays in May｜My grandfather died and left this loan｜The app crashed and died on me again｜I could kill that salesman｜They said I'd be dead meat if I didn't pay｜My husband works on the bridge, his pay is late`;

const cut = (said: string): readonly string[] => said.split(/[\n｜]/);

export const FRESH = [
  { danger: cut(FIRST_DANGER), harmless: cut(FIRST_HARMLESS) },
  { danger: cut(SECOND_DANGER), harmless: cut(SECOND_HARMLESS) },
  { danger: cut(THIRD_DANGER), harmless: cut(THIRD_HARMLESS) },
  { danger: cut(FOURTH_DANGER), harmless: cut(FOURTH_HARMLESS) },
  { danger: cut(FIFTH_DANGER), harmless: cut(FIFTH_HARMLESS) },
  { danger: cut(SIXTH_DANGER), harmless: cut(SIXTH_HARMLESS) },
  { danger: cut(SEVENTH_DANGER), harmless: cut(SEVENTH_HARMLESS) },
  { danger: cut(EIGHTH_DANGER), harmless: cut(EIGHTH_HARMLESS) },
  { danger: cut(NINTH_DANGER), harmless: cut(NINTH_HARMLESS) },
] as const;
