import type { Platform } from './transaction.ts';

/** A bank by its name, and how rows of others write it. */
type BankName = { readonly platform?: Platform; readonly name: string; readonly words: RegExp };

const BANKS: readonly BankName[] = [
  { platform: 'cmb', name: '招商银行', words: /招商|招行/ },
  { platform: 'icbc', name: '工商银行', words: /工商|工行/ },
  { platform: 'boc', name: '中国银行', words: /中国银行|中行/ },
  { platform: 'bocom', name: '交通银行', words: /交通银行|交行/ },
  { platform: 'abc', name: '农业银行', words: /农业银行|农行/ },
  { platform: 'cgb', name: '广发银行', words: /广发|广东发展/ },
  { platform: 'ccb', name: '建设银行', words: /建设银行|建行/ },
  { platform: 'spdb', name: '浦发银行', words: /浦发|浦东发展/ },
  { platform: 'citic', name: '中信银行', words: /中信/ },
  { name: '平安银行', words: /平安银行/ },
  { name: '民生银行', words: /民生银行|民生信用卡/ },
  { name: '兴业银行', words: /兴业银行|兴业信用卡/ },
  { name: '光大银行', words: /光大/ },
  { name: '邮储银行', words: /邮储|邮政储蓄/ },
  { name: '华夏银行', words: /华夏银行|华夏信用卡/ },
  { name: '微众银行', words: /微众/ },
  { name: '网商银行', words: /网商银行/ },
];

/** Any bank by its own name, such as 某某农商银行; the words before it are kept short. */
const ANY = /[\u4e00-\u9fff]{2,8}?(?:农村商业|农商|村镇|城市商业)?银行/;

/** The bank that words name: a known one by its short name, else as it is written. */
export const bankNamed = (words: string): string | undefined =>
  BANKS.find((one) => one.words.test(words))?.name ?? ANY.exec(words)?.[0];

/** Whether words name one of the banks that are known. */
export const namesKnownBank = (words: string): boolean =>
  BANKS.some((one) => one.words.test(words));

/** The name of the bank that wrote a bill, where it is known. */
export const bankOf = (platform: Platform): string | undefined =>
  BANKS.find((one) => one.platform === platform)?.name;

/** Whether words name the bank that wrote a bill; nothing where that bank is not known. */
export const namesOwnBank = (platform: Platform, words: string): boolean | undefined =>
  BANKS.find((one) => one.platform === platform)?.words.test(words);
