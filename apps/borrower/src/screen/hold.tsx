import { addMonths, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { HELP_CHANNEL_NUMBERS, LIMITATION_3_YEARS } from '@forbear/rule';
import { useLocation } from 'wouter-preact';
import { Copy, Share } from '../piece/copy.tsx';
import { whenCheck } from '../piece/check.ts';
import { DayField } from '../piece/field.tsx';
import { AidFirst } from '../piece/first.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { usePlanning } from '../planning/planning.tsx';
import { namesOf } from '../situation/names.ts';
import type { DebtTold, Situation } from '../situation/situation.ts';
import { firstOf, keptDay, readDay, readWhen, type When } from '../situation/typed-day.ts';
import { dueTyped, typedIn, type Facts } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { whenWord } from '../text/day-words.ts';
import { holdingText } from '../text/holding.ts';
import { PRODUCTS, productOf, spokenOf } from '../text/product.ts';
import { useSay } from '../text/say.ts';

const YEARS = LIMITATION_3_YEARS.values.period_years;
const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

/** The text of the first evening, before anything else is known; whose own words tell of a danger asks first. */
export function Hold() {
  const { situation } = useKeeping();
  return hasWords(situation) ? <AfterWords /> : <Holding />;
}

/** Whether anything was said in words, in which a danger could be told. */
const hasWords = ({ household, contacts, cases, given }: Situation): boolean =>
  typedIn(household, 'note') !== undefined ||
  contacts.length > 0 ||
  Object.keys(cases).length > 0 ||
  given !== undefined;

function AfterWords() {
  const say = useSay();
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/urgent" />;
  return (
    <AidFirst planned={planning.planned} name={say('发话之前', 'Before any text')} back="/urgent">
      <Holding />
    </AidFirst>
  );
}

/** The text; of a debt that is noted, by what is noted. */
function Holding() {
  const say = useSay();
  const { form, own, chosen, lean, isPerson, isOld, name, text, onward } = useHolding();
  return (
    <Page
      title={
        isOld
          ? say('这笔先不要发', 'Send nothing about this one yet')
          : say('先把这段话发过去', 'Send this text first')
      }
      why={
        isOld
          ? say(
              `过了 ${YEARS} 年多，可能过了诉讼时效。写信、答应还、付一小笔，都可能让它重新起算。先打 ${LEGAL} 问清，不收钱。`,
              `It is late by more than ${YEARS} years and may be out of time. Writing, promising or paying a little may begin its time anew. First ask ${LEGAL}, which is free.`,
            )
          : say(
              '里面没有金额，也没答应什么。下面选了，就写上是哪一笔。',
              'It names no sum and promises nothing. Choose below, and it names the debt.',
            )
      }
      back="/urgent"
      primary={{ text: say('继续', 'Continue') }}
      faults={form.faults}
      problem={form.problem}
      onSubmit={() => void onward()}
    >
      {!isOld && <TextToSend text={text} title={name} />}
      <WhichOne form={form} chosen={own?.id ?? chosen} />
      {own === undefined && (
        <DayField
          form={form}
          q="holdDue"
          lean={lean}
          month={
            lean === 'past'
              ? say('没写哪天，话里就写到月', 'no day given: the text names the month')
              : say('没写哪天，话里先不写', 'no day given: the text names none')
          }
          label={
            lean === 'past'
              ? say('从哪天起没还', 'Since which day it is unpaid')
              : say('哪天到期', 'On which day it is due')
          }
        />
      )}
      {!isOld && <Hint isPerson={isPerson} />}
    </Page>
  );
}

/** The debt the text is about, whether it is one already noted, and the text. */
function useHolding() {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { situation, today } = keeping;
  const { debts, household } = situation;
  const told = (facts: Facts): DebtTold | undefined =>
    noted(debts, typedIn(facts, 'holdProduct'), typedIn(facts, 'holdDebt'));
  const leanIn = (facts: Facts): 'past' | 'coming' => {
    const debt = told(facts);
    const isLate =
      debt === undefined
        ? typedIn(household, 'urgent') === 'late'
        : typedIn(debt.facts, 'when') === 'past';
    return isLate ? 'past' : 'coming';
  };
  const form = useForm(
    { kind: 'household', id: 'own', first: {} },
    household,
    { holdDue: whenCheck('holdDue', today.day, leanIn, say) },
    'hold',
  );
  const own = told(form.facts);
  const lean = leanIn(form.facts);
  const chosen = form.text('holdProduct');
  const id = own?.product ?? chosen;
  const product = id === '' ? undefined : productOf(id);
  const name =
    (own === undefined
      ? product && spokenOf(product, say.lang)
      : namesOf(situation, say.lang).get(own.id)) ?? say('借款', 'debt');
  const day = own === undefined ? form.text('holdDue') : (dueTyped(own.facts) ?? '');
  const read = lean === 'past' ? readWhen(day, today.day, lean) : dayAlone(day, today.day);
  const isLate = lean === 'past';
  const isOld =
    isLate &&
    read.ok &&
    addMonths(firstOf(read.value), YEARS * 12, 'clamp-to-month-end') < today.day;
  const due = read.ok ? whenWord(read.value, today.day, say) : undefined;
  const isPerson = product?.shape === 'private';
  const onward = async () => {
    if (own !== undefined) {
      form.forget();
      return go('/debts');
    }
    const fresh = freshId();
    if (!(await form.save({ holdDebt: { typed: fresh } }))) return;
    if (product !== undefined) {
      const isRead = readWhen(day, today.day, lean).ok;
      const told = { typed: keptDay(day, today.day, lean) };
      const facts = { when: { typed: lean }, ...(isRead ? { due: told } : {}) };
      const first = { product: product.id, at: Date.now() };
      await keeping.say({ kind: 'debt', id: fresh, first }, {}, facts);
    }
    go('/debts');
  };
  const text = holdingText({ name, due, isLate, isPerson }, say);
  return { form, own, chosen, lean, isPerson, isOld, name, text, onward };
}

/** A day that is to come: a month alone is none. */
function dayAlone(text: string, today: Day): Result<When> {
  const read = readDay(text, today, 'coming');
  return read.ok ? ok({ day: read.value }) : read;
}

/** The debt that is meant: the one that was chosen, the one that was begun here, or the only one. */
const noted = (
  debts: readonly DebtTold[],
  chosen: string | undefined,
  begun: string | undefined,
): DebtTold | undefined =>
  debts.find(({ id }) => id === chosen) ??
  debts.find(({ id }) => id === begun) ??
  (debts.length === 1 ? debts[0] : undefined);

type WhichOneProps = { readonly form: Form; readonly chosen: string };

/** The person's own debts where some are noted, else what a debt can be. */
function WhichOne({ form, chosen }: WhichOneProps) {
  const say = useSay();
  const { situation } = useKeeping();
  const names = namesOf(situation, say.lang);
  const options =
    situation.debts.length > 0
      ? situation.debts.map(({ id }) => [id, names.get(id) ?? ''] as const)
      : PRODUCTS.map(({ id, name }) => [id, name[say.lang]] as const);
  return (
    <div class="field">
      <label for="holdProduct">{say('哪一笔', 'Which one')}</label>
      <select
        id="holdProduct"
        value={chosen}
        onChange={(event) => form.type('holdProduct', event.currentTarget.value)}
      >
        <option value="">{say('选一笔', 'Choose one')}</option>
        {options.map(([id, name]) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The text itself, before any question: it can be sent as it is. */
function TextToSend({ text, title }: { readonly text: string; readonly title: string }) {
  return (
    <div class="message">
      <p>{text}</p>
      <div class="tools">
        <Share text={text} title={title} />
        <Copy text={text} />
      </div>
    </div>
  );
}

/** Where it is sent, and what is kept of it. */
function Hint({ isPerson }: { readonly isPerson: boolean }) {
  const say = useSay();
  return (
    <p class="hint">
      {isPerson
        ? say(
            '发给借钱给你的人。金额和怎么还，等算清了再说。',
            'Send it to the person who lent you the money. Sums and instalments follow once they are clear.',
          )
        : say(
            '在 App 的“我的 → 客服”里先发“人工”，对方回了再贴这段。电话以合同或 App 内公布的官方电话为准。发完截张图，记下编号；金额等算清了，再发第二段。',
            'In the app, open customer service, ask for a person, then paste this. For phone numbers, trust only the contract or the app. Take a screenshot, note the case number; the sums follow once they are clear.',
          )}
    </p>
  );
}
