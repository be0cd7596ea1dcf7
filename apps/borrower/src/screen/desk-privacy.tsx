import type { Problem, Text } from '@forbear/problem';
import { pageOf, privacyEntry, privacyView } from '@forbear/wire/desk';
import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '../desk/client.ts';
import { fetchCopy } from '../desk/copy.ts';
import { tell, useNews } from '../desk/news.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { lookAt } from '../desk/watch.ts';
import { keepWish, wishesOf } from '../desk/wish.ts';
import { Page } from '../piece/page.tsx';
import { saveFile } from '../piece/save-file.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { momentWord } from '../text/moment-word.ts';
import { useSay } from '../text/say.ts';
import { dayOf } from './desk-offer.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };

type Entry = ReturnType<typeof privacyEntry.parse>;
type Told = ReturnType<typeof privacyView.parse>['told'];
type Kind = Entry['kind'];

const PATH = '/v1/privacy-requests';
const entries = pageOf(privacyEntry);

/** The own requests as the desk has them, and how they are asked for, taken back and fetched. */
function useRequests({ kept: { key, pairing }, debt }: Props) {
  const keeping = useKeeping();
  const { refused } = useNews(debt);
  const [found, setFound] = useState<readonly Entry[]>();
  const [failed, setFailed] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const waiting = wishesOf(keeping.records).filter(
    ({ wish }) => wish.to === key && wish.path.startsWith(PATH),
  ).length;
  const look = async () => {
    const told = await askDesk(pairing, { method: 'GET', path: PATH }, entries);
    if (told.ok) setFound(told.value.items);
    setFailed(told.ok ? undefined : told.problem);
  };
  useEffect(() => void look(), [pairing.id, waiting]);
  const busily = async (work: () => Promise<Problem | undefined>) => {
    setBusy(true);
    tell(debt, { refused: undefined });
    setFailed(await work());
    setBusy(false);
  };
  const post = (path: string, body: unknown) =>
    busily(async () => {
      const stuck = await keepWish(keeping, { to: key, debt, path, body });
      if (stuck !== undefined) return stuck;
      await lookAt(key);
      await look();
      return undefined;
    });
  return {
    ...{ found, waiting, isBusy, problem: refused ?? failed },
    ask: (kind: Kind) => post(PATH, { kind }),
    takeBack: (id: string) => post(`${PATH}/${id}/withdraw`, {}),
    fetch: (id: string) =>
      busily(async () => {
        const copy = await fetchCopy(pairing, id);
        if (copy.ok) saveFile(`copy-${id.slice(-6)}.zip`, 'application/zip', copy.value);
        return copy.ok ? undefined : copy.problem;
      }),
  };
}

type Requests = ReturnType<typeof useRequests>;

const isOpen = ({ state }: Entry): boolean => state === 'asked' || state === 'prepared';

/** A copy of all that the desk keeps on the person, and its deletion: asked for, seen to, taken back. */
export function DeskPrivacy({ kept, debt }: Props) {
  const say = useSay();
  const requests = useRequests({ kept, debt });
  const { found, waiting, isBusy, problem } = requests;
  const [isAsked, setAsked] = useState(false);
  const stands = (kind: Kind) => found?.some((one) => one.kind === kind && isOpen(one)) ?? true;
  const { lender } = kept.pairing;
  return (
    <Page
      title={say('要一份副本，或要求删除', 'A copy, or a deletion')}
      why={say(
        `${lender}存着关于你的资料。你有权要一份，也有权要求删除；不用说原因，不影响协议。由两个人处理。`,
        `${lender} keeps data on you. You may have a copy, and ask for its deletion; no reason is needed and no agreement is touched. Two people see to it.`,
      )}
      back={`/desk/${debt}/known`}
      problem={problem}
    >
      {waiting > 0 && (
        <p class="notice" role="status">
          {say('有请求还没送到，联上以后会自己发出去。', 'A request is still to be delivered.')}
        </p>
      )}
      <p class="ways">
        {!stands('copy') && (
          <button
            class="plain"
            type="button"
            disabled={isBusy}
            onClick={() => void requests.ask('copy')}
          >
            {say('要一份副本', 'Ask for a copy')}
          </button>
        )}
        {!stands('delete') && !isAsked && (
          <button class="plain" type="button" onClick={() => setAsked(true)}>
            {say('要求删除', 'Ask for deletion')}
          </button>
        )}
      </p>
      {isAsked && !stands('delete') && (
        <BeforeDeletion requests={requests} onNo={() => setAsked(false)} />
      )}
      {found?.length === 0 && (
        <p class="hint">{say('还没有提过。', 'Nothing has been asked for yet.')}</p>
      )}
      {found?.map((one) => (
        <Request key={one.id} one={one} kept={kept} requests={requests} />
      ))}
    </Page>
  );
}

/** What a deletion means, before it is asked for. */
function BeforeDeletion({
  requests,
  onNo,
}: {
  readonly requests: Requests;
  readonly onNo: () => void;
}) {
  const say = useSay();
  return (
    <section>
      <h2>{say('要求删除以前', 'Before you ask')}</h2>
      <p>
        {say(
          '提出以后会列出删掉什么、留下什么、到什么时候、为什么；他们答复以前都可以撤回。删除以后这部手机和他们断开，删掉的拿不回来。要留底，先要一份副本、存证据包。',
          'Once asked, a list tells what goes, what stays, until when and why; until they answer it can be taken back. After the deletion this device is no longer joined to them, and what is gone is gone. To keep something, ask for a copy and save the evidence pack first.',
        )}
      </p>
      <p class="ways">
        <button
          class="plain"
          type="button"
          disabled={requests.isBusy}
          onClick={() => void requests.ask('delete')}
        >
          {say('提出删除', 'Ask for it')}
        </button>
        <button class="plain" type="button" onClick={onNo}>
          {say('先不', 'Not now')}
        </button>
      </p>
    </section>
  );
}

const NAMES: Readonly<Record<Kind, Text>> = {
  copy: { zh: '副本', en: 'A copy' },
  delete: { zh: '删除', en: 'Deletion' },
};

const STATES: Readonly<Record<Entry['state'], Text>> = {
  asked: { zh: '在处理', en: 'being seen to' },
  prepared: { zh: '在处理', en: 'being seen to' },
  granted: { zh: '同意了', en: 'granted' },
  refused: { zh: '没有同意', en: 'refused' },
  withdrawn: { zh: '你撤回了', en: 'taken back' },
};

type RequestProps = {
  readonly one: Entry;
  readonly kept: KeptPairing;
  readonly requests: Requests;
};

function Request({ one, kept, requests }: RequestProps) {
  const say = useSay();
  const { situation } = useKeeping();
  const { id, kind, state, askedAt, dueOn, refusal, copyUntil } = one;
  const until = copyUntil === undefined ? undefined : dayOf(copyUntil);
  const isThere = until !== undefined && until >= situation.day;
  return (
    <section>
      <h2>
        {NAMES[kind][say.lang]} · {STATES[state][say.lang]}
      </h2>
      <p class="hint">
        {say('提出于 ', 'Asked ')}
        {momentWord(askedAt, situation.day, say)}
        {isOpen(one) &&
          say(
            `，他们说最晚 ${dayWord(dayOf(dueOn), situation.day, say)}答复`,
            `; they promise an answer by ${dayWord(dayOf(dueOn), situation.day, say)}`,
          )}
      </p>
      {refusal !== undefined && <p>{refusal[say.lang]}</p>}
      {until !== undefined && (
        <p>
          {isThere
            ? say(
                `可以取到 ${dayWord(until, situation.day, say)}。里面是你的资料，存在没有别人用的地方。`,
                `It can be fetched until ${dayWord(until, situation.day, say)}. It holds your data: keep it where nobody else looks.`,
              )
            : say('取的日子过了，可以再要一份。', 'The days to fetch it are over; ask again.')}
        </p>
      )}
      {kind === 'delete' && <WhatGoes id={id} state={state} kept={kept} />}
      <p class="ways">
        {isThere && (
          <button
            class="plain"
            type="button"
            disabled={requests.isBusy}
            onClick={() => void requests.fetch(id)}
          >
            {say('存下副本', 'Save the copy')}
          </button>
        )}
        {isOpen(one) && (
          <button
            class="plain"
            type="button"
            disabled={requests.isBusy}
            onClick={() => void requests.takeBack(id)}
          >
            {say('撤回', 'Take it back')}
          </button>
        )}
      </p>
    </section>
  );
}

/** What a deletion takes and what stays, as the desk has found it by trying. */
function WhatGoes({
  id,
  state,
  kept: { pairing },
}: Pick<RequestProps, 'kept'> & Pick<Entry, 'id' | 'state'>) {
  const say = useSay();
  const { situation } = useKeeping();
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    let wanted = true;
    void askDesk(pairing, { method: 'GET', path: `${PATH}/${id}` }, privacyView).then((answer) => {
      if (wanted && answer.ok) setTold(answer.value.told);
    });
    return () => {
      wanted = false;
    };
  }, [id, state]);
  if (told === undefined || state === 'withdrawn' || state === 'refused') return null;
  return (
    <ul class="entries">
      {told
        .filter(({ erased, kept }) => erased + kept > 0)
        .map(({ what, name, erased, kept, how, until }) => (
          <li key={what}>
            <strong>{name[say.lang]}</strong>
            <small>
              {say(`删 ${erased} 条，留 ${kept} 条`, `${erased} go, ${kept} stay`)}
              {kept > 0 &&
                until !== undefined &&
                say(
                  `，到 ${dayWord(dayOf(until), situation.day, say)}`,
                  `, until ${dayWord(dayOf(until), situation.day, say)}`,
                )}
            </small>
            {kept > 0 && <p class="hint">{how[say.lang]}</p>}
          </li>
        ))}
    </ul>
  );
}
