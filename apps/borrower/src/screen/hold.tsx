import { useLocation } from 'wouter-preact';
import { Copy, Share } from '../piece/copy.tsx';
import { dayCheck } from '../piece/check.ts';
import { DayField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { readDay } from '../situation/typed.ts';
import { typedIn } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord } from '../text/day-words.ts';
import { holdingText } from '../text/holding.ts';
import { PRODUCTS, productOf } from '../text/product.ts';
import { useSay } from '../text/say.ts';

/** The text of the first evening, before anything else is known. */
export function Hold() {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { situation, today } = keeping;
  const isLate = typedIn(situation.household, 'urgent') === 'late';
  const lean = isLate ? 'past' : 'coming';
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    situation.household,
    { holdDue: dayCheck('holdDue', today.day, lean, say) },
    'hold',
  );
  const chosen = form.text('holdProduct');
  const product = chosen === '' ? undefined : productOf(chosen);
  const name = product?.name[say.lang] ?? say('借款', 'debt');
  const read = readDay(form.text('holdDue'), today.day, lean);
  const due = read.ok ? dayWord(read.value, today.day, say) : undefined;
  const text = holdingText(name, due, isLate, say);
  const onward = async () => {
    const id = form.text('holdDebt') || freshId();
    const isNew = !situation.debts.some((one) => one.id === id);
    if (!(await form.save({ holdDebt: { typed: id } }))) return;
    if (isNew && product !== undefined) {
      const facts = {
        when: { typed: isLate ? 'past' : 'coming' },
        ...(read.ok ? { due: { typed: form.text('holdDue') } } : {}),
      };
      await keeping.say(
        { kind: 'debt', id, first: { product: product.id, at: Date.now() } },
        {},
        facts,
      );
    }
    go('/debts');
  };
  return (
    <Page
      title={say('先把这段话发过去', 'Send this text first')}
      over={
        due === undefined
          ? product?.name[say.lang]
          : `${name} · ${due}${isLate ? say('起逾期', ' overdue since') : say('到期', ' due')}，${read.ok ? awayWord(read.value, today.day, say) : ''}`
      }
      why={say('里面没有金额，也没答应什么。', 'It names no sum and promises nothing.')}
      back="/urgent"
      primary={{ text: say('继续', 'Continue') }}
      faults={form.faults}
      problem={form.problem}
      onSubmit={() => void onward()}
    >
      <WhichOne form={form} />
      <DayField
        form={form}
        q="holdDue"
        lean={lean}
        label={
          isLate
            ? say('从哪天起没还', 'Since which day it is unpaid')
            : say('哪天到期', 'On which day it is due')
        }
      />
      <TextToSend text={text} title={name} />
    </Page>
  );
}

function WhichOne({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <>
      <div class="field">
        <label for="holdProduct">{say('哪一笔', 'Which one')}</label>
        <select
          id="holdProduct"
          value={form.text('holdProduct')}
          onChange={(event) => form.type('holdProduct', event.currentTarget.value)}
        >
          <option value="">{say('选一笔', 'Choose one')}</option>
          {PRODUCTS.map(({ id, name }) => (
            <option value={id} key={id}>
              {name[say.lang]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function TextToSend({ text, title }: { readonly text: string; readonly title: string }) {
  const say = useSay();
  return (
    <>
      <div class="message">
        <p>{text}</p>
        <div class="tools">
          <Share text={text} title={title} />
          <Copy text={text} />
        </div>
      </div>
      <p class="hint">
        {say(
          '在 App 的“我的 → 客服”里先发“人工”，对方回了再贴这段。电话以合同或 App 内公布的官方电话为准。发完截张图，记下编号；金额等算清了，再发第二段。',
          'In the app, open customer service, ask for a person, then paste this. For phone numbers, trust only the contract or the app. Take a screenshot, note the case number; the sums follow once they are clear.',
        )}
      </p>
    </>
  );
}
