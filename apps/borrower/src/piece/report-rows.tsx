import { formatMonth } from '@forbear/money';
import { Link } from 'wouter-preact';
import { typedIn } from '../situation/told.ts';
import type { Reported, Stand } from '../situation/reported.ts';
import { useSay, type Say } from '../text/say.ts';
import { wholeYuan } from '../text/whole-yuan.ts';

type Props = {
  readonly reported: readonly Reported[];
  readonly stand: readonly Stand[];
  readonly isOn: (k: number) => boolean;
  /** Whether it is a debt that is noted already without its sum. */
  readonly isJoined: (one: Reported) => boolean;
  readonly onTurn: (k: number) => void;
};

/** Account by account: new ones to tick, known ones told as known. */
export function ReportRows({ reported, stand, isOn, isJoined, onTurn }: Props) {
  const say = useSay();
  return (
    <ul class="lines reported">
      {reported.map((one, k) => (
        <li key={one.account.text}>
          {stand[k]?.change === 'known' ? (
            <div class="tick">
              <Words one={one} />
              <Known debt={stand[k]?.debt} />
            </div>
          ) : (
            <label class="tick">
              <input type="checkbox" checked={isOn(k)} onChange={() => onTurn(k)} />
              <Words one={one} />
              {isJoined(one) && (
                <small>{say('补到已经记下的那一笔上', 'added to the debt noted already')}</small>
              )}
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}

function Known({ debt }: { readonly debt: string | undefined }) {
  const say = useSay();
  if (debt === undefined) return <span class="hint">{say('已经记着', 'Noted already')}</span>;
  return (
    <Link href={`/debt/${debt}?back=debts`}>
      {say('已经记着，数不一样，去核对', 'Noted already with another sum: check')}
    </Link>
  );
}

function Words({ one }: { readonly one: Reported }) {
  const say = useSay();
  const { account, owed, name, mayBe } = one;
  const tail =
    account.tail === undefined ? '' : say(`，尾号 ${account.tail}`, `, ending in ${account.tail}`);
  return (
    <span class="account">
      <span>{mayBe.length > 1 ? mayBe.join(say('，或', ', or ')) : `${name}${tail}`}</span>
      <strong>{wholeYuan(owed)}</strong>
      <small>{account.lender}</small>
      <small>{stateOf(one, say)}</small>
    </span>
  );
}

/** The month of the sum, and whether it is late. */
function stateOf({ account: { month, overdue, state }, facts }: Reported, say: Say): string {
  const when =
    month === undefined
      ? say('报告那天', 'on the day of the report')
      : say(`${Number(formatMonth(month).slice(5))} 月底`, `end of ${formatMonth(month)}`);
  const late =
    state === 'bad'
      ? say('记为呆账', 'written off as bad debt')
      : overdue === undefined && typedIn(facts, 'when') !== 'past'
        ? say('没有逾期', 'not overdue')
        : overdue === undefined || overdue === true
          ? say('有逾期', 'overdue')
          : say(`有逾期 ${wholeYuan(overdue)} 元`, `${wholeYuan(overdue)} yuan overdue`);
  return `${when}${say('，', ', ')}${late}`;
}
