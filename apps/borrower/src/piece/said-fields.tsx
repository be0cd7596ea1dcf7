import type { Day } from '@forbear/money';
import type { What } from '../situation/happening.ts';
import { useSay } from '../text/say.ts';
import { Radios } from './choice.tsx';
import { DayField, MoneyField, TextField } from './field.tsx';
import type { Form } from './form.ts';

type Props = {
  readonly what: What;
  /** Everything that was said in this talk. */
  readonly beside: readonly What[];
  readonly form: Form;
  /** The day on which it was said: days that were named lie after it. */
  readonly on: Day;
};

/** What is asked of one thing that was said; nothing where it says all by itself. */
export function SaidFields({ what, beside, form, on }: Props) {
  const say = useSay();
  switch (what) {
    case 'number':
      return (
        <>
          <TextField
            form={form}
            q="number"
            label={say('受理编号', 'Case number')}
            hint={say('没有就空着', 'May stay empty')}
          />
          {/* Where papers are asked for, the day that was named is theirs. */}
          {!beside.includes('papers') && (
            <DayField
              form={form}
              q="by"
              lean="coming"
              seenOn={on}
              label={say('对方说哪天答复', 'When they will answer')}
            />
          )}
        </>
      );
    case 'papers':
      return (
        <>
          <TextField
            form={form}
            q="papers"
            label={say('要哪些材料', 'Which papers')}
            hint={say('用顿号隔开', 'separated by commas')}
          />
          <DayField
            form={form}
            q="by"
            lean="coming"
            seenOn={on}
            label={say('最晚哪天交', 'The last day to hand them in')}
          />
        </>
      );
    case 'offer':
      return <OfferFields form={form} on={on} />;
    case 'no':
      return (
        <TextField
          form={form}
          q="reason"
          label={say('说了什么理由', 'Which reason they gave')}
          hint={say('没说就空着', 'Empty if none')}
        />
      );
    case 'sold':
      return <TextField form={form} q="to" label={say('转给了谁', 'To whom')} />;
    case 'court':
      return <CourtFields form={form} on={on} />;
    default:
      return null;
  }
}

/** What they offer, as it is said in a talk. */
function OfferFields({ form, on }: Omit<Props, 'what' | 'beside'>) {
  const say = useSay();
  return (
    <>
      <TextField
        form={form}
        q="offerCount"
        mode="numeric"
        unit={say('期', '')}
        label={say('分几期', 'How many instalments')}
      />
      <MoneyField form={form} q="offerEach" label={say('每期多少', 'How much each')} />
      <DayField
        form={form}
        q="offerFirst"
        lean="coming"
        seenOn={on}
        label={say('第一期哪天还', 'When the first is due')}
      />
      <DayField
        form={form}
        q="offerUntil"
        lean="coming"
        seenOn={on}
        label={say('最晚哪天答复', 'The last day to answer')}
        hint={say('没说就空着', 'Empty if not said')}
      />
    </>
  );
}

/** Which paper came, and the day it names. */
function CourtFields({ form, on }: Omit<Props, 'what' | 'beside'>) {
  const say = useSay();
  return (
    <>
      <Radios
        form={form}
        q="courtPaper"
        label={say('收到的是哪种', 'Which paper came')}
        options={[
          { value: 'payment-order', text: say('支付令', 'A payment order') },
          { value: 'lawsuit', text: say('起诉状、传票', 'A lawsuit or summons') },
          { value: 'judgment', text: say('判决书', 'A judgment') },
          {
            value: 'preservation',
            text: say('财产保全裁定（冻结、查封）', 'A ruling that holds property'),
          },
          {
            value: 'confirmation',
            text: say('确认调解协议的裁定', 'A ruling that confirms a mediated agreement'),
          },
          { value: 'arbitration', text: say('仲裁通知', 'A notice of arbitration') },
          { value: 'award', text: say('仲裁裁决', 'An arbitral award') },
          { value: 'enforcement', text: say('执行通知', 'A notice of enforcement') },
        ]}
      />
      <DayField
        form={form}
        q="courtLast"
        lean="coming"
        seenOn={on}
        label={say('纸上写的最后一天', 'The last day it names')}
        hint={say('没写就空着，按法定天数算', 'Empty if none: the statutory days count')}
      />
    </>
  );
}
