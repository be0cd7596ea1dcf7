import type { Entry } from './entry.ts';

export const documentProblems = {
  NOTHING_TO_ASK: {
    zh: '按这个方案，{creditor}的还款照旧，不需要申请什么。',
    en: 'In this plan {creditor} is paid as agreed; there is nothing to ask for.',
    next: { zh: '按原来的日期还款即可。', en: 'Pay on the days that were agreed.' },
  },
  GUARANTOR_FIRST: {
    zh: '{creditor}的这笔你是保证人：该不该由你还、还多少，要先弄清，现在不提申请。',
    en: 'You guarantee the debt to {creditor}: whether and how much you have to pay must be clear first; nothing is asked for now.',
    next: {
      zh: '看法律检查，问当地法律援助（免费）；弄清之前不要付、不要签字。',
      en: 'See the law check and ask local legal aid (free); pay and sign nothing before it is clear.',
    },
  },
  SELF_SERVICE: {
    zh: '{creditor}的这个办法在页面上自己就能办，不需要申请。',
    en: '{creditor} offers this to everyone; there is no need to apply.',
    next: {
      zh: '在对方的 App 里自己办理，办之前看清费用。',
      en: 'Choose it in the app of the creditor, and look at its cost first.',
    },
  },
  PAPER_UNKNOWN: {
    zh: '没有“{paper}”这份文书。',
    en: 'There is no paper “{paper}”.',
    next: { zh: '可用的有：{papers}。', en: 'The papers are: {papers}.' },
  },
  PAPER_NEEDS: {
    zh: '写“{paper}”之前，要先有：{zh}。',
    en: '“{paperEn}” cannot be written without {en}.',
    next: {
      zh: '把它补上，或者先把发生的事记下来。',
      en: 'Add it, or first note what has happened.',
    },
  },
  PAPER_STAGE: {
    zh: '现在是“{zh}”，不写“{paper}”。',
    en: '“{paperEn}” is not written at this point: {en}.',
    next: {
      zh: '先做眼前的下一步；有新发生的事，先记下来。',
      en: 'Take the next step first; note what has happened since.',
    },
  },
  OFFER_NOT_FITTING: {
    zh: '{creditor}的方案放不进收支，不写同意。',
    en: 'The offer of {creditor} does not fit the money available, so no acceptance is written.',
    next: { zh: '改写还价。', en: 'Answer with a counter-offer instead.' },
  },
  TEXT_TOO_LONG: {
    zh: '有一段文字超过 {max} 个字符。',
    en: 'A text is longer than {max} characters.',
    next: { zh: '缩短后再试。', en: 'Shorten it and try again.' },
  },
  FONT_UNREADABLE: {
    zh: '字体文件不是能读的 TrueType。',
    en: 'The font file is not a readable TrueType font.',
    next: { zh: '重新安装依赖后再试。', en: 'Install the dependencies again and retry.' },
  },
} as const satisfies Record<string, Entry>;
