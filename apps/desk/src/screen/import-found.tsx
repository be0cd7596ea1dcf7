import { useQuery } from '@tanstack/react-query';
import type { differenceEntry, importedProduct, importEntry } from '@forbear/wire/desk';
import { usePages } from '../api/pages.ts';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { List, whole } from '../piece/list.tsx';
import { METHODS } from './products.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

type Import = Told<typeof importEntry>;
type Difference = Told<typeof differenceEntry>;

/** Faults row by row; of a reconciliation, what the core states otherwise. */
export function Found({ one }: { readonly one: Import }) {
  const say = useSay();
  if (one.kind === 'reconciliation' && one.state === 'taken') return <Differences id={one.id} />;
  if (one.kind === 'products' && one.state === 'previewed') return <Products id={one.id} />;
  if (one.faults.length === 0) return null;
  return (
    <section className="body">
      <h2>
        {say(
          `头 ${one.faults.length} 处错，共 ${one.faultCount} 处`,
          `First ${one.faults.length} of ${one.faultCount} faults`,
        )}
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('错', 'faults')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('行', 'row')}</th>
              <th scope="col">{say('列', 'column')}</th>
              <th scope="col">{say('怎么了', 'what')}</th>
              <th scope="col">{say('代码', 'code')}</th>
            </tr>
          </thead>
          <tbody>
            {one.faults.map((fault) => (
              <tr key={`${fault.file ?? ''}${fault.row}${fault.column ?? ''}${fault.code}`}>
                <th scope="row">{fault.row}</th>
                <td>{fault.column ?? '–'}</td>
                <td>{say.of(fault)}</td>
                <td className="mono">{fault.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Product = Told<typeof importedProduct>;

/** Each term on its own line: `penalty rate value 0.0005`. */
const termLines = (terms: unknown, name = ''): readonly (readonly [string, string])[] =>
  typeof terms === 'object' && terms !== null && !Array.isArray(terms)
    ? Object.entries(terms).flatMap(([key, value]) => termLines(value, `${name} ${key}`.trim()))
    : [[name, Array.isArray(terms) ? terms.join(' ') : String(terms)]];

/** What a file of products would bring, term by term: the second person sees what they agree to. */
function Products({ id }: { readonly id: string }) {
  const say = useSay();
  const query = useQuery({
    queryKey: ['import', id, 'products'],
    queryFn: ({ signal }) =>
      ask<{ items: readonly Product[] }>(`/imports/${id}/products`, { signal }),
  });
  return (
    <section>
      <div className="head">
        <h2>{say('文件里的产品', 'Products in the file')}</h2>
      </div>
      <List
        list={whole(query, query.data?.items)}
        label={say('文件里的产品', 'products in the file')}
        keyOf={({ code }) => code}
        empty={say('没有产品。', 'No products.')}
        columns={[
          { name: say('代码', 'code'), cell: ({ code }) => code },
          {
            name: say('名称', 'name'),
            cell: ({ name, known }) => (
              <>
                {say.of(name)}
                {known ? <small>{say('已经有了', 'there already')}</small> : null}
              </>
            ),
          },
          {
            name: say('怎么还', 'method'),
            cell: ({ method }) => say.of(METHODS[method] ?? { zh: method, en: method }),
          },
          { name: say('期数', 'count'), fig: true, cell: ({ count }) => count },
          {
            name: say('按卡分类', 'classed as cards'),
            cell: ({ card }) => (card ? say('是', 'yes') : say('不是', 'no')),
          },
          {
            name: say('还清后', 'when paid off'),
            cell: ({ staysOpen }) =>
              staysOpen ? say('账户还开着', 'stays open') : say('结清', 'is settled'),
          },
          {
            name: say('条款', 'terms'),
            cell: ({ terms }) => (
              <ul className="mono">
                {termLines(terms).map(([name, value]) => (
                  <li key={name}>
                    {name} {value}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}

const PARTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  principal: { zh: '本金', en: 'principal' },
  interest: { zh: '利息', en: 'interest' },
  penalty: { zh: '罚息', en: 'penalty' },
  fees: { zh: '费用', en: 'fees' },
  loan: { zh: '整笔', en: 'the loan' },
};

/** A sum of one side; a loan that one side does not have has no sum there. */
const sideText = (sum: string, other: string, { part }: Difference, say: Say): string =>
  part === 'loan' && sum === '0.00' && other !== '0.00'
    ? say('没有这笔', 'not there')
    : sumText(sum);

function Differences({ id }: { readonly id: string }) {
  const say = useSay();
  const list = usePages<Difference>(`/imports/${id}/rows`);
  return (
    <section>
      <div className="head">
        <h2>
          {say(
            '和核心系统的差别，一条不改',
            'Differences from the core system; none is overwritten',
          )}
        </h2>
      </div>
      <List
        list={list}
        label={say('差别', 'differences')}
        keyOf={(row) => row.id}
        empty={say('没有差别。', 'No differences.')}
        columns={[
          { name: say('借据', 'loan'), cell: ({ loanNo }) => loanNo },
          { name: say('日', 'day'), cell: ({ on }) => on },
          {
            name: say('哪一项', 'part'),
            cell: ({ part }) => say.of(PARTS[part] ?? { zh: part, en: part }),
          },
          {
            name: say('我们', 'ours'),
            fig: true,
            cell: (row) => sideText(row.ours, row.theirs, row, say),
          },
          {
            name: say('核心', 'core'),
            fig: true,
            cell: (row) => sideText(row.theirs, row.ours, row, say),
          },
          {
            name: say('以谁为准', 'counts'),
            cell: ({ counts }) => (counts === 'ours' ? say('我们', 'ours') : say('核心', 'core')),
          },
        ]}
      />
    </section>
  );
}
