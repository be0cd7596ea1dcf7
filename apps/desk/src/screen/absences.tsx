import type { absenceEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { useColleagues, useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Choice } from '../piece/choice.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { List } from '../piece/list.tsx';
import { useSay } from '../text/say.tsx';

type Absence = Told<typeof absenceEntry>;

const STATES = {
  coming: { zh: '还没到', en: 'to come' },
  away: { zh: '不在', en: 'away' },
  over: { zh: '回来了', en: 'back' },
} as const;

/** Who is away, and whose cases another has meanwhile; nothing due is left without an owner. */
export function Absences() {
  const say = useSay();
  const me = useMe();
  const nameOf = useNames();
  const list = usePages<Absence>('/absences');
  const refresh = [
    ['list', '/absences'],
    ['list', '/cases'],
    ['list', '/diary'],
  ];
  const end = useWish((id: string, key) => ask(`/absences/${id}/end`, { method: 'POST', key }), {
    refresh,
  });
  const isApprover = me.roles.includes('approver');
  return (
    <section>
      <div className="head">
        <h2>{say('谁不在，谁代', 'Who is away, who stands in')}</h2>
      </div>
      {isApprover ? <NewAbsence refresh={refresh} /> : null}
      <div className="body">
        <Fault fault={end.error} />
      </div>
      <List
        list={list}
        label={say('谁不在', 'absences')}
        keyOf={({ id }) => id}
        empty={say('没有人请假。', 'Nobody is away.')}
        columns={[
          { name: say('谁', 'who'), cell: ({ staff }) => nameOf(staff) },
          { name: say('谁代', 'stands in'), cell: ({ cover }) => nameOf(cover) },
          { name: say('从', 'from'), cell: ({ from }) => from },
          { name: say('到', 'to'), cell: ({ to }) => to },
          { name: say('个案', 'cases'), fig: true, cell: ({ moved }) => moved },
          {
            name: say('状态', 'state'),
            cell: ({ id, state }) =>
              state === 'over' || !isApprover ? (
                say.of(STATES[state])
              ) : (
                <span className="acts">
                  {say.of(STATES[state])}
                  <Button size="small" loading={end.isPending} onClick={() => end.mutate(id)}>
                    {say('提前回来', 'Back early')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
    </section>
  );
}

function NewAbsence({ refresh }: { readonly refresh: readonly (readonly unknown[])[] }) {
  const say = useSay();
  const { today } = useMe();
  const options = useColleagues().flatMap(({ id, name, roles }) =>
    roles.includes('agent') ? [[id, name] as const] : [],
  );
  const [staff, setStaff] = useState<string>();
  const [cover, setCover] = useState<string>();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const wish = useWish((body: object, key) => ask('/absences', { method: 'POST', key, body }), {
    refresh,
    done: () => (setStaff(undefined), setCover(undefined)),
  });
  return (
    <form
      className="body many"
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate({ staff, cover, from, to });
      }}
    >
      <Choice label={say('谁不在', 'Who is away')} {...{ options, value: staff, set: setStaff }} />
      <Choice label={say('谁代', 'Who stands in')} {...{ options, value: cover, set: setCover }} />
      <Field type="date" label={say('从', 'From')} value={from} set={setFrom} />
      <Field type="date" label={say('到', 'To')} value={to} set={setTo} />
      <p className="field">
        <Button
          htmlType="submit"
          loading={wish.isPending}
          disabled={staff === undefined || cover === undefined}
        >
          {say('交接', 'Hand over')}
        </Button>
      </p>
      <Fault fault={wish.error} />
    </form>
  );
}
