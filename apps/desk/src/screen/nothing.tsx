import { Go } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';

/** An address that leads nowhere, with a way on. */
export default function Nothing() {
  const say = useSay();
  return (
    <div className="head">
      <h1>{say('没有这一页', 'There is no such page')}</h1>
      <p>
        <Go to="/">{say('回到开头', 'Back to the start')}</Go>
      </p>
    </div>
  );
}
