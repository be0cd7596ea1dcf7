import { mayDo, refusalText } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import type { reportTold } from '@forbear/wire/desk';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, download } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { channelText, reasonText } from '../case/words.ts';
import { Bars } from '../piece/bars.tsx';
import { Fault } from '../piece/fault.tsx';
import { Filter } from '../piece/filter.tsx';
import { usePlace } from '../shell/route.tsx';
import { useSay, type Say } from '../text/say.tsx';
import { sumText } from '../text/sum.ts';

type Report = Told<typeof reportTold>;
type Unit = Report['columns'][number]['unit'];

const NAMES = {
  answers: { zh: '答复', en: 'Answers' },
  agreements: { zh: '结果', en: 'Outcomes' },
  keeping: { zh: '履约', en: 'Keeping' },
  money: { zh: '金额', en: 'Money' },
} as const;
const { answers, ...others } = NAMES;

/** What each figure is, with what it is a share of. */
const COLUMNS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  answered: { zh: '答复了', en: 'answered' },
  p50: { zh: '一半在几个工作日内', en: 'half within working days' },
  p90: { zh: '九成在几个工作日内', en: 'nine in ten within' },
  inTime: { zh: '按时答复', en: 'answered in time' },
  agreed: { zh: '生效 ÷ 答复', en: 'effective ÷ answered' },
  refused: { zh: '拒绝 ÷ 答复', en: 'refused ÷ answered' },
  undone: { zh: '撤回 ÷ 同意', en: 'undone ÷ accepted' },
  givenUp: { zh: '30 天没消息', en: 'silent for 30 days' },
  due: { zh: '到期的期数', en: 'instalments due' },
  kept: { zh: '按时还 ÷ 到期', en: 'paid in time ÷ due' },
  cured: { zh: '补上 ÷ 晚了', en: 'cured ÷ late' },
  broken3: { zh: '3 个月内终止', en: 'ended within 3 months' },
  broken6: { zh: '6 个月内终止', en: 'ended within 6 months' },
  broken12: { zh: '12 个月内终止', en: 'ended within 12 months' },
  waivedInterest: { zh: '减免利息', en: 'interest waived' },
  waivedPenalty: { zh: '减免罚息', en: 'penalty waived' },
  waivedFees: { zh: '减免费用', en: 'fees waived' },
  waivedPrincipal: { zh: '减免本金', en: 'principal waived' },
  capitalised: { zh: '转入本金', en: 'capitalised' },
  cost: { zh: '宽限的成本（现值）', en: 'cost of relief (present value)' },
  recoveredAgreed: { zh: '一年收回，有协议', en: 'recovered in a year, agreed' },
  recoveredOthers: {
    zh: '一年收回，没有协议的同类',
    en: 'recovered in a year, others alike',
  },
};

function figure(value: number | string | undefined, unit: Unit): string {
  if (value === undefined) return '–';
  if (unit === 'yuan') return sumText(String(value));
  if (unit === 'share') return `${(Number(value) * 100).toFixed(1)}%`;
  return unit === 'days' ? Number(value).toFixed(1) : String(value);
}

function groupText(group: string, by: string, say: Say): string {
  if (by === 'reason')
    return group === '' ? say('没有给看', 'not granted') : say.of(reasonText(group));
  return by === 'channel' ? say.of(channelText(group)) : group;
}

const REFUSED = 'refused:';

function columnText(key: string, say: Say): string {
  if (!key.startsWith(REFUSED)) return say.of(COLUMNS[key] ?? { zh: key, en: key });
  const why = say.of(refusalText(key.slice(REFUSED.length)));
  return say(`拒绝：${why}`, `refused: ${why}`);
}

/** What became of requests, by closed days; small groups are named and not told. */
export default function Reports() {
  const say = useSay();
  const { query } = usePlace();
  const name = (query.get('name') ?? 'answers') as keyof typeof NAMES;
  const by = query.get('by') ?? 'product';
  const found = useQuery({
    queryKey: ['report', name, by],
    queryFn: ({ signal }) => ask<Report>(`/reports/${name}?by=${by}`, { signal }),
  });
  const file = useWish((_: undefined, key) =>
    download(`/reports/${name}/file?by=${by}`, `${name}-${by}.csv`, key),
  );
  const report = found.data;
  const mayExport = mayDo(useMe(), 'audit-trail') === 'decides';
  return (
    <>
      <div className="head">
        <h1>
          {report?.day === undefined
            ? say('报表', 'Reports')
            : say(`报表，到 ${report.day} 关账为止`, `Reports, up to the close of ${report.day}`)}
        </h1>
        <Filter label={say('哪一张', 'which')} param="name" all={say.of(answers)} names={others} />
        <Filter
          label={say('按什么分', 'by')}
          param="by"
          all={say('产品', 'product')}
          names={{
            reason: { zh: '原因', en: 'reason' },
            channel: { zh: '渠道', en: 'channel' },
            month: { zh: '申请的月份', en: 'month of the request' },
          }}
        />
        {mayExport ? (
          <Button
            className="end"
            disabled={report === undefined}
            loading={file.isPending}
            onClick={() => file.mutate(undefined)}
          >
            {say('存成表格文件', 'Save as a file')}
          </Button>
        ) : null}
      </div>
      <div className="body">
        <Fault fault={found.error ?? file.error} again={() => void found.refetch()} />
        {report === undefined ? null : <Sheet report={report} by={by} />}
      </div>
      <p className="foot">
        {say(
          '不到 10 件的组不显示数字。收回只在产品、逾期段、月份、金额相近的申请之间比，不是证明：有协议和没协议的人本来就不同。核销不算减免：欠的没有因此少。',
          'Groups of fewer than 10 show no figures. Recoveries are compared among requests alike in product, lateness, month and size, and prove nothing: those who agree differ from those who do not. A write-off is no waiver: what is owed stays as it is.',
        )}
      </p>
    </>
  );
}

function Figures({
  report: { columns, rows },
  by,
}: {
  readonly report: Report;
  readonly by: string;
}) {
  const say = useSay();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('报表', 'report')}>
      <table>
        <caption className="hide">{say('报表', 'report')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('组', 'group')}</th>
            <th scope="col" className="fig">
              {say('申请', 'requests')}
            </th>
            {columns.map(({ key }) => (
              <th key={key} scope="col" className="fig">
                {columnText(key, say)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, hidden, requests, values }) => (
            <tr key={group}>
              <th scope="row">{groupText(group, by, say)}</th>
              <td className="fig">{hidden ? say('不到 10', 'under 10') : requests}</td>
              {columns.map(({ key, unit }) => (
                <td key={key} className="fig">
                  {figure(values?.[key], unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sheet({ report, by }: { readonly report: Report; readonly by: string }) {
  const say = useSay();
  const [picked, pick] = useState<string>();
  const { columns, rows } = report;
  if (report.day === undefined)
    return (
      <p className="soft">
        {say('还没有关过账，没有报表。', 'No day is closed yet: nothing to report.')}
      </p>
    );
  if (rows.length === 0)
    return (
      <p className="soft">{say('关账的日子里还没有申请。', 'No requests on closed days yet.')}</p>
    );
  const shown = columns.find(({ key }) => key === picked) ?? columns[0];
  const name = (key: string) => columnText(key, say);
  return (
    <>
      <Figures report={report} by={by} />
      {shown === undefined ? null : (
        <>
          <div className="chips" role="group" aria-label={say('画哪一列', 'which column is drawn')}>
            {columns.map(({ key }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === shown.key}
                onClick={() => pick(key)}
              >
                {name(key)}
              </button>
            ))}
          </div>
          <Bars
            label={name(shown.key)}
            bars={rows.map(({ group, hidden, values }) => {
              const value = values?.[shown.key];
              return {
                name: groupText(group, by, say),
                ...(value === undefined ? {} : { value: Math.max(0, Number(value)) }),
                text: hidden ? say('不到 10 件', 'under 10') : figure(value, shown.unit),
              };
            })}
          />
        </>
      )}
    </>
  );
}
