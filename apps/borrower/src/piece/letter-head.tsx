import { useKeeping } from '../store/keeping.tsx';
import type { DebtTold } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import { useSay } from '../text/say.ts';
import { TextField } from './field.tsx';
import { useForm } from './form.ts';
import { HeadFields } from './head-fields.tsx';

const OF_DEBT = [
  ['lender', '写给谁', 'to whom'],
  ['tail', '哪个账号', 'which account'],
] as const;
const REACH = ['reach', '怎么找到你', 'how they reach you'] as const;

/** What heads a letter, asked where it is used: the lender in full, the account, how one is reached. */
export function LetterHead({ debt }: { readonly debt: string }) {
  const { situation } = useKeeping();
  const told = situation.debts.find(({ id }) => id === debt);
  return told === undefined ? null : <Asked told={told} key={debt} />;
}

function Asked({ told }: { readonly told: DebtTold }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { household } = situation;
  const head = useForm({ kind: 'debt', id: told.id }, told.facts, {}, `head-${told.id}`);
  const own = useForm({ kind: 'household', id: 'own', first: {} }, household, {}, 'reach');
  const empty = [
    ...OF_DEBT.filter(([question]) => typedIn(told.facts, question) === undefined),
    ...(typedIn(household, 'reach') === undefined ? [REACH] : []),
  ].map(([, zh, en]) => say(zh, en));
  const save = async () => {
    if (head.isTouched) await head.save();
    if (own.isTouched) await own.save();
  };
  const isTouched = head.isTouched || own.isTouched;
  return (
    <details class="letter-head" open={isTouched}>
      <summary>
        {empty.length === 0
          ? say('改信头', 'Change the head of the letter')
          : say(`信头还空着：${empty.join('、')}`, `Still empty in its head: ${empty.join(', ')}`)}
      </summary>
      <HeadFields form={head} />
      <TextField
        form={own}
        q="reach"
        label={say('他们怎么找到你', 'How they reach you')}
        hint={say('只写给他们看的电话或邮箱', 'a phone number or mail you want them to have')}
      />
      <p class="ways">
        <button class="plain" type="button" disabled={!isTouched} onClick={() => void save()}>
          {say('写进信里', 'Put it into the letter')}
        </button>
      </p>
      {(head.problem ?? own.problem) && (
        <p class="fault">{say('没有存上，再按一次。', 'Not kept: press once more.')}</p>
      )}
    </details>
  );
}
