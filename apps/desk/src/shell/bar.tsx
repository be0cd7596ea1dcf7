import { mayDo } from '@forbear/casework';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ROLE_NAMES, signOut, useMe } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { dayIn, wholeDay } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { Go, go } from './route.tsx';

function Brand() {
  const say = useSay();
  return (
    <Go to="/" className="brand">
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M3 25h3c9 0 7-7.5 16-7.5h7" />
        <path className="them" d="M3 7h3c9 0 7 7.5 16 7.5h7" />
      </svg>
      {say('宽限工作台', 'Forbear desk')}
    </Go>
  );
}

function Find() {
  const say = useSay();
  const [text, setText] = useState('');
  const words = say('查个案号、尾号或姓氏', 'Case number, last digits or surname');
  return (
    <form
      className="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // The rows that were found are moved through by keys at once.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        go(text.trim() === '' ? '/queue' : `/queue?q=${encodeURIComponent(text.trim())}`);
      }}
    >
      <Input
        aria-label={words}
        placeholder={words}
        value={text}
        onChange={({ target }) => setText(target.value)}
        suffix={<kbd aria-hidden="true">/</kbd>}
      />
    </form>
  );
}

/** Whose desk it is, which day, who is here; the language and the way out. */
export function Bar() {
  const say = useSay();
  const me = useMe();
  // The page is loaded anew: nothing of what was read stays in it.
  const wish = useWish(signOut, { done: () => location.replace('/') });
  const day = wholeDay(dayIn(me.today), say.lang);
  return (
    <header className="bar">
      <Brand />
      {mayDo(me, 'read-case', { owner: me.id }) === undefined ? null : <Find />}
      <div className="right">
        <span>
          {me.lender}
          {me.demo ? say(' · 演示数据', ' · demonstration data') : ''}
        </span>
        <span>
          {day}
          {me.todaySet === true ? say('（设定的）', ' (set)') : ''}
        </span>
        <Go to="/own">
          {me.name} · {me.roles.map((role) => say.of(ROLE_NAMES[role])).join(say('、', ', '))}
          {me.level === undefined ? '' : ` ${me.level}`}
        </Go>
        <Button
          size="small"
          type="text"
          lang={say.lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => say.speak(say.lang === 'zh' ? 'en' : 'zh')}
        >
          {say.lang === 'zh' ? 'English' : '中文'}
        </Button>
        <Button
          size="small"
          type="text"
          loading={wish.isPending}
          onClick={() => wish.mutate(undefined)}
        >
          {say('退出', 'Sign out')}
        </Button>
      </div>
    </header>
  );
}
