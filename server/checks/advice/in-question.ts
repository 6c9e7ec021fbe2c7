import { oneOf, pattern } from '../../language/lexicon.ts'
import { doing, helps, softly } from './doing-words.ts'

const vague = `(?:what|how|why|who|where|when|whether|which|if|anything|something|any|them|it|this|that|that already|these|those)\\b(?! \\w+ing\\b)`

/** Was it tried, could it be done, would it help: in the question proper, after any frame. */
export const inQuestion = [
  `^(?:have|had) you${softly} (?:tried|considered|contemplated|thought (?:of|about)|given (?:any |some )?thought to|experimented with|looked into|explored|played (?:around )?with|heard (?:of|about)|toyed with|attempted)(?! (?:${vague}|your (?:long|goals?|next|future|plans?|career|own|strengths)|the (?:future|goal)|changing anything))(?= \\w)`,
  `^(?:ever|already|maybe)? ?(?:tried|considered|thought (?:of|about)|experimented with) (?!${vague})\\w+`,
  `^(?:any|is there (?:a|any|some)) (?:chance|way|possibility|reason)s?(?: that| why)? (?:you|they|students|we) (?:could(?:n't)?|might|can(?:'t)?|don't|didn't)\\b`,
  `^(?:has|did|does|would) it (?:ever )?(?:not )?occur(?:red)? to you to\\b`,
  `^have you(?: \\w+)? (?:considered|thought about|wondered|asked yourself) (?:whether|if|how) \\w+\\b.{2,60}\\b(?:might|would|could|may|should)\\b`,
  `^do(?:n't)? you (?:think|feel)(?: that)? it(?:'s| is) (?:about |high )?time\\b|^isn't it time\\b`,
  `^have you ever (?:used|done|seen|read|had|run|made|let|asked|given|taught with)(?= \\w)`,
  `^(?:have|had) you(?: \\w+)? (?:considered|tried|thought (?:of|about)) (?:that|this|these|those|it) \\w+ing\\b`,
  `^(?:did|do|would|will|could|can|might|are|were) you(?: (?:\\w+ly|ever|ever thought to|also|maybe|perhaps|at least|be willing to|be open to|want to|like to|be interested in|be up for|willing to|open to|going to|have))* (?:try|trying|tried|consider|considering|considered|thought of|think of|think about|thinking about|thinking of)(?! (?:${vague}|again|your|so far|of a|the (?:moment|lesson|time|future)|of the (?:moment|lesson|time)|back))(?= \\w+)(?! about (?:the|your|it|that|what|how))`,
  `^(?:could|couldn't|can't|shouldn't|should|ought|wouldn't|might|mightn't) (?:you|we)${softly} (?:have )?(?!(?:see|hear|tell|remember|recall|feel|imagine|understand|find|manage|know|say|be more specific|have known|have imagined|picture|think of|expect|help|agree|talk about that|come back)\\b)(?=\\w)`,
  `^can (?:you|we)${softly} (?!(?:see|hear|tell|remember|recall|feel|imagine|understand|find|manage|know|say|be more specific|picture|think|make it|come|meet|agree)\\b)${doing}\\b`,
  `^(?:could|might|would|should|shouldn't|couldn't|wouldn't|may) (?:the |your |those |these )?(?:students|kids|pupils|children|pairs|groups|the class|class|they|the \\w+ group)${softly} (?:have (?!a\\b|any\\b|an\\b|the\\b)\\w+|be given|try|use|used|work|worked|be given|share|write|written|vote|sit|sat|move|turn and|turn|start|choose|chosen|lead|led|mark|talk|begin|been given|rehearse|practi[cs]e|swap|benefit|do better)\\b`,
  `^(?:would|could|might|wouldn't|couldn't|mightn't|may|will|won't|isn't|is) (?:it|that|there|this)${softly} (?:${helps}|better|worth|worthwhile|possible(?= to| for)|easier|time|useful|a way|be (?:a way|room|value|merit|space|scope|a place|a case)|room|value|merit|scope|space)(?: (?:you|them|students))?(?:,| |$).{0,12}(?:if|to|for|in|that|\\w+ing)\\b`,
  `^(?:would|could|might|wouldn't|couldn't|mightn't) (?!you\\b|i\\b|we\\b|it\\b|that\\b|this\\b|they\\b|there\\b)(?!.{3,40} or )(?:\\w+[ -]){1,5}${helps}\\b`,
  `^do(?:n't)? you think (?:that )?(?:it|that|this|a|an|some|more|less|using|having|giving|the|your|\\w+ing)\\b.{0,40}\\b(?:would|might|could|may)(?: have)? ${helps}\\b`,
  `^do(?:n't)? you (?:think|feel|believe|not think|reckon)(?: that)? (?:maybe |perhaps )?(?:you|they|we|students|your students|the students|kids|the kids)${softly} (?:could|should|might|need|ought|would benefit|would do better|'d|must|have to|had to)\\b`,
  `^(?:and |but |so )?why (?:(?:don't|do not|wouldn't|couldn't|can't) (?:you|we|just)|not) ?(?! (?:think|feel|want|like|know|agree|believe|see|trust|have time))\\b`,
  `^why not\\b(?= \\w)`,
  `^(?:what|how|who|where|when|which)\\b.{2,60}\\bif (?:you|we|they|students|the students|your students|each \\w+|everyone|pairs|the class|the \\w+|kids|(?!it\\b|that\\b|this\\b|i\\b|he\\b|she\\b|there\\b|no(?:thing|body|ne)\\b|any\\w*)[a-z]+)${softly} (?!(?:did|do|would|could) *(?:\\?|$|,))(?!asked (?:them|him|her|students|your students|the class)\\b)(?!(?:did|do|taught|teach|tried|try|went|go|were|had|could|looked|look|started|start|got|get|saw|see|said|say|told|tell) (?:it|this|that|again|over|back|fresh|afresh|to|me|yourself|in|at|on|it all|the same|nothing|no)\\b)${doing}\\b`,
  `^(?:are|is) there (?:a|any|some) (?:way|chance|reason)s? (?:that )?(?:you|they|students|we) (?:could(?:n't)?|might|can)\\b|^is there (?:a|any) way (?:to|for you to|for students to)\\b`,
  `^(?:do|did|would) you (?:need|have) to (?:be|do|have|use|keep|spend) (?:so|all|that|such)\\b`,
  `^(?:should|shouldn't|ought) (?!i\\b|we\\b)`,
  `^(?:would|could|might|wouldn't|couldn't|mightn't) (?:a|an|some|more|fewer|shorter|smaller|longer|\\w+ing)\\b(?!.{3,40} or )`,
  `^do(?:n't)? you think (?:that )?(?:they|students|the students|your students|it|that|this|kids|the class)(?:'d| would| might| could)(?: have)? (?:\\w+ )?(?:better|more|faster|easier|further|longer|less)\\b`,
  `^(?:if|whether) (?:you|we|they|students|the students|it)${softly} (?:could|should|might|would|may|ought|need)\\b(?! (?:say|tell|share|describe|walk|talk|help me|be willing to (?:say|tell|share|talk|walk)|be open to (?:sharing|talking)|explain|expand))`,
  `^(?:if|whether) .{3,50} (?:would|might|could|may) ${helps}\\b`,
].map(pattern)

const acting = oneOf(
  `used, tried, gave, moved, put, let, added, waited, paired, grouped, split, shortened, cut, posted, swapped, switched, slowed, seated, assigned, modeled, modelled, broke, included, replaced, removed, handed, chunked, set, started with, began with, opened with, made, called on, built, offered, stopped, skipped, introduced, displayed, pre-taught, rehearsed, circulated, scaffolded, invited, allowed, spent, rotated, limited, required, reduced, increased, extended, paused, showed, had (?:them|students|the (?:students|class|kids)|each|every|pairs|everyone|kids|your|half)`,
)

/** "If you paired them, what might happen?" */
export const fronted = pattern(
  `^(?:so |and |now |well |okay |,)*if (?:you|we|they|students|the students|your students|each \\w+|everyone|pairs|the class|kids)${softly} ${acting}\\b(?! (?:one|a single|just one|only one) (?:thing|part|minute|moment|activity|question)|.{0,20}\\bagain\\b).{2,80}(?:what|how) (?:might|would|could|do you think|will)\\b`,
)

/** Anywhere in a question or a statement, whatever it asks: "What if …", "How about …". */
export const bareQuestion = [
  `^(?:and |but |so |or |well |okay |ok |then |hmm )*,? ?what if(?! (?:it (?:doesn't|didn't|did|does)|that (?:doesn't|didn't)|this|nothing|i\\b|you (?:could|knew|were (?!to\\b)|didn't have|had (?!them|students|the (?:students|class|kids)|each|every|pairs|everyone|kids|your|half|one|two|groups|\\w+ (?:students|kids|pairs|groups))|woke|believed|trusted|imagined)|money|time|anything|there were no|they (?:could|knew|don't|didn't)|students (?:could|knew)|we (?:could|knew)|everything|somebody|someone))\\b`,
  `^(?:and |but |so |or |well |okay |then |hmm )*,? ?how about(?! (?:you|your|the other|the rest|the students|those|these|that|this|them|it|now|today|when|the (?:\\w+ ){0,2}(?:group|table|part|half|students|end|beginning|start|opening)\\b)\\b)`,
  `^(?:and |but |so |or |well |okay |then |hmm )*,? ?what about (?:maybe |perhaps |just |instead )*(?:\\w+ing\\b(?! (?:group|table|part))|an? (?!student|child|time|moment|different (?:group|student))|some (?!of)|more |fewer |two |three |exit |sentence |think-pair|cold |wait |shorter |smaller |mini|visual|turn-and|turn and|whole-|random|partner|hand signals|anchor|graphic|word walls?|popsicle|equity|wait)`,
].map(pattern)
