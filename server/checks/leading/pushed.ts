import { oneOf, pattern } from '../../language/lexicon.ts'

const discourse = `(?:so|and|but|well|then|now|okay|ok|right|look|honestly|come on|i mean|,|\\s)*`
const factVerb = `(?:see|seen|know|reali[sz]ed?|agree|understand|noticed?|accept|admit|recogni[sz]ed?|appreciate|heard|hear|feel|felt|think|thought|concede|acknowledge|remember|aware|say)`

/** With a question mark, these openings hold the answer: "Surely …?", "I assume you'll …?", "You'd agree that …?" */
export const pushed = pattern(
  `^${discourse}(?:${oneOf(
    `surely, obviously, clearly, of course, no doubt, doubtless, undoubtedly, presumably, evidently, naturally, admittedly, needless to say, apparently, plainly, certainly, i'm (?:sure|certain|guessing|assuming|betting|willing to bet|confident|afraid), i am (?:sure|certain), i (?:assume|presume|imagine|suppose|guess|expect|bet|take it|trust|gather|suspect|dare say|should think|would think|would have thought|can only assume|hope you)|i'd (?:imagine|guess|have thought|assume|bet|say you), i think we (?:both|can|all), we (?:both|all|can|can both|can all) (?:know|agree|see|saw), it's (?:obvious|clear|plain|fair to say|safe to say|no surprise|true)|it is (?:obvious|clear|fair to say), there's no (?:doubt|denying|question), let's be honest, let's face it, admit it, be honest, tell me honestly, say what you like, you must (?:admit|agree|see|have|know|reali[sz]e), you have to (?:admit|agree|say), you've got to (?:admit|agree), you can't (?:deny|think|tell me|honestly|really|seriously|say|pretend|be), you don't (?:honestly|really|seriously|truly|mean|think|believe), you're not (?:telling|saying|suggesting|seriously|honestly|really), you did (?:see|know|notice|reali[sz]e|hear), you do (?:see|know|reali[sz]e|agree|understand|accept|appreciate), you (?:can|will|could) (?:see|agree|appreciate|understand), you(?:'d| would|'ll| will) (?:have )?(?:${factVerb})(?! (?:like|love))`,
  )})\\b(?!,? (?:like|love|what|how) )`,
)

/** Final words that ask for a yes: any tag, also "no?", "correct?", "or was it?". */
export const pushedEnd = pattern(
  `(?:,|–|—|-) ?(?:no|yes|right|correct|true|eh|huh|yeah|yep|agreed|innit|isn't that so|wouldn't you (?:say|agree|think)|don't you (?:think|agree|find|reckon)|am i (?:right|wrong)|or am i wrong|or (?:was|were|is|did|do|does|are|have|has|had) (?:it|you|they|that|she|he)(?: not)?|surely|obviously|of course|you know|i assume|i take it|i suppose|i imagine|presumably|you'd agree|admit it|would you (?:agree|not)|do you not)\\s*\\?+$`,
)
