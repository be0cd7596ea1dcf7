// Writes what is made from the code and its data: the schema, the error page, rules, limits, licences.
import { catalogue } from '@forbear/problem';
import { FORCES, RULES, type Rule, type RuleValues } from '@forbear/rule';
import { caseEventsSchema, caseFileSchema } from '@forbear/wire';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { SETTING_LIST } from '../apps/server/src/setting-list.ts';
import { casePage } from './case-page.ts';
import { licences } from './licences.ts';
import { careWeights } from './care/learn.ts';

const text = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');

function errorsPage(): string {
  const rows = Object.entries(catalogue).map(
    ([code, { zh, en, next }]) =>
      `| \`${code}\` | ${text(zh)} ${text(next.zh)} | ${text(en)} ${text(next.en)} |`,
  );
  return `# 错误代码 · Error codes\n\n| code | 中文 | English |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function settingsPage(): string {
  const rows = SETTING_LIST.map(
    ({ name, usual, what }) => `| \`${name}\` | ${text(usual)} | ${text(what)} |`,
  );
  return `# Settings of the server\n\nRead from the environment, once, at the start; one that cannot be meant is refused with exit status 2 and nothing left running. \`--demo\` opens with invented people and loans, \`--demo=empty\` with the people alone.\n\n| setting | where it is not set | what it does |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function ruleEntry(rule: Rule): string {
  const dates = `${rule.from ?? '?'} – ${rule.until ?? ''}`;
  const seen = rule.verified ? '已核对 verified' : '未核对 not verified';
  return [
    `### ${text(rule.title.zh)} · ${text(rule.title.en)}`,
    `\`${rule.id}\` · ${rule.force} (${FORCES[rule.force]}) · ${dates} · ${seen}, ${rule.confidence} · ${rule.reviewedOn}`,
    text(rule.summary.zh),
    text(rule.summary.en),
    ...figures('数值 values', rule.values),
    ...figures('另载 details', rule.details),
    `${text(rule.authority)} ${text(rule.instrument)} ${text(rule.article ?? '')} — ${text(rule.source)}`,
    ...(rule.referenceOnly === undefined
      ? []
      : [
          `仅供参考 for reference only: ${text(rule.referenceOnly.zh)} ${text(rule.referenceOnly.en)}`,
        ]),
    ...(rule.notes === undefined ? [] : [`备注 note: ${text(rule.notes)}`]),
  ].join('\n\n');
}

/** The figures of a rule, one a line; dated ones under the day they begin. */
function figures(name: string, values: Rule['values']): readonly string[] {
  if (values === undefined) return [];
  const rows: readonly RuleValues[] = Array.isArray(values) ? values : [values as RuleValues];
  const lines = rows.flatMap((row) =>
    Object.entries(row).map(([key, value]) => {
      const dated = row['from'] !== undefined && key !== 'from' ? `${String(row['from'])} · ` : '';
      return `- ${dated}\`${key}\`: ${text(typeof value === 'string' ? value : JSON.stringify(value))}`;
    }),
  );
  return lines.length === 0 ? [] : [`${name}\n\n${lines.join('\n')}`];
}

function rulesPage(): string {
  const areas = [...new Set(RULES.map(({ area }) => area))];
  const parts = areas.map(
    (area) =>
      `## ${area}\n\n${RULES.filter((rule) => rule.area === area)
        .map(ruleEntry)
        .join('\n\n')}`,
  );
  return `# 规则 · Rules\n\n不是法律意见。Not legal advice. ${RULES.length} records.\n\n${parts.join('\n\n')}\n`;
}

function limitsPage(): string {
  const open = RULES.filter((rule) => !rule.verified || rule.confidence === 'low');
  const rows = open.map(
    (rule) =>
      `| \`${rule.id}\` | ${text(rule.title.zh)} | ${text(rule.title.en)} | ${text(rule.notes ?? '')} |`,
  );
  return `# 还没有核实的 · What is not verified\n\n${open.length} of ${RULES.length} rules rest on texts that were not seen, or weakly.\n\n| id | 中文 | English | why |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The generated files by path. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<
    typeof licences
  >[0];
  const schema = (made: object) =>
    format(`${JSON.stringify(made)}\n`, { parser: 'json', printWidth: 100 });
  return new Map([
    ['docs/case-file.schema.json', await schema(caseFileSchema())],
    ['docs/case-events.schema.json', await schema(caseEventsSchema())],
    ['docs/case.md', await format(casePage(), { parser: 'markdown' })],
    ['docs/errors.md', errorsPage()],
    ['docs/rules.md', rulesPage()],
    ['docs/settings.md', await format(settingsPage(), { parser: 'markdown' })],
    ['docs/limits.md', limitsPage()],
    ['docs/licences.md', licences(lock)],
    ['packages/check/src/care/care-weights.ts', careWeights()],
  ]);
}

if (process.argv[1]?.endsWith('generate.ts') === true)
  for (const [path, content] of await generated()) writeFileSync(path, content);
