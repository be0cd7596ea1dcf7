import { useLocation, useParams } from 'wouter-preact';
import { amountCheck, whenCheck, rateCheck, shareCheck } from '../piece/check.ts';
import { Radios } from '../piece/choice.tsx';
import { DayField, MoneyField, RateField, TextField } from '../piece/field.tsx';
import { useForm, type Form } from '../piece/form.ts';
import { HeadFields } from '../piece/head-fields.tsx';
import { Page } from '../piece/page.tsx';
import { WhoLends } from '../piece/who-lends.tsx';
import { namesOf } from '../situation/names.ts';
import { FEE_COUNTS as FEES } from '../situation/bill-debt.ts';
import type { DebtTold } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { productOf, type Shape } from '../text/product.ts';
import { useSay } from '../text/say.ts';
import { NoDebt } from '../piece/no-debt.tsx';

/** What is asked of a debt once it changes something: rate, late charges, contract, account. */
export function DebtLater() {
  const { id = '' } = useParams<{ id: string }>();
  const { situation } = useKeeping();
  const told = situation.debts.find((one) => one.id === id);
  return told === undefined ? <NoDebt /> : <Asked key={id} told={told} />;
}

function Asked({ told }: { readonly told: DebtTold }) {
  const say = useSay();
  const [, go] = useLocation();
  const { situation, today } = useKeeping();
  const { shape } = productOf(told.product);
  const form = useForm(
    { kind: 'debt', id: told.id },
    told.facts,
    {
      rate: rateCheck('rate', say),
      chargeSum: (facts) =>
        typedIn(facts, 'charge') === 'yes'
          ? amountCheck('chargeSum', say, say('每期多少？', 'How much each time?'))(facts)
          : undefined,
      earlyShare: shareCheck('earlyShare', say),
      contractDay: whenCheck('contractDay', today.day, 'past', say),
      ...Object.fromEntries(FEES.map((count) => [`fee${count}`, shareCheck(`fee${count}`, say)])),
    },
    `later-${told.id}`,
  );
  const back = new URLSearchParams(location.search).get('back');
  const home = back === null ? `/case/${told.id}` : `/${back}`;
  return (
    <Page
      over={namesOf(situation, say.lang).get(told.id)}
      title={say('问清了，数字就不用写“约”', 'Once these are known, nothing is a guess')}
      why={say(
        '合同、借款页或账单里有。没有的空着，不问也能排方案。',
        'They stand in the contract, the loan page or the bill. Leave out what you do not have.',
      )}
      back={home}
      faults={form.faults}
      problem={form.problem}
      primary={{ text: say('存下', 'Keep') }}
      second={{ text: say('先跳过', 'Skip for now'), href: home }}
      onSubmit={() => void form.save().then((kept) => kept && go(home))}
    >
      <Later form={form} shape={shape} />
    </Page>
  );
}

function Later({ form, shape }: { readonly form: Form; readonly shape: Shape }) {
  const say = useSay();
  return (
    <>
      <RateField
        form={form}
        q="rate"
        label={say('利率是多少？', 'What is the rate?')}
        hint={say('比如 0.05% 一天、14.6% 一年、日息万五', 'Such as 0.05 % a day or 14.6 % a year')}
      />
      {shape === 'bill' &&
        FEES.map((count) => (
          <TextField
            key={count}
            form={form}
            q={`fee${count}`}
            unit="%"
            mode="decimal"
            label={say(
              `分 ${count} 期，手续费一共百分之几？`,
              `Fee for ${count} instalments in all, in percent`,
            )}
          />
        ))}
      {shape === 'loan' && (
        <Radios
          form={form}
          q="penalty"
          label={say(
            '没按时还的部分，合同怎么写罚息？',
            'What does the contract say of late charges?',
          )}
          unknown={say(
            '先按一般的写法算，谈的时候替你问一句',
            'taken as usual; the letter asks for it',
          )}
          options={[
            { value: '150%', text: say('利率的 1.5 倍', '1.5 times the rate') },
            { value: '130%', text: say('利率的 1.3 倍', '1.3 times the rate') },
            { value: 'none', text: say('合同里没写', 'Nothing') },
          ]}
        />
      )}
      {shape === 'loan' && <Beside form={form} />}
      {shape !== 'private' && <WhoLends form={form} />}
      <OfContract form={form} />
    </>
  );
}

/** What is asked beside interest, and for paying early: clauses of the contract that count toward its price. */
function Beside({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <>
      <Radios
        form={form}
        q="charge"
        label={say(
          '利息以外，每期还收担保费、服务费、会员费吗？',
          'Is there a guarantee, service or membership fee with each instalment?',
        )}
        unknown={say(
          '先按没有算；还款计划里本息以外的那一项就是',
          'taken as none; in the plan it is what stands beside principal and interest',
        )}
        options={[
          { value: 'no', text: say('没有', 'No') },
          {
            value: 'yes',
            text: say('有', 'Yes'),
            inside: (
              <>
                <MoneyField
                  form={form}
                  q="chargeSum"
                  label={say('每期多少', 'How much each time')}
                  hint={say('“每期多少”里已经含着它', 'It is part of the instalment you gave')}
                />
                <Radios
                  form={form}
                  q="chargeBy"
                  label={say('谁收的', 'Who takes it')}
                  options={[
                    { value: 'guarantor', text: say('担保公司', 'A guarantor') },
                    { value: 'service', text: say('平台、助贷机构', 'The platform') },
                    { value: 'lender', text: say('放款机构自己', 'The lender') },
                  ]}
                />
              </>
            ),
          },
        ]}
      />
      <Radios
        form={form}
        q="early"
        label={say('提前还清要付违约金吗？', 'Does repaying early cost a charge?')}
        unknown={say('先按不收算', 'taken as none')}
        options={[
          { value: 'no', text: say('不收', 'No') },
          {
            value: 'yes',
            text: say('收', 'Yes'),
            inside: (
              <TextField
                form={form}
                q="earlyShare"
                unit="%"
                mode="decimal"
                label={say('提前还的部分的百分之几', 'Percent of what is repaid early')}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function OfContract({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <>
      <DayField
        form={form}
        q="contractDay"
        lean="past"
        label={say('合同是哪天签的？', 'When was the contract signed?')}
        month={say(
          '没写哪天：先记着，看日子的规定先不查',
          'no day given: it is kept, and rules that go by the day are not checked yet',
        )}
        unknown={say(
          '有些规定要看签合同的日子，先不查',
          'some rules go by that day and are not checked',
        )}
      />
      <HeadFields form={form} />
    </>
  );
}
