import { Component, type ComponentChildren, type FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { remembered, forgotten } from '../store/today.ts';
import { useSay } from '../text/say.ts';

const RELOADED = 'reloaded';

/** A screen whose code loads when it is opened, so that the first page stays small. */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  return function Later(props) {
    const [opened, setOpened] = useState<{ readonly Screen: FunctionComponent<P> }>();
    const [isGone, setGone] = useState(false);
    useEffect(() => {
      load().then(
        (Screen) => {
          forgotten('session', RELOADED);
          setOpened({ Screen });
        },
        () => {
          // The code of an older version is gone: the page of the newer one has it, and the form is kept.
          if (remembered('session', RELOADED) === 'yes') return setGone(true);
          remembered('session', RELOADED, 'yes');
          location.reload();
        },
      );
    }, []);
    if (isGone) return <Broken />;
    return opened === undefined ? null : <opened.Screen {...props} />;
  };
}

/** Catches what a screen throws: a person never sees an empty page. */
export class Guard extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };
  static override getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useSay();
  return (
    <main class="page">
      <h1>{say('这一页没有打开', 'This page did not open')}</h1>
      <p>
        {say(
          '是程序的错，不是你的。填过的都还在这部手机里。',
          'The program failed, not you. What you filled in is still on this device.',
        )}
      </p>
      <button class="primary" type="button" onClick={() => location.reload()}>
        {say('再打开一次', 'Open it again')}
      </button>
      <a class="second" href="/">
        {say('回到开头', 'Back to the start')}
      </a>
    </main>
  );
}
