export { CHANNELS, kit, type Channel } from './kit.ts';
export { paperHtml, paperText, type Block, type Paper } from './paper.ts';
