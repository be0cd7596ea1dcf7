import type { productEntry } from '@forbear/wire/desk';
import { usePages } from '../api/pages.ts';
import type { Told } from '../api/shape.ts';
import { List } from '../piece/list.tsx';
import { Filter } from '../piece/filter.tsx';
import { Go, usePlace } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';

type Product = Told<typeof productEntry>;

export const METHODS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'equal-instalment': { zh: '等额本息', en: 'level payments' },
  'equal-principal': { zh: '等额本金', en: 'level principal' },
  'fee-instalment': { zh: '分期收费', en: 'instalments with a fee' },
  bullet: { zh: '到期一次还', en: 'one payment at the end' },
  flat: { zh: '平息', en: 'flat' },
  revolving: { zh: '循环', en: 'revolving' },
};

/** Products as the core system states them; they come by import alone. */
export default function Products() {
  const say = useSay();
  const { query } = usePlace();
  const list = usePages<Product>('/products', { policy: query.get('policy') ?? undefined });
  return (
    <>
      <div className="head">
        <h1>{say('产品', 'Products')}</h1>
        <Filter
          label={say('政策', 'policy')}
          param="policy"
          names={{
            some: { zh: '有政策的', en: 'with a policy' },
            none: { zh: '还没有政策的', en: 'without one' },
          }}
        />
        <p className="soft">
          {say('由导入来，条款不在这里改。', 'They come by import; terms are not changed here.')}{' '}
          <Go to="/imports">{say('去导入', 'To the imports')}</Go>
        </p>
      </div>
      <List
        list={list}
        label={say('产品', 'products')}
        keyOf={({ code }) => code}
        empty={
          query.has('policy')
            ? say('没有这样的产品。', 'No such products.')
            : say(
                '还没有产品。先导入一份产品文件。',
                'No products yet. Import a file of products first.',
              )
        }
        columns={[
          { name: say('代码', 'code'), cell: ({ code }) => code },
          { name: say('名称', 'name'), cell: ({ name }) => say.of(name) },
          {
            name: say('怎么还', 'method'),
            cell: ({ method }) => say.of(METHODS[method] ?? { zh: method, en: method }),
          },
          { name: say('期数', 'count'), fig: true, cell: ({ count }) => count },
          {
            name: say('卡', 'card'),
            cell: ({ card }) => (card ? say('是', 'yes') : say('不是', 'no')),
          },
        ]}
      />
    </>
  );
}
