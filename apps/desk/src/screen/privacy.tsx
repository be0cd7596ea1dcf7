import { mayDo } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import { PRIVACY_WORDS, type privacyEntry, type privacyView } from '@forbear/wire/desk';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { Field } from '../piece/field.tsx';
import { Filter } from '../piece/filter.tsx';
import { List, type Column } from '../piece/list.tsx';
import { usePlace } from '../shell/route.tsx';
import { dayIn, lastDay, moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';
import { Answer, REFRESH } from './privacy-answer.tsx';

type Entry = Told<typeof privacyEntry>;
type View = Told<typeof privacyView>;

const KINDS = { copy: { zh: '要一份副本', en: 'a copy' }, delete: { zh: '删除', en: 'deletion' } };
const CHANNELS = {
  app: { zh: 'App', en: 'app' },
  public: { zh: '网页', en: 'web form' },
  written: { zh: '来信', en: 'letter' },
} as const;
const isOpen = ({ state }: Entry): boolean => state === 'asked' || state === 'prepared';

const columnsOf = (say: Say, today: string): readonly Column<Entry>[] => [
  {
    name: say('最晚答复', 'answer by'),
    cell: (row) =>
      isOpen(row)
        ? lastDay(dayIn(row.dueOn), dayIn(today), say.lang)
        : row.answeredAt === undefined
          ? ''
          : say(`${moment(row.answeredAt)} 答复`, `answered ${moment(row.answeredAt)}`),
  },
  { name: say('要什么', 'asks for'), cell: ({ kind }) => say.of(KINDS[kind]) },
  {
    name: say('谁', 'person'),
    cell: ({ person }) => person ?? say('看不到', 'not shown'),
  },
  { name: say('从哪来', 'by'), cell: ({ channel }) => say.of(CHANNELS[channel]) },
  { name: say('状态', 'state'), cell: ({ state }) => say.of(PRIVACY_WORDS[state]) },
];

/** Requests for a copy of what is kept on a person, or for its deletion, by the day by which each is answered. */
export default function Privacy() {
  const say = useSay();
  const me = useMe();
  const state = usePlace().query.get('state') ?? undefined;
  const list = usePages<Entry>('/privacy-requests', { state });
  const [chosen, choose] = useState<Entry>();
  const [isAdding, setAdding] = useState(false);
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  const open = list.rows.filter(isOpen).length;
  const mayAct = mayDo(me, 'export-personal') !== 'reads';
  return (
    <>
      <div className="head">
        <h1>
          {state === 'answered' || list.hasNextPage
            ? say('个人信息请求', 'Personal data')
            : say(`个人信息请求，没答复 ${open} 件`, `Personal data: ${open} to be answered`)}
        </h1>
        <Filter
          label={say('状态', 'state')}
          param="state"
          names={{
            open: { zh: '没答复', en: 'to be answered' },
            answered: { zh: '已答复', en: 'answered' },
          }}
        />
        {mayAct ? (
          <Button className="end" type="primary" onClick={() => setAdding(true)}>
            {say('登记来信的请求', 'Enter a request by letter')}
          </Button>
        ) : null}
      </div>
      <div className="split">
        <section>
          <List
            {...{ list, columns: columnsOf(say, me.today), chosen: now, choose }}
            label={say('请求', 'requests')}
            keyOf={({ id }) => id}
            empty={say(
              '没有这样的请求。申请人在 App 里提的会出现在这里，来信的由你登记。',
              'No such request. Those made in the app appear here; those by letter you enter.',
            )}
          />
        </section>
        <aside className="pane" aria-label={say('选中的请求', 'the chosen request')}>
          {now === undefined ? null : (
            <Beside key={`${now.id} ${now.state}`} entry={now} mayAct={mayAct} />
          )}
        </aside>
      </div>
      <Modal
        open={isAdding}
        onCancel={() => setAdding(false)}
        footer={null}
        destroyOnHidden
        title={say('登记来信的请求', 'Enter a request by letter')}
      >
        <NewRequest done={() => setAdding(false)} />
      </Modal>
    </>
  );
}

function Beside({ entry, mayAct }: { readonly entry: Entry; readonly mayAct: boolean }) {
  const say = useSay();
  const query = useQuery({
    queryKey: ['privacy', entry.id],
    queryFn: ({ signal }) => ask<View>(`/privacy-requests/${entry.id}`, { signal }),
  });
  return (
    <>
      <p className="soft">
        {say(`${moment(entry.askedAt)} 提出`, `asked ${moment(entry.askedAt)}`)}
      </p>
      <h2>{say.of(KINDS[entry.kind])}</h2>
      {entry.refusal === undefined ? null : <p className="told">{say.of(entry.refusal)}</p>}
      <Fault fault={query.error} />
      <Kept view={query.data} />
      {mayAct && query.data !== undefined ? <Answer entry={entry} /> : null}
    </>
  );
}

/** What is kept, class by class: of a deletion what goes at once, and what stays, until when and why. */
function Kept({ view }: { readonly view: View | undefined }) {
  const say = useSay();
  const told = view?.told.filter(({ erased, kept }) => erased + kept > 0) ?? [];
  if (view === undefined) return null;
  if (told.length === 0)
    return (
      <p className="soft">{say('没有找到关于这个人的资料。', 'Nothing on the person is kept.')}</p>
    );
  return (
    <ul className="happened">
      {told.map(({ what, name, erased, kept, how, until }) => (
        <li key={what}>
          <p>{say.of(name)}</p>
          <p>
            {view.kind === 'copy'
              ? say(`${erased + kept} 条`, `${erased + kept} rows`)
              : say(`删 ${erased} 条，留 ${kept} 条`, `${erased} go, ${kept} stay`)}
          </p>
          {view.kind === 'copy' || kept === 0 ? null : (
            <p className="soft">
              {`${say.of(how)}${until === undefined ? '' : say(`最晚 ${until}。`, ` Until ${until} at the latest.`)}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function NewRequest({ done }: { readonly done: () => void }) {
  const say = useSay();
  const [person, setPerson] = useState('');
  const [kind, setKind] = useState<keyof typeof KINDS>('copy');
  const wish = useWish(
    (_: undefined, key) =>
      ask<Entry>('/privacy-requests', {
        method: 'POST',
        key,
        body: { kind, person: person.trim() },
      }),
    { ...REFRESH, done },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        wish.mutate(undefined);
      }}
    >
      <Field
        label={say('客户号', 'Number of the person')}
        value={person}
        set={setPerson}
        autoFocus
        hint={say('先按合同上的办法核对身份。', 'Check who asks first, as the contract says.')}
      />
      <p className="field">
        <Radio.Group
          value={kind}
          options={(['copy', 'delete'] as const).map((value) => ({
            value,
            label: say.of(KINDS[value]),
          }))}
          onChange={({ target }) => setKind(target.value as keyof typeof KINDS)}
        />
      </p>
      <Fault fault={wish.error} />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={wish.isPending}
        disabled={person.trim() === ''}
      >
        {say('登记', 'Enter')}
      </Button>
    </form>
  );
}
