import { Fragment, Suspense, useEffect, useRef, useState } from 'react';
import { useMe } from '../api/session.ts';
import { useStream } from '../api/stream.ts';
import { useSay } from '../text/say.tsx';
import { Bar } from './bar.tsx';
import { Help } from './help.tsx';
import { Case, GROUPS, Nothing, Own, pagesOf } from './pages.ts';
import { Go, go, usePlace } from './route.tsx';
import { LineNote } from './line.tsx';

/** Whether a key is meant for what is being typed. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` to search, `f` to the filters, `g` and a letter to a page, `?` for all keys, Escape out of a field. */
function useKeys(open: () => void): void {
  const me = useMe();
  const pages = pagesOf(me);
  const after = useRef(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target instanceof HTMLElement && isTyping(event))
        event.target.blur();
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (after.current) {
        const page = pages.find(({ key }) => key === event.key);
        if (page !== undefined) go(page.path);
      } else if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('.find input')?.focus();
      } else if (event.key === 'f') document.querySelector<HTMLElement>('[data-filter]')?.focus();
      else if (event.key === '?') open();
      after.current = event.key === 'g' && !after.current;
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [pages, open]);
}

/** Pages that stand in no list. */
function screenAt(path: string) {
  if (path === '/own') return Own;
  return path.startsWith('/case/') ? Case : undefined;
}

/** The bar, the pages one may open, and the page that is open. */
export function Frame() {
  const say = useSay();
  const { path } = usePlace();
  const [isHelp, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  useKeys(() => setHelp(true));
  const pages = pagesOf(useMe());
  const found =
    path === '/'
      ? pages[0]
      : pages.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  const Screen = screenAt(path) ?? found?.screen ?? Nothing;
  useStream();
  useEffect(() => {
    document.title = `${found === undefined ? '' : `${say.of(found.name)} · `}${say('宽限工作台', 'Forbear desk')}`;
  }, [found, say]);
  return (
    <div className="frame">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say('跳到正文', 'Skip to the page')}
      </a>
      <Bar />
      <nav aria-label={say('主导航', 'Main')}>
        {(['work', 'book', 'house'] as const).map((group) => {
          const own = pages.filter((one) => one.group === group);
          return own.length === 0 ? null : (
            <Fragment key={group}>
              <h2>{say.of(GROUPS[group])}</h2>
              <ul>
                {own.map((one) => (
                  <li key={one.path}>
                    <Go to={one.path} aria-current={one === found ? 'page' : undefined}>
                      {say.of(one.name)}
                    </Go>
                  </li>
                ))}
              </ul>
            </Fragment>
          );
        })}
      </nav>
      <main id="main" ref={main} tabIndex={-1}>
        <LineNote />
        <Suspense fallback={<p className="head soft">{say('正在打开…', 'Opening …')}</p>}>
          <Screen />
        </Suspense>
      </main>
      <Help open={isHelp} close={() => setHelp(false)} />
    </div>
  );
}
