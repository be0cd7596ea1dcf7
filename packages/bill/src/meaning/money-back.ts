/** Money that comes back for something that was paid; a card's cashback is none of it. */
const BACK =
  /退款|退货|退票|退税|退费|退回|退汇|退还|退押金|冲正|冲账|抹账|撤销|价保|报销|回馈金|返现|返还|补差|保价/;

/** A booking that undoes another one. */
const UNDOES = /冲正|冲账|抹账|撤销|退汇|红字/;

/** Whether the words say that money came back. */
export const isMoneyBack = (words: string): boolean => BACK.test(words);

/** Whether the words say that a booking undoes another. */
export const undoes = (words: string): boolean => UNDOES.test(words);
