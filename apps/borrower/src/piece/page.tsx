import { present, type Problem } from '@forbear/problem';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { useKeeping } from '../store/keeping.tsx';
import { showDay } from '@forbear/money';
import { useSay } from '../text/say.ts';
import { Exit, Mark } from './icon.tsx';
import { later } from './later.tsx';
import { leave } from './leave.ts';
import { useTitle } from './neutral.ts';
import { arriving, goingBack } from './route.ts';

/** What a button of the page's foot does: go somewhere, or do something. */
export type Action = {
  readonly text: string;
  readonly href?: string;
  readonly onClick?: () => void;
  readonly busy?: boolean;
};

/** One thing to mend: which field, and what is wrong with it. */
export type Fault = { readonly id: string; readonly text: string };

export type PageProps = {
  readonly title: string;
  /** A line above the heading: whose page it is, or where one stands. */
  readonly over?: ComponentChildren;
  readonly why?: ComponentChildren;
  readonly back?: string;
  readonly primary?: Action;
  readonly second?: Action;
  /** Fields that stay at the thumb beside the primary. */
  readonly quick?: ComponentChildren;
  readonly faults?: readonly Fault[];
  readonly problem?: Problem | undefined;
  /** A page whose primary sends a form. */
  readonly onSubmit?: () => void;
  readonly children?: ComponentChildren;
};

/** Loaded when there is something to say: the texts of all problems are long. */
const ProblemWords = later<{ readonly problem: Problem }>(
  async () => (await import('./problem-words.tsx')).ProblemWords,
);

let shown = '';

/** One column: a bar that stays on top, one heading, one primary action that stays at the thumb. */
export function Page(props: PageProps) {
  const { title, over, why, primary, second, quick } = props;
  const { faults = [], problem, onSubmit, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [at] = useLocation();
  const [presses, setPresses] = useState(0);
  const pressed = (act: () => void) => () => {
    act();
    setPresses((count) => count + 1);
  };
  useTitle(title);
  // Before the page is seen: a key that is pressed on it is not followed by a move of the focus.
  useLayoutEffect(() => {
    if (shown === at) return;
    if (shown !== '') heading.current?.focus({ preventScroll: true });
    shown = at;
    scrollTo(0, arriving(at));
  }, [at]);
  const body = (
    <>
      <main>
        <Trouble />
        {over && <p class="over">{over}</p>}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {why && <p class="why">{why}</p>}
        <Summary faults={faults} problem={problem} presses={presses} />
        {children}
      </main>
      {(primary ?? second) && (
        <footer class="foot">
          {quick}
          {primary && (
            <Primary
              action={{
                ...primary,
                ...present({ onClick: primary.onClick && pressed(primary.onClick) }),
              }}
              isSubmit={onSubmit !== undefined}
            />
          )}
          {second && <Second action={second} />}
        </footer>
      )}
    </>
  );
  return (
    <>
      <Top back={props.back} />
      {onSubmit === undefined ? (
        <div class="page">{body}</div>
      ) : (
        <form
          class="page"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            pressed(onSubmit)();
          }}
        >
          {body}
        </form>
      )}
    </>
  );
}

function Top({ back }: { back: string | undefined }) {
  const say = useSay();
  const { today, example } = useKeeping();
  return (
    <header class="top">
      {back === undefined ? (
        <span class="mark">
          <Mark />
          {say('宽限', 'Forbear')}
        </span>
      ) : (
        <Link class="back" href={back} onClick={goingBack}>
          <span aria-hidden="true">‹</span> {say('返回', 'Back')}
        </Link>
      )}
      <button class="away" type="button" onClick={leave}>
        <Exit /> {say('快速离开', 'Leave fast')}
      </button>
      {example !== undefined && (
        <p class="told">
          {say(`这是${example}的例子，不是你的`, `This is the example of ${example}, not yours`)}{' '}
          <Link href="~/">{say('回到我的', 'Back to mine')}</Link>
        </p>
      )}
      {today.isSet && (
        <p class="told">
          {say(
            `演示日期：今天设为 ${showDay(today.day, say.lang)}`,
            `Today is set to ${showDay(today.day, say.lang)}`,
          )}
        </p>
      )}
      {today.isOdd && (
        <p class="told">
          {say(
            `手机的日期是 ${showDay(today.day, say.lang)}，先把它改对，不然日子都算错`,
            `This device says it is ${showDay(today.day, say.lang)}: set its date first, or every day is wrong`,
          )}
        </p>
      )}
    </header>
  );
}

/** What is wrong with the storage, on every page until it is over. */
function Trouble() {
  const { trouble } = useKeeping();
  if (trouble === undefined) return null;
  return (
    <div class="notice near" role="alert">
      <p>
        <ProblemWords problem={trouble} />
      </p>
    </div>
  );
}

/** What has to be mended, at the top, each leading to its field; it takes the focus when it comes. */
function Summary({
  faults,
  problem,
  presses,
}: Required<Pick<PageProps, 'faults'>> &
  Pick<PageProps, 'problem'> & {
    /** How often the page's button was pressed: what is still wrong is told each time. */
    readonly presses: number;
  }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([faults, problem]);
  useEffect(() => {
    if (faults.length === 0 && problem === undefined) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  }, [key, presses]);
  if (faults.length === 0 && problem === undefined) return null;
  return (
    <div class="notice summary" role="alert" tabIndex={-1} ref={box}>
      {faults.length > 0 && (
        <p>
          <strong>
            {say(
              `有 ${faults.length} 处要改，填的都还在：`,
              `${faults.length === 1 ? 'One thing' : `${faults.length} things`} to mend; what you typed is still there:`,
            )}
          </strong>
        </p>
      )}
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
        {problem !== undefined && (
          <li>
            <ProblemWords problem={problem} />
          </li>
        )}
      </ul>
    </div>
  );
}

function Primary({ action, isSubmit }: { action: Action; isSubmit: boolean }) {
  const { text, href, onClick, busy } = action;
  if (href !== undefined)
    return (
      <Link class="primary" href={href} {...(onClick === undefined ? {} : { onClick })}>
        {text}
      </Link>
    );
  return (
    <button
      class="primary"
      type={isSubmit && onClick === undefined ? 'submit' : 'button'}
      disabled={busy === true}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {text}
    </button>
  );
}

function Second({ action: { text, href, onClick } }: { action: Action }) {
  if (href !== undefined)
    return (
      <Link class="second" href={href} {...(onClick === undefined ? {} : { onClick })}>
        {text}
      </Link>
    );
  return (
    <button class="second" type="button" {...(onClick === undefined ? {} : { onClick })}>
      {text}
    </button>
  );
}
