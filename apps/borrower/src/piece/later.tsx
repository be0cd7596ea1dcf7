import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Screen = () => VNode | null;

/** A screen whose code loads when it is opened, so that the first page stays small. */
export function later(load: () => Promise<Screen>): Screen {
  return function Later() {
    const [opened, setOpened] = useState<{ readonly Screen: Screen }>();
    useEffect(() => {
      void load().then((Screen) => setOpened({ Screen }));
    }, []);
    return opened === undefined ? null : <opened.Screen />;
  };
}
