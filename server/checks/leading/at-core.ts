import { oneOf, pattern } from '../../language/lexicon.ts'
import { being, intensifier, lessonThing, mildBlame, strongBlame } from '../evaluative-words.ts'

const blame = `(?:${strongBlame}|${mildBlame})`
const neutral = oneOf(
  'long, short, fast, quick, hard, difficult, easy, loud, late, early, big, small, quiet, thin, tight, dense, heavy, dry, abstract, advanced, basic, few, many, much, little, high, low, lengthy, complex, wordy, stiff, tired, silent, passive, restless, lost, confused, off task, distracted, disengaged, bored, unclear, behind, far behind, off',
)
const harm = oneOf(
  `put (?:\\w+ ){0,3}off, throw (?:\\w+ ){0,3}off, threw (?:\\w+ ){0,3}off, confuse*, confusing, lose (?:the|your|their|them|students|half|everyone|kids)(?: \\w+)?, lost (?:the|your|them|students|half|everyone|kids)(?: \\w+)?, hurt, undermine*, hold (?:\\w+ ){0,3}back, held (?:\\w+ ){0,3}back, distract*, shut (?:\\w+ ){0,3}down, derail*, discourag*, slow (?:\\w+ ){0,3}down, waste*, wasting, limit*, harm*, fail*, drag*, flop*, fall apart, fell apart, fall flat, fell flat, go wrong, went wrong, gone wrong, go so wrong, go badly, go so badly, break down, broke down, lose control, lost control, rush*, overwhelm*, bore*, drown*, get out of hand, got out of hand, get away from you, got away from you, backfire*, spoil*, ruin*, kill*, stall*, unravel*, collapse*, miss the point, missed the point, mislead, misled, get lost, got lost, exclude*, silence*, alienate*, interrupt*, cut (?:\\w+ ){0,3}off, talk over, talked over, ignor*, forget, forgot, forgotten, neglect*, overlook*, (?:wear|wore) (?:\\w+ ){0,3}(?:down|out), let (?:\\w+ ){1,4}(?:drift|slide|die|drag|run wild|run on|get away), talk too much, talked too much, talk so much, do all the, did all the, doing all the, give away, gave away, give up on, gave up on, jump in, jumped in, take over, took over, dominate*, cause* (?:the |so much |all the )?(?:trouble|confusion|problem|chaos|noise|mess|disruption)`,
)
const troubles = oneOf(
  'confusion, chaos, failure, problems?, breakdown, trouble, disruption, noise, mess, disengagement, misbehaviou?r, boredom, delay, silence, drop in energy, lack of \\w+, poor \\w+, weak \\w+',
)

/** Asks for a nod: "Would you agree that …", "Do you see now how …". */
const nods = [
  `^(?:do|did|would|will|could) you (?:not|really|honestly|seriously|truly) (?:think|see|feel|believe|agree|notice|find|want|reali[sz]e)\\b`,
  `^(?:do|would|can|could|will) you (?:not )?(?:agree|accept|admit|concede|acknowledge|say)(?: with me)? (?:that|the|it|this|your|there|they|students)\\b`,
  `^(?:is|isn't|would) it (?:be )?(?:fair|true|safe|right|reasonable) to (?:say|assume|think)\\b|^is it (?:not )?true that\\b`,
  `^(?:do|did|can|could|are|were|have) you (?:now |not |even |at least |ever |already |finally |starting to |start to |beginning to |begin to )*(?:see|seen|seeing|reali[sz]ed?|reali[sz]ing|understand|understood|notice|noticed|recogni[sz]ed?|appreciate|know|aware)(?: now| at all)?(?: of)? (?:that|how (?!many|much|long|often)|why|the fact|the damage|the effect (?:your|this|that) \\w+ing)\\b`,
  `^(?:did|have) you (?:notice|noticed|see|seen) (?:how many|how long|how much|how few|how often) (?:students|times|kids|of them|they|you)\\b`,
]

/** Brings its own answer: "Was it because …", "Was the problem that …". */
const answers = [
  `^(?:was|is|were|wasn't|isn't|could|might|would) (?:it|that|this|the \\w+|your \\w+)(?: not| just| simply| perhaps| maybe)*(?: be| have been)? (?:because|due to|down to|since|caused by|the result of)\\b`,
  `^(?:was|is|wasn't|isn't) (?:it|that|this)(?: just| simply| perhaps| maybe| really)* (?:the|your|how|that you|a matter of|a lack of) .{2,40}\\b(?:that|who|which) (?:\\w+ ){0,3}(?:${harm}|made|led|cause\\w*|kept|stopped|prevented|meant)\\b`,
  `^(?:was|is|could|might|would) (?:the|your|one|part of the) (?:real |main |biggest |underlying )?(?:problem|reason|issue|cause|trouble|difficulty|fact|mistake)(?: here| perhaps| maybe)?(?: be| have been)?\\b`,
  `^(?:could|might|can|may) (?:it|that|this) (?:not )?(?:be|have been|have had)\\b(?! (?:worth\\w*|helpful|useful|better|easier|possible|an idea|a good|good|time|of (?:use|help)|nice|fun|interesting|okay|ok|all right))`,
  `^is it (?:not )?(?:possible|likely|conceivable|just) that\\b`,
  `^did .{3,60}\\b(?:because (?:of )?(?:the|you|your|they|it)|just because|since you|due to)\\b`,
  `^do you (?:think|feel|believe|suppose)(?: that)?(?: maybe| perhaps| possibly| just)? (?:(?:it|this|that|they)(?: was|'s| is| were)? (?:just |simply )?(?:because|due to|down to)|the (?:problem|reason|issue|cause)|that's why|this is why|maybe|perhaps|possibly)\\b`,
  `^do you (?:think|feel|believe)\\b.{3,80}\\b(?:because (?:of )?(?:the|you|your)|due to)\\b`,
  `^(?:do you regret|aren't you|are you (?:ever|finally) going to|when (?:will|are) you (?:finally|ever|going to (?:finally|stop))|when will you stop)\\b`,
]

/** Takes a turn for the worse for granted: "When did you lose them?", "How will you fix …". */
const turns = [
  `^what(?: do you think)?(?:'s| is| was| went| has gone| had gone| is going| goes)(?: so)? wrong\\b|^(?:where|when|how|why|at what point) (?:did|do|does|has|have) .{2,40} (?:go|gone|get) (?:so |that )?(?:wrong|badly|off track|off the rails|south|downhill)\\b`,
  `^(?:when|where|at what point|how|why|what made) (?:did|do|have) (?:you|we) (?:start to |begin to )?(?:lose|lost) (?:the|your|them|control|students|their|half|momentum)\\b`,
  `^how (?:will|are|can|could|do|would|might|should) (?:you|we)(?: going to| plan to| planning to| intend to| best)* (?:fix|correct|cure|repair|stop|put (?:this|that|it) right|get rid of|make up for)\\b`,
  `^(?:how|what) (?:will|can|could|would) you .{2,60}\\b(?:go wrong|happen) (?:again|next time)\\b`,
  `^(?:why|how come|what made|what makes)\\b.{2,50}\\b(?:took|take|taking|last|lasted) (?:so|that|too|such a) (?:long|much time)\\b`,
  `^what (?:was|is|were|made)(?: it| that| them)? (?:so|too) (?:${blame}|${neutral})\\b`,
  `^was it (?:the|your|that|how|their|his|her)\\b.{2,50} (?:that|who|which) (?!you (?:had|have))\\w+`,
  `^how (?:badly|poorly|far off)\\b`,
]

/** "Why didn't you", "How could you", "How do you justify": asks for a defence. */
const defences = [
  `^(?:was|is) it that\\b`,
  `^(?:do|did|have) you (?:even |not |ever )?(?:reali[sz]ed?|seen?|noticed?|appreciate) (?:now |yet )?how\\b`,
  `^how could you (?:not|possibly|let|allow|ignore|miss|forget|have (?:let|allowed|missed|forgotten|ignored|thought))\\b`,
  `^why (?:did(?:n't| not)|have(?:n't| not)|do(?:n't| not)(?! (?:you|we))|would(?:n't| not)|could(?:n't| not)|are(?:n't| not)|were(?:n't| not)|was(?:n't| not)|is(?:n't| not)|does(?:n't| not)|has(?:n't| not)|can't|won't)\\b(?! (?:you|we) (?:try|just|let|start|use|give|have|put|ask|consider|go|make|take|add|do|get|bring|begin|move|set|split|pair|show|model|post|write|build|run|call|cut|shorten|swap|switch|try))`,
  `^why (?:did|do|have) (?:you|they|we|the students|students|your students|kids) (?:not|never)\\b`,
  `^what (?:prevented|stopped|kept|held) you (?:back )?from\\b|^what should you have\\b|^how (?:do|can|could|would|will) you (?:justify|defend|excuse)\\b`,
  `^(?:(?:how|why) (?:did|does|is|was|has|have)|why do (?!you)) ?(?!you think)(?:.{2,60} )?(?:${harm})\\b(?!.{0,20} or (?:help|not))`,
  `^(?:why|how come) (?:was|were|is|are|did|do|does|has|have)\\b(?!.{0,12}think).{2,50} (?:so|such a|such|too|that|as) (?:${blame}|${neutral})\\b`,
]

/** Blames inside a question word or a yes-or-no question. */
const blames = [
  `^(?:why|how come) (?:was|were|is|are)\\b(?!.{0,12}think).{2,50} ${blame}\\b`,
  `^what (?:makes|made|caused|led to|explains|accounts for|was behind|is behind|do you think (?:made|caused)) (?:the |your |all the |that |this |so much |all that )?(?:${troubles}|.{2,40} ${blame}|.{2,40} (?:${harm})|.{2,40} (?:so|too) ${neutral})\\b`,
  `^how (?:much|many) .{2,40} (?:was|were|got|been) (?:lost|wasted|missed)\\b`,
  `^(?:has|did) it (?:ever )?(?:not )?occur(?:red)? to you that\\b`,
  `^how much (?:better|smoother|stronger|more \\w+) (?:would|could|might)\\b`,
  `^(?:what|how|why|which|when|where|who|in what|to what)\\b.{0,60}\\b(?:the|your|those|these|this|that|such an?|such|all that|all those|their) (?:(?:rather|very|overly|so|somewhat|really) )?(?:${blame}) (?:\\w+ )?${lessonThing}\\b`,
  `^(?:do you think|do you feel|do you believe|do you find|did you think|did you feel)\\b(?!.{0,30}\\b(?:any|anything|anyone)\\b).{2,60}(?: ${being}${intensifier} (?:${blame}|(?:too|so) ${neutral})|\\b(?:${harm}))\\b`,
  `^(?:is|are|was|were|did|does|do|has|have|had|could|might)(?:n't)? (?!there\\b|any)(?!.{0,30}\\b(?:any|anything|anyone|or)\\b).{2,60} (?:${strongBlame}|too (?:${neutral}|much|many|few|little)|so ${neutral})\\b`,
  `^(?:is|are|was|were) (?:the|your|those|these|that|this)\\b(?!.{0,40} or ).{2,40} (?:${mildBlame})\\b`,
  `^(?:did|does|do|could|might|has|have) (?!you (?:want|plan|need|mean|feel|ever)\\b)(?:the|your|you|that|those|this|it|all the)\\b(?!.{0,60} or ).{0,40}\\b(?:${harm})\\b`,
]

/** What leads in the question proper, family by family. */
export const atCore = [...nods, ...answers, ...turns, ...defences, ...blames].map(pattern)

/** "…, whether they were lost": a fault presumed after "if" or "whether". */
export const presumedAfterIf = pattern(` (?:${being}${intensifier} (?:${blame}|(?:too|so) ${neutral})|(?:${harm}))\\b`)
