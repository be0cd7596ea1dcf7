export { calendarIcs, calendarOf } from './calendar.ts';
export { careKinds, carePaper, needsCare } from './care.ts';
export { PAPER_IDS, PAPERS, papersFor } from './catalogue.ts';
export type { PaperInput } from './facts.ts';
export { paperDocx } from './format/docx.ts';
export { paperHtml } from './format/html.ts';
export { missingText, paperPdf, type Fonts } from './format/pdf.ts';
export { noticeText, paperText } from './format/text.ts';
export { CHANNELS, kit, writePaper, type Channel } from './kit.ts';
export {
  evidencePage,
  fingerprintOf,
  readEvidencePage,
} from './evidence/evidence-page.ts';
export { limitationNotice } from './limitation-notice.ts';
export { casePack, type Pack } from './pack.ts';
export type { Block, Notice, Paper } from './paper.ts';
