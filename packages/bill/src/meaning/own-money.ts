/** Sweeps into and out of a bank's or wallet's money market, which come without being asked for. */
const SWEEPS =
  /朝朝[宝盈]|余额宝|余利宝|零钱通|理财通|天天[盈利宝鑫金]|日日[盈鑫宝]|快赎|活期[宝富+盈]|现金[宝管添]|薪金[煲宝]|添[益利]宝|速盈|安心宝|众力丰|招招[宝利]|月月[宝利]|小[金荷]?荷包|心愿储蓄|智能存款|周转金/;

/** Funds, deposits and brokers; a foundation, social insurance and interest are none. */
const KEPT =
  /理财(?!规划|课)|基金(?!会)|申购|赎回|认购|定投|(?:定期|通知|大额|结构性|整存|零存|活期)(?:一本通|存款|存单|储蓄|整取|转|存|支|取|开|销|到期)|存单|定活|银证|银转证|证银转|证转银|证券转|期货(?:入金|出金)|黄金积存|积存金/;
const NOT_KEPT = /社保|社会保险|医保|医疗保险|基金会|公积金|维修基金/;

/** Moves between one's own accounts, said so. */
const OWN =
  /本人(?:账户|转账|转入|转出|互转)?|(?:转|自)?本行转本人|自己(?:转账|账户)|同名(?:账户|转账|互转)?|资金归集|自动归集|账户互转|卡卡转账|保证金(?:存入|转)/;

/** Money that a wallet takes from a bank, or gives back to it. */
const WALLET =
  /(?:余额|零钱|钱包|账户)(?:充值|提现)|(?:充值|提现)(?:到|至)?(?:余额|零钱|银行卡|支付宝|微信)|(?:支付宝|财付通|微信)[-－—\s]*(?:充值|提现|余额提现|零钱提现)|^(?:提现|充值)$|小金库转[入出]/;

/** Whether the words say that money only moved between what is one's own. */
export function isOwnMoney(words: string): boolean {
  if (SWEEPS.test(words) || OWN.test(words) || WALLET.test(words)) return true;
  return KEPT.test(words) && !NOT_KEPT.test(words);
}
