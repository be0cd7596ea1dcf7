/** Words for which a message of the desk waits until a second person has read it, by what is wrong with them. */
const HELD_WORDS = {
  threat: /后果自负|不客气|等着瞧|要你好看|上门(?:催|讨|找)|you will regret|or else/iu,
  family: /家人|父母|爸妈|老婆|老公|孩子|亲戚|配偶|your (?:family|parents|wife|husband|child)/iu,
  employer: /单位|公司领导|老板|同事|人事|your (?:employer|boss|company|colleagues)/iu,
  arrest:
    /抓人|抓你|坐牢|拘留|逮捕|报警|公安|刑事|起诉|法院|法务|律师函|arrest|prison|police|lawsuit|sue you|court/iu,
  shame: /老赖|不要脸|丢人|无赖|失信|曝光|公开(?:你|姓名)|deadbeat|shame/iu,
  payee:
    /https?:\/\/|www\.|[0-9]{12,}|收款码|二维码|转(?:账|到).{0,6}(?:账户|账号|卡)|安全账户|验证码|屏幕共享/iu,
  pressure:
    /最后(?:一次)?机会|今天必须|马上还|立刻还|最后期限|否则|倒计时|last chance|final notice|immediately|today only/iu,
} as const;
export type HeldFor = keyof typeof HELD_WORDS;

/** The lists that a text matches; empty where it may be sent as it is. */
export const heldFor = (text: string): readonly HeldFor[] =>
  (Object.keys(HELD_WORDS) as HeldFor[]).filter((list) => HELD_WORDS[list].test(text));
