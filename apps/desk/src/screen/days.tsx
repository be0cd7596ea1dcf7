import { useQuery } from '@tanstack/react-query';
import type { dayTold } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '@forbear/casework';
import { addDays, formatDay, parseSignedFen } from '@forbear/money';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Checks, type Check } from '../piece/checks.tsx';
import { signed } from '../piece/yuan.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { accountName } from '../text/chart.ts';
import { dayIn } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

type Day = Told<typeof dayTold>;

/** A sum of an answer in fen. */
function signedIn(text: string): number {
  const read = parseSignedFen(text);
  return read.ok ? read.value : Number.NaN;
}

const checksOf = (day: Day, say: Say): readonly Check[] => {
  const sum = Object.values(day.trial).reduce((all, one) => all + signedIn(one), 0);
  return [
    day.closed === day.parts
      ? {
          standing: 'good',
          words: say(`${day.parts} 个分区都关了`, `all ${day.parts} parts are closed`),
        }
      : {
          standing: 'half',
          words: say(
            `关了 ${day.closed} 个分区，共 ${day.parts} 个`,
            `${day.closed} of ${day.parts} parts are closed`,
          ),
        },
    ...day.waiting.map(({ part, code }): Check => ({
      standing: 'bad',
      words: say(`分区 ${part} 没关上`, `part ${part} failed`),
      source: code,
    })),
    sum === 0
      ? { standing: 'good', words: say('试算相平，差 0.00', 'the trial balance is even') }
      : {
          standing: 'bad',
          words: say(`试算差 ${signed(sum)}`, `the trial balance is off by ${signed(sum)}`),
        },
  ];
};

/** A business day: how far it is closed, its trial balance, and a rerun of what failed. */
export default function Days() {
  const say = useSay();
  const me = useMe();
  const [on, setOn] = useState(formatDay(addDays(dayIn(me.today), -1)));
  const query = useQuery({
    queryKey: ['day', on],
    queryFn: ({ signal }) => ask<Day>(`/days/${on}`, { signal }),
    enabled: on !== '',
  });
  const wish = useWish(
    (day: string, key) => ask<Day>(`/days/${day}/close`, { method: 'POST', key, body: {} }),
    { refresh: [['day']] },
  );
  const day = query.data;
  return (
    <>
      <div className="head">
        <h1>{say(`关账，${on}`, `Close of ${on}`)}</h1>
        <div className="end">
          <Field type="date" label={say('哪天', 'Day')} value={on} set={setOn} />
        </div>
      </div>
      <div className="split">
        <section className="body">
          <Fault fault={query.error} again={() => void query.refetch()} />
          {day === undefined ? null : <Trial day={day} />}
        </section>
        <aside className="pane" aria-label={say('关账', 'Close')}>
          {day === undefined ? null : <Checks checks={checksOf(day, say)} />}
          <div className="last">
            <Fault fault={wish.error} />
            {day === undefined || day.closed === day.parts ? null : mayDo(me, 'manage-staff') ===
              'decides' ? (
              <>
                <Button
                  type="primary"
                  block
                  loading={wish.isPending}
                  onClick={() => wish.mutate(on)}
                >
                  {say('关没关上的分区', 'Close what is not closed')}
                </Button>
                <p className="soft">{say('关过的不会再动。', 'What is closed is left alone.')}</p>
              </>
            ) : (
              <p className="soft">
                {say(
                  '没关上的会自动再试；管理员也可以在这里再关一次。',
                  'What is not closed is tried again by itself; an administrator can close it here, too.',
                )}
              </p>
            )}
          </div>
        </aside>
      </div>
    </>
  );
}

function Trial({ day }: { readonly day: Day }) {
  const say = useSay();
  const rows = Object.entries(day.trial);
  if (rows.length === 0) return <p className="soft">{say('还没有分录。', 'No journals yet.')}</p>;
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={say('试算平衡', 'trial balance')}
    >
      <table>
        <caption className="hide">{say('试算平衡', 'trial balance')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('科目', 'account')}</th>
            <th scope="col">{say('名称', 'name')}</th>
            <th scope="col" className="fig">
              {say('余额（借为正）', 'balance (debit above zero)')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, sum]) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{say.of(accountName(code))}</td>
              <td className="fig">{sumText(sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
