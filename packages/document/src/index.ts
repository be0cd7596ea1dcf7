export { carePaper, HELP_LINES, isUnwell, needsCare, type HelpLine } from './care.ts';
export { PAPER_IDS, PAPERS, papersFor, type PaperId } from './catalogue.ts';
export type { PaperInput } from './facts.ts';
export { noticeText, paperText } from './format/text.ts';
export { paperHtml } from './format/html.ts';
export { CHANNELS, kit, writePaper, type Channel } from './kit.ts';
export { limitationNotice } from './limitation-notice.ts';
export type { Block, Field, Notice, Paper } from './paper.ts';
