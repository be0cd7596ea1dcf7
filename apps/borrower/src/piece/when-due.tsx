import { HELP_CHANNEL_NUMBERS, LIMITATION_3_YEARS } from '@forbear/rule';
import { useSay } from '../text/say.ts';
import { Radios } from './choice.tsx';
import { DayField } from './field.tsx';
import type { Form } from './form.ts';

const YEARS = LIMITATION_3_YEARS.values.period_years;
const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

/** Not due yet, or past: the day belongs to the answer. */
export function WhenDue({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <Radios
      form={form}
      q="when"
      label={say('下一次哪天还？', 'When is the next payment due?')}
      unknown={say(
        '先按一个月后、没有逾期算，写明“约”',
        'taken as a month from now, not overdue, and said to be a guess',
      )}
      options={[
        {
          value: 'coming',
          text: say('还没到，填日子', 'Not yet: give the day'),
          inside: (
            <DayField
              form={form}
              q="due"
              lean="coming"
              label={say('哪天到期', 'Due day')}
              month={say(
                '没写哪天：先按 1 号（已经过了就按今天）算，写明“约”',
                'no day given: taken as the 1st, or today where that is past, and said to be a guess',
              )}
            />
          ),
        },
        {
          value: 'past',
          text: say('已经过了', 'It is past'),
          inside: (
            <DayField
              form={form}
              q="due"
              lean="past"
              label={say('从哪一天那期起没还', 'The first due day that was missed')}
              month={say(
                '没写哪天：先按 1 号算，信里不写日子',
                'no day given: taken as the 1st, and letters name no day',
              )}
              unknown={say(
                `先按一个月前算，信里不写日子；可能有 ${YEARS} 年了，先打 ${LEGAL} 问清`,
                `taken as a month ago, and letters name no day; if it may be ${YEARS} years, first ask ${LEGAL}`,
              )}
            />
          ),
        },
      ]}
    />
  );
}
