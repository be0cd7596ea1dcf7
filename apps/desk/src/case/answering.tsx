import { measuresText } from '@forbear/casework';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand, type CaseView } from '../api/case.ts';
import { Fault } from '../piece/fault.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

type Row = NonNullable<CaseView['offer']>['rows'][number];

/** The payments by day; those that follow each other with one sum are told once. */
function rowsText(rows: readonly Row[], say: Say): string {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.payment === row.payment) run.push(row);
    else runs.push([row]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0] as Row, run.at(-1) as Row];
      const sum = sumText(first.payment);
      return run.length === 1
        ? `${first.due} ${sum}`
        : say(
            `${first.due} 到 ${last.due} ${run.length} 期，每期 ${sum}`,
            `${run.length} payments of ${sum}, ${first.due} to ${last.due}`,
          );
    })
    .join(say('；', '; '));
}

/** What lies on the table with its digest: taken as it is, and no other. */
export function Answering({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const [isRead, setRead] = useState(false);
  const wish = useCommand(view);
  const { offer } = view;
  if (offer === undefined)
    return (
      <p className="head soft">
        {say('现在没有报价要处理。', 'There is no offer to be dealt with now.')}
      </p>
    );
  const name = view.moves.includes('accept')
    ? 'accept'
    : view.moves.includes('confirm-oral')
      ? 'confirm-oral'
      : undefined;
  return (
    <div className="head ruled">
      <div>
        <p className="told">
          {offer.by === 'desk'
            ? say('我方报价：', 'Our offer: ')
            : say('申请人还价：', 'Counter-offer: ')}
          {say.of(measuresText(offer.measures))}
        </p>
        <p className="soft">
          {say(`有效到 ${offer.until}`, `stands until ${offer.until}`)} ·{' '}
          {rowsText(offer.rows, say)}
        </p>
        <p className="soft mono">
          {say('摘要 ', 'digest ')}
          {offer.digest}
        </p>
        <details>
          <summary>{say('摘要是这些文字的', 'The text of the digest')}</summary>
          <pre className="mono">{offer.terms}</pre>
        </details>
        <Fault fault={wish.error} />
      </div>
      {name === undefined ? null : (
        <div className="end">
          <p>
            <Checkbox checked={isRead} onChange={({ target }) => setRead(target.checked)}>
              {name === 'accept'
                ? say('金额和日子都念过一遍', 'I have gone through every sum and day')
                : say('已逐项念给申请人听，录音在', 'read out item by item; the recording is kept')}
            </Checkbox>
          </p>
          <Button
            disabled={!isRead}
            loading={wish.isPending}
            onClick={() => wish.mutate({ name, body: { offerId: offer.id, digest: offer.digest } })}
          >
            {name === 'accept'
              ? say('接受还价', 'Accept the counter-offer')
              : say('申请人电话里同意了', 'Agreed by phone')}
          </Button>
        </div>
      )}
    </div>
  );
}
