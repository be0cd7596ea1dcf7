import { groupYuan, type Fen } from '@forbear/money';

/** A sum that may be below nothing, `−1,562.00`. */
export const signed = (sum: number): string =>
  sum < 0 ? `−${groupYuan(-sum as Fen)}` : groupYuan(sum as Fen);

/** The sum of a page: the yuan large, the fen smaller. */
export function Big({ sum }: { readonly sum: Fen }) {
  const [yuan, fen] = groupYuan(sum).split('.');
  return (
    <span className="big nb">
      {yuan}
      <i>.{fen}</i>
    </span>
  );
}
