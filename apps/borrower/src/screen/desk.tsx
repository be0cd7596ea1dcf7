import { fingerprint } from '@forbear/negotiation';
import { fail, ok, problem, type Problem } from '@forbear/problem';
import { deskTold, paired } from '@forbear/wire/desk';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useParams } from 'wouter-preact';
import { askDesk, listedDesks } from '../desk/client.ts';
import { freshSeed, provenKey } from '../desk/device-key.ts';
import { pairingOf, pairingsOf, type KeptPairing, type Pairing } from '../desk/pairing.ts';
import { wishesOf } from '../desk/wish.ts';
import { First } from '../piece/first.tsx';
import { Page } from '../piece/page.tsx';
import type { Records } from '../store/device.ts';
import { useKeeping, type Keeping } from '../store/keeping.tsx';
import { freshId } from '../store/record.ts';
import { useSay } from '../text/say.ts';
import { DeskCasePage } from './desk-case.tsx';
import { DeskChat } from './desk-chat.tsx';
import { DeskExisting } from './desk-existing.tsx';
import { DeskKnown } from './desk-known.tsx';
import { DeskPapers } from './desk-papers.tsx';
import { DeskPrivacy } from './desk-privacy.tsx';
import { DeskShow } from './desk-show.tsx';
import { DeskRequest } from './desk-request.tsx';

/** The talk with a lender that answers through its own desk: pairing, the request, the case and its pages. */
export function DeskPage() {
  const { debt = '', page } = useParams<{ debt: string; page?: string }>();
  const { records } = useKeeping();
  const [chosen, setChosen] = useState<string>();
  const found = pairingOf(records, debt);
  if (found !== undefined) {
    const Screen = PAGES[page ?? ''] ?? DeskCasePage;
    return <Screen kept={found} debt={debt} />;
  }
  const known = pairingsOf(records);
  const kept = known.find(({ key }) => key === chosen || isAsking(records, key, debt));
  if (kept === undefined) return <Pair debt={debt} known={known} onPaired={setChosen} />;
  return (
    <First debt={debt}>
      <DeskExisting kept={kept} debt={debt} />
    </First>
  );
}

type PageProps = { readonly kept: KeptPairing; readonly debt: string };

/** The pages of a case by the end of their address. */
const PAGES: Readonly<Record<string, FunctionComponent<PageProps>>> = {
  chat: DeskChat,
  known: DeskKnown,
  privacy: DeskPrivacy,
  papers: DeskPapers,
  show: DeskShow,
  again: DeskRequest,
};

/** Whether a request about a debt is under way to a desk. */
const isAsking = (records: Records, key: string, debt: string): boolean =>
  wishesOf(records).some(({ wish }) => wish.to === key && wish.debt === debt);

/** Introduces this device to a desk by a one-time code; its key is made here and stays here. */
async function pairWith(keeping: Keeping, desk: string, code: string): Promise<string | Problem> {
  const about = await askDesk({ desk }, { method: 'GET', path: '/v1/desk' }, deskTold);
  if (!about.ok) return about.problem;
  const seed = freshSeed();
  const proven = await provenKey(seed, code);
  const told = await askDesk(
    { desk },
    { method: 'POST', path: '/v1/pairings', body: { code, ...proven } },
    paired,
  );
  if (!told.ok) return told.problem;
  const { pairing: id, person, bearer, lender } = told.value;
  const { id: signs } = about.value;
  const keys = about.value.keys.map(({ id: key, publicKey }) => ({ id: key, publicKey }));
  const key = freshId();
  const made: Pairing = { desk, lender, id, person, bearer, signs, keys, seed, cases: {} };
  const failed = await keeping.change<Pairing>('desk', key, (now) =>
    now === undefined ? ok(made) : fail(problem('CHANGED_ELSEWHERE')),
  );
  return failed ?? key;
}

type PairProps = {
  readonly debt: string;
  readonly known: readonly KeptPairing[];
  readonly onPaired: (key: string) => void;
};

function Pair({ debt, known, onPaired }: PairProps) {
  const say = useSay();
  const keeping = useKeeping();
  const [desks, setDesks] = useState<readonly string[]>();
  const [desk, setDesk] = useState('');
  const [code, setCode] = useState('');
  const [key, setKey] = useState<string>();
  const [found, setFound] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void listedDesks().then((list) => {
      setDesks(list);
      setDesk(list[0] ?? '');
    });
  }, []);
  const made = known.find((one) => one.key === key);
  if (made !== undefined)
    return <Compare kept={made} debt={debt} onSame={() => onPaired(made.key)} />;
  const pair = async () => {
    setBusy(true);
    const answer = await pairWith(keeping, desk, code.replace(/\s/g, ''));
    setBusy(false);
    if (typeof answer === 'string') setKey(answer);
    else setFound(answer);
  };
  if (desks?.length === 0)
    return (
      <Page
        title={say('连不上机构的工作台', 'No desk can be joined from here')}
        back={`/case/${debt}`}
        problem={problem('DESK_UNLISTED')}
        primary={{ text: say('去写话和信', 'To texts and letters'), href: `/talk/${debt}` }}
      />
    );
  return (
    <Page
      title={say('连上机构的宽限工作台', 'Join the lender’s own desk')}
      why={say(
        '有的机构用宽限工作台办理申请。客服会给你一个一次性的邀请码，十分钟内有效。',
        'Some lenders handle requests at a Forbear desk. Their staff give you a one-time code, good for ten minutes.',
      )}
      back={`/case/${debt}`}
      problem={found}
      onSubmit={() => void pair()}
      primary={{ text: say('连上', 'Join'), busy: isBusy || code.trim() === '' }}
    >
      <Joined known={known} onChosen={onPaired} />
      {desks !== undefined && desks.length > 1 && (
        <div class="field">
          <label for="desk">{say('哪一家', 'Which desk')}</label>
          <select
            id="desk"
            value={desk}
            onChange={({ currentTarget }) => setDesk(currentTarget.value)}
          >
            {desks.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      <Code code={code} onTyped={setCode} />
      <Promises />
    </Page>
  );
}

function Code({
  code,
  onTyped,
}: {
  readonly code: string;
  readonly onTyped: (code: string) => void;
}) {
  const say = useSay();
  return (
    <div class="field">
      <label for="code">{say('邀请码', 'Code')}</label>
      <div class="input">
        <input
          id="code"
          autocomplete="off"
          value={code}
          onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        />
      </div>
    </div>
  );
}

/** Desks that this device was introduced to before. */
function Joined({
  known,
  onChosen,
}: {
  readonly known: readonly KeptPairing[];
  readonly onChosen: (key: string) => void;
}) {
  const say = useSay();
  if (known.length === 0) return null;
  return (
    <>
      <h2>{say('已经连过的', 'Joined before')}</h2>
      <p class="ways">
        {known.map(({ key, pairing }) => (
          <button class="plain" type="button" key={key} onClick={() => onChosen(key)}>
            {pairing.lender}
          </button>
        ))}
      </p>
    </>
  );
}

/** What pairing tells the desk, and what nobody of a desk ever asks for. */
function Promises() {
  const say = useSay();
  return (
    <>
      <h2>{say('连上以后对方知道什么', 'What they then know')}</h2>
      <p>
        {say(
          '只知道这部手机是他家这位客户的。你的收支、别家的债、材料，一样都没有给；每一样要给之前都会先问你，给了也能收回。',
          'Only that this device belongs to this customer of theirs. Your income, other debts and papers are not given; each is asked for on its own before it is, and can be taken back.',
        )}
      </p>
      <p class="notice">
        {say(
          '不会有人在这里要密码、验证码、屏幕共享，也不会让你先付钱。',
          'Nobody asks here for a password, a one-time code or a shared screen, or to be paid first.',
        )}
      </p>
    </>
  );
}

type CompareProps = {
  readonly kept: KeptPairing;
  readonly debt: string;
  readonly onSame: () => void;
};

/** Six words that both sides read out: whoever sits between them would show others. */
function Compare({ kept: { key, pairing }, debt, onSame }: CompareProps) {
  const say = useSay();
  const keeping = useKeeping();
  const newest = pairing.keys[0];
  const words = newest === undefined ? [] : fingerprint(newest.publicKey);
  return (
    <Page
      title={say('和客服对一下这六个词', 'Compare these six words with their staff')}
      why={say(
        `请${pairing.lender}的客服念一遍他那边的六个词。六个都一样，才是真的连上了他们。`,
        `Ask ${pairing.lender} to read theirs out. If all six are the same, you have reached them and nobody else.`,
      )}
      back={`/case/${debt}`}
      primary={{ text: say('都一样，继续', 'All the same, go on'), onClick: onSame }}
      second={{
        text: say('不一样，断开', 'Not the same: leave'),
        onClick: () => void keeping.drop([`desk/${key}`]),
      }}
    >
      <ol class="words">
        {words.map((word, k) => (
          <li key={k}>{word[say.lang]}</li>
        ))}
      </ol>
    </Page>
  );
}
