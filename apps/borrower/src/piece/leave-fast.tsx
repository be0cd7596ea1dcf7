import { useSay } from '../text/say.ts';
import { leave } from './leave.ts';

/** How to leave fast, told on the first page, before anything is typed, and in the settings. */
export function LeaveFast() {
  const say = useSay();
  return (
    <details>
      <summary>
        {say('有人走近时，按右上角“快速离开”', 'If someone comes near: “Leave fast”, top right')}
      </summary>
      <ul class="lines">
        <li>
          {say('屏幕立刻变成一页普通的便笺', 'The screen turns into a plain page of notes at once')}
        </li>
        <li>{say('按返回键，也回不到这里', 'Back does not return here')}</li>
        <li>
          {say('填过的都在，再打开就接着填', 'What you filled in is kept; open it again and go on')}
        </li>
        <li>{say('键盘上连按三下 Shift 也一样', 'Pressing Shift three times does the same')}</li>
        <li>
          {say(
            '它挡不住装在手机里的监控软件。你要是担心这个，换一部手机用',
            'It does not stop software that watches the phone. If that worries you, use another one',
          )}
        </li>
      </ul>
      <p class="ways">
        <button class="plain" type="button" onClick={leave}>
          {say('先试一下', 'Try it')}
        </button>
      </p>
    </details>
  );
}
