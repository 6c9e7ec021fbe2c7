import { oneOf, pattern } from './lexicon.ts'
import type { Question, Seeks } from './question.ts'

const process = oneOf(
  `hear, see, look*, talk*, share, go, read, walk, start, begin, think, spend, keep, stay, use our, use the time, explore, focus, revisit, come back, meet, continue, stop, pause, take, add, know, say, set, plan, practise, practice, rehearse, work on, work through, bring, return, compare, dig, jot, note, sketch, draw, map, step back, hold, zoom, move on, do that, do it, sit with, listen, watch, role-play, begin, unpack, brainstorm`,
)
/** What two people do in the conversation itself. */
const together = oneOf(
  `hear, see, look*, talk*, share, pause, stay, go back, come back, step back, think*, explore, focus, dig, zoom, sit with, listen, hold, meet, revisit, spend (?:a|some|the), stop here, read (?:it|this|that|them|my)`,
)
const fine = oneOf(`ok, okay, alright, all right, fine, helpful, useful, good, comfortable, possible, welcome, worthwhile, of use, of help`)

const leave = [
  `^(?:may|can|could|might|shall|should) (?:i|we)\\b(?! (?:say|agree) (?:that|on)| (?:get|have|let|make|ask) (?:them|students|the|your|each)| (?:suggest|recommend|advise)| try\\b)`,
  `^(?:is|would|will|was) (?:it|that|this|now)(?: be)?(?: still)?(?: a)? ${fine}(?: (?:with|for) you)?(?: (?:time|moment|place))?(?: (?:now|today))?,?(?: (?:if (?:i|we|you and i)|for (?:me|us)|with you|to ${together})|\\s?\\?|$)`,
  `^(?:is|would) (?:it|that)(?: be)? (?:ok|okay|alright|all right|fine) (?:to|with you to) ${process}`,
  `^would it help(?: you)?(?: (?:if (?:i|we)|to (?:${process})))`,
  `^(?:is|would) (?:now|this|it)(?: be)? a (?:good|bad|fine|right|okay) (?:time|moment|place|point)`,
  `^(?:do|would) you mind\\b`,
  `^(?:would you (?:like|prefer|welcome|want|care|be (?:open|ok|okay|happy|comfortable|up|interested|willing|ready))|do you (?:want|need|prefer)|are you (?:open|ok|okay|happy|comfortable|up|willing|ready|interested))(?: (?:with|for|to|in|if))*(?: (?:me|us|my|i|we|${process})\\b| (?:a|an|some|one|two|more|another|any)(?: \\w+){0,2} (?:idea|minute|moment|break|thought|help|coaching|time|data|example|feedback|support|direction|observation|copy|look|coffee|option)s?)`,
  `^(?:are you )?ready (?:to|for) (?:${process}|a|an|the next|some|my|more)`,
  `^(?:are you|would you be|will you be) (?:happy|ok|okay|fine|comfortable|all right|alright|content|good|willing|open|up)(?: (?:for|with|if|to|having|have))+ (?:me|us|i|we|my)\\b`,
  `^(?:do|would|did) you want me to\\b|^(?:would|does) (?:now|today|this|that|tomorrow|(?:mon|tues|wednes|thurs|fri)day|next \\w+|\\w+ o'clock|later)(?: \\w+){0,3} (?:suit|work|do|be (?:ok|okay|better|good|fine))\\b|^(?:do you have|have you got|got|is there) (?:a (?:minute|moment|second|few minutes)|time|five minutes|ten minutes|a bit of time)\\b|^(?:mind|fancy|care|want) (?:if (?:i|we)|to (?:${process})|me to|a (?:look|minute))\\b|^(?:is|would) (?:there|it) (?:be )?(?:anything|something|anywhere|any|an?)(?: \\w+){0,2} (?:that )?(?:you(?:'d| would)? )?(?:like|want|prefer|rather) (?:me|us|we|i)\\b|^(?:is|was) it (?:ok|okay|all right|alright|fine) (?:that|if|to|for)`,
  `^(?:would|does|might) (?:it|that) (?:suit|work for|be convenient for) you (?:best |better )?(?:if (?:i|we)\\b|to (?:${process})\\b)`,
  `^(?:so |perhaps |maybe |,)*there(?:'s| is| are) .{2,50}\\byou(?:'d| would) (?:like|want|rather)\\b`,
  `^(?:sound|sounds) (?:good|right|fair|ok|okay)`,
]

const confirmation = [
  `^(?:tell me |say |stop me |correct me |let me know )?(?:if|whether|where) (?:i've|i have|i'm|i am|i|that's|this is|that is) (?:\\w+ )?(?:got |getting |have |reading |off|wrong|mistaken|misread|misheard|missed|right|it wrong)`,
  `^is (?:that|this|it) (?:still |really |also )?(?:right|fair(?! to\\b)|accurate|correct|close|a fair|(?:the|your|our) (?:goal|focus|aim|outcome|question|one|direction|hope|target|intention|priority|purpose|plan)\\b|what you(?:'d| would|'re| are|'ve| have| want| mean| meant| hope)|how you(?:'d| would)|(?:something|one|a goal|the goal|the thing|a focus) (?:that )?you(?:'d| would| want| still))`,
  `^does (?:that|this|it) (?:still |all )?(?:sound|feel|capture|match|fit|reflect|seem|ring|make sense|work|land|say|cover|describe|summar)`,
  `^do you (?:still )?want (?:that|this|it) (?:to be|as)\\b|^(?:do|would) you (?:still )?(?:want|like) .{2,80} (?:to be|as) (?:the|your|our) (?:goal|aim|focus|target|question|priority)\\b`,
  `^(?:did|do|have|am) i (?:get|hear|heard|got|have|understand|understood|hearing|understanding|getting|right|catch|caught|miss|missed|missing|read|reading|follow|following|put|summar)`,
  `^(?:would|will|is|should) (?:that|this) (?:be )?(?:your|a|the) (?:\\w+ )?(?:goal|focus)`,
  `^(?:was|were|is|are) there (?:one|any|some|something|anything|a \\w+|others?)(?: that)? (?:i|we) (?:missed|left out|overlooked|didn't (?:catch|hear|see|write))`,
  `^(?:am i (?:right|hearing|understanding|reading|following|correct|close)|have i (?:got|understood|heard|caught|read|put|captured|summed)|do i have|did i (?:get|hear|catch|understand))\\b`,
  `^(?:is|was|does|would|are) (?:that|this|it|those|these)(?: still| really)? (?:how you|where you|what you|the way you|sum |about right|in line with|true to what you|the (?:target|aim|goal|focus|one|thing|place|step|plan))`,
  `^is (?:.{3,60}) (?:still )?(?:the|your|a) (?:goal|aim|target|focus|outcome|priority|thing|one)(?: that)? (?:you(?:'d| would|'re|'ve)?|for)\\b`,
  `^(?:have|did) we (?:agreed|got|missed|covered|agree)`,
]

const choiceFrame = `^(?:(?:would|might|could|will|is|are) .{2,80} or .{2,60}\\b(?:be (?:more |most |better |of )?(?:useful|use|helpful|better|interesting|good|easier|comfortable)|suit|feel (?:right|better|more)|fit|work) ?(?:better|best|more)?(?: for| to| with)? ?(?:you|today|now|right now|first)?\\?|do you want to |would you (?:want|care|choose|go for)|(?:shall|should) (?:i|we)|are you (?:happier|more|in the mood|thinking|leaning)|would \\w+ or \\w+ (?:suit|work|be|do)\\b|do you have a preference|(?:would|does|do|might|could) either\\b|(?:would|do|will|are|did) you (?:rather|prefer|like|want)|(?:shall|should|could|can) we|would (?:it|that) be (?:better|more)|is (?:there|it) )`
const commit = `(?:(?:will|would|could|can|might|shall|should) (?:you|we)|shall i|(?:are|do) (?:you|we)(?: \\w+)? (?:going|want|plan\\w*|like|hop\\w+|intend\\w*|aim\\w*|need|prefer))`

const ofScale = oneOf(
  `on a scale, \\w+-point scale, \\w+ point scale, scale of, 1 to 10, one to ten, if (?:a )?ten (?:is|was|were|means), (?:with|where) ten, what number, zero to ten, 0 to 10, 1 to 5, one to five, 1-10, 0-10, 1-5`,
)
const degree = oneOf(
  `confident, close, near, ready, sure, committed, likely, important, comfortable, satisfied, clear, well, certain, prepared, willing, hopeful, true, typical, possible, realistic, easy, hard, different, similar, far along, motivated`,
)
const judgement = oneOf(
  `do you think, do you feel, would you say, in your (?:view|mind|judgement|judgment|eyes|opinion), make of, you (?:did not|didn't|hadn't|had not|would not|wouldn't) (?:have )?expect*, surprise* you, stood out, stands out, struck you, strikes you, on your mind, in your mind, your mind, you have in mind, your (?:hunch|sense|reading|take|thinking|view), do you wonder, you wonder, are you (?:wondering|worried|curious|hoping|thinking|drawn|proud), you hope, you're hoping, you admire, you trust, concerns? you, interests? you, puzzles? you, intrigues? you, draws? you, drew you, calls? to you, appeals?, speaks? to you, would you, might you, could you, should we, will you, are you going to, will it be, you'd, feels? right, feels? most, the most, the least, least, most \\w+, \\w+est, closest, strongest, clearest, deepest, hardest, easiest, sticks? with you, stuck with you, stayed with you, stays with you, either, neither, tell* you, told you, show* you, mean* to you, matter* (?:most )?to you, you'd like, you would like, would you like, do you want, you want, you'd want, you rather, you most, worked best, helped, feel*, most useful, most important, most confident, most proud, worth, mattered, matters, deserve*, what you (?:said|saw|heard|told|described), came to mind, comes to mind`,
)

const facts = [
  `^how (?:many|much (?:time|longer|of the (?:period|lesson|class|time|hour))|long|old|far into|big|large|late|early|soon|tall|frequently|many times)\\b`,
  `^(?:in |at |on |for |from |by )?(?:what|which)(?:'s| is| was)?(?: the| your| their)? (?:time|day|date|year|month|grade level|grade|period|page|pages|number(?! one)|percent\\w*|room|name|names|title|score|average|chapter|unit number|unit|module|building|hall|edition|age|subject|country|town|class|row|seat|table|website|app|address|group|textbook|edition|colou?r|homework|lesson number|question number|problem|standard|bus)\\b`,
  `^(?:in |on |for |from )?which (?:of the |of your |two |three |other |\\w+ )?(?:groups?|students?|pupils?|kids?|child|children|pairs?|tables?|one|class)\\b(?!'(?:s\\b)? \\w)`,
  `^(?:on |in |for |by )?(?:which|what) (?:day|date|time|week|period|class|group|room)\\b`,
  `^(?:when|since when|until when) (?:did|was|were|is|are|does|do|had|has|have)\\b`,
  `^where(?:'s| is| was| were| are| did| have| had)\\b`,
  `^where (?:do|does) .{2,40} (?:keep|live|store|come from|buy|post|sit|get (?:the|these|those|your))\\b`,
  `^which \\w+ (?:(?:is|was|are|were) (?:this|it|that|they)|(?:this|it|that|they|he|she) (?:is|was|are|were))\\b`,
  `^(?:who|whom|whose|to whom|with whom)(?:'s)?\\b(?! (?:else )?(?:could|might|would|should|gets? to|tends? to|usually|decides|does most|does the|does more|holds|benefits|needs?|needed|will|benefit\\w*|is (?:ready|missing|not yet|still)|isn't))`,
  `^what (?:is|was|'s|are|were)? ?(?:the|your) (?:name|title|date|number(?! one)|percentage|time|deadline|score|average|page|length|total|size|weather)\\b`,
]

const recallVerb = oneOf(
  `notice*, feel, felt, reali*, see, saw, hear, heard, know, knew, sense*, decid*, think, find, found, get stuck, stuck, struggle*, begin to, do you (?:see|think|want|feel|like|go from|stand|go for|turn|look|draw|find), are you (?:at|in|now|with|feeling|most), thinking of, picturing, hoping, listening, watching, looking for, worried about, go from here, leave you, leaves you, take you, takes you, fit, fits, stand, stands, sit, sits, lead, leads, break down, breaks down, (?:energy|idea|confusion|confidence|laughter|momentum|thinking|interest|silence|change|shift|calm|tension)\\b.{0,30} come from, surprise*, become, became, wish*, you most, would, most alive, at your best, lose, lost, come alive, came alive, shift*, change*, understand, understood, learn, learned, learnt, heaviest, best, most`,
)

const compiled = (sources: string[]): RegExp[] => sources.map(pattern)
const leavePatterns = compiled(leave)
const confirmationPatterns = compiled(confirmation)
const factPatterns = compiled(facts)
const choicePattern = pattern(choiceFrame)
const commitPattern = pattern(
  `^(?:and |by |until |on |with |in |for )*(?:when|where|who|what day|what time|what lesson|what period|which|how (?:often|long|many|much|soon)|what date|whose)\\b.{0,40}?\\b${commit}\\b`,
)
const scalePattern = pattern(
  `\\b${ofScale}\\b|^how ${degree} (?:are|were|was|is|do|did|would)\\b|\\bhow (?:would|do|might) you (?:rate|score|grade)\\b|\\bwhat would you give (?:yourself|it|today)\\b`,
)
const judgementPattern = pattern(`\\b${judgement}\\b`)
const recallPattern = pattern(`\\b${recallVerb}\\b`)

const either = /^(?:\w+ either\b|do you have a preference\b)/
const some = (patterns: RegExp[], words: string): boolean => patterns.some((one) => one.test(words))

const hasAlternative = (core: string): boolean => /,? or (?!not\b|so\b|more\b|less\b|anything\b|something\b|any\b|two\b|twice\b)/.test(core)

/** What a yes-or-no question asks for: leave, a choice, a confirmation, or just yes or no. */
export function seeksOfPolar(core: string): Seeks {
  if ((hasAlternative(core) || either.test(core)) && choicePattern.test(core)) return 'choice'
  if (some(confirmationPatterns, core)) return 'confirmation'
  if (some(leavePatterns, core)) return 'leave'
  return scalePattern.test(core) ? 'scale' : 'yes-or-no'
}

/** What a question with a question word asks for: thinking, unless one number, name, time or place would do. */
export function seeksOfWh(core: string, sentence = core): Seeks {
  if (scalePattern.test(core) || scalePattern.test(sentence)) return 'scale'
  if (commitPattern.test(core)) return 'commitment'
  if (!some(factPatterns, core)) return 'thinking'
  if (/\b(?:and|,) why\b/.test(core) || /^(?:who|whom)(?: else)?(?: \w+){0,4} do you\b/.test(core)) return 'thinking'
  if (/^how (?:many|much|long|old)/.test(core)) return /\bcan you think of|\bcould you think of/.test(core) ? 'thinking' : 'fact'
  if (judgementPattern.test(core) || /^(?:which|who)\b.{0,40}\b(?:would|might|could)\b/.test(core)) return 'thinking'
  return /^(?:when|where|who|whom|whose)/.test(core) && recallPattern.test(core) ? 'thinking' : 'fact'
}

/** The form of a yes-or-no question: does it offer "A or B"? */
export const polarForm = (core: string): Question['form'] => (hasAlternative(core) ? 'alternative' : 'polar')
