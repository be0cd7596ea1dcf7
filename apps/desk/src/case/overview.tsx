import { measuresText } from '@forbear/casework';
import type { CommandName } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseView, OfferView } from '../api/case.ts';
import { Affordability } from '../compose/affordability.tsx';
import { Go, go } from '../shell/route.tsx';
import { dayIn, lastDay, moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';
import { useMe } from '../api/session.ts';
import { isPlain } from './command-ask.ts';
import { CommandDialog } from './command-form.tsx';
import { Granted } from './granted.tsx';
import { commandText, coreText, deadlineText, nextText } from './words.ts';

type Props = { readonly view: CaseView };

/** The whole case on one page: what was granted, what is owed, what was said, what is next. */
export default function Overview({ view }: Props) {
  const say = useSay();
  return (
    <div className="compose">
      <section className="beside">
        {view.input === undefined ? (
          <p className="soft">{say('没有给看申请的内容。', 'The request was not granted.')}</p>
        ) : (
          <Affordability input={view.input} />
        )}
        <hr className="rule" />
        <Granted view={view} />
      </section>
      <section className="middle">
        <Table view={view} />
        <Owed view={view} />
        <Deadlines view={view} />
      </section>
      <section className="pane" aria-label={say('下一步', 'Next')}>
        <Actions view={view} />
      </section>
    </div>
  );
}

/** What lies on the table, in one or two lines. */
function Table({ view }: Props) {
  const say = useSay();
  const { offer, agreement, ask, pending, core } = view;
  const line = (one: OfferView): string => {
    const [first] = one.rows;
    return `${say.of(measuresText(one.measures))}${first === undefined ? '' : say(`，第一期 ${first.due} ${sumText(first.payment)}`, `, first ${first.due} ${sumText(first.payment)}`)}`;
  };
  return (
    <div>
      <h2>{say('桌上的', 'On the table')}</h2>
      {ask === undefined ? null : (
        <p className="told">
          {say('申请人要：', 'Asked for: ')}
          {say.of(measuresText(ask))}
        </p>
      )}
      {offer === undefined ? null : (
        <p className="told">
          {offer.by === 'desk'
            ? say('我方报价：', 'Our offer: ')
            : say('申请人还价：', 'Counter-offer: ')}
          {line(offer)}
          <small className="soft"> {say(`有效到 ${offer.until}`, `until ${offer.until}`)}</small>
        </p>
      )}
      {pending?.offer === undefined ? null : (
        <p className="told">
          {say('等审批的报价：', 'Offer to be approved: ')}
          {say.of(measuresText(pending.offer.measures))}
        </p>
      )}
      {agreement === undefined ? null : (
        <p className="told">
          {say('协议：', 'Agreed: ')}
          {line(agreement.offer)}
          <small className="soft">
            {' '}
            {say(
              `${agreement.on} 生效，可撤回到 ${moment(agreement.undoUntil)}`,
              `effective ${agreement.on}, may be undone until ${moment(agreement.undoUntil)}`,
            )}
          </small>
        </p>
      )}
      {core === undefined ? null : <p className="told">{say.of(coreText(core))}</p>}
      {[ask, offer, pending, agreement].every((one) => one === undefined) ? (
        <p className="soft">
          {say('还没说想怎么还，也没有报价。', 'How it is to be paid was not said; no offer yet.')}
        </p>
      ) : null}
    </div>
  );
}

/** What is owed today, and the rows that are still to come. */
function Owed({ view }: Props) {
  const say = useSay();
  const { principal, interest, penalty, fees, payoff, credit } = view.position;
  return (
    <div>
      <h2>{say('今天的欠款', 'Owed today')}</h2>
      <dl className="kv narrow">
        <dt>{say('本金', 'principal')}</dt>
        <dd>{sumText(principal)}</dd>
        <dt>{say('利息', 'interest')}</dt>
        <dd>{sumText(interest)}</dd>
        <dt>{say('罚息', 'penalty')}</dt>
        <dd>{sumText(penalty)}</dd>
        <dt>{say('费用', 'fees')}</dt>
        <dd>{sumText(fees)}</dd>
        {credit === undefined ? null : (
          <>
            <dt>{say('减溢缴款', 'less credit held')}</dt>
            <dd>{sumText(credit)}</dd>
          </>
        )}
      </dl>
      <dl className="kv sum narrow">
        <dt>{say('今天还清要', 'to settle today')}</dt>
        <dd>{sumText(payoff)}</dd>
      </dl>
      <p>
        <Go to={`/accounts/${view.account}`}>{say('看账户和分录', 'Account and journals')}</Go>
      </p>
      <Rows view={view} />
    </div>
  );
}

/** The rows that were agreed, or those of the contract that are still open; whether each is paid. */
function Rows({ view }: Props) {
  const say = useSay();
  const { today } = useMe();
  const rows = view.agreement?.offer.rows ?? view.rows;
  const open = new Set(view.rows.map(({ due }) => due));
  const standing = (due: string): string => {
    if (!open.has(due)) return say('还了', 'paid');
    return due < today ? say('没还', 'not paid') : '';
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('还款计划', 'schedule')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('还款日', 'due')}</th>
            <th scope="col" className="fig">
              {say('应还', 'payment')}
            </th>
            <th scope="col" className="fig">
              {say('本金', 'principal')}
            </th>
            <th scope="col" className="fig">
              {say('利息', 'interest')}
            </th>
            <th scope="col" className="fig">
              {say('手续费', 'fee')}
            </th>
            <th scope="col">{say('还了没', 'paid?')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <th scope="row">{row.due}</th>
              <td className="fig">{sumText(row.payment)}</td>
              <td className="fig">{sumText(row.principal)}</td>
              <td className="fig">{sumText(row.interest)}</td>
              <td className="fig">{sumText(row.fee)}</td>
              <td>{standing(row.due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Deadlines({ view }: Props) {
  const say = useSay();
  const { today } = useMe();
  if (view.deadlines.length === 0) return null;
  return (
    <div>
      <h2>{say('最晚的日子', 'Last days')}</h2>
      <dl className="kv narrow">
        {view.deadlines.map(({ what, on }) => (
          <div key={what} className="pair">
            <dt>{say.of(deadlineText(what))}</dt>
            <dd>
              {on === 'unknown'
                ? say('不知道', 'not known')
                : lastDay(dayIn(on), dayIn(today), say.lang)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Commands with pages of their own. */
const PAGES: Readonly<Record<string, string>> = {
  offer: 'offer',
  propose: 'offer',
  counter: 'offer',
  approve: 'offer',
  accept: 'offer',
  'confirm-oral': 'offer',
  'log-call': 'contact',
  'log-letter': 'contact',
};

/** The one next step, and every other that may be taken now. */
function Actions({ view }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<CommandName>();
  const begin = (name: string) => {
    if (isPlain(name)) setOpen(name);
    else go(`/case/${view.id}/${PAGES[name] ?? 'offer'}`);
  };
  const { action } = view.next;
  const canNext = view.moves.includes(action);
  const others = view.moves.filter(
    (one) => (isPlain(one) || Object.hasOwn(PAGES, one)) && one !== action,
  );
  return (
    <>
      <h2>{say('下一步', 'Next')}</h2>
      <p className="told">{say.of(nextText(view.next))}</p>
      {canNext ? (
        <Button type="primary" block onClick={() => begin(action)}>
          {say.of(commandText(action))}
        </Button>
      ) : null}
      {others.length === 0 ? null : (
        <>
          <hr className="rule" />
          <h2>{say('还可以', 'Also possible')}</h2>
          <div className="acts">
            {others.map((name) => (
              <Button key={name} size="small" onClick={() => begin(name)}>
                {say.of(commandText(name))}
              </Button>
            ))}
          </div>
        </>
      )}
      {open === undefined ? null : (
        <CommandDialog view={view} name={open} close={() => setOpen(undefined)} />
      )}
    </>
  );
}
