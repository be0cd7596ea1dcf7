import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../text/say.tsx';

/** A button of what cannot be taken back: pressed, it says so and asks once more, in its place. */
export function Sure({
  label,
  name,
  isPending,
  start,
}: {
  readonly label: string;
  /** What it is done to. */
  readonly name: string;
  readonly isPending: boolean;
  readonly start: () => void;
}) {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button size="small" danger aria-label={`${label} ${name}`} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <span className="acts" role="group" aria-label={`${label} ${name}`}>
      <span>{say('停了不能恢复。', 'It cannot be brought back.')}</span>
      <Button size="small" danger autoFocus loading={isPending} onClick={start}>
        {say('真的停用', 'End it')}
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        {say('不停', 'Keep it')}
      </Button>
    </span>
  );
}
