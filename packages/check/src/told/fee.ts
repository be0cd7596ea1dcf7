import type { Charge } from '@forbear/loan';
import { SUM_TOLD, sumTold } from '@forbear/money';
import type { RecordText } from './text.ts';

/** A charge beside interest that a text names, in its words. */
export type NamedFee = { readonly words: string; readonly charge: Charge };

const NAME =
  '(?:担保(?:服务)?费|增信(?:服务)?费|融资担保费|服务费|会员(?:权益)?费|权益(?:包)?费|会员权益|保险费|信息(?:咨询|服务)费|(?:咨询)?顾问费|咨询费|保险扣费|保费|权益卡|会员卡|加速卡|账户管理费|管理费|平台费)';
const EACH = '(?:每月|每个月|每期|每一期|月)';
const FEE = new RegExp(
  `(?:(${EACH})[^，。；：:0-9]{0,6}?)?(${NAME})[^，。；：:0-9]{0,8}?，?(${EACH})?[^，。；：:0-9]{0,4}?[：:]?${SUM_TOLD}元(?:\\s*[/／每一]?(月|期))?`,
  'g',
);
const DENIED = /(?:不收|免|无需|没有|未收|退还?|取消)[^，。；0-9]{0,6}$/;
const GIVEN_BACK = /退|免|取消|不收/;

const payeeOf = (name: string): Charge['payee'] =>
  /担保|增信|保险/.test(name) ? 'guarantor' : 'service';

/** The charges that a text names with their sums, each with its row or once; denied and refunded ones are none. */
export function feesIn({ text }: RecordText): readonly NamedFee[] {
  return [...text.matchAll(FEE)].flatMap(([words, before, name = '', after, sum, ten, end]) => {
    const at = text.indexOf(words) + words.indexOf(name);
    const amount = sumTold(sum, ten);
    if (amount === undefined || amount === 0) return [];
    if (DENIED.test(text.slice(0, at)) || GIVEN_BACK.test(words)) return [];
    const each = before ?? after ?? end;
    const paid = each === undefined ? 'first' : 'each';
    return [{ words: words.trim(), charge: { payee: payeeOf(name), amount, paid } }];
  });
}
