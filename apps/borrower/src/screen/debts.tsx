import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Problem } from '@forbear/problem';
import { Page } from '../piece/page.tsx';
import type { Situation } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { PRODUCT_GROUPS, PRODUCTS, type Product } from '../text/product.ts';
import { useSay } from '../text/say.ts';

/** Which debts there are: counted first, the sums come on their own pages. */
export function Debts() {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { debts } = keeping.situation;
  const [problem, setProblem] = useState<Problem>();
  const [ask, setAsk] = useState<Product>();
  const of = (product: Product) => debts.filter((one) => one.product === product.id);
  const add = async (product: Product) =>
    setProblem(
      await keeping.say(
        { kind: 'debt', id: freshId(), first: { product: product.id, at: Date.now() } },
        {},
        {},
      ),
    );
  const remove = async (product: Product) => {
    const last = of(product).at(-1);
    if (last === undefined) return;
    setAsk(undefined);
    setProblem(await keeping.remove(keysOf(last.id, keeping.situation)));
  };
  const less = (product: Product) => {
    const isFilled = typedIn(of(product).at(-1)?.facts ?? {}, 'owed') !== undefined;
    if (isFilled) setAsk(product);
    else void remove(product);
  };
  const first = debts[0];
  return (
    <Page
      title={say('欠了哪些？', 'What do you owe?')}
      why={say(
        '先数几笔，金额下一步再填。一份合同算一笔。',
        'Count them first, the sums come next. One for each contract.',
      )}
      back="/urgent"
      problem={problem}
      primary={
        first === undefined
          ? {
              text: say('先加一笔', 'Add one first'),
              onClick: () => document.querySelector<HTMLElement>('.count button')?.focus(),
            }
          : {
              text: say(`继续，一共 ${debts.length} 笔`, `Continue with ${debts.length}`),
              onClick: () => go(`/debt/${first.id}`),
            }
      }
    >
      {ask && <Sure product={ask} onYes={() => void remove(ask)} onNo={() => setAsk(undefined)} />}
      <Readers />
      {Object.entries(PRODUCT_GROUPS).map(([group, name]) => (
        <section key={group}>
          <h2>{name[say.lang]}</h2>
          <ul class="counts">
            {PRODUCTS.filter((one) => one.group === group).map((product) => (
              <Count
                key={product.id}
                product={product}
                count={of(product).length}
                onMore={() => void add(product)}
                onLess={() => less(product)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

type CountProps = {
  readonly product: Product;
  readonly count: number;
  readonly onMore: () => void;
  readonly onLess: () => void;
};

function Count({ product, count, onMore, onLess }: CountProps) {
  const say = useSay();
  const name = product.name[say.lang];
  return (
    <li class={count > 0 ? 'count on' : 'count'}>
      <span>
        {name}
        {product.hint && <small>{product.hint[say.lang]}</small>}
      </span>
      {count > 0 && (
        <>
          <button
            type="button"
            aria-label={say(`${name}少一笔`, `One ${name} less`)}
            onClick={onLess}
          >
            −
          </button>
          <output aria-label={say(`${name}几笔`, `How many ${name}`)}>{count}</output>
        </>
      )}
      <button type="button" aria-label={say(`${name}加一笔`, `One more ${name}`)} onClick={onMore}>
        +
      </button>
    </li>
  );
}

/** A debt that is filled in goes only when the person says so once more. */
function Sure({
  product,
  onYes,
  onNo,
}: {
  readonly product: Product;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const say = useSay();
  return (
    <>
      <div class="notice danger" role="alertdialog" aria-label={say('要删吗', 'Delete it?')}>
        <p>
          {say(
            `最后一笔「${product.name.zh}」已经填过，删掉它和它的记录吗？24 小时内能在设置里找回。`,
            `The last ${product.name.en} is filled in. Delete it with its records? Within 24 hours it can be taken back in the settings.`,
          )}
        </p>
        <p class="ways">
          <button class="plain" type="button" onClick={onYes}>
            {say('删掉', 'Delete')}
          </button>
          <button class="plain" type="button" onClick={onNo}>
            {say('留着', 'Keep')}
          </button>
        </p>
      </div>
    </>
  );
}

/** Where debts can be found instead of remembered. */
const READERS = [
  [
    '/report',
    { zh: '从征信报告里读', en: 'Read them from the credit report' },
    {
      zh: '个人信用报告的 PDF，一次读出全部账户，只在这部手机上读',
      en: 'The PDF of the personal credit report: all accounts at once, on this device only',
    },
  ],
  [
    '/bills?back=debts',
    { zh: '从账单里找', en: 'Find them in bills' },
    {
      zh: '支付宝、微信、银行导出的账单，只在这部手机上读',
      en: 'Exported bills, read on this device only',
    },
  ],
] as const;

function Readers() {
  const { lang } = useSay();
  return (
    <ul class="entries">
      {READERS.map(([href, name, hint]) => (
        <li key={href}>
          <Link href={href}>
            {name[lang]}
            <small>{hint[lang]}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Every record of a debt: with the debt all of them go. */
const keysOf = (id: string, { contacts }: Situation): readonly string[] => [
  `debt/${id}`,
  `case/${id}`,
  ...contacts.filter(({ debt }) => debt === id).map((contact) => `contact/${contact.id}`),
];
