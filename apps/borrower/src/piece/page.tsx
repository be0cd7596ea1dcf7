import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useDesk } from '../draft-store.ts';

const AWAY = 'https://www.weather.com.cn/';

type PageProps = {
  readonly title: string;
  readonly why?: string;
  readonly back?: string;
  readonly children: ComponentChildren;
};

/** One column: back at the left, quick exit at the right, one heading. */
export function Page({ title, why, back, children }: PageProps) {
  const { today } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 宽限`;
    heading.current?.focus();
  }, [title]);
  return (
    <>
      <header class="top">
        {back === undefined ? <span class="mark">宽限</span> : <Link href={back}>‹ 返回</Link>}
        <a class="away" href={AWAY} rel="noreferrer" onClick={leave}>
          快速离开
        </a>
        {today.isSet && <p class="today">演示日期：今天设为 {today.day}</p>}
      </header>
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {why && <p class="why">{why}</p>}
        {children}
      </main>
    </>
  );
}

/** Leaves without a way back to this page in the history. */
function leave(event: Event): void {
  event.preventDefault();
  location.replace(AWAY);
}

type QuestionProps = Omit<PageProps, 'children'> & {
  readonly children: ComponentChildren;
  readonly next?: string;
  readonly onNext: () => void;
};

/** A page with one question and one button. */
export function Question({ children, next = '继续', onNext, ...page }: QuestionProps) {
  return (
    <Page {...page}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        {children}
        <button class="primary" type="submit">
          {next}
        </button>
      </form>
    </Page>
  );
}
