import { measureJson, type CommandName } from '@forbear/wire/desk';
import { LEVEL_NAMES } from '@forbear/casework';
import { addDays, formatDay } from '@forbear/money';
import { Button } from 'antd';
import { useCommand, type CaseView } from '../api/case.ts';
import { useDraft } from '../api/draft.ts';
import { useMe } from '../api/session.ts';
import { Affordability } from '../compose/affordability.tsx';
import { Composer, type Composed } from '../compose/composer.tsx';
import { Fault } from '../piece/fault.tsx';
import { LongField } from '../piece/field.tsx';
import { go } from '../shell/route.tsx';
import { dayIn } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { Approval } from './approval.tsx';
import { Answering } from './answering.tsx';
import { commandText } from './words.ts';

type Props = { readonly view: CaseView };

/** Writing an offer, answering one, or deciding what somebody else prepared. */
export default function OfferPage({ view }: Props) {
  const say = useSay();
  if (view.state === 'approval' && view.pending !== undefined)
    return <Approval view={view} pending={view.pending} />;
  if (view.input === undefined)
    return (
      <p className="head soft">
        {say(
          '没有给看申请的内容，算不了报价。可以在对话里请申请人给看。',
          'The request was not granted, so no offer can be computed. Ask for it in the chat.',
        )}
      </p>
    );
  const canWrite = ['offer', 'propose', 'counter'].some((one) => view.moves.includes(one));
  return canWrite ? <Writing view={view} input={view.input} /> : <Answering view={view} />;
}

function Writing({ view, input }: Props & { readonly input: NonNullable<CaseView['input']> }) {
  const counter = view.offer?.by === 'borrower' ? view.offer.measures : view.ask;
  return (
    <>
      {view.offer === undefined ? null : <Answering view={view} />}
      <Composer
        input={input}
        clock={view.clock}
        {...(counter === undefined ? {} : { counter })}
        beside={<Affordability input={input} />}
        act={(composed) => <Act view={view} composed={composed} />}
      />
    </>
  );
}

/** Who decides follows from what was composed: within the own level at once, else by another person. */
function Act({ view, composed }: Props & { readonly composed: Composed | undefined }) {
  const say = useSay();
  const { today } = useMe();
  const [note, setNote] = useDraft(view.id, 'offer', '');
  const wish = useCommand(view, () => {
    setNote('');
    go(`/case/${view.id}`);
  });
  const stop = composed?.considered.candidate.stop;
  const level = composed?.considered.candidate.level;
  const alone = level === 'agent' && composed?.considered.second.length === 0;
  const name: CommandName =
    view.state === 'offered'
      ? 'counter'
      : alone && view.moves.includes('offer')
        ? 'offer'
        : 'propose';
  const send = () => {
    if (composed === undefined) return;
    const body = {
      measures: composed.measures.map(measureJson),
      until: formatDay(addDays(dayIn(today), composed.days)),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(name === 'counter' ? { offerId: view.offer?.id } : {}),
    };
    wish.mutate({ name, body });
  };
  return (
    <>
      <LongField
        label={
          name === 'propose'
            ? say('给审核员的理由', 'Reasons for the approver')
            : say('附一句话（可不写）', 'A line with it (may stay empty)')
        }
        value={note}
        set={setNote}
        rows={2}
      />
      <Fault fault={wish.error} />
      {stop === undefined ? null : (
        <p className="soft">
          {say('放不下或不合规的不能发出。', 'What does not fit or is not allowed cannot be sent.')}
        </p>
      )}
      <Button
        type="primary"
        block
        loading={wish.isPending}
        disabled={composed === undefined || stop !== undefined || !view.moves.includes(name)}
        onClick={send}
      >
        {say.of(commandText(name))}
        {name === 'propose' && level !== undefined && level !== 'agent'
          ? say(`（${LEVEL_NAMES[level].zh}）`, ` (${LEVEL_NAMES[level].en})`)
          : ''}
      </Button>
    </>
  );
}
