import { LEVEL_NAMES, refusalText } from '@forbear/casework';
import { Button } from 'antd';
import { useCommand, type CaseView } from '../api/case.ts';
import { useDraft } from '../api/draft.ts';
import { useNames } from '../api/names.ts';
import { useMe, type Me } from '../api/session.ts';
import { Differences } from '../compose/differences.tsx';
import { Checks, type Check } from '../piece/checks.tsx';
import { Fault } from '../piece/fault.tsx';
import { LongField } from '../piece/field.tsx';
import { go } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { Happened } from './happened.tsx';

type Props = { readonly view: CaseView; readonly pending: NonNullable<CaseView['pending']> };

/** What another person prepared: an offer by its differences, bound to its digest; a refusal by its reason. */
export function Approval({ view, pending }: Props) {
  const say = useSay();
  const before = view.offer;
  const { offer, code = '' } = pending;
  return (
    <div className="split">
      <section className="body top">
        {offer === undefined ? (
          <>
            <h2>{say('拒绝的原因', 'The reason of the refusal')}</h2>
            <p className="told">{say.of(refusalText(code))}</p>
            <p className="soft">
              {say('申请人会读到：', 'The applicant reads: ')}
              {say.of(refusalText(code).then)}
            </p>
          </>
        ) : null}
        <Happened view={view} kinds={[offer === undefined ? 'propose-refusal' : 'propose']} />
        {view.input === undefined || offer === undefined ? null : (
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
      <Decision view={view} pending={pending} />
    </div>
  );
}

type Pending = Props['pending'];

/** Whether an approver's level is enough. */
const reaches = (offer: Pending['offer'], me: Me): boolean => {
  const { level = 'approver1' } = offer ?? {};
  return level === 'agent' || (me.level ?? 0) >= (level === 'approver2' ? 2 : 1);
};

/** Somebody else's, and within the own level. */
const mayDecide = ({ by, offer }: Pending, me: Me): boolean => by !== me.id && reaches(offer, me);

/** Who may decide it, by whom it was prepared. */
function checksOf(
  { by, offer }: Props['pending'],
  me: Me,
  nameOf: (id: string) => string,
  say: Say,
): readonly Check[] {
  const isOwn = by === me.id;
  const { level = 'approver1', second = true } = offer ?? {};
  const isWithin = reaches(offer, me);
  return [
    {
      standing: isOwn ? 'bad' : 'good',
      words: isOwn
        ? say('是你自己提出的，要由别人决定', 'you prepared it; somebody else decides')
        : say('提出的是别人', 'prepared by somebody else'),
      source: nameOf(by),
    },
    {
      standing: isWithin ? 'good' : 'bad',
      words: say(`要${LEVEL_NAMES[level].zh}`, `needs ${LEVEL_NAMES[level].en}`),
      source: isWithin
        ? say('在你的权限内', 'within your level')
        : say(
            '超过你的权限：留给二级审核员，在他们的待审批里',
            'above your level: left to an approver of level 2, who has it under approvals',
          ),
    },
    {
      standing: second ? 'half' : 'good',
      words: second
        ? say('按政策要第二个人', 'the policy asks for a second person')
        : say('按政策一个人就够', 'one person is enough by the policy'),
    },
  ];
}

function Decision({ view, pending }: Props) {
  const say = useSay();
  const me = useMe();
  const nameOf = useNames();
  const { offer } = pending;
  return (
    <aside className="pane" aria-label={say('决定', 'Decision')}>
      <h2>{say('核对', 'Checks')}</h2>
      <Checks checks={checksOf(pending, me, nameOf, say)} />
      {offer === undefined ? null : (
        <p className="soft mono">
          {say('摘要 ', 'digest ')}
          {offer.digest}
        </p>
      )}
      {view.moves.includes('return') ? <Deciding view={view} pending={pending} /> : null}
    </aside>
  );
}

/** The words and the two answers of whoever may decide. */
function Deciding({ view, pending }: Props) {
  const say = useSay();
  const me = useMe();
  const [text, setNote] = useDraft(view.id, 'decision', '');
  const wish = useCommand(view, () => {
    setNote('');
    go('/approvals');
  });
  const note = text.trim();
  const { offer } = pending;
  const approve = {
    ...(offer === undefined ? {} : { digest: offer.digest }),
    ...(note === '' ? {} : { note }),
  };
  return (
    <div className="last">
      <LongField
        label={
          offer === undefined
            ? say(
                '说明（批准的话申请人读得到；退回时必填）',
                'A note (the applicant reads it once approved; needed to return it)',
              )
            : say('批语，只有同事看（退回时必填）', 'A note among colleagues (needed to return it)')
        }
        value={text}
        set={setNote}
      />
      <Fault fault={wish.error} />
      <div className="acts">
        <Button
          className="wide"
          type="primary"
          disabled={!view.moves.includes('approve') || !mayDecide(pending, me)}
          loading={wish.isPending}
          onClick={() => wish.mutate({ name: 'approve', body: approve })}
        >
          {offer === undefined ? say('批准拒绝', 'Approve the refusal') : say('批准', 'Approve')}
        </Button>
        <Button
          disabled={note === ''}
          loading={wish.isPending}
          onClick={() => wish.mutate({ name: 'return', body: { note } })}
        >
          {say('退回并说明', 'Return with a reason')}
        </Button>
      </div>
    </div>
  );
}
