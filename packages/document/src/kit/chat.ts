import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { messages, type Block } from '../paper.ts';
import { trouble } from '../wording/late.ts';
import { whyLead } from '../wording/reason.ts';

/** A message of a chat stays below this many characters. */
export const MESSAGE_MAX = 200;

/** First words for a chat: what happened, the figures and the request, the proof, what to put in writing. */
export function chatBlocks(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say } = f;
  const [name, creditor] = [short(f.name, 20), short(f.subject, 30)];
  const proof = f.proofs.slice(0, 4).map((one) => short(one, f.lang === 'zh' ? 20 : 80));
  const more = f.proofs.length - proof.length;
  return messages(
    [
      [
        say(
          `您好，我是${name}，想谈谈${creditor}的还款。`,
          `Hello, this is ${name}. I am writing about my payments to ${creditor}.`,
        ),
        whyLead(f, '我', f.lang) + trouble(f),
        say(
          '我愿意还款，想申请调整还款安排，请帮我转人工专员，谢谢。',
          'I want to repay and would like to change the arrangement. Please put me through to a person who can deal with it.',
        ),
      ],
      [...figures(f, ask), ...request(f, ask)],
      [
        ...(proof.length === 0 && !f.isBudgetTold
          ? []
          : [
              say(
                `可提供：${proof.length === 0 ? '收支说明' : proof.join('、')}${more > 0 ? `等 ${f.proofs.length} 份` : ''}。`,
                `I can send: ${proof.length === 0 ? 'my income and spending' : proof.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
              ),
            ]),
        say(
          '请告诉我上传方式、受理编号和答复时间。',
          'Please tell me how to send it, the case number and when I will have an answer.',
        ),
      ],
      [inWriting(f, ask)],
    ].flatMap((sentences) => packed(sentences, say('', ' '))),
  );
}

/** What the answer should state: of a moved due day, how it is moved; else sums, charges and reporting. */
const inWriting = ({ say }: Facts, { kind }: CreditorRequest): string =>
  kind === 'due-day'
    ? say(
        '请在答复里写明从哪一期开始、这一次调整如何计息。',
        'Please say from which payment it applies, and how interest is worked out for the change.',
      )
    : say(
        '为了避免误会，请在答复里写明每期金额、日期、期间利息和违约金如何计算、以前的违约金是否减免，以及如何报送征信。',
        'To avoid misunderstandings, please state the amount and date of each payment, how interest and penalties are charged in the meantime, whether earlier penalties are waived, and how this is reported.',
      );

function figures(f: Facts, ask: CreditorRequest): readonly string[] {
  const { say } = f;
  const { income, essential, kept, available } = f.money;
  if (ask.kind === 'due-day' || !f.isBudgetTold) return [];
  return [
    say(
      `我已整理收支：每月收入 ${income}，必要生活支出 ${essential}，留作应急 ${kept}，可用于全部债务 ${available}。`,
      `My income is ${income} a month. I need ${essential} to live on and keep ${kept} for emergencies, which leaves ${available} for all my debts.`,
    ),
    ...(f.later === undefined ? [] : [f.later]),
  ];
}

function request({ say }: Facts, ask: CreditorRequest): readonly string[] {
  return [
    say(`我申请：${ask.request}。`, `I am asking for ${ask.request}.`),
    say('请登记这个申请。', 'Please register this request.'),
  ];
}

/** Sentences as messages below the limit; one that is too long by itself is cut at a comma or a space. */
function packed(sentences: readonly string[], gap: string): readonly string[] {
  const out: string[] = [];
  for (const piece of sentences.flatMap(pieces)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + gap.length + piece.length < MESSAGE_MAX)
      out[out.length - 1] = last + gap + piece;
    else out.push(piece);
  }
  return out;
}

function pieces(sentence: string): readonly string[] {
  if (sentence.length < MESSAGE_MAX) return [sentence];
  const head = sentence.slice(0, MESSAGE_MAX - 1);
  const at = Math.max(
    head.lastIndexOf('；'),
    head.lastIndexOf('，'),
    head.lastIndexOf('; '),
    head.lastIndexOf(', '),
  );
  const cut = at > 40 ? at + 1 : MESSAGE_MAX - 1;
  return [sentence.slice(0, cut), ...pieces(sentence.slice(cut).trim())];
}

/** A name that leaves room for the message. */
export const short = (text: string, max: number): string => {
  const signs = [...text];
  return signs.length <= max ? text : `${signs.slice(0, max - 1).join('')}…`;
};
