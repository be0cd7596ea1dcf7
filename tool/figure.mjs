// The law's figures stand in its records alone: a check, and what a check says, has no number or day of
// its own, and nothing is computed with what a record only tells.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow } from './tree.mjs';

/** Numbers that are no law, by file: what they are. */
const ALLOWED = {
  // Shares are scaled by 10^9; 30.4 is the mean month.
  'check/src/case-check.ts': '1e9 30.4',
  // The calendar, and the bases days are counted on.
  'check/src/figure/cost.ts': '7 12 30 52 360 365',
  'check/src/figure/named-fee.ts': '2 100',
  'check/src/figure/proposal.ts': '365',
  'rule/src/conduct/contact-log.ts': '2 3 5 6 8 60 86_401',
  'rule/src/cost/excess.ts': '360 365',
  'rule/src/cost/loan-cost.ts': '2 12 100 365',
  'rule/src/extension/proposal-check.ts': '12',
  'rule/src/finding/figure.ts': '1e7',
  'rule/src/limitation/limitation.ts': '10 12 两天',
  'rule/src/rule-book.ts': '12',
  // Places in what was matched, halves and percents of what was told.
  'check/src/told/charge.ts': '2 100',
  'check/src/told/contact-hours.ts': '2 3 4 5 6 12 24',
  // How many are shown, how far back a word is looked for.
  'rule/src/conduct/conduct-calls.ts': '12',
  // The usual damages of cards, by no rule.
  'rule/src/card/card-check.ts': '20 100',
  // Third persons.
  'rule/src/conduct/conduct-check.ts': '三人',
  'rule/src/conduct/conduct-person.ts': '三人',
  // A sum of rows; numbers as Chinese says them; yuan to the ten thousand; codes of the register; hours of a day.
  'rule/src/cost/ceiling-check.ts': '2 1e9',
  'rule/src/cost/ceiling.ts': '2 3 4 5',
  'rule/src/conduct/threat-kind.ts': '10_000',
  'rule/src/credit-record/credit-record.ts': '7',
  'rule/src/help/care-line.ts': '24小时',
  // How many stand before anything else.
  'check/src/urgent.ts': '3',
};

const NUMBER =
  '\\d+(?:\\.\\d+)?|[两二三四五六七八九十百]+|\\b(?:two|three|four|five|six|seven|ten)\\b';
const UNIT =
  '个?工作日|天|日|年|个月|月|次|元|点|%|‰|倍|期|人|小时|days?|months?|years?|times|calls';
const SAID = new RegExp(`(?<![\\d.A-Za-z-])(?:${NUMBER})\\s*(?:${UNIT})`, 'g');
const DAY = /(?:19|20)\d\d-\d\d-\d\d/g;

/** Words that call for care are held to no figure: how far they stand apart, how old somebody is. */
const files = filesBelow(['packages/rule/src', 'packages/check/src']).filter(
  (file) =>
    /(?<!\.test|\.fixture)\.ts$/.test(file) &&
    !/src\/(?:[a-z-]+\/rule|care)\/[a-z-]+\.ts$/.test(file),
);

/** Every bare number from two on, and every figure with a unit in a text, as it is written. */
function figuresIn(node, source) {
  if (ts.isNumericLiteral(node)) return Number(node.text) >= 2 ? [node.getText(source)] : [];
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'details') return ['.details'];
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  if (!isText && !ts.isTemplateMiddle(node) && !ts.isTemplateTail(node)) return [];
  return [SAID, DAY].flatMap((found) => [...node.text.matchAll(found)].map(([text]) => text));
}

/** Each figure of the law outside its record, and each permission that nothing needs. */
export function figureFaults() {
  const faults = [];
  const used = new Set();
  for (const file of files) {
    const name = file.replace(/^packages\//, '');
    const allowed = (ALLOWED[name] ?? '').split(' ');
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node) => {
      for (const figure of figuresIn(node, source)) {
        const written = figure.replaceAll(' ', '');
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        if (allowed.includes(written)) used.add(`${name} ${written}`);
        else faults.push(`${file}:${line + 1}: «${figure}» belongs in a record of the law`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  for (const [name, figures] of Object.entries(ALLOWED))
    for (const figure of figures.split(' '))
      if (!used.has(`${name} ${figure}`)) faults.push(`tool/figure.mjs: ${name} has no ${figure}`);
  return faults;
}
