import { arithmeticOf, type ProposalInput } from '@forbear/casework';
import { formatMonth, groupYuan } from '@forbear/money';
import { useMemo } from 'react';
import { signed } from '../piece/yuan.tsx';
import { useSay } from '../text/say.tsx';

const MONTHS = 36;

/** What the applicant can pay a month: the arithmetic where the budget was granted, else what they said of it. */
export function Affordability({ input }: { readonly input: ProposalInput }) {
  const say = useSay();
  const { disclosed, asOf } = input;
  const money = useMemo(() => arithmeticOf(disclosed, asOf, MONTHS), [disclosed, asOf]);
  const [first] = money;
  if (first === undefined)
    return (
      <section>
        <h2>{say('申请人每月能还', 'What the applicant can pay')}</h2>
        <dl className="kv sum">
          <dt>{say('自己说的', 'as they said')}</dt>
          <dd>{groupYuan(disclosed.share)}</dd>
        </dl>
        <p className="soft">
          {say(
            '没有给看收支，只按这个数核对。',
            'Income and spending were not granted: only this sum is tested.',
          )}
        </p>
      </section>
    );
  const steps = money.filter((one, k) => one.available !== money[k - 1]?.available);
  return (
    <section>
      <h2>
        {say('申请人给看的', 'What the applicant granted')}
        <span className="soft"> {formatMonth(first.month)}</span>
      </h2>
      <dl className="kv">
        <dt>{say('收入', 'income')}</dt>
        <dd>{groupYuan(first.income)}</dd>
        <dt>{say('必要支出', 'essentials')}</dt>
        <dd>{signed(-first.essential)}</dd>
      </dl>
      <dl className="kv part">
        <dt>{say('剩下', 'left')}</dt>
        <dd>{signed(first.leftOver)}</dd>
        <dt>{say('留作应急', 'kept back')}</dt>
        <dd>{signed(-first.keptBack)}</dd>
      </dl>
      <dl className="kv sum">
        <dt>{say('这个月能还', 'can pay this month')}</dt>
        <dd>{groupYuan(first.available)}</dd>
      </dl>
      <p className="soft">
        {say(
          '应急按剩下的十分之一，进到整十元，存满一个月必要支出为止。',
          'A tenth of what is left is kept back, up to whole 10 yuan, until a month of essentials is saved.',
        )}
      </p>
      {steps.length > 1 ? (
        <dl className="kv part">
          {steps.slice(0, 6).map(({ month, available }) => (
            <div key={month} className="pair">
              <dt>{say(`${formatMonth(month)} 起`, `from ${formatMonth(month)}`)}</dt>
              <dd>{groupYuan(available)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <dl className="kv part">
        <dt>{say('自己说的', 'as they said')}</dt>
        <dd>{groupYuan(disclosed.share)}</dd>
      </dl>
    </section>
  );
}
