import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { Link } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { useSay } from '../text/say.ts';

const N = HELP_CHANNEL_NUMBERS.values;

/** Somebody presses, or a court wrote: how to check it, and the days that count. */
export function Letters() {
  const say = useSay();
  return (
    <Page
      title={say('先核实，再看最晚哪天答复', 'Check it first, then the last day to answer')}
      back="/urgent"
      primary={{ text: say('继续，把欠款记下来', 'Continue with the debts'), href: '/debts' }}
      second={{ text: say('看看我有哪些权利', 'See what my rights are'), href: '/rights' }}
    >
      <h2>
        {say('自称法院、调解或警察', 'Someone who claims to be a court, a mediator or the police')}
      </h2>
      <ul class="lines">
        <li>
          {say(
            '先不付钱，也不点链接、不共享屏幕。问清单位全称、案号、姓名。',
            'Pay nothing yet, open no link, share no screen. Ask for the full name of the body, the case number and the name.',
          )}
        </li>
        <li>
          {say(
            `法院的事，打 ${N.court_service} 核实案号；调解，打调解组织公布的电话核实。不用对方给的号码回拨。`,
            `For a court, call ${N.court_service} and check the case number; for mediation, the number that body publishes. Never call back the number they gave you.`,
          )}
        </li>
        <li>
          {say(
            `要你把钱转到个人账户、或要验证码的，是骗子：打 110 或 ${N.anti_fraud}。`,
            `Whoever asks for money to a private account, or for a code, is a fraud: call 110 or ${N.anti_fraud}.`,
          )}
        </li>
      </ul>
      <p>
        <Link class="quiet" href="/genuine">
          {say('一条一条核：他是不是真的', 'Go through it question by question: are they genuine?')}
        </Link>
      </p>
      <h2>{say('收到了盖章的纸', 'A paper with a seal came')}</h2>
      <ul class="lines">
        <li>
          {say(
            '支付令：收到之日起 15 日内可以书面提异议，过了就能执行。',
            'A payment order: within 15 days of receiving it you may object in writing; after that it can be enforced.',
          )}
        </li>
        <li>
          {say(
            '起诉状、传票：看纸上写的答辩期和开庭日。别缺席，随时可以接着谈。',
            'A lawsuit or summons: look at the days written on it. Do not stay away; you can go on talking at any time.',
          )}
        </li>
        <li>
          {say(
            `先打 ${N.legal_service}，公共法律服务，不收钱。`,
            `First call ${N.legal_service}, public legal service, free of charge.`,
          )}
        </li>
      </ul>
      <h2>{say('一直打电话、找家里人', 'They keep calling, or call your family')}</h2>
      <p>
        {say(
          '每次都记下：哪天几点、谁、打给了谁、说了什么。记满了能写成投诉。下一步填完欠款，在每一笔里都能记。',
          'Note each one: day and hour, who, whom they called, what was said. It can become a complaint. After the debts are filled in, each has a place for it.',
        )}
      </p>
      <p class="hint">{say('这不是法律意见。', 'This is no legal advice.')}</p>
    </Page>
  );
}
