import {
  LEVEL_NAMES,
  stopText,
  type Considered,
  type ProposalInput,
  type SecondPerson,
} from '@forbear/casework';
import { formatMonth, formatShare, groupYuan, RATE_SCALE, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { Check } from '../piece/checks.tsx';
import type { Say } from '../text/say.tsx';

const SECOND: Readonly<Record<SecondPerson, Text>> = {
  level: { zh: '超过客服的权限', en: 'above the level of an agent' },
  waiver: { zh: '有减免', en: 'something is waived' },
  'third-relief': { zh: '第三次给宽限', en: 'a third relief' },
  class: { zh: '分类比关注差', en: 'a class worse than special mention' },
  'budget-differs': {
    zh: '自述和收支差两成以上',
    en: 'what was said and the budget differ by more than a fifth',
  },
  dispute: { zh: '金额有争议', en: 'a sum is in dispute' },
  court: { zh: '已到法院', en: 'a court has the matter' },
  despair: { zh: '对方说了不想活的话，先停下', en: 'words of despair: pause first' },
};

/** A yearly cost as a percentage with two decimals, rounded up: a limit is never met by rounding. */
export const yearly = (cost: number): string => `${(Math.ceil(cost * 10_000) / 100).toFixed(2)}%`;

/** What is to be said of an offer before it is made: months, cost, law, who may grant it, who else decides. */
export function findingsOf(
  found: Considered,
  { policy }: ProposalInput,
  say: Say,
): readonly Check[] {
  const { candidate, tightest, cost, second } = found;
  const { stop, level } = candidate;
  const source = `${policy.name} · ${say(`第 ${policy.version} 版`, `version ${policy.version}`)}`;
  const checks: Check[] = [];
  if (stop !== undefined && stop.by !== 'month' && stop.by !== 'cost')
    checks.push({ standing: 'bad', words: say.of(stopText(candidate)), source });
  if (tightest !== undefined) checks.push(monthCheck(tightest, say));
  if (cost !== undefined) {
    const most = policy.afford.costMax;
    const limit = `${formatShare(most * 100)}%`;
    checks.push(
      cost * RATE_SCALE > most
        ? {
            standing: 'bad',
            words: say(
              `一年的价钱 ${yearly(cost)}，超过 ${limit}`,
              `costs ${yearly(cost)} a year, above ${limit}`,
            ),
            source,
          }
        : {
            standing: 'good',
            words: say(
              `一年的价钱 ${yearly(cost)}，不超过 ${limit}`,
              `costs ${yearly(cost)} a year, within ${limit}`,
            ),
            source: say('按每笔实际收付的日子倒算', 'from the days on which is paid'),
          },
    );
  }
  if (level !== undefined) {
    const name = say.of(LEVEL_NAMES[level]);
    checks.push(
      second.length === 0
        ? { standing: 'good', words: say(`${name}可以给`, `the ${name} may grant it`), source }
        : {
            standing: 'half',
            words: say(`要第二个人决定：${name}`, `a second person decides: ${name}`),
            source: second.map((one) => say.of(SECOND[one])).join('；'),
          },
    );
  }
  return checks;
}

function monthCheck(
  { month, due, affordable }: NonNullable<Considered['tightest']>,
  say: Say,
): Check {
  const name = formatMonth(month);
  const left = affordable - due;
  return left < 0
    ? {
        standing: 'bad',
        words: say(
          `${name} 差 ${groupYuan(-left as Fen)}`,
          `${groupYuan(-left as Fen)} missing in ${name}`,
        ),
        source: say(
          `要还 ${groupYuan(due)}，能还 ${groupYuan(affordable)}`,
          `${groupYuan(due)} due, ${groupYuan(affordable)} affordable`,
        ),
      }
    : {
        standing: 'good',
        words: say(
          `每个月都放得进，最紧 ${name} 余 ${groupYuan(left as Fen)}`,
          `fits every month; tightest ${name}, ${groupYuan(left as Fen)} left`,
        ),
      };
}
