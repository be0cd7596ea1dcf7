import { useEffect, useState } from 'react';
import { onLine } from '../api/request.ts';
import { useSay } from '../text/say.tsx';

/** Whether the server answers, as the last request or the browser has it. */
function useReached(): boolean {
  const [reached, setReached] = useState(navigator.onLine);
  useEffect(() => {
    const lost = () => setReached(false);
    const back = () => setReached(true);
    const stop = onLine((line) => setReached(line !== 'unreached'));
    addEventListener('offline', lost);
    addEventListener('online', back);
    return () => {
      stop();
      removeEventListener('offline', lost);
      removeEventListener('online', back);
    };
  }, []);
  return reached;
}

/** Says that the line is lost, what is kept, and that it is being tried again. */
export function LineNote() {
  const say = useSay();
  const reached = useReached();
  return (
    <div role="status">
      {reached ? null : (
        <p className="strip-note">
          <b className="near-word">{say('连不上服务器。', 'The server cannot be reached.')}</b>{' '}
          {say(
            '已经送到的都在，正在写的留在这页；连上后再送，不会送两遍。',
            'What was sent is kept, what you write stays on this page; sent again, nothing is done twice.',
          )}
        </p>
      )}
    </div>
  );
}
