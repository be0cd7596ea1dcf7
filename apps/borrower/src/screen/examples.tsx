import { Link } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { useSay } from '../text/say.ts';

/** Three invented people; what is done to them is kept nowhere. */
export function Examples() {
  const say = useSay();
  const people = [
    ['xiaochen', say('小陈：五笔欠款，一份工资', 'Xiao Chen: five debts, one wage')],
    ['xiaozhang', say('小张：失业，花呗分六期', 'Xiao Zhang: out of work, six instalments')],
    ['xiaoli', say('小李：生病，借呗延期三个月', 'Xiao Li: ill, three months later')],
  ] as const;
  return (
    <Page
      title={say('先看一个例子', 'Look at an example')}
      why={say(
        '都是虚构的人。在例子里点什么、填什么，都不会存，也碰不到你的。',
        'Invented people. What you do there is kept nowhere and never touches yours.',
      )}
      back="/"
    >
      <ul class="entries">
        {people.map(([name, text]) => (
          <li key={name}>
            <Link href={`/example/${name}/plan`}>{text}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
