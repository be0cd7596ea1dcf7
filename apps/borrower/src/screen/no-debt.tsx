import { Page } from '../piece/page.tsx';
import { useSay } from '../text/say.ts';

/** An address that names a debt which is not there. */
export function NoDebt() {
  const say = useSay();
  return (
    <Page
      title={say('没有找到这笔欠款', 'This debt was not found')}
      why={say(
        '可能已经删了，或者地址不对。',
        'It may have been deleted, or the address is wrong.',
      )}
      back="/"
      primary={{ text: say('回到开头', 'Back to the start'), href: '/' }}
    />
  );
}
