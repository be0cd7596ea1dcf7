import type { OtherPerson } from '../contact.ts';

/** People beside the debtor, by how they are spoken of. */
export const FAMILY =
  '(?:家人|家属|家里人|亲戚|亲友|亲人|父母|爸妈|爸爸?|妈妈?|爹|娘|父亲|母亲|老公|老婆|丈夫|妻子|媳妇|爱人|对象|男(?:朋)?友|女(?:朋)?友|儿子|女儿|闺女|孩子|娃|哥哥?|姐姐?|弟弟?|妹妹?|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|[大二三小]?姨|舅舅?|叔叔?|姑姑?|伯伯?|嫂子?|侄[子女]|孙[子女])';
export const WORK =
  '(?:单位|公司|工厂|厂里|学校|领导|老板|上司|主管|同事|人事|前台|财务室|班主任|HR)';
export const OTHERS =
  '(?:同学|朋友|好友|邻居|室友|舍友|老师|村(?:里|民|干部|委|口|支书)?|居委会?|社区|物业|房东|房客|客户|战友|老乡|通讯录|联系人|(?:微信|业主|家族|亲友|工作)?群|朋友圈|网上|抖音)';
export const ANYBODY = `(?:${FAMILY}|${WORK}|${OTHERS})`;

/** Which of the people a contact may name somebody is. */
export function personNamed(words: string): OtherPerson {
  if (new RegExp(WORK).test(words)) return 'employer';
  return new RegExp(FAMILY).test(words) ? 'relative' : 'other';
}
