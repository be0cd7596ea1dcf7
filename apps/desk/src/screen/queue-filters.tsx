import { DESK_STATES } from '@forbear/casework';
import { stateText } from '../case/words.ts';
import { Filter, Pick, Whose } from '../piece/filter.tsx';
import { useSay } from '../text/say.tsx';

/** Which cases of the queue are shown; where it is whole, also by state. */
export function Filters({ isWhole }: { readonly isWhole: boolean }) {
  const say = useSay();
  return (
    <>
      <Whose />
      <Filter
        label={say('最晚日', 'last day')}
        param="due"
        all={say('都看', 'any day')}
        names={{
          broken: { zh: '过期的', en: 'past its day' },
          today: { zh: '到今天', en: 'until today' },
        }}
      />
      <Filter
        label={say('要先看的', 'seen first')}
        param="need"
        all={say('所有人', 'everybody')}
        names={{
          any: { zh: '生病、照顾人', en: 'ill, dependants' },
        }}
      />
      {isWhole ? <StateFilter /> : null}
    </>
  );
}

/** Cases of one state; which, stands in the address. */
function StateFilter() {
  const say = useSay();
  const options = [
    { value: '', label: say('所有状态', 'every state') },
    ...Object.keys(DESK_STATES)
      .filter((one) => one !== 'none')
      .map((value) => ({ value, label: say.of(stateText(value)) })),
  ];
  return <Pick label={say('状态', 'state')} param="state" options={options} />;
}
