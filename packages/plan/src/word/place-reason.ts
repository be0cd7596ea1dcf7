import { showYuan } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { fitsIn } from '../choice/named-choice.ts';
import { isKeptForNow } from '../choice/placed.ts';
import type { NamedChoice, Planning } from '../choice/planning.ts';
import type { Option } from '../option/option.ts';
import { isShare } from './share-claim.ts';

export const NOTHING_ASKED: Text = {
  zh: '这笔不用向对方提要求。',
  en: 'Nothing has to be asked for on this debt.',
};

const SILENT: Text = { zh: '', en: '' };

/** Why a debt is shown as it is in a plan that does not fit: whether it has a place in the months. */
export function placeReason(
  own: Option,
  group: readonly Option[],
  planning: Planning,
  { options = [], out = [] }: NamedChoice,
): Text {
  if (out.includes(own.debt)) return outReason(own, group, planning);
  const placed = options.filter(({ debt }) => !out.includes(debt));
  if (out.length === 0 || !fitsIn(placed, planning.purse)) return SILENT;
  return own.ask.creditors === 0
    ? NOTHING_ASKED
    : {
        zh: '这样还，每个月的钱够这一笔；排不进去的是别的欠款。',
        en: 'Paid like this, every month covers this debt; it is others that have no place.',
      };
}

function outReason(own: Option, group: readonly Option[], planning: Planning): Text {
  if (isKeptForNow(planning, own, group))
    return {
      zh: '最近三个月照约定还得上，再往后的钱不够，现在就要去谈。',
      en: 'The next three months can be paid as agreed; the money does not last beyond, so talk now.',
    };
  return own.ask.creditors === 0
    ? {
        zh: '每个月的钱里还排不进这笔。',
        en: 'The months have no place for this debt yet.',
      }
    : {
        zh: '每个月的钱里还排不进这笔，所以先申请缓一缓。',
        en: 'The months have no place for this debt yet, so time is asked for first.',
      };
}

/** Why a debt is paid so where the rest is shared out. */
export function shareReason(own: Option, { input }: Planning, { options = [] }: NamedChoice): Text {
  const debt = input.debts.find(({ id }) => id === own.debt);
  if (debt?.answer === 'refused')
    return {
      zh: '对方没有答应，这笔照合同还，排在平分之前。',
      en: 'The creditor has refused; this debt is paid by its contract, before what is shared out.',
    };
  if (debt?.answer !== undefined)
    return {
      zh: '对方已经答复过，这笔排在平分之前。',
      en: 'The creditor has answered, so this debt comes before what is shared out.',
    };
  if (debt?.priority !== undefined)
    return {
      zh: '这笔要先保住，排在平分之前。',
      en: 'This debt matters most, so it comes before what is shared out.',
    };
  const sum = isShare(own) ? shareOf(own) : undefined;
  if (sum === undefined) return NOTHING_ASKED;
  return options.filter(isShare).length === 1
    ? {
        zh: `每月能固定拿出 ${showYuan(sum, 'zh')}还这笔。`,
        en: `${showYuan(sum, 'en')} a month can steadily go to this debt.`,
      }
    : {
        zh: `按欠款多少，这笔每月分到 ${showYuan(sum, 'zh')}。`,
        en: `By what is owed, this debt gets ${showYuan(sum, 'en')} a month.`,
      };
}

const shareOf = ({ relief }: Option) =>
  relief.measures.flatMap((one) =>
    'amount' in one && one.kind === 'reinstal' ? [one.amount] : [],
  )[0];
