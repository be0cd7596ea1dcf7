import { useSay } from '../text/say.ts';
import { TextField } from './field.tsx';
import type { Form } from './form.ts';

/** Whom a letter is written to, and about which account. */
export function HeadFields({ form }: { readonly form: Form }) {
  const say = useSay();
  return (
    <>
      <TextField
        form={form}
        q="tail"
        label={say('账号或卡号后四位', 'Last four digits of the account')}
        hint={say('不知道就空着，信里不写', 'left out of the letter where it is not known')}
      />
      <TextField
        form={form}
        q="lender"
        label={say('放款机构的全称', 'Full name of the lender')}
        hint={say(
          '写在信的抬头，合同第一页有',
          'heads the letter; on the first page of the contract',
        )}
      />
    </>
  );
}
