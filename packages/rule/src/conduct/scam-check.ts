import { formatDay } from '@forbear/money';
import { isInForce, versionsOn } from '../finding/figure.ts';
import { placed, type Approach } from './contact-log.ts';
import { cited, finding, type CheckResult, type Finding } from '../finding/finding.ts';
import { scamsIn, type ScamKind } from './scam.ts';
import {
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';

const LOOKED_AT = [
  FAKE_MEDIATION_SIGNS,
  AGENT_RIGHTS_SCAM_WARNING_2026,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
] as const;

/** Messages that try to take money or data: paid procedures, private accounts, codes, agents, today-only offers. */
export function checkScams(approaches: readonly Approach[]): CheckResult {
  const noted = approaches.filter(({ said = '' }) => said !== '');
  const known = new Map<string, ReturnType<typeof scamsIn>>();
  return {
    findings: noted.flatMap((one) => {
      const text = one.said ?? '';
      const found = known.get(text) ?? scamsIn(text);
      known.set(text, found);
      return found.flatMap(([kind, words]) => scamFinding(one, kind, words));
    }),
    checked: [
      {
        what: {
          zh: `诈骗和冒充的迹象（收费的仲裁调解、私人账户、验证码、代理维权、限时名额）：看了 ${noted.length} 次有内容的联系。`,
          en: `Signs of fraud and pretence (paid arbitration or mediation, private accounts, codes, paid agents, today-only offers): ${noted.length} contacts with a note were looked at.`,
        },
        rules: cited(...LOOKED_AT),
      },
    ],
    notChecked: [],
  };
}

/** A private lender takes money on a private account as a matter of course. */
const isPrivate = ({ about }: Approach): boolean =>
  about.length > 0 && about.every(({ lender }) => lender === 'person');

function scamFinding(approach: Approach, kind: ScamKind, words: string): readonly Finding[] {
  const ordinary = kind.kind === 'private-account' || kind.kind === 'today-only';
  if (ordinary && isPrivate(approach)) return [];
  const [lead, ...others] = kind.rules;
  const { on } = approach;
  // A hint on tricks holds on any day; a law is cited only where it was in force.
  const inForce = others.filter((rule) => isInForce(rule, on));
  const version = versionsOn([lead, ...inForce], on);
  return [
    finding([lead, ...inForce], {
      ...placed(approach),
      arithmetic: {
        zh: `${formatDay(on)}：「${words}」。${kind.what.zh}${version.zh}`,
        en: `${formatDay(on)}: “${words}”. ${kind.what.en}${version.en}`,
      },
      say: kind.say,
      do: kind.do,
      uncertain: kind.uncertain,
    }),
  ];
}
