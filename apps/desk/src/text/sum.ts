import { groupYuan, parseSignedFen } from '@forbear/money';

/** A sum of an answer with its thousands parted; what is no sum stays as it is told. */
export function sumText(text: string): string {
  const sum = parseSignedFen(text);
  return sum.ok ? groupYuan(sum.value) : text;
}
