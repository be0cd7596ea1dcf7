import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { useLocation, useSearch } from 'wouter-preact';
import { Copy } from '../piece/copy.tsx';
import { Page } from '../piece/page.tsx';
import { useSay } from '../text/say.ts';

const N = HELP_CHANNEL_NUMBERS.values;

/** Help before anything else: no sum, no plan, one call, and a way back. */
export function Help() {
  const say = useSay();
  const [, go] = useLocation();
  // Whoever is brought here by own words is told so; others came by themselves.
  const brought = new URLSearchParams(useSearch()).get('back') ?? undefined;
  const back = brought ?? '/';
  const line = say(
    '我现在很难受，你能陪陪我吗？',
    'I am not well right now. Can you stay with me?',
  );
  return (
    <Page
      title={say('钱的事先放下，先顾你自己。', 'Leave the money for now. You come first.')}
      why={say(
        '你不用一个人撑着。现在就可以找个人说话，说什么都行。',
        'You need not carry this alone. You can talk to someone now, about anything.',
      )}
      primary={{
        text: say(`打 ${N.mental_health}`, `Call ${N.mental_health}`),
        onClick: () => location.assign(`tel:${N.mental_health}`),
      }}
      second={{
        text: say('我没事，回到刚才那页', 'I am all right, go back'),
        onClick: () => go(back),
      }}
    >
      <dl class="lines help">
        <div>
          <dt>
            <a href={`tel:${N.mental_health}`}>{N.mental_health}</a>
          </dt>
          <dd>
            {say(
              `全国统一心理援助热线，有人听你说（有的地方不是 24 小时，打不通就打 ${N.ambulance}）`,
              `National mental-health line (not 24 hours everywhere; if it does not answer, call ${N.ambulance})`,
            )}
          </dd>
        </div>
        <div>
          <dt>
            <a href={`tel:${N.ambulance}`}>{N.ambulance}</a>
          </dt>
          <dd>{say('身体有危险，或伤到自己', 'Danger to your body, or you are hurt')}</dd>
        </div>
        <div>
          <dt>
            <a href={`tel:${N.police}`}>{N.police}</a>
          </dt>
          <dd>{say('有人伤害你，或不让你走', 'Someone hurts you or does not let you go')}</dd>
        </div>
      </dl>
      <p>
        {say(
          '身边有信得过的人，就请他坐过来。',
          'If someone you trust is near, ask them to sit with you.',
        )}
      </p>
      <div class="message">
        <p>{line}</p>
        <Copy text={line} />
      </div>
      <Shown isBrought={brought !== undefined} />
    </Page>
  );
}

/** Why the page is shown, and that nothing was sent. */
function Shown({ isBrought }: { readonly isBrought: boolean }) {
  const say = useSay();
  return (
    <p class="hint">
      {isBrought &&
        say(
          '你写的话让人担心，所以先给你看这一页。',
          'This page is shown because of what you wrote. ',
        )}
      {say('它只在这部手机里，没有发给谁。', 'It is on this device only; nothing was sent.')}
    </p>
  );
}
