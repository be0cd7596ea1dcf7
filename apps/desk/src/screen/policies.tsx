import { mayDo } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import type { policyEntry } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { useNames } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { Checks, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { Filter } from '../piece/filter.tsx';
import { List, whole } from '../piece/list.tsx';
import type { PolicyText, Version } from '../policy/draft.ts';
import { PolicyEditor, type Start } from '../policy/editor.tsx';
import { NewPolicy } from '../policy/new-policy.tsx';
import type { PartsText } from '../policy/parts.ts';
import { PolicySheet } from '../policy/sheet.tsx';
import { Trial } from '../policy/trial.tsx';
import { usePlace } from '../shell/route.tsx';
import { dayIn, moment } from '../text/day.ts';
import { useSay, type Say } from '../text/say.tsx';

type Entry = Told<typeof policyEntry>;

/** Where a version stands on a day. */
function standing({ state, from, to }: Version, today: string, say: Say): string {
  if (state === 'draft') return say('草稿', 'draft');
  if (dayIn(from) > dayIn(today)) return say('还没开始', 'to come');
  if (to !== undefined && dayIn(to) < dayIn(today)) return say('已过', 'over');
  return say('现行', 'counts today');
}

/** Policies and their dated versions: read, drafted, tried, published by a second person. */
export default function Policies() {
  const say = useSay();
  const me = useMe();
  const { query } = usePlace();
  const list = usePages<Entry>('/policies', { state: query.get('state') ?? undefined });
  const [chosen, choose] = useState<Entry>();
  const now = list.rows.find(({ id }) => id === chosen?.id) ?? list.rows[0];
  return (
    <>
      <div className="head">
        <h1>{say('政策', 'Policies')}</h1>
        <p className="soft">
          {say(
            '按申请那天的版本办；发布过的版本不再变。',
            'A request is answered by the version of its day; what is published never changes.',
          )}
        </p>
        <Filter
          label={say('版本', 'version')}
          param="state"
          names={{
            'in-force': { zh: '现行的', en: 'counting today' },
            coming: { zh: '要来的', en: 'to come' },
            draft: { zh: '有草稿的', en: 'with a draft' },
          }}
        />
        {mayDo(me, 'publish-policy') === 'reads' ? null : <NewPolicy />}
      </div>
      <List
        list={list}
        label={say('政策', 'policies')}
        keyOf={({ id }) => id}
        empty={
          query.has('state')
            ? say('没有这样的政策。', 'No such policies.')
            : say(
                '还没有政策。没有政策的产品收不了申请。',
                'No policies yet. A product without one takes no requests.',
              )
        }
        chosen={now}
        choose={choose}
        columns={[
          { name: say('产品', 'product'), cell: ({ product }) => product },
          { name: say('名称', 'name'), cell: ({ name }) => name },
          {
            name: say('现行', 'counts today'),
            cell: ({ inForce }) =>
              inForce === undefined
                ? say('没有', 'none')
                : say(`第 ${inForce} 版`, `version ${inForce}`),
          },
          {
            name: say('要来的', 'to come'),
            cell: ({ coming }) =>
              coming === undefined ? '–' : say(`第 ${coming} 版`, `version ${coming}`),
          },
          {
            name: say('草稿', 'draft'),
            cell: ({ draft }) =>
              draft === undefined ? '–' : say(`第 ${draft} 版`, `version ${draft}`),
          },
        ]}
      />
      {now === undefined ? null : <Versions key={now.id} id={now.id} />}
    </>
  );
}

function Versions({ id }: { readonly id: string }) {
  const say = useSay();
  const { today } = useMe();
  const nameOf = useNames();
  const query = useQuery({
    queryKey: ['policy', id],
    queryFn: ({ signal }) =>
      ask<{ items: readonly Version[] }>(`/policies/${id}/versions`, { signal }),
  });
  const items = query.data?.items;
  const [chosen, choose] = useState<number>();
  const now = items?.find(({ version }) => version === chosen) ?? items?.[0];
  return (
    <div className="split">
      <section>
        <List
          list={whole(query, items)}
          label={say('版本', 'versions')}
          keyOf={({ version }) => String(version)}
          empty={say('没有版本。', 'No versions.')}
          chosen={now}
          choose={({ version }) => choose(version)}
          columns={[
            { name: say('版本', 'version'), cell: ({ version }) => version },
            { name: say('从', 'from'), cell: ({ from }) => from },
            { name: say('到', 'to'), cell: ({ to }) => to ?? say('没有定', 'open') },
            { name: say('现在', 'now'), cell: (row) => standing(row, today, say) },
            { name: say('起草', 'drafted by'), cell: ({ preparedBy }) => nameOf(preparedBy) },
            {
              name: say('发布', 'published by'),
              cell: ({ publishedBy }) => (publishedBy === undefined ? '–' : nameOf(publishedBy)),
            },
          ]}
        />
        {now === undefined ? null : <PolicySheet key={now.version} one={now} />}
      </section>
      <aside className="pane" aria-label={say('这一版', 'this version')}>
        {now === undefined ? null : <Beside key={now.version} one={now} />}
      </aside>
    </div>
  );
}

const checksOf = (one: Version, isOwn: boolean, say: Say): readonly Check[] => [
  one.worse
    ? {
        standing: 'half',
        words: say('有一项比上一版对申请人差', 'something is worse for applicants than before'),
        source: say('申请早的人还按上一版', 'earlier requests keep the version before'),
      }
    : {
        standing: 'good',
        words: say('没有一项比上一版差', 'nothing is worse than in the version before'),
      },
  ...(one.state === 'draft'
    ? [
        isOwn
          ? {
              standing: 'half' as const,
              words: say(
                '你起草的，要另一位二级审核员发布',
                'you drafted it; another approver of level 2 publishes',
              ),
            }
          : {
              standing: 'good' as const,
              words: say('别人起草的，你可以发布', 'drafted by somebody else: you may publish'),
            },
      ]
    : []),
];

const startOf = ({ id, policy, state, from, parts }: Version): Start => ({
  id,
  policy: policy as unknown as PolicyText,
  parts: parts as unknown as PartsText,
  ...(state === 'draft' ? { from } : {}),
});

/** What can be done with a version: try it, draft the next from it, publish a draft. */
function Beside({ one }: { readonly one: Version }) {
  const say = useSay();
  const me = useMe();
  const [isEditing, setEditing] = useState(false);
  const publish = useWish(
    (digest: string, key) =>
      ask<Version>(`/policies/${one.id}/versions/${one.version}/publish`, {
        ...{ method: 'POST', key, body: { digest } },
      }),
    {
      refresh: [
        ['policy', one.id],
        ['list', '/policies'],
      ],
    },
  );
  const may = mayDo(me, 'publish-policy', { preparedBy: one.preparedBy });
  const writes = may === 'decides' || may === 'prepares';
  return (
    <>
      <p className="soft">{one.id}</p>
      <h2>{say(`第 ${one.version} 版`, `Version ${one.version}`)}</h2>
      <p className="soft">
        {one.publishedAt === undefined
          ? say(`${moment(one.at)} 起草`, `drafted ${moment(one.at)}`)
          : say(`${moment(one.publishedAt)} 发布`, `published ${moment(one.publishedAt)}`)}
      </p>
      <Checks checks={checksOf(one, one.preparedBy === me.id, say)} />
      {writes ? <Trial one={one} /> : null}
      <div className="last">
        <Fault fault={publish.error} />
        {writes ? (
          <div className="acts">
            {one.state === 'draft' ? (
              <Button
                className="wide"
                type="primary"
                disabled={may !== 'decides'}
                loading={publish.isPending}
                onClick={() => publish.mutate(one.digest)}
              >
                {say(`发布，${one.from} 起有效`, `Publish, valid from ${one.from}`)}
              </Button>
            ) : null}
            <Button className="wide" onClick={() => setEditing(true)}>
              {one.state === 'draft'
                ? say('改草稿', 'Change the draft')
                : say('照这一版起草下一版', 'Draft the next from this one')}
            </Button>
          </div>
        ) : null}
      </div>
      {isEditing ? <PolicyEditor start={startOf(one)} close={() => setEditing(false)} /> : null}
    </>
  );
}
