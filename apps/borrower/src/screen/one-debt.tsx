import { useLocation, useParams } from 'wouter-preact';
import {
  amountCheck,
  choiceCheck,
  countCheck,
  dayCheck,
  whenCheck,
  where,
} from '../piece/check.ts';
import { Radios, Ticks } from '../piece/choice.tsx';
import { DayField, MoneyField, TextField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { FromReport } from '../piece/from-report.tsx';
import { Page } from '../piece/page.tsx';
import { WhenDue } from '../piece/when-due.tsx';
import { WhoLends } from '../piece/who-lends.tsx';
import { namesOf } from '../situation/names.ts';
import type { DebtTold } from '../situation/situation.ts';
import { useKeeping } from '../store/keeping.tsx';
import { productOf, type Product } from '../text/product.ts';
import { useSay } from '../text/say.ts';
import { useRoad } from './next-page.ts';
import { NoDebt } from '../piece/no-debt.tsx';

/** One debt on one page: what nobody else can know; the rest is asked later, where it changes something. */
export function OneDebt() {
  const { id = '' } = useParams<{ id: string }>();
  const { situation } = useKeeping();
  const told = situation.debts.find((one) => one.id === id);
  return told === undefined ? <NoDebt /> : <Asked key={id} told={told} />;
}

function Asked({ told }: { readonly told: DebtTold }) {
  const say = useSay();
  const { situation, today } = useKeeping();
  const [, go] = useLocation();
  const names = namesOf(situation, say.lang);
  const road = useRoad(`/debt/${told.id}`, situation);
  const no = situation.debts.indexOf(told) + 1;
  const following = situation.debts[no];
  const form = useForm(
    { kind: 'debt', id: told.id },
    told.facts,
    {
      ...('products' in told.facts
        ? { product: choiceCheck('product', say('是哪一个？选一个。', 'Which one is it?')) }
        : {}),
      owed: amountCheck(
        'owed',
        say,
        say('还欠多少？不知道就勾“我不知道”。', 'How much is owed? If you do not know, tick it.'),
      ),
      when: choiceCheck('when', say('下一次哪天还？选一个。', 'When is it due? Choose one.')),
      due: where(
        (facts) => 'typed' in (facts['when'] ?? {}),
        whenCheck(
          'due',
          today.day,
          (facts) => lean(facts['when']),
          say,
          say('填一个日子。', 'Give a day.'),
        ),
      ),
      each: amountCheck('each', say),
      count: countCheck('count', 1, 600, say),
      ends: dayCheck('ends', today.day, 'coming', say),
    },
    `debt-${told.id}`,
  );
  const product = productOf(form.text('product') || told.product);
  return (
    <Page
      title={say('这一笔，知道多少填多少', 'This one: fill in what you know')}
      over={`${names.get(told.id)} · ${say(`第 ${no} 笔，共 ${situation.debts.length} 笔`, `${no} of ${situation.debts.length}`)}`}
      back={road.back}
      faults={form.faults}
      problem={form.problem}
      primary={{
        text: road.isMending
          ? say('改好了', 'Done')
          : following === undefined
            ? say('填好了，下一步：收入', 'Next: income')
            : say(`填好了，下一笔：${names.get(following.id)}`, `Next: ${names.get(following.id)}`),
      }}
      {...(hasMore(situation.debts, no)
        ? {
            second: {
              text: say('其余的先按报告算，去填收入', 'The rest as the report says: on to income'),
              onClick: () =>
                form.isTouched
                  ? void form.save().then((kept) => kept && go('/income'))
                  : go('/income'),
            },
          }
        : {})}
      onSubmit={() => void form.save().then((kept) => kept && go(road.next))}
    >
      <FromReport form={form} facts={told.facts} />
      <Facts form={form} product={product} />
    </Page>
  );
}

/** Whether the debts that follow were all read from a report, so that they can wait. */
const hasMore = (debts: readonly DebtTold[], from: number): boolean =>
  debts.length > from + 1 && debts.slice(from).every(({ facts }) => 'toldOn' in facts);

const lean = (told: object | undefined): 'coming' | 'past' =>
  told !== undefined && 'typed' in told && told.typed === 'past' ? 'past' : 'coming';

function Facts({ form, product }: { readonly form: Form; readonly product: Product }) {
  const say = useSay();
  const isLate = form.text('when') === 'past';
  const { shape } = product;
  return (
    <>
      {(shape === 'private' || product.ofMany === true) && (
        <TextField
          form={form}
          q="name"
          label={
            shape === 'private' ? say('谁借给你的', 'Who lent it') : say('哪一家的', 'Whose is it')
          }
          hint={say('写你认得的名字，可以空着', 'A name you recognise; may stay empty')}
        />
      )}
      <MoneyField
        form={form}
        q="owed"
        big
        label={
          shape === 'bill'
            ? say('这期账单要还多少？约数也行', 'How much is this bill? About will do')
            : say('还欠多少？约数也行', 'How much is still owed? About will do')
        }
        hint={
          shape === 'private'
            ? say('当初借的，减去还过的', 'What was borrowed, less what was paid back')
            : isLate
              ? say(
                  'App 里今天还清要付的总数，含利息罚息',
                  'What the app asks today to settle it, with interest and late charges',
                )
              : shape === 'bill'
                ? say('账单上的应还总额', 'The total on the bill')
                : say('App 里“剩余本金”或“待还本金”', 'The open principal in the app')
        }
        unknown={say('先不算进方案，等问到了再补', 'it stays out of the plan until you find out')}
      />
      <WhenDue form={form} />
      {shape === 'bill' ? (
        <BillFacts form={form} product={product} />
      ) : (
        <LoanFacts form={form} shape={shape} />
      )}
      {shape === 'loan' && <WhoLends form={form} />}
    </>
  );
}

function BillFacts({ form, product }: { readonly form: Form; readonly product: Product }) {
  const say = useSay();
  return (
    <>
      <Ticks
        form={form}
        q="offers"
        label={say('账单页上，你自己能选哪样？', 'What can you choose yourself on the bill page?')}
        none={say('都不能选', 'Neither')}
        unknown={say(
          '先按都不能选算，不会少算',
          'taken as neither, so that nothing is counted too low',
        )}
        options={[
          { value: 'minimum', text: say('最低还款', 'Minimum payment') },
          { value: 'bySelf', text: say('账单分期', 'Bill instalments') },
        ]}
      />
      {(product.id === 'credit-card' || form.text('offers').includes('minimum')) && (
        <MoneyField
          form={form}
          q="each"
          label={say('这期最低要还多少？', 'What is the minimum this time?')}
          unknown={say(
            '先按账单的 10% 估，写明“约”',
            'taken as 10 % of the bill, said to be a guess',
          )}
        />
      )}
    </>
  );
}

function LoanFacts({ form, shape }: { readonly form: Form; readonly shape: 'loan' | 'private' }) {
  const say = useSay();
  const way = form.text('method') || (shape === 'private' ? 'bullet' : 'level');
  const ways = [
    { value: 'level', text: say('每期还一样多', 'The same every time') },
    {
      value: 'interest-first',
      text: say('平时只付利息，最后还本金', 'Interest only, the rest at the end'),
    },
    { value: 'bullet', text: say('到期一次还清', 'All at once at the end') },
  ];
  return (
    <>
      <Radios
        form={form}
        q="method"
        label={say('怎么还？', 'How is it repaid?')}
        options={shape === 'private' ? [...ways].reverse() : ways.slice(0, 2)}
        unknown={
          shape === 'private'
            ? say('先按到期一次还清算', 'taken as all at once')
            : say('先按每期还一样多算', 'taken as the same every time')
        }
      />
      {way !== 'bullet' && (
        <MoneyField
          form={form}
          q="each"
          label={
            way === 'level'
              ? say('每期多少？', 'How much each time?')
              : say('每期利息多少？', 'How much interest each time?')
          }
          unknown={say(
            '先按同类产品的利率推，写明“约”',
            'worked out from the usual rate, said to be a guess',
          )}
        />
      )}
      {way === 'level' && (
        <TextField
          form={form}
          q="count"
          mode="numeric"
          unit={say('期', '')}
          label={say('还剩几期？', 'How many are left?')}
          unknown={say('先按每期的数推', 'worked out from each payment')}
        />
      )}
      {way === 'interest-first' && (
        <DayField
          form={form}
          q="ends"
          lean="coming"
          label={say('本金哪天要还？', 'When is the principal due?')}
          unknown={say('先按一年算', 'taken as a year')}
        />
      )}
    </>
  );
}
