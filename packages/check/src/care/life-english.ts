const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const DIE = any(
  'die',
  'be dead',
  'be gone',
  'not be (?:here|alive|around)',
  '(?:end|finish) (?:it(?: all)?|things|my (?:own )?life|everything|myself)(?! the| my contract)',
  'kill myself',
  '(?:go to sleep|sleep) (?:and|to) (?:never|not) wake',
  'never wake up',
  'disappear(?: forever)?',
  'be six feet under',
  'jump',
  'hang myself',
  'take my (?:own )?life',
  'overdose',
  'stop (?:living|existing|being here)',
  'out of (?:this )?(?:life|it all)',
);
const WISH = any(
  'want(?:ed)? to',
  'wanna',
  'wish (?:i|to)(?: could)?',
  "(?:i'?d|would) rather",
  'rather',
  'decided to|going to|(?:ready|going|about|planning|tempted) to',
  'might as well',
  'better (?:to|if i)',
  '(?:think|thought|thinking)(?: a lot)? (?:of|about)',
  'feel like',
  'hop(?:e|ing) (?:i|to)',
  'should just',
  'just',
);
const LIVE = any(
  'live',
  'living',
  'be alive',
  'being alive',
  'be here',
  'being here',
  'exist(?:ing)?',
  'wake up(?! (?:my|the|our|his|her|at|early|late|to (?:a|the|your|calls)))',
  'go(?:ing)? on living',
  'see tomorrow',
  'keep living',
  'breathe?',
);
const NO_WILL = any(
  "(?:don'?t|do not|no longer|not) (?:want|wanna|wish|deserve|see (?:the|any) point)(?: to| in| of)?",
  '(?:no|any|the) (?:point|reason|use|purpose)(?: left)? (?:in|to|of|for)',
  '(?:tired|sick|weary) of',
  'hate',
  "(?:can(?:no|')?t|cannot) (?:keep|go on|bear|stand|face)",
  'not worth',
);

/** Speech in English of one's own end, from the same parts. */
export const ENGLISH = new RegExp(
  [
    `hoping not to wake|\\b${WISH} (?:i (?:was|were|am) )?(?:just |really |simply )*${DIE}\\b(?! of| for (?:this|it)\\b| from| (?:job|to (?:get|have|know|see)))`,
    `\\b${NO_WILL} (?:to )?${LIVE}\\b(?! (?:on|at|with|in (?:this|the|a) (?:flat|house|room))\\b)`,
    '\\bthink(?:ing)? about end(?:ing)? (?:things|it|my)|\\bending (?:things|it all|my (?:own )?life)|suicid|\\bkms\\b|\\bkill(?:ing)? myself|\\bkill me now|self[- ]?harm|\\bcutting (?:myself|again|my)|cut my wrists?|slit|hang(?:ing)? myself',
    "wish i (?:was|were|had) (?:dead|never|not)|never been born|(?:better|happier|relieved|easier)[^.]{0,20}(?:without me|if i (?:just )?(?:was|were|am|died|had died|disappeared)|i'?m gone|i died)|worth more dead|better (?:off )?dead|rather be dead|six feet under",
    '(?:took|swallow(?:ed)?|taken) (?:all|a (?:whole|bottle|handful|bunch)|the whole|too many|thirty|forty|fifty|[0-9]{2,})[^.]{0,14}(?:tablets?|pills?|paracetamol)|(?:pills?|tablets?|rope|blade|knife|gas)[^.]{0,12}(?:ready|saved|to end|beside|next to (?:me|the bed)|bought)|(?:pills?|tablets?)[^.]{0,14}(?:in front of me|in my hand|lined up|laid out)|(?:pills?|tablets?)[^.]{0,40}(?:going to|gonna|want to|will) (?:just )?(?:take|swallow) (?:them|it) all|bottle of pills|sav(?:ed|ing) (?:up )?[^.]{0,8}(?:pills|tablets)',
    '(?:step(?:ped)?|jump(?:ed|ing)?|walk(?:ed)?|throw myself) (?:off|in front of|from|into (?:the )?(?:river|sea|traffic|lake))(?! (?:the boat|one|a? ?job))|(?:bridge|balcony|platform|rooftop|roof|edge|train tracks?)[^.]{0,30}(?:keep looking|look(?:ing)? down|stood|stand|jump|stare)|(?:stood|standing|sat)[^.]{0,12}(?:bridge|balcony|platform|rooftop|roof|edge|tracks)|stand[^.]{0,8}(?:edge|rooftop|tracks)|driv(?:e|ing) (?:into|off)',
    "(?:life )?insurance[^.]{0,40}(?:something happens to me|if i die|when i'?m gone|cover the debt|pay (?:it|them|everything) off|suicide)|suicide[^.]{0,24}insurance|(?:more|better) from my (?:policy|insurance)",
    "(?:after|when|once) i(?:'m| am) gone(?! (?:from|to|on|for|away|abroad|out))|(?:dying|death|being dead) (?:is|seems|would be|looks like) (?:the |my )?(?:only|best|easiest)",
    "won'?t be (?:here|around|alive)|not be (?:here|around) (?:any ?more|much longer|when)|(?:letters?|notes?) to (?:the |my )?(?:kids|children|wife|husband|mum|mom|family|parents)|(?:goodbye|farewell)[^.]{0,16}(?:forever|everyone|mum|mom|kids|all)|a plan and a (?:date|time|day)|put my (?:papers|affairs) in order",
    "(?:life|it)(?: is|'?s)? (?:not|n'?t|no longer)? ?(?:just )?(?:meaningless|pointless|not worth (?:it|living)|worth (?:it|living) any ?more)|life(?: is)?(?: not|n'?t) worth|life (?:has|had) (?:no|lost (?:all|its)) (?:meaning|point)|want (?:it|this|life|everything) to end(?!s? (?:the|in))|(?:don'?t|do not|can'?t) see (?:a|any) future(?! (?:in|with|at))|no (?:future|way out)[^.]{0,20}(?:for me|either|left|death)|reason (?:for me )?to (?:live|go on)|point in (?:living|going on)",
    "\\bi can(?:no|')?t go on(?:\\b(?! (?:pay|work|with (?:this|the) (?:rate|loan|plan)|like this with))|$)(?! paying)|can(?:no|')?t (?:do|take) (?:this|it) any ?more|(?:no ?one|nobody) (?:would|will|'d) (?:care|miss|notice|be sad)[^.]{0,14}(?:if i|me|gone)|(?:pain|hurt|everything) to (?:stop|end|be over)|(?:gone|over|stop) forever|want (?:out|it (?:all )?over)|nothing (?:left )?to live for|(?:what(?:'?s| is)|where(?:'?s| is)) the (?:point|use|sense) (?:of|in) (?:living|going on|being here|it all|carrying on)|done with (?:life|living|this life|this world|being alive)|(?:had|have had) enough of (?:life|living|this life|this world)|(?:dont|don't|can'?t|cannot) (?:see|picture|imagine) myself (?:being )?(?:alive|here)",
  ].join('|'),
  'g',
);
