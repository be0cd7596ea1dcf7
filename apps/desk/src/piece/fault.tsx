import { Button } from 'antd';
import { Refused, Unreached } from '../api/request.ts';
import { useSay } from '../text/say.tsx';

/** What went wrong, what is kept, what to do; never a bare code. */
export function Fault({ fault, again }: { readonly fault: unknown; readonly again?: () => void }) {
  const say = useSay();
  if (fault === null || fault === undefined) return null;
  const known = fault instanceof Refused ? fault.refusal : undefined;
  const words =
    known !== undefined
      ? say.of(known.text)
      : fault instanceof Unreached
        ? again === undefined
          ? say(
              '连不上服务器，不知道送到没有。再做一次，不会做两遍。',
              'The server cannot be reached; whether this arrived is not known. Do it again: nothing is done twice.',
            )
          : say('连不上服务器，没有读到。', 'The server cannot be reached; nothing was read.')
        : say('这一步没有做成，程序出了错。', 'This did not work: a fault in the program.');
  return (
    <div className="notice danger" role="alert">
      <p>{words}</p>
      {known?.next === undefined ? null : <p className="soft">{say.of(known.next)}</p>}
      {known === undefined ? null : (
        <p className="mono soft">{`${known.code}${known.trace === undefined ? '' : ` · ${known.trace}`}`}</p>
      )}
      {again === undefined ? null : <Button onClick={again}>{say('再试一次', 'Try again')}</Button>}
    </div>
  );
}
