import { LEVEL_NAMES } from '@forbear/casework';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, type CaseView, type OfferView } from '../api/case.ts';
import { useMe, type Me } from '../api/session.ts';
import { Differences } from '../compose/differences.tsx';
import { Checks, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { LongField } from '../piece/field.tsx';
import { go } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';

/** What another person prepared: differences only, bound to its digest. */
export function Approval({ view, offer }: { readonly view: CaseView; readonly offer: OfferView }) {
  const say = useSay();
  const before = view.offer;
  return (
    <div className="split">
      <section className="body top">
        {view.input === undefined ? null : (
          <Differences
            input={view.input}
            {...(before === undefined
              ? {}
              : {
                  before: {
                    name:
                      before.by === 'desk'
                        ? say('上次报价', 'last offer')
                        : say('还价', 'counter-offer'),
                    measures: before.measures,
                  },
                })}
            now={{ name: say('这次报价', 'this offer'), measures: offer.measures }}
          />
        )}
      </section>
      <Decision view={view} offer={offer} />
    </div>
  );
}

/** Who may decide it, by whom it was prepared. */
function checksOf(
  { pending }: CaseView,
  { level, second }: OfferView,
  me: Me,
  say: Say,
): readonly Check[] {
  const by = pending?.by ?? '';
  const isOwn = by === me.id;
  const reaches = level === 'agent' || (me.level ?? 0) >= (level === 'approver2' ? 2 : 1);
  return [
    {
      standing: isOwn ? 'bad' : 'good',
      words: isOwn
        ? say('是你自己提出的，要由别人决定', 'you prepared it; somebody else decides')
        : say('提出的是别人', 'prepared by somebody else'),
      source: by,
    },
    {
      standing: reaches ? 'good' : 'bad',
      words: say(`要${LEVEL_NAMES[level].zh}`, `needs ${LEVEL_NAMES[level].en}`),
      source: reaches
        ? say('在你的权限内', 'within your level')
        : say('超过你的权限', 'above your level'),
    },
    {
      standing: second ? 'half' : 'good',
      words: second
        ? say('按政策要第二个人', 'the policy asks for a second person')
        : say('按政策一个人就够', 'one person is enough by the policy'),
    },
  ];
}

function Decision({ view, offer }: { readonly view: CaseView; readonly offer: OfferView }) {
  const say = useSay();
  const me = useMe();
  const [text, setNote] = useState('');
  const wish = useCommand(view, () => go('/approvals'));
  const note = text.trim();
  const approve = { digest: offer.digest, ...(note === '' ? {} : { note }) };
  return (
    <aside className="pane" aria-label={say('决定', 'Decision')}>
      <h2>{say('核对', 'Checks')}</h2>
      <Checks checks={checksOf(view, offer, me, say)} />
      <p className="soft mono">
        {say('摘要 ', 'digest ')}
        {offer.digest}
      </p>
      <div className="last">
        <LongField
          label={say('批语（退回时必填）', 'A note (needed to return it)')}
          value={text}
          set={setNote}
        />
        <Fault fault={wish.error} />
        <div className="acts">
          <Button
            className="wide"
            type="primary"
            disabled={!view.moves.includes('approve')}
            loading={wish.isPending}
            onClick={() => wish.mutate({ name: 'approve', body: approve })}
          >
            {say('批准', 'Approve')}
          </Button>
          <Button
            disabled={note === '' || !view.moves.includes('return')}
            loading={wish.isPending}
            onClick={() => wish.mutate({ name: 'return', body: { note } })}
          >
            {say('退回并说明', 'Return with a reason')}
          </Button>
        </div>
      </div>
    </aside>
  );
}
