import { parseFen } from '@forbear/money';
import type { CaseView } from '../api/case.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { reasonText } from './words.ts';

const ITEMS = {
  request: { zh: '申请', en: 'request' },
  budget: { zh: '收支合计', en: 'income and spending' },
  others: { zh: '其他债务', en: 'other debts' },
  papers: { zh: '材料', en: 'papers' },
  identity: { zh: '身份', en: 'identity' },
  'safe-contact': { zh: '怎么联系安全', en: 'safe contact' },
} as const;

type Item = keyof typeof ITEMS;

/** What stands nowhere else on the page, in words; undefined where it does, or where it is not as the app tells it. */
function shownText(item: Item, value: unknown, say: Say): string | undefined {
  const told = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { name, from, to, how, count, monthly } = told;
  switch (item) {
    case 'identity':
      return typeof name === 'string' ? name : undefined;
    case 'safe-contact':
      if (typeof from !== 'string' || typeof to !== 'string') return undefined;
      return `${from}–${to}${typeof how === 'string' && how !== '' ? say(`，${how}`, `, ${how}`) : ''}`;
    case 'others':
      if (count === 0) return say('没有', 'none');
      return typeof count === 'number' && typeof monthly === 'string' && parseFen(monthly).ok
        ? say(
            `${count} 笔，每月最多付 ${sumText(monthly)}`,
            `${count}, at most ${sumText(monthly)} a month`,
          )
        : undefined;
    default:
      return undefined;
  }
}

/** Item by item what was granted, and what was not. */
export function Granted({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const reason = view.input?.disclosed.reason;
  return (
    <div>
      <h2>{say('给看的', 'Granted')}</h2>
      {reason === undefined ? null : (
        <p>
          {say('原因：', 'Reason: ')}
          {say.of(reasonText(reason))}
        </p>
      )}
      <dl className="kv">
        {(Object.keys(ITEMS) as Item[]).map((item) => (
          <div key={item} className="pair">
            <dt>{say.of(ITEMS[item])}</dt>
            <dd>
              {Object.hasOwn(view.disclosed, item)
                ? (shownText(item, view.disclosed[item], say) ?? say('给看', 'granted'))
                : say('没有给看', 'not granted')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
