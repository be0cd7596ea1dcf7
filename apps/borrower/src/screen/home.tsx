import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { EMPTY_DRAFT } from '../draft.ts';
import { useDesk } from '../draft-store.ts';
import { Page } from '../piece/page.tsx';

/** Where one begins, and where one comes back to: the four tasks and their state. */
export function Home() {
  const { draft, keep } = useDesk();
  const [, go] = useLocation();
  const [fault, setFault] = useState('');
  const open = async (name: string) => {
    const { readCaseFile } = await import('../engine.ts');
    const answer = await fetch(`/example/${name}.json`);
    const example = readCaseFile(await answer.text());
    if (!example.ok) return setFault('示例没有打开，请刷新后再试。');
    await keep({ ...draft, example: example.value });
    go('/plan');
  };
  const spent = Object.values(draft.spending).some((text) => text !== '');
  return (
    <Page
      title="还不上了，先别慌"
      why="把欠款和收支理清，找到每个月都还得上的方案，再带着它去谈。免费；数据只留在这台设备上。"
    >
      {draft.example && (
        <p class="notice">
          正在看{draft.example.person.name}的示例。
          <button class="plain" onClick={() => void keep({ ...EMPTY_DRAFT, ...own(draft) })}>
            关掉示例，填自己的
          </button>
        </p>
      )}
      <ul class="tasks">
        <Task
          href="/debts"
          done={draft.debts.length > 0}
          text={`1 摸清欠款（${draft.debts.length} 笔）`}
        />
        <Task href="/income" done={draft.incomes.length > 0} text="2 收入" />
        <Task href="/spending" done={spent} text="3 生活支出和存款" />
        <Task href="/about" done={draft.since !== ''} text="4 发生了什么" />
      </ul>
      <Link class="primary" href="/plan">
        看方案
      </Link>
      <Link class="second" href="/check">
        算清：看看哪些可以提出
      </Link>
      <h2>先看看别人的例子</h2>
      <p>
        <button class="plain" onClick={() => void open('xiaoli')}>
          小李：生病，延期三个月
        </button>
      </p>
      <p>
        <button class="plain" onClick={() => void open('xiaozhang')}>
          小张：失业，分六期
        </button>
      </p>
      <p>
        <button class="plain" onClick={() => void open('xiaochen')}>
          小陈：五笔欠款，一份工资
        </button>
      </p>
      {fault && <p role="alert">{fault}</p>}
      <p class="hint">不要借新还旧，也不要付钱给“代理维权”。真正的帮助是免费的。</p>
    </Page>
  );
}

/** A draft without its example. */
function own<T extends { example?: unknown }>({
  example: _example,
  ...rest
}: T): Omit<T, 'example'> {
  return rest;
}

function Task({ href, text, done }: { href: string; text: string; done: boolean }) {
  return (
    <li>
      <Link href={href}>
        <span>{text}</span>
        <span class="state">{done ? '已填好' : '未开始'}</span>
      </Link>
    </li>
  );
}
