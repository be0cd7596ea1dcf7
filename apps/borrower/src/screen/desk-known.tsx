import { fingerprint, type Evidence } from '@forbear/negotiation';
import { MOVE_NAMES, provenAgreements } from '@forbear/casework';
import { groupYuan } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import {
  accessEntry,
  DISCLOSED,
  DISCLOSED_ITEMS,
  done,
  grantEntry,
  pageOf,
  type AccessEntry,
  type DisclosedItem,
  type GrantEntry,
} from '@forbear/wire/desk';
import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { askDesk } from '../desk/client.ts';
import type { Seen } from '../desk/news.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase, type DeskCase } from '../desk/use-case.ts';
import { Page } from '../piece/page.tsx';
import { saveFile } from '../piece/save-file.ts';
import { useKeeping } from '../store/keeping.tsx';
import { freshId } from '../store/record.ts';
import { momentWord } from '../text/moment-word.ts';
import { roleWord } from '../text/role-word.ts';
import { useSay, type Say } from '../text/say.ts';
import { sumOf } from './desk-offer.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };

/** What each item is called. */
export const ITEM_NAMES: Readonly<Record<DisclosedItem, Text>> = {
  request: { zh: '申请里的三样', en: 'The three things of the request' },
  budget: { zh: '收支', en: 'Income and spending' },
  others: { zh: '别的债有几笔', en: 'How many other debts' },
  papers: { zh: '材料', en: 'Papers' },
  identity: { zh: '名字', en: 'Your name' },
  'safe-contact': { zh: '什么时候联系我安全', en: 'When it is safe to contact me' },
};

type Lists = { readonly grants: readonly GrantEntry[]; readonly access: readonly AccessEntry[] };

/** Grants and reads as the desk lists them for the person, read anew with every change. */
function useLists({ pairing }: KeptPairing, caseId: string, seen: Seen | undefined) {
  const [lists, setLists] = useState<Lists>();
  useEffect(() => {
    let wanted = true;
    const at = `/v1/cases/${caseId}`;
    void Promise.all([
      askDesk(pairing, { method: 'GET', path: `${at}/grants` }, pageOf(grantEntry)),
      askDesk(pairing, { method: 'GET', path: `${at}/access` }, pageOf(accessEntry)),
    ]).then(([grants, access]) => {
      if (wanted && grants.ok && access.ok)
        setLists({ grants: grants.value.items, access: access.value.items });
    });
    return () => {
      wanted = false;
    };
  }, [caseId, seen]);
  return lists;
}

/** What they know by now, who has read it, and how to take it back; the pack of evidence; and how to leave. */
export function DeskKnown({ kept, debt }: Props) {
  const say = useSay();
  const found = useDeskCase(kept, debt);
  const { seen } = found;
  const caseId = kept.pairing.cases[debt]?.id ?? '';
  const lists = useLists(kept, caseId, seen);
  if (seen === undefined)
    return (
      <Page
        title={say('他们知道什么', 'What they know')}
        back={`/desk/${debt}`}
        problem={found.problem}
      />
    );
  const { position } = seen.view;
  const { daysOverdue } = position;
  const late =
    daysOverdue === 0
      ? { zh: '没有逾期', en: 'nothing overdue' }
      : { zh: `逾期 ${daysOverdue} 天`, en: `${enCount(daysOverdue, 'day')} overdue` };
  return (
    <Page
      title={say('他们知道什么', 'What they know')}
      why={say(
        `这笔账他们本来就有：欠 ${groupYuan(sumOf(position.payoff))} 元，${late.zh}。别的都是你给的，一样一样给，一样一样收回。`,
        `The account was theirs: ${groupYuan(sumOf(position.payoff))} yuan owed, ${late.en}. All else comes from you, one by one, and is taken back one by one.`,
      )}
      back={`/desk/${debt}`}
      problem={found.problem}
    >
      <ul class="entries">
        {DISCLOSED_ITEMS.map((item) => (
          <Item key={item} item={item} debt={debt} found={found} lists={lists} seen={seen} />
        ))}
      </ul>
      <Reads lists={lists} />
      <p class="ways">
        <Link href={`/desk/${debt}/privacy`}>
          {say('要一份他们存的副本，或要求删除', 'A copy of what they keep, or its deletion')}
        </Link>
      </p>
      <Proof kept={kept} debt={debt} seen={seen} />
      <Leave kept={kept} debt={debt} />
    </Page>
  );
}

type ItemProps = {
  readonly item: DisclosedItem;
  readonly debt: string;
  readonly found: DeskCase;
  readonly lists: Lists | undefined;
  readonly seen: Seen;
};

/** Where an item is granted: a page of its own, or one that has more to do. */
const hrefOf = (item: DisclosedItem, debt: string): string =>
  item === 'papers' ? `/desk/${debt}/papers` : `/desk/${debt}/show/${item}`;

function Item({ item, debt, found, lists, seen }: ItemProps) {
  const say = useSay();
  const { situation } = useKeeping();
  const isGiven = seen.view.disclosed[item] !== undefined;
  const grant = lists?.grants.findLast((one) => one.item === item && one.withdrawnAt === undefined);
  const since = grant === undefined ? '' : momentWord(grant.grantedAt, situation.day, say);
  return (
    <li>
      <strong>{ITEM_NAMES[item][say.lang]}</strong>
      <small>
        {isGiven ? say(`给了 ${since}`, `given ${since}`) : say('没有给', 'not given')}
        {grant?.endsOn !== undefined && say(`，${grant.endsOn} 删除`, `, erased ${grant.endsOn}`)}
      </small>
      <p class="hint">{DISCLOSED[item].words[say.lang]}</p>
      <p class="ways">
        {isGiven && grant !== undefined && (
          <button
            class="plain"
            type="button"
            disabled={found.isBusy}
            onClick={() => void found.post(`/grants/${grant.id}/withdraw`, {})}
          >
            {say('收回，马上看不到', 'Take it back: gone at once')}
          </button>
        )}
        {item !== 'request' && (!isGiven || item === 'papers' || item === 'safe-contact') && (
          <Link href={hrefOf(item, debt)}>
            {isGiven ? say('改', 'Change') : say('看看给了会露出什么', 'See what it would show')}
          </Link>
        )}
      </p>
    </li>
  );
}

/** Who read what (K4). */
function Reads({ lists }: { readonly lists: Lists | undefined }) {
  const say = useSay();
  const { situation } = useKeeping();
  const access = lists?.access ?? [];
  return (
    <details>
      <summary>
        {say(`谁看过（${access.length} 次）`, `Who has read it (${access.length})`)}
      </summary>
      <ul class="answers">
        {[...access].reverse().map(({ item, reader, role, at, reason }, k) => (
          <li key={k}>
            <span>
              {momentWord(at, situation.day, say)} · {roleWord(role, say)} {reader}
            </span>
            <span class="answer">{nameOf(item, say)}</span>
            {reason !== undefined && <small>{reason}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}

const nameOf = (item: string, say: Say): string =>
  Object.hasOwn(ITEM_NAMES, item) ? ITEM_NAMES[item as DisclosedItem][say.lang] : item;

/** The pack that anybody verifies offline, made from what this device holds; and the words of the key. */
function Proof({ kept: { pairing }, debt, seen }: Props & { readonly seen: Seen }) {
  const say = useSay();
  const followed = pairing.cases[debt];
  const words = fingerprint(pairing.keys[0]?.publicKey ?? '');
  const save = async () => {
    const { evidencePage } = await import('@forbear/document');
    const { view, events, terms, fields } = seen;
    const kinds = new Set(events.map(({ kind }) => kind));
    const heads = [followed?.first, followed?.newest].flatMap((head) => head ?? []);
    const evidence: Evidence = {
      format: 'forbear evidence 1',
      lang: say.lang,
      desk: { id: pairing.signs, name: pairing.lender },
      case: { stream: view.id, number: view.number },
      made: { by: 'borrower', at: Date.now() },
      keys: pairing.keys,
      events: seen.links,
      heads,
      agreements: provenAgreements(events, terms),
      fields,
      names: Object.fromEntries(Object.entries(MOVE_NAMES).filter(([kind]) => kinds.has(kind))),
    };
    saveFile(`case-${view.number}.html`, 'text/html', evidencePage(evidence));
  };
  return (
    <section>
      <h2>{say('自己留一份证据', 'Keep the evidence yourself')}</h2>
      <p>
        {say(
          '从这部手机里的副本做成，不经过对方。别人不联网也能核对：有没有改过、双方同意的是哪一份。',
          'Made from the copy on this device, without them. Others can verify it offline: whether it was changed, and what both agreed to.',
        )}
      </p>
      <p class="ways">
        <button class="plain" type="button" onClick={() => void save()}>
          {say('存成证据包', 'Save the evidence pack')}
        </button>
        <a href={`${pairing.desk}/v1/verify.mjs`} target="_blank" rel="noreferrer">
          {say('核对用的小程序', 'The verifier')}
        </a>
      </p>
      <p class="hint">
        {say(
          `配对时的六个词：${words.map((word) => word.zh).join('、')}`,
          `The six words of pairing: ${words.map((word) => word.en).join(', ')}`,
        )}
      </p>
    </section>
  );
}

/** Leaving: first what stays, then the second press. */
function Leave({ kept: { key, pairing }, debt }: Props) {
  const say = useSay();
  const keeping = useKeeping();
  const [, go] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const leave = async () => {
    await askDesk(pairing, { method: 'POST', path: '/v1/pairings/end', once: freshId() }, done);
    await keeping.drop([`desk/${key}`]);
    go(`/case/${debt}`);
  };
  if (!isAsked)
    return (
      <p class="ways">
        <button class="plain" type="button" onClick={() => setAsked(true)}>
          {say('断开这家', 'Leave this desk')}
        </button>
      </p>
    );
  return (
    <section>
      <h2>{say('断开以后', 'Once you have left')}</h2>
      <p>
        {say(
          '这部手机不再和他们说话，也收不到回复。申请和协议还在，电话和信照样可以谈；要再连，请客服给一个新的邀请码。存着的签名会一起删掉，要留证据先存证据包。',
          'This device no longer speaks to them or hears answers. Request and agreement stay, and phone and letters go on; to join again, ask their staff for a new code. The signatures kept here go, too: save the evidence pack first.',
        )}
      </p>
      <p class="ways">
        <button class="plain" type="button" onClick={() => void leave()}>
          {say('断开', 'Leave')}
        </button>
        <button class="plain" type="button" onClick={() => setAsked(false)}>
          {say('不断开', 'Stay')}
        </button>
      </p>
    </section>
  );
}
