import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseKey, type CaseView, type PaperFile } from '../api/case.ts';
import type { PageOf } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import { List, whole, type Column } from '../piece/list.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';

/** Papers that were granted, each shown beside the list; what was erased says so. */
export default function Papers({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const query = useQuery({
    queryKey: [...caseKey(view.id), 'files'],
    queryFn: ({ signal }) => ask<PageOf<PaperFile>>(`/cases/${view.id}/files`, { signal }),
  });
  const [chosen, choose] = useState<PaperFile>();
  const now = query.data?.items.find(({ id }) => id === chosen?.id);
  const columns: readonly Column<PaperFile>[] = [
    { name: say('是什么', 'kind'), cell: ({ kind }) => kind },
    { name: say('收到', 'received'), cell: ({ receivedOn }) => receivedOn },
    { name: say('谁给的', 'from'), cell: ({ author }) => author },
    {
      name: say('大小', 'size'),
      fig: true,
      cell: ({ bytes }) => `${Math.ceil(bytes / 1024)} KB`,
    },
    {
      name: say('看到哪天', 'until'),
      cell: ({ erased, endsOn }) => (erased ? say('已删除', 'erased') : (endsOn ?? '–')),
    },
  ];
  return (
    <div className="split even">
      <section>
        <List
          list={whole(query, query.data?.items)}
          columns={columns}
          label={say('材料', 'papers')}
          keyOf={({ id }) => id}
          empty={say(
            '没有给看材料。要的话，在概览里点「请补材料」，一次说全。',
            'No papers were granted. Where some are needed, “Ask for papers” on the overview, all at once.',
          )}
          chosen={now}
          choose={choose}
        />
      </section>
      <aside className="pane" aria-label={say('材料的样子', 'The paper')}>
        {now === undefined ? (
          <p className="soft">
            {say(
              '选一份来看。看过的，申请人看得到。',
              'Choose one. The applicant sees what was looked at.',
            )}
          </p>
        ) : (
          <Paper one={now} caseId={view.id} />
        )}
      </aside>
    </div>
  );
}

function Paper({ one, caseId }: { readonly one: PaperFile; readonly caseId: string }) {
  const say = useSay();
  const address = `/v1/cases/${caseId}/files/${one.id}`;
  if (one.erased) return <p>{say('这份已按约定删除。', 'This one was erased as agreed.')}</p>;
  return (
    <>
      <h2>
        {one.kind} · {moment(one.at)}
      </h2>
      {one.media.startsWith('image/') ? (
        <img className="paper" src={address} alt={say(`材料：${one.kind}`, `paper: ${one.kind}`)} />
      ) : (
        <p>
          <a href={address} download>
            {say('下载来看', 'Download to read')}
          </a>
        </p>
      )}
      <p className="soft mono">{one.digest}</p>
    </>
  );
}
