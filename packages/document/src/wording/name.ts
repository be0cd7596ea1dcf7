import type { Lang } from '@forbear/problem';

/** Names and papers that an English text says in English, with the Chinese beside them for who must find them. */
const ENGLISH: Readonly<Record<string, string>> = {
  花呗: 'Huabei',
  借呗: 'Jiebei',
  网商贷: 'MYbank loan',
  微粒贷: 'Weilidai',
  京东白条: 'JD Baitiao',
  京东金条: 'JD Jintiao',
  美团月付: 'Meituan Yuefu',
  美团借钱: 'Meituan Jieqian',
  抖音月付: 'Douyin Yuefu',
  度小满: 'Du Xiaoman',
  病假条: 'sick note',
  失业登记证明: 'certificate of registration as unemployed',
  离职证明: 'certificate of leaving employment',
  解除劳动合同证明: 'proof that the employment contract was ended',
  没有收入: 'no income',
  工资: 'wages',
  零工: 'casual work',
  奖金: 'bonus',
  退休金: 'pension',
  收入证明: 'proof of income',
  工资流水: 'wage statements',
  工资条: 'payslips',
  银行流水: 'bank statements',
  社保记录: 'social-security record',
  低保证: 'subsistence-allowance certificate',
  残疾证: 'disability certificate',
  户口本: 'household register',
  全部欠款清单: 'list of all debts',
  单位复工与工资说明: 'employer’s letter on return to work and pay',
  信用报告: 'credit report',
  借款合同: 'loan contract',
};

/** A name as the language of a paper says it; one that is not known stays as it was typed. */
export function named(name: string, lang: Lang): string {
  const english = lang === 'en' && Object.hasOwn(ENGLISH, name) ? ENGLISH[name] : undefined;
  return english === undefined ? name : `${english} (${name})`;
}
