import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import type { Report, PublicRecord } from '@forbear/report';
import { Link } from 'wouter-preact';
import type { Held } from '../planning/asks.ts';
import { useKeeping } from '../store/keeping.tsx';
import { namesOf } from '../situation/names.ts';
import type { Passage } from '../situation/reported.ts';
import { useSay } from '../text/say.ts';
import { wholeYuan } from '../text/whole-yuan.ts';
import { Copy } from './copy.tsx';

const N = HELP_CHANNEL_NUMBERS.values;

type Props = {
  readonly report: Report;
  readonly held: readonly Held[];
  readonly passages: Readonly<Record<number, Passage>>;
  readonly onSay: (k: number, what: Passage) => void;
};

/** What a report shows beside its accounts: what was not understood, counts, others' debts, records. */
export function ReportBeside({ report, held, passages, onSay }: Props) {
  const say = useSay();
  const { incomplete, applications } = report;
  return (
    <>
      {incomplete && (
        <p class="notice near">
          {say(
            `报告写明 ${incomplete.pages} 页，只读到 ${incomplete.found} 页。没读到的不在上面，请重新下载完整的报告。`,
            `The report names ${incomplete.pages} pages; ${incomplete.found} were read. Download it whole.`,
          )}
        </p>
      )}
      <Against report={report} held={held} />
      {report.notUnderstood.map((text, k) => (
        <NotUnderstood key={text} text={text} no={k} said={passages[k]} onSay={onSay} />
      ))}
      <Counts report={report} />
      <Others report={report} />
      {applications >= MANY && (
        <p class="notice">
          {say(
            `近三个月有 ${applications} 次因为申请贷款或信用卡的查询。先不要再申请新的，查得越多越难谈。`,
            `Lenders looked ${applications} times in three months because of applications. Apply for nothing new: it makes talks harder.`,
          )}
        </p>
      )}
      <p class="notice">
        <strong>{say('报告没有留下。', 'The report is not kept. ')}</strong>
        {say(
          '身份证号、住址、单位、谁查过你，一样都没存。翻过这页，只剩你勾的几笔。',
          'No number, address, employer or list of who looked is stored. After this page only what you ticked stays.',
        )}
      </p>
      <p class="hint">
        {say(
          '报告里不会有：利率、亲友的借款、一部分先用后付。一会儿自己加。',
          'A report never shows rates, loans from people, or some pay-later bills. Add them yourself later.',
        )}
      </p>
    </>
  );
}

/** From so many applications in three months a word is said. */
const MANY = 4;

/** What a later report tells of debts that are known. */
function Against({ report, held }: Pick<Props, 'report' | 'held'>) {
  const say = useSay();
  const { situation } = useKeeping();
  const names = namesOf(situation, say.lang);
  const told = held.filter(({ change }) => change === 'ended' || change === 'overdue-though-kept');
  return (
    <>
      {told.map(({ at, change, debt = '' }) => (
        <div class="notice" key={at}>
          <p>
            {change === 'ended'
              ? say(
                  `${names.get(debt)}在报告里已经没有欠款。向对方要一份结清证明存好。`,
                  `The report shows nothing owed on ${names.get(debt)} any more. Ask for a proof of settlement.`,
                )
              : say(
                  `${names.get(debt)}的协议你都按期还了，报告里却写逾期。可以免费向征信中心或这家机构提异议，附上协议和还款记录。`,
                  `You have kept the agreement on ${names.get(debt)}, and the report shows it overdue. You may object free of charge, with the agreement and the receipts.`,
                )}
          </p>
          {change === 'overdue-though-kept' && (
            <Copy
              text={report.accounts[at]?.text ?? ''}
              label={say('复制报告里的这句话', 'Copy this sentence of the report')}
            />
          )}
          <Link href={`/case/${debt}`}>{say('看这一笔', 'See this debt')}</Link>
        </div>
      ))}
    </>
  );
}

type NotUnderstoodProps = {
  readonly text: string;
  readonly no: number;
  readonly said: Passage | undefined;
  readonly onSay: Props['onSay'];
};

function NotUnderstood({ text, no, said, onSay }: NotUnderstoodProps) {
  const say = useSay();
  const options = [
    ['owed', say('还欠着，我自己填', 'Still owed: I fill it in'), undefined],
    ['over', say('没有了，不用管', 'It is over'), undefined],
    [
      'unknown',
      say('我不知道', 'I do not know'),
      say('先记着，不算进去，问到了再补', 'noted, not counted until you find out'),
    ],
  ] as const;
  return (
    <fieldset class="choice">
      <legend>{say('这一段没有读懂', 'This passage was not understood')}</legend>
      <blockquote class="message">{text}</blockquote>
      {options.map(([what, words, hint], k) => (
        <div class={said === what ? 'option on' : 'option'} key={what}>
          <label>
            <input
              type="radio"
              name={`passage-${no}`}
              {...(k === 0 ? { id: `passage-${no}` } : {})}
              checked={said === what}
              onChange={() => onSay(no, what)}
            />
            <span>
              {words}
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The report's own counts beside what was read; folded where they agree. */
function Counts({ report: { summary } }: Pick<Props, 'report'>) {
  const say = useSay();
  const rows = summary.filter(({ told, counted }) => told > 0 || counted > 0);
  if (rows.length === 0) return null;
  const isEqual = rows.every(({ told, counted }) => told === counted);
  const table = (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('报告说', 'It says')}</th>
          <th scope="col">{say('读到', 'Read')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, told, counted }) => (
          <tr key={what} class={told === counted ? '' : 'changed'}>
            <th scope="row">{what}</th>
            <td>{told}</td>
            <td>{counted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (isEqual)
    return (
      <details>
        <summary>{say('和报告自己数的对得上', 'As the report itself counts')}</summary>
        {table}
      </details>
    );
  return (
    <>
      <h2>{say('和报告自己数的对不上', 'Not as the report itself counts')}</h2>
      <p class="hint">
        {say(
          '少的可能没读到，翻翻报告原文再补。',
          'Something may be missing: look at the report and add it.',
        )}
      </p>
      {table}
    </>
  );
}

/** Debts answered for, and public records, each with whom to ask. */
function Others({ report: { liabilities, records } }: Pick<Props, 'report'>) {
  const say = useSay();
  return (
    <>
      {liabilities.length > 0 && (
        <>
          <h2>{say('替别人担着的', 'Debts you answer for')}</h2>
          <p class="hint">
            {say(
              '没有算进你的欠款。那个人还不上时会找你，先问问他还得怎样。',
              'Not counted as yours. If that person cannot pay, you will be asked.',
            )}
          </p>
          <ul class="folded">
            {liabilities.map(({ for: whose, lender, role, balance }) => (
              <li key={`${whose}${lender}`}>
                {`${whose}，${lender}，${role}`}
                {balance !== undefined &&
                  say(`，余额 ${wholeYuan(balance)} 元`, `, ${wholeYuan(balance)} yuan open`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {records.length > 0 && (
        <>
          <h2>{say('公共记录', 'Public records')}</h2>
          {records.map(({ kind, text }) => (
            <div class="notice near" key={text}>
              <p>{text}</p>
              <p>{say(...WHOM[kind])}</p>
            </div>
          ))}
        </>
      )}
    </>
  );
}

const WHOM: Readonly<Record<PublicRecord['kind'], readonly [string, string]>> = {
  enforcement: [
    `已经进入强制执行：先打 ${N.court_service} 或到执行法院，问清金额和还款账户，可以申请执行和解。`,
    `Enforcement has begun: ask the court (${N.court_service}) for sum and account; a settlement can be asked for.`,
  ],
  judgment: [
    '已经有判决：看清金额和履行期限，没过上诉期的可以上诉。',
    'There is a judgment: mind its sum and term, and the time to appeal.',
  ],
  tax: ['问税务机关欠多少，能不能分期。', 'Ask the tax office what is owed and whether in parts.'],
  penalty: ['问处罚机关金额和期限，能不能分期。', 'Ask the authority for sum and term.'],
  arrears: [
    '向这家机构核对，缴清后要求更新记录。',
    'Check with the service, pay, and have the record updated.',
  ],
  other: ['向记录里的机构核对。', 'Check with the body that is named.'],
};
