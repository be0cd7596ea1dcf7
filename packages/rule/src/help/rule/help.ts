import type { Rule } from '../../finding/rule.ts';

export const HELP_CHANNEL_NUMBERS = {
  id: 'help-channel-numbers',
  area: 'help-channels',
  title: {
    zh: '求助与投诉电话',
    en: 'Help and complaint numbers',
  },
  authority: '国家金融监督管理总局、中国人民银行、司法部等',
  instrument: '（公开热线）',
  from: '2020-01-01',
  appliesTo: ['complaint', 'mediation'],
  force: 'status',
  values: {
    // Only numbers that were seen in a text that was read.
    financial_regulator: '12378',
    central_bank: '12363',
    police: '110',
    ambulance: '120',
    mental_health: '12356',
    women: '12338',
    youth: '12355',
    anti_fraud: '96110',
    court_service: '12368',
    legal_service: '12348',
  },
  details: {
    financial_regulator: 'NFRA: banks, insurers, consumer finance, trust; weekdays, daytime',
    central_bank:
      'PBoC: credit reports, payment, financial consumer matters within its remit; weekdays, daytime; varies by city',
    local_government: '12345: local finance office for micro-loan companies; not verified',
    legal_service: 'advice, legal aid, mediation of disputes; free; hours differ by place',
    police: 'threats, violence, stalking, intrusion, fraud; always',
    ambulance: 'always',
    mental_health: 'national line; not everywhere 24 hours',
    women:
      'women’s federation: violence at home, rights of women; weekdays, daytime in most places',
    youth: 'youth league: rights and troubles of young people',
    anti_fraud: 'police: doubts about fraud; what has been paid goes to 110',
    court_service: 'courts: whether a case, paper or judge is real; working hours',
    securities_regulator: '12386: not for loans; not verified',
  },
  summary: {
    zh: '银行、消费金融投诉找12378，征信和支付类找12363，地方事务和小贷找12345，法律援助与调解找12348，人身威胁报110，家庭暴力也可找12338，未成年人找12355，怀疑诈骗问96110，核对案件问12368。',
    en: 'Use 12378 for banks and consumer finance, 12363 for credit reports and payments, 12345 for local matters and micro-loans, 12348 for legal aid and mediation, 110 for threats, 12338 also for violence at home, 12355 for the young, 96110 for doubts about fraud, 12368 to check a case.',
  },
  source: 'http://www.qinghai.gov.cn/zwgk/system/2014/03/20/010107748.shtml',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    '12363 from a provincial government notice; 12378 at szcga.com/zhengceinfo.asp?ID=1173; 12356 is quoted as the national mental-health line by ten independent public repositories, one adding that it does not answer 24 hours everywhere; 12338 at gdwomen.org.cn/yw/content/post_295443.html; 12355 at gqt.org.cn (documents 2007-01-12 and a bulletin of 2007-12-24); 12368 at tskpfy.hebeicourt.gov.cn (2021-02); 96110 at bwc.cug.edu.cn/info/1038/2447.htm; 12348 at szbz.hbfzb.com/hbfzbpaper/pc/content/202301/19/content_49913.html (2023-01-19); 110 and 120 are the emergency numbers; the rest from general knowledge. Regulators route the matter to the lender first and do not rule on the debt.',
} as const satisfies Rule;

export const LEGAL_AID_SCOPE = {
  id: 'legal-aid-scope',
  area: 'help-channels',
  title: {
    zh: '法律援助范围不含普通债务抗辩',
    en: 'Legal aid does not list ordinary debt defence',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国法律援助法》',
  article: '第二十二条、第三十一条、第四十一条、第四十二条',
  from: '2022-01-01',
  appliesTo: ['litigation'],
  force: 'law',
  details: {
    services: ['advice', 'drafting', 'civil representation'],
    listed_matters_exclude_consumer_debt: true,
    other_matters_by_local_rule: true,
    self_declaration_allowed: true,
  },
  summary: {
    zh: '咨询与代书等由法律援助机构提供，第三十一条列举事项不含一般借贷纠纷，可因法规扩展；申请人可诚信承诺经济困难。',
    en: 'Advice and help with drafting are available, but ordinary lending disputes are not among the matters listed for representation unless local rules add them; hardship may be self-declared.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 行政法/法律援助法(2021-08-20).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const AGENT_RIGHTS_SCAM_WARNING_2026 = {
  id: 'agent-rights-scam-warning-2026',
  area: 'help-channels',
  title: {
    zh: '五部门提示：警惕不法“代理维权”',
    en: "Five authorities warn of unlawful 'rights agents'",
  },
  authority: '国家金融监督管理总局、中央网信办、公安部、中国人民银行、中国证监会',
  instrument: '风险提示（2026年2月6日）',
  from: '2026-02-06',
  appliesTo: ['complaint', 'collections', 'credit-reporting'],
  force: 'risk-notice',
  details: {
    red_flags: [
      'debt cleared or collected to zero',
      'credit record washing',
      'new policy rumours',
      'up-front fee or commission',
      'handing over ID, cards or SIM',
      'fake documents',
    ],
    official_fee: '0',
  },
  summary: {
    zh: '五部门提示短视频直播中的债务清零、征信洗白、代理维权等属不法牟利，应通过官方渠道自行协商。',
    en: 'Five authorities warned that online offers of “zero debt”, “credit washing” and paid complaints are unlawful profit-making; negotiate through official channels.',
  },
  source: 'http://epaper.csjrw.cn/csjrb/20260212/html/content_20260212002001.htm',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'The product must never promise debt reduction or act as a paid agent.',
} as const satisfies Rule;
