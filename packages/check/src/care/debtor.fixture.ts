/**
 * Three sets of sentences as people in debt write them: about 60 that plainly speak of a danger to their life, and
 * about 130 neighbours that use the same words for something else. Each was written before its figures were
 * looked at; the first before the rules were, the second with it, the third after the rules were mended on both.
 * What was wrong in each was then mended by kind; lines that had been learnt from are left out.
 */
const FIRST_PLAIN = `我真的不想活了｜活着太累了,我想死｜今晚我就从楼上跳下去,一了百了｜农药我已经买好了,等孩子睡了就喝｜我想自杀,没有别的办法了｜昨天我割腕了,被我妈发现送去缝的针｜遗书我都写好了放在抽屉里｜死了是不是就不用还钱了,我现在天天想这个｜我攒了一瓶安眠药,准备今天全吃了｜俺不想活咧,活着没啥意思
我唔想做人啦,好辛苦｜唔想再生存落去,想跳楼｜老子不想活了,你们去找我的骨灰要钱吧｜我这条命赔给你们行不行,我现在就去跳河｜我站在天台上了｜我现在在桥上,想跳下去｜儿子不在家,我想找根绳子算了｜我都七十了,拖累孩子们,还不如死了干净｜人老了没用了,死了大家都轻松,我不想拖累家里了
爸妈对不起,下辈子再做你们的儿子｜老婆对不起,孩子就交给你了,我先走了｜我走了以后麻烦你们别再打扰我家人｜等我死了你们就收不到钱了,我就这几天的事｜我已经想好怎么死了｜真的撑不下去了,只想结束自己的生命｜我每天都在想怎么结束这一切,活着就是煎熬｜不如死了算了｜我要是死了,债就清了吧
我觉得我没有活下去的理由了｜没有我他们会过得更好｜我上个月吃药自杀过一次,没死成｜我开了煤气,窗户都关了｜我今天烧了炭,后来又把门打开了｜我怕自己会伤害自己｜我控制不住想拿刀划自己｜我手上全是自己划的伤,停不下来｜我想带着孩子一起走,一起死了算了｜我活够了｜活腻了,不想再看到明天
好想睡过去再也不要醒来｜希望明天不要醒过来｜我不相活了｜wo bu xiang huo le｜想s了,真的｜我想4了｜不想活了呜呜呜,网贷二十几万不敢跟爸妈说,宿舍楼顶没锁｜我读大二,欠了八万,想从宿舍跳下去｜活到头了,这次真的要走了,别找我｜这是我最后一次写东西了,再见了各位
i want to kill myself｜im going to end my life tonight｜i wanna die, cant do this anymore
I've got the pills in front of me and I'm going to take them all｜My family would be better off without me
thinking about suicide every day since the calls started｜I tried to hang myself last week｜there is no reason for me to keep living
I just want to go to sleep and never wake up`;

const FIRST_NEIGHBOURS = `最近加班加得累死了,能不能晚两天还｜烦死了,一天打八个电话｜愁死我了,这个月房租还没着落｜吓死我了,以为征信黑了｜利息高得要命｜这点工资要死不活的,一个月三千五｜店里生意活不下去了,准备关门｜小饭馆疫情后就没活路了,只好转让｜公司快死了,三个月没发工资｜我爸去年去世了,债是他留下的
我妈上个月走了,办丧事花了四万｜我老公三年前车祸死了,我一个人带两个孩子｜意外死亡险赔了十二万,先拿来还了一部分｜寿险保单里写着两年内自杀不赔,我想问能不能退保｜保险合同有自杀条款,和我的贷款有关系吗｜新闻里说有人因为网贷跳楼,我不会那样,我只想协商｜催收说再不还就让我去死｜催收的骂我怎么不去跳楼
他们发短信说要弄死我｜对方威胁要杀我全家｜催收员说"你死了也要还",这话合法吗｜我辞职了,和同事们告别了｜下周搬离这个城市,跟房东已经说好了｜要搬家了,家具都送人了,省得运费｜把猫送给朋友养了,新租的房子不让养宠物｜买农药化肥欠了合作社一万二｜今年打药的钱都是赊的,棉花还没卖
百草枯禁用以后除草成本高了不少｜这是我最后一次申请延期｜最后一次还款是三月十五号｜还完这笔就彻底解脱了｜早点还清早点解脱｜合同六月底结束,到时候就没收入了｜分期结束以后还有没有手续费｜我刚跳槽,试用期工资低｜去年跳了两次槽,公积金断了｜谢谢你们,你们救了我一命｜谢谢客服,终于看到希望了
我不想死,我只想把钱还上｜我没有想不开,你们放心｜我不会做傻事的,还有孩子要养｜以前想过轻生,现在好了,看了医生｜我舅舅喝农药走的,留下一屁股债｜我们村有个人欠赌债上吊了,大家都害怕｜手机死机了,没看到短信｜电脑卡死了,材料没传上去｜这个密码锁死了,登不进去｜银行卡被冻死了,工资取不出来
房贷压得喘不过气来｜压力大得睡不着｜天天失眠,安眠药一个月要两百块｜治抑郁症的药一个月六百,实在还不起这么多｜孩子住院,手术费八万,救命钱｜我得了癌症,医生说还有一年｜我尿毒症透析,每周三次｜公公在ICU没抢救过来｜穷死了,真的一分钱没有｜饿死了,晚饭还没吃｜丢死人了,催收打到我单位
气死我了,明明还了还说逾期｜笑死,利息比本金还高｜急死了,明天就到期｜热死了,在工地上干了一天｜死活借不到钱了｜我死都不会再碰网贷｜打死我也不去借高利贷了｜拼死拼活干一个月才四千｜死扛着也不是办法,想申请减免｜死猪不怕开水烫,反正没钱｜这家公司逼死人不偿命｜真是要了老命了
你们这是要逼死我吗,利息这么高｜半死不活的生意,一个月赚两千｜死期存款还没到期,取出来要损失利息｜死账能不能核销｜我的牛死了三头,损失两万｜鸡瘟,养的鸡全死了｜果树冻死一半,今年没收成｜服装店清仓,人生第一次创业结束了｜婚姻走到头了,下个月去办离婚｜跟男朋友分手了,他欠的钱写的我名字
这日子没法过了,老公又去赌｜日子过不下去了,想离婚｜钱花光了,撑不到月底发工资｜撑不住了,能不能分六期｜实在坚持不下去了,想申请停息挂账｜我想走法律途径｜我先走了,下午再来上传材料｜一了百了,一次结清多少钱｜想把信用卡注销,一了百了｜我要销户,再见｜楼上邻居跳绳太吵睡不着｜我在桥头卖早点,一天一百多
天台漏水修了三千块｜我在顶楼租的房子,一个月八百｜烧炭取暖,一冬天要一千多块｜煤气费电费都欠着｜刀具店的货款还没结｜割稻子请人花了两千｜手腕骨折了干不了活｜this job is killing me, I work two shifts
I'm dying to get this sorted out｜My phone died so I missed your call｜interest is killing us｜I'd kill for a lower rate
my car died last week and I can't get to work｜I'm dead broke until Friday｜we hit a dead end with the bank｜My husband died in March and left the debt
I want to end the contract early｜I could have died of embarrassment when they called my boss｜we're drowning in bills
life insurance does not pay for suicide in the first two years｜the collector told me to go kill myself｜I'm not suicidal, I'm just tired of the calls
you saved my life, thank you｜I jumped at the first offer and now regret it｜I'm hanging on until payday`;

const SECOND_PLAIN = `我不想活下去了｜真的好想死啊｜我准备去死了,钱你们别想要了｜我打算明天去跳江｜我想从二十楼跳下去,什么都不用管了｜我把安眠药都倒出来了,一共六十片｜家里有瓶敌敌畏,我想喝了算了｜我想上吊｜刚才差点就从阳台跳下去了｜我给家里人写了遗书｜我有自杀的念头,越来越强烈｜这几天老是想到死,控制不住
医生说我有自杀倾向,让我住院,我没钱｜我前天自杀没成功,现在在医院｜我又开始自残了｜我用烟头烫自己,不然受不了｜我拿刀在手腕上比划了好几次｜活着还有什么意义,不如一死了之｜生不如死,我想解脱,不想在这世上待了｜只有死才能解脱｜我死了你们就满意了吧,那我就死给你们看｜我要死在你们公司门口
用命还行不行,我不要这条命了｜这条烂命我不要了｜我不配活着｜我要是不在了,这笔钱是不是就不用我老婆还｜我死了以后保险能赔五十万,够还债了,我想就这么办｜我想让自己出个车祸,这样家里能拿到赔款｜俺活够了,俺这把老骨头早点死了好｜我八十了,活着也是累赘,想早点走,自己了断｜阿婆我唔想活喇,死咗算数
侬勿要催了,我勿想活了｜额不想活了,活着太难怅｜咱不活了,累了｜我想消失,永远不要存在｜真希望自己从来没出生过,也不想再活了｜要是能一觉不醒就好了｜闭上眼就不想再睁开了｜我已经在楼顶了,风好大｜我坐在河边,想走进去｜我在铁轨边上,等车来｜煤气阀门我拧开了｜炭和胶带都买好了
妈,来世再报答你,女儿不孝先走一步｜孩子们,爸爸对不起你们,以后要听妈妈的话,爸爸要走了,永远不回来了｜各位永别了｜人间不值得,我走了,来生再见｜人间不直得,不想或了｜我想zisha｜bxhl 不想活了 真的｜I'm going to kill myself if nobody helps
i dont want to live anymore｜wish i was dead｜I have been planning my suicide｜everyone would be better off if I was dead｜I cut myself again last night
I'm standing on the bridge and I want to jump｜i cant go on, i want to end it all`;

const SECOND_NEIGHBOURS = `累得要死,天天站十二个小时｜烦得要死,能不能别再打我电话｜愁得头发都白了｜吓得我半死,法院发来一张传票｜心疼死了,一千块利息就这么没了｜郁闷死了,面试又没过｜冤死了,这钱根本不是我借的｜贵死了的手续费｜尴尬死了,亲戚都知道我欠钱了｜冷死了,送外卖送到半夜｜困死了,夜班刚下｜想死你们了,客服终于上线了
工厂活不下去,把我们都裁了｜小店撑不下去了,月底关张｜公司倒闭了,老板跑路了｜厂里没活干,上个月只上了十天班｜没活了,在家等通知｜理发店难以生存,房东又涨租｜我弟弟去世了,他的信用卡要我还吗｜爷爷走了,家里办白事借了两万｜妻子病故,孩子才五岁｜我姐前年自杀了,她的网贷平台还在打给我妈
人死了债还要还吗,我爸的贷款｜借款人死亡以后担保人要不要负责｜继承了我妈的房子,要替她还债吗｜买过一份意外险,身故赔十万,现在能不能退｜单位给上了团体寿险,死亡伤残都赔｜电视上放那个欠债跳楼的新闻,我爸看了很担心｜网上说有个大学生因为校园贷自杀了,你们平台会这样催吗
看到有人说要去跳河,我劝住了,请问这种情况可以减免吗｜催收让我去卖肾,还说死了拉倒｜他威胁说要砍死我｜催收打电话给我妈说我自杀了,把她吓得住院｜他们说要让我生不如死｜催收说"有本事你跳下去啊",我有录音｜房子卖了,要和住了十年的家告别了｜离开深圳回老家,花销小一些｜跟单位办了离职,手续都交接完了
回老家前把电动车送给邻居了｜把首饰都卖了还钱｜东西都处理掉了,准备搬去厂里宿舍住｜果园打农药一年要三千｜进了一批农药还没卖出去,压着货款｜除草剂涨价,种田亏本｜老鼠药、化肥、种子,都是赊来的｜这是最后一次逾期,以后一定按时还｜最后一次给我机会吧,我下月十号一定还｜最后一笔钱交了学费
终于解脱了,最后一期还完了｜跟前夫离婚对我是一种解脱｜租约下个月结束｜项目结束了还没拿到尾款｜劳动合同终止了,赔偿金还没给｜想结束这段婚姻,房贷怎么分｜我跳到别的公司去了,工资高一点｜账单跳出来一笔不认识的｜页面一直跳转,打不开｜心里七上八下,心跳得厉害｜跳广场舞摔了一跤,住院花了九千
感谢你们给我这个机会,让我重新活过来了｜感谢延期,总算活过来了｜多亏你们,不然我真不知道怎么办｜我不是想不开,就是发发牢骚｜放心,我不会自杀,我会好好还钱的｜从来没想过死,就是压力大｜我没事,不会寻短见｜为了孩子我也要好好活着｜我要活下去,把债还清｜心理医生问我有没有自杀念头,我说没有
去年抑郁的时候想过死,现在吃药稳定了｜app闪退,死活登不上｜网络死慢,传不了照片｜验证码死活收不到｜死机重启后填的都没了｜卡里的钱被锁死,取不了｜合同条款写得很死,不能提前还｜死工资三千八,没有奖金｜死脑筋,当初不听劝非要借｜上有老下有小,一家老小等我养活｜养活一家五口不容易｜靠打零工生活
就靠这点低保活着｜我爸瘫痪在床,药费一个月一千五｜我血压高,医生开的药一个月三百｜医院开的安定,睡前吃一片｜孩子吃退烧药不管用,又去了医院｜胃药吃完了没钱买｜手术刀口感染,又住院了｜切菜割了手,缝了五针,这星期没上班｜工地摔下来,腿断了｜从楼梯上跳下来崴了脚｜我从三楼摔下来,工伤还没赔
我住在河边的平房,发大水淹了｜货车司机,天天在高速桥上跑｜送煤气罐的,一天八十块｜烧烤店买炭的钱还欠着｜绳子、胶带、纸箱都是搬家要买的｜我想走了,这工作不想干了｜我要走了,火车三点开,回头再联系｜想早点走完流程｜走投无路才借的网贷｜没有退路了,只能找你们协商｜绝望了,银行说不能分期
崩溃了,一天三十个催收电话｜受不了了,你们能不能别给我单位打电话｜活该我倒霉,信了他的话｜命苦啊,一辈子没攒下钱｜一条命两份工,白天工地晚上保安｜I'm sick to death of these letters｜these fees are going to be the death of me
I worked myself to death for this company and they laid me off｜over my dead body will I pay that fee｜my business is dying
I was scared to death when the bailiff came｜bored to death on hold with your hotline｜my grandmother passed away and we paid for the funeral
who pays the loan if the borrower dies｜my brother took his own life and I am guarantor on his loan｜I'm killing myself with overtime to pay this
the payment plan ends in May｜I want to end this agreement and close my account｜it's do or die for my shop this month｜I can't live on 400 a month
I can't go on paying this much｜the company took the life out of me｜I would never hurt myself, I have kids｜shoot me an email when it's done
my laptop is dead so I can't upload the form`;

const THIRD_PLAIN = `我实在不想活了,谁来帮帮我｜一直想死,今天特别强烈｜今天下班我就去跳桥｜我打算从公司楼顶跳下去｜吃完这瓶安眠药就解脱了,不用再接电话｜我把农药倒进杯子里了｜我已经割了手腕,血流了不少｜昨晚上吊,绳子断了｜我想结束我的生命｜我想离开这个世界｜人活着没意思,我想早点走｜活着没有盼头,死了倒清静
死了就不用还了吧,我死好了｜我宁愿死也不想再接催收电话｜要是明天死了就好了｜我恨自己还活着｜每次过马路都希望车撞死我｜我开车想冲下悬崖｜我想带着女儿一起跳楼｜全家一起死算了｜我走了,爸妈保重,儿子不能尽孝了｜这封信算我的遗书｜等你们看到这条的时候我已经不在了｜我死后请别为难我老婆｜我死了这笔账就平了
意外险够赔八十万,我死了正好还你们｜活着是累赘,死了大家都好｜没了我,家里日子会好过｜我是个废物,早就该死了｜我没有勇气活下去了｜真的没有活下去的动力｜我撑不下去了,今晚就走,别找我｜我在江边,准备跳了｜我坐在窗台上,二十三楼｜火车来了我就躺下去｜我把门窗都封好了,炭也点了｜刚刚吞了五十片药
我反复自残,手臂上全是疤｜我有强烈的自杀冲动｜医生诊断我重度抑郁,我天天想自杀｜俺不想活了,恁们也别催了｜我唔想活喇,攰到死｜活不起了,老汉我喝药死了算了｜我一个老太婆,死了也没人晓得,真想死｜我十九岁,不想活了,校贷还不上｜我才大一,想从教学楼跳下去｜妈我错了,我不该借钱,我只能去死了
想s,撑不住了｜不想火了,好累｜zisha的心都有了｜i just want to die｜I am going to kill myself tomorrow｜I don't want to live any longer｜I took all my pills, I feel dizzy
I want to jump off the bridge｜life is not worth living, I want out of it｜I have been cutting my arms every night｜they'd all be better off if I died
im suicidal and nobody is listening｜I've written a goodbye letter to my kids and I won't be here tomorrow`;

const THIRD_NEIGHBOURS = `累死累活一个月到手三千二｜今天跑了十四个小时,累死个人｜烦死人了,又打到我丈母娘那儿｜气得我要死,多扣了三百｜担心死了,怕被起诉｜吵死了,工地宿舍睡不好｜堵车堵死了,赶不上柜台下班｜渴死了,先喝口水再填｜价格压得死低,货白卖｜这门槛高得吓死人｜面馆活不下去,上月停业｜奶茶店没撑过夏天
我们这个行业快没活路了｜单位效益不好,半死不活拖着｜生意做死了,账上就剩两千｜去年公司黄了,一下没了收入｜我妈上礼拜去世,我在老家守灵,晚几天交材料｜我爷走得早,家里全靠奶奶｜孩子他爸工伤没了,赔偿还没下来｜我婆婆脑溢血走的,欠医院四万｜表姐生孩子没了,留下两个娃｜岳父的遗产够还他那笔贷款吗
去世的人信用卡年费还扣吗｜爸爸身故后保险公司赔了六万｜重疾险里带身故责任,一年四千,可以停吗｜保险业务员说自杀头两年不赔,我就没买｜合同第八条写了自杀免责,和贷款有什么关系｜报纸上写有人还不起债烧炭,看得我心里难受｜抖音刷到有人要跳江,评论都在劝｜昨天小区有人跳楼,堵了一下午路
以前有个工友喝农药没了,就因为网贷｜催收发短信让我找个楼跳了｜他骂我活着浪费空气｜催收说弄死我全家也要把钱要回来｜那个人打电话说要捅死我｜对方咒我出门被车撞死｜他说我不还钱就活不过这个月,这是威胁吗｜有人冒充公检法说我涉嫌命案｜我录到他说"你去死"的那段｜下个月回四川,跟这边的老乡吃了顿散伙饭
换工作了,昨天跟老东家说了再见｜要离开住了五年的出租屋了｜旧衣服都捐了,搬家轻便｜鱼缸送给楼下大爷了,新家放不下｜把摩托车过户给表弟了,抵他三千｜我把家里的钥匙交给房东了｜种了十亩棉花,农药一茬要八百｜农药喷多了,庄稼烧死一片｜杀虫剂、地膜都涨价｜养鸡场进了鼠药,花了二百｜打完除草剂中暑住院了
这是我最后一次跟你们协商,不行就去投诉｜最后一次机会了,希望能批｜最后一天还款日,我会凑齐｜今天是我在厂里最后一天｜还清了就是解脱｜真希望早点从债里解脱出来｜离了婚也算解脱,各过各的｜服务期结束可以退押金吗｜活动结束了优惠就没了｜租赁合同到期终止,押金两千｜保修期结束,修车花了四千
刚跳到新公司,还没转正｜系统一直跳错误代码｜跳过短信验证行不行｜孩子跳级了,学费要多交｜我在大桥工地绑钢筋｜楼顶的太阳能坏了｜家在二十楼,停电爬楼累够呛｜河边钓鱼补贴家用｜海边打工,淡季没活｜真谢谢你们,帮我度过难关｜谢谢理解,心里的石头落地了｜有了方案,我又有盼头了｜活着就有希望,我会慢慢还
好好活着比什么都强,钱慢慢还｜我不会寻死觅活的,就是想分期｜别担心,我没有轻生的想法｜没想过自杀,只是睡不好｜量表里问有没有想死的念头,我选了没有｜前年抑郁住过院,现在已经康复上班｜几年前想过跳河,现在孩子大了,日子好了｜我活得挺好的,就是缺钱｜手机摔死机了,换屏要四百｜程序卡死,提交不了
门锁死了,请师傅开锁花了两百｜这规定太死板｜客服说话死硬,没得商量｜利率定死了不能降｜死皮赖脸求了三次才给减｜我是个死心眼,答应了就会还｜还不起就是还不起,死撑没用｜这钱死也要还上｜割麦子的机器坏了｜拔智齿缝了两针｜刀伤是切肉弄的,缝了八针｜吃了一个月中药不见好｜安眠药吃着,还是睡不够四小时
高血压药一天两片｜氧气瓶租金一个月三百｜煤气罐换一次一百三｜买炭烤串,一天成本一百｜快活不起来,天天对账｜生活太难了,能减点吗｜我想走协商,不想走诉讼｜走之前我把材料交给前台了｜我人不在,快递放门口｜我不在了那家公司,工资证明开不了｜没了工作以后就断供了｜绝望,客服又不接｜压力山大,头都大了
头疼得要命,一天打二十个电话｜我要崩溃了,填到一半又要重来｜一辈子老实,就栽在担保上｜命里没财,认了｜I'm dead tired after the night shift｜it costs me an arm and a leg｜the rate is killing my budget
I nearly died when I saw the bill｜my car is on its last legs｜the shop is dead in winter｜I'd die before I ask my brother for money again
we buried my dad last week and I missed the due date｜my ex killed the joint account｜the person who borrowed died, do the heirs pay
my policy has a suicide exclusion, is it worth keeping｜a man in our town killed himself over a loan, I read it in the news｜the caller said go die
I never thought about suicide, the form just asked｜your help was a lifesaver｜I want to finish it all by December, every instalment
this is my last message about the fee before I complain｜I want to leave the plan｜jumping through hoops for a signature
I'm at my wits' end with this form`;

const cut = (said: string): readonly string[] => said.split(/[\n｜]/);

export const DEBTORS = [
  { danger: cut(FIRST_PLAIN), harmless: cut(FIRST_NEIGHBOURS) },
  { danger: cut(SECOND_PLAIN), harmless: cut(SECOND_NEIGHBOURS) },
  { danger: cut(THIRD_PLAIN), harmless: cut(THIRD_NEIGHBOURS) },
] as const;
