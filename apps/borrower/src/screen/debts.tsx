import { parseFen, showYuan } from '@forbear/money';
import { Link, useLocation } from 'wouter-preact';
import { newDebt, PRODUCTS, type Product } from '../draft.ts';
import { firstStep } from './debt-question.tsx';
import { useDesk } from '../draft-store.ts';
import { Page } from '../piece/page.tsx';

/** The debts so far, and the templates a further one begins from. */
export function Debts() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const add = async (product: Product) => {
    const used = new Set(draft.debts.map(({ id }) => id));
    let no = 1;
    while (used.has(`${product.id}-${no}`)) no += 1;
    const debt = newDebt(product, `${product.id}-${no}`);
    await keep({ ...draft, debts: [...draft.debts, debt] });
    go(`/debt/${debt.id}/${firstStep(debt)}`);
  };
  return (
    <Page title="你欠了哪些钱？" why="一笔一笔来。每份合同算一笔，不知道的可以先空着。" back="/">
      <ul class="tasks">
        {draft.debts.map((debt) => {
          const amount = parseFen(debt.amount);
          return (
            <li key={debt.id}>
              <Link href={`/debt/${debt.id}/${firstStep(debt)}`}>
                <span>{debt.name}</span>
                <span class="state">{amount.ok ? showYuan(amount.value, 'zh') : '未填完'}</span>
              </Link>
              <button
                class="plain"
                onClick={() =>
                  void keep({ ...draft, debts: draft.debts.filter(({ id }) => id !== debt.id) })
                }
              >
                删除{debt.name}
              </button>
            </li>
          );
        })}
      </ul>
      <h2>添加一笔</h2>
      <ul class="tasks">
        {PRODUCTS.map((product) => (
          <li key={product.id}>
            <button class="row" onClick={() => void add(product)}>
              <span>{product.name}</span>
              <span class="state">{product.hint}</span>
            </button>
          </li>
        ))}
      </ul>
      {draft.debts.length > 0 && (
        <Link class="primary" href="/income">
          都加好了，继续填收入
        </Link>
      )}
    </Page>
  );
}
