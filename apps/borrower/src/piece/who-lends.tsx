import { useSay } from '../text/say.ts';
import { Radios } from './choice.tsx';
import type { Form } from './form.ts';

/** Who lends: limits of interest and the way of complaints go by it. */
export function WhoLends({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <Radios
      form={form}
      q="lenderKind"
      label={say('谁放的款？合同第一页有', 'Who lends? It is on the first page of the contract')}
      unknown={say(
        '利息有没有超线先不查；别的照算',
        'whether interest is above the limit is not checked; the rest is',
      )}
      options={[
        { value: 'bank', text: say('银行', 'A bank') },
        { value: 'consumer-finance', text: say('消费金融公司', 'A consumer finance company') },
        { value: 'micro-loan', text: say('小额贷款公司', 'A micro-loan company') },
        { value: 'trust', text: say('信托公司', 'A trust company') },
        { value: 'person', text: say('个人', 'A person') },
      ]}
    />
  );
}
