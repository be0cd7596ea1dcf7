/**
 * Words by what they stand for, so that what was learnt of one holds for its neighbours too. A word stands
 * in one row; the longest that fits is read.
 */
const KINDS = {
  self: '我 俺 咱 本人 自己 老汉 额 老太婆 老头子 我们 俺们 我这 我这种',
  kin: '爸 妈 爸妈 父母 爸爸 妈妈 老婆 老公 媳妇 孩子 娃 儿子 女儿 闺女 爷爷 奶奶 外婆 外公 姥姥 姥爷 老伴 哥 姐 弟弟 妹妹 家人 家里人 家里 一家 全家 亲人 爹 娘 妻子 丈夫 孙子 孙女 大家 他们 一家人 孩子他妈 孩子他爸 我爸 我妈 我哥 我姐 我儿子 我女儿 老人 儿女 爷娘 亲戚 姑姑 姑父 舅 舅舅 叔 叔叔 表哥 表弟 宝贝',
  other:
    '邻居 朋友 同事 同学 工友 老板 领导 客户 隔壁 老王 别人 有人 人家 室友 合伙人 债务人 借款人 担保人 对方 他 她 那人 前夫 前妻 男友 女友 前男友 前女友 村里 同村 网友 逝者 死者 骗子 业主 房东 战友 老乡 徒弟 师傅',
  collector:
    '催收 催收员 催 客服 电话 短信 平台 你们 打电话 来电 爆通讯录 通讯录 银行 机构 律师 律师函 法院 起诉 投诉 报警 公司员工 经理',
  speech: '说 骂 威胁 喊 叫 吼 咒 发短信 发消息 吓唬 扬言 劝 问',
  story:
    '电影 电视 电视剧 小说 游戏 新闻 听说 剧 短剧 主角 歌 歌词 书上 网上 视频 角色 剧情 剧本杀 女主 男主 追剧 大结局 报道 热搜',
  death:
    '死 去死 死掉 死去 寻死 去世 离世 过世 咽气 断气 丧命 没命 毙命 见阎王 归西 噶 嘎 噶了 死亡 死路 等死 求死 该死 死了 去死吧 以死 早死 一死 逝世 死人 生不如死 不如死',
  suicide:
    '自杀 自尽 轻生 自残 自伤 自我了断 寻短见 短见 自缢 殉 同归于尽 自焚 想不开 做傻事 傻事 绝路 走极端 极端 走那一步 轻生的念头 自杀倾向 逼死 弄死 害死',
  way: '上吊 吊死 吊 跳楼 跳河 跳江 跳海 跳桥 跳井 跳下去 跳下 投河 投江 投井 割腕 割脉 服毒 吞药 卧轨 烧炭 撞墙 撞死 撞车 喝药 吃药 溺水 淹死 摔死 坠楼 纵身 一跃 往下跳 跳崖 开煤气 勒脖子 碾 碾过去 砸死 劈死 一头撞',
  poison:
    '农药 敌敌畏 百草枯 老鼠药 鼠药 安眠药 安定 除草剂 毒药 氰化 头孢 一瓶药 药片 药 煤气 炭 氮气 炭盆 药瓶 几十片 片 整瓶 一整板 半瓶 整板 瓶',
  tool: '刀 刀片 美工刀 菜刀 水果刀 剪刀 绳 绳子 绳索 裤带 皮带 麻绳 汽油 打火机',
  cut: '割 划 捅 砍 刺 扎 划了 割了 割开 勒 掐 砸 撞 吞 吞了',
  body: '手腕 脖子 手臂 胳膊 血 血管 动脉 喉咙 头 心脏 身体 身子 心口 疤 伤口 口子 刀口',
  place:
    '楼顶 天台 阳台 窗 窗户 窗口 窗台 桥 大桥 桥上 江 江边 江里 河 河边 河里 海 海里 海边 水库 水里 井 铁轨 铁路 轨道 悬崖 崖 站台 栏杆 护栏 高楼 十八楼 楼上 楼下 二十楼 火车 货车 大货车 地铁 房梁 树上 湖 湖边 深水',
  fall: '跳 往下 掉下去 栽 翻过去 迈 冲 冲下去 冲出去 扑 坠 走进去 往前走 下去',
  life: '活 活着 活下去 活在 生命 命 这条命 烂命 性命 活路 活命 生存 呼吸 喘气 这口气 做人 当人 活人 活够 活腻 活得 存在 出生 生下来',
  world:
    '世界 世上 人间 人世 人世间 这辈子 人生 一生 这一生 余生 此生 今生 尘世 地球 这世上 这个世界 日子 明天 未来 明年 往后',
  beyond:
    '下辈子 来生 来世 下一世 投胎 转世 天堂 地狱 地府 阎王 黄泉 阴间 另一个世界 那边 九泉 奈何桥 孟婆 那头 天上 地下 鬼',
  end: '结束 了结 了断 解脱 一了百了 终结 画个句号 句号 到头 到头了 尽头 完结 终止 放弃 断绝 收场 谢幕 退场 退出 下线 关机 重开 注销 毁灭 到此为止 完了 一死百了',
  gone: '消失 蒸发 不在 没了 不在了 不见 抹掉 人没了 不存在 人不在 不在人世 离开人世 没有我 没了我 少了我 没我 少我',
  leave:
    '走 离开 上路 告别 永别 先走 走了 先走一步 走人 离去 一走了之 远走 去了 去找 去陪 去见 陪 跟着去 送走 走之前 走后 走以后 安心走 回不来 不回来 不再回来 永远',
  sleep:
    '醒 睡 睡着 醒来 睁眼 闭眼 睁开 睡过去 长眠 永远睡 一觉 不醒 睡死 安息 睁开眼 睡下去 休息 歇 长睡',
  funeral:
    '后事 骨灰 骨灰盒 遗书 遗言 遗物 遗照 遗嘱 遗体 收尸 葬礼 坟 墓 墓地 棺材 寿衣 忌日 烧纸 上香 清明 丧事 太平间 殡仪馆 埋 火化 尸体 绝笔',
  insurance: '保险 意外险 寿险 理赔 赔 赔偿 赔钱 受益人 保额 保单 抚恤金 意外 赔偿金 重疾险 保费',
  handing:
    '密码 存折 银行卡 房本 留给 交给 托付 拜托 照顾 安顿 收拾 清空 送人 分给 交代 写给 存单 钥匙 房产证 医保卡',
  burden:
    '累赘 拖累 负担 废物 没用 多余 垃圾 添乱 添麻烦 连累 包袱 浪费粮食 浪费空气 浪费 窝囊 笑话 错误 不配 没脸 丢人 罪人 没本事 一无是处 失败',
  hope: '绝望 希望 盼头 意义 意思 价值 念想 留恋 牵挂 理由 指望 活头 奔头 生趣 无望 没意思 没意义 没希望 没盼头 没意思了 万念俱灰 心如死灰 走投无路',
  tired:
    '累 撑不住 撑不下去 扛不住 扛不动 熬 熬不住 坚持不住 坚持不下去 受不了 受够 受够了 崩溃 撑 忍 挺不住 顶不住 过不下去 过不去 没力气 筋疲力尽 心累 疲惫',
  pain: '痛苦 煎熬 受罪 难受 疼 痛 怕疼 遭罪 折磨 哭 恐惧 害怕 怕',
  peace: '轻松 清净 安静 干净 痛快 省心 舒服 平静 踏实 安心 解脱了 自由 体面 安稳 好过 轻快 不疼',
  sorry:
    '对不起 对不住 抱歉 原谅 别怪 不孝 亏欠 辜负 请原谅 谢谢 感谢 忘了我 别难过 别找我 别救我 别拦我',
  last: '最后 最后一次 最后一顿 最后一天 最后一面 再见 拜拜 再也 今晚过后 从此 这是最后 诀别 遗愿 倒数',
  will: '想 要 打算 准备 盼 盼着 巴不得 恨不得 宁愿 宁可 想要 好想 真想 打定主意 决定 念头 求 祈祷 祈求 但愿 想着 琢磨 寻思 幻想 计划 梦见 梦到 羡慕 早就 差点 差一点',
  not: '不 没 没有 别 不会 绝不 从没 从来没 从未 不是 不至于 并没有 不敢 不能 不要 不再 不想 不用 无',
  past: '以前 曾经 当时 那时候 几年前 去年 前年 过去 当年 早年',
  better:
    '好了 走出来 想通 恢复 好转 痊愈 看开 熬过来 好起来 稳定 治好 正常 放心 好好活 好好 坚强 挺过去 争取 努力 振作 面对 想开了 救回来',
  work: '工作 上班 加班 工资 打工 失业 裁员 工地 辞职 离职 跳槽 工厂 活干 找工作 下岗 送外卖 外卖 跑车 网约车 岗位 干活 收入 零工 工伤 单位 公司 店 生意 门店 开店 货款 厂 项目 行业 装修 货 供应商 摊 倒闭 破产 停业 开工 停工 订单 养殖 果园',
  thing:
    '手机 电脑 系统 账号 卡 信用卡 车 机器 网站 页面 app 软件 电池 房 房子 房租 树 苗 猪 鸡 鱼 牛 羊 庄稼 收成 股票 基金 行情 空调 洗衣机',
  paying:
    '还款 还 还钱 付 减免 分期 协商 延期 方案 利息 利率 本金 账单 逾期 额度 合同 月供 最低还款 征信 结清 违约金 手续费 申请 材料 证明 流水 宽限 停息 挂账 期 还清 上岸 到账 扣款 工单 转账',
  debt: '债 欠 账 钱 贷款 网贷 花呗 借呗 欠款 债务 负债 借 借款 房贷 车贷 欠债 抵债 还债',
  medicine:
    '医院 医生 手术 住院 治疗 看病 体检 药费 透析 化疗 复查 病 骨折 检查 骨科 挂号 肿瘤 癌 癌症 绝症 晚期 病房',
  mood: '抑郁 抑郁症 焦虑 失眠 双相 情绪 心理 重度抑郁 精神',
  living: '生活 生活费 生活困难 吃饭 学费 水电 奶粉 活儿 活期 活动',
  idiom:
    '笑死 气死 累死 烦死 饿死 穷死 冷死 热死 忙死 吓死 急死 困死 羡慕死 爱死 死活 死机 死期 死账 死磕 死板 死角 死循环 死工资 死党 死心 死扛 打死也不 打死我也 要死要活 跳楼价 死皮赖脸 誓死 死也要 死也不',
  time: '今晚 今天 这周 周末 半夜 夜里 昨晚 昨天 刚才 现在 马上 每天 每晚 天天',
  question: '怎么 怎样 如何 什么 哪里 多少 会不会 能不能 是不是 可以吗 吗',
  rather: '算了 拉倒 得了 就好 就行 干脆 不如 省得 反正 大不了 只能 只有 除了 唯一 除非 要不是',
  i: "i me my i'm i'd i've myself",
  dying: 'die died dead death suicide suicidal kill hang hanging overdose noose overdosed dying',
  alive: 'live living alive life exist existing born wake',
  ending:
    'end ending over disappear vanish gone goodbye leave jump jumping cut cutting hurt hurting burn pills tablets rope bridge roof train edge',
  worth: 'reason point hope burden better off without worth',
  money:
    'pay loan debt bank fee fees rate insurance job work shop business contract money savings bill payment rent',
  never: "not no never don't won't can't cannot",
  they: "he she they brother friend neighbour father mother husband wife aunt uncle film movie they're",
  strike:
    '打 打我 打人 挨打 动手 揍 踢 踹 扇 抽我 推我 推倒 拽 摔 掴 耳光 巴掌 家暴 家庭暴力 殴打 虐待 打骂 拿我出气 撒气 拳头 淤青 青紫 打断 掐我 烫我 追我',
  lock: '关 锁 锁在 关在 不让出门 不许出门 不准出门 扣 扣着 扣了 限制 控制 围着 跟踪 堵在 收走 不让走',
  borrow:
    '贷 贷了 贷了款 办了 下款 放款 刷脸 人脸 办分期 办卡 借走 借了 套 担保 签字 签了 签 欠条 借条',
  identity: '身份证 名义 信息 资料 社保卡 名字 身份 人脸识别 指纹 签名 复印件 号',
  unaware:
    '不知情 不知道 没办过 没借过 没申请过 偷偷 背着 冒名 冒用 盗用 顶替 骗走 不是我 不是本人 哄 才发现 才知道',
  force: '逼 逼我 强迫 胁迫 压着 被迫 不签 不借 不贷 裸照 拿刀 要挟',
  upfront:
    '解冻金 解冻 保证金 会员 会员费 验证金 认证金 前期费 刷流水 手续费用 激活 验资 工本费 包装 定金 服务费 充值 vip 风险金 押金 解锁',
  payout: '提现 批了 打款 出款 到账户 放钱 放给 包下款 激活额度',
  age: '岁 周岁 未成年 成年 未满 没满 初三 初二 初一 高一 高二 高三 职高 中专 初中 高中 学生 小学',
  xhit: 'beat beats hit hits punched kicked choked slapped pushed locks locked threw threatens',
  xid: 'id identity name face phone passport signed forced stole used',
} as const;

/** A word as it stands and what it stands for: its row, or itself when it is in none. */
export type Word = { readonly word: string; readonly kind: string; readonly known: boolean };

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
);
const LONGEST = Math.max(...[...KIND_OF.keys()].map((word) => word.length));

const asWord = (word: string): Word => {
  const kind = KIND_OF.get(word);
  return { word, kind: kind ?? word, known: kind !== undefined };
};

/** The word that begins at a place: of letters, of digits, the longest known one, or one character. */
function wordAt(text: string, at: number): string {
  const latin = /^(?:[a-z']+|[0-9]+)/.exec(text.slice(at, at + 24))?.[0];
  if (latin !== undefined) return latin;
  for (let length = LONGEST; length > 1; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length === length && KIND_OF.has(word)) return word;
  }
  return text.charAt(at);
}

/** The words of a text that was made plain; all figures are one word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    at += word.length;
    if (word !== ' ') words.push(asWord(/^[0-9]/.test(word) ? '0' : word));
  }
  return words;
}
