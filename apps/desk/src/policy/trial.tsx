import type { trialTold } from '@forbear/wire/desk';
import { Button } from 'antd';
import { reasonText } from '../case/words.ts';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { useSay } from '../text/say.tsx';
import type { Version } from './draft.ts';

type Tried = Told<typeof trialTold>;

/** What a version would have said to requests of the past, frozen so that it can be said again. */
export function Trial({ one }: { readonly one: Version }) {
  const say = useSay();
  const wish = useWish((set: string | undefined, key) =>
    ask<Tried>(`/policies/${one.id}/versions/${one.version}/trial`, {
      ...{ method: 'POST', key, body: set === undefined ? {} : { set } },
    }),
  );
  const tried = wish.data;
  return (
    <section aria-label={say('试算', 'Trial')}>
      <hr className="rule" />
      <p className="acts">
        <Button loading={wish.isPending} onClick={() => wish.mutate(undefined)}>
          {say('用过去的申请试算', 'Try on past requests')}
        </Button>
        {tried === undefined ? null : (
          <Button loading={wish.isPending} onClick={() => wish.mutate(tried.set.id)}>
            {say('同一批再算一遍', 'The same ones again')}
          </Button>
        )}
      </p>
      <Fault fault={wish.error} />
      {tried === undefined ? null : <Found tried={tried} />}
    </section>
  );
}

function Found({ tried }: { readonly tried: Tried }) {
  const say = useSay();
  const { set, counts, items, beside } = tried;
  const other = items.filter(({ before, after }) => before !== undefined && before.zh !== after.zh);
  return (
    <>
      <p role="status" className="told">
        {beside === undefined
          ? say(`${set.cases} 件申请`, `${set.cases} requests`)
          : say(
              `${set.cases} 件里 ${counts.same} 件和第 ${beside} 版一样，${counts.other} 件不一样`,
              `${counts.same} of ${set.cases} as by version ${beside}, ${counts.other} otherwise`,
            )}
      </p>
      <dl className="kv">
        <dt>{say('变得没有方案的', 'now without an offer')}</dt>
        <dd>{counts.lost}</dd>
        <dt>{say('变得有方案的', 'now with an offer')}</dt>
        <dd>{counts.won}</dd>
      </dl>
      <p className="soft">
        {say('冻结的输入，摘要 ', 'frozen inputs, digest ')}
        <span className="mono">{set.digest.slice(0, 12)}</span>
      </p>
      <ul className="reasons">
        {other.slice(0, 20).map(({ no, reason, daysOverdue, before, after }) => (
          <li key={no}>
            <b>
              {say(`第 ${no} 件`, `No. ${no}`)} · {say.of(reasonText(reason))} ·{' '}
              {say(`逾期 ${daysOverdue} 天`, `${daysOverdue} days overdue`)}
            </b>
            <p className="soft">{before === undefined ? '' : say.of(before)}</p>
            <p>{say.of(after)}</p>
          </li>
        ))}
      </ul>
      {other.length > 20 ? (
        <p className="soft">{say(`还有 ${other.length - 20} 件`, `${other.length - 20} more`)}</p>
      ) : null}
    </>
  );
}
