import { oneOf, pattern } from '../../language/lexicon.ts'
import { being, intensifier, mildBlame, strongBlame } from '../evaluative-words.ts'

/*
 * Faults that a question takes for granted, and answers it brings along. Families by how the fault is slipped in.
 */
const blame = `(?:${strongBlame}|${mildBlame})`
/** What goes wrong in a lesson, as a gerund: "How did losing them affect the rest?" */
const faultDoing = oneOf(
  `losing, rushing, skipping, ignoring, talking over, talking so, talking for, cutting \\w+ off, cutting (?:the|it|them), cutting short, interrupting, forgetting, dropping, wasting, overrunning, running over, running out, missing, giving away, giving up, jumping in, taking over, dominating, doing (?:all|everything|most|the work|their work|it for), hogging, letting (?:them|it|the|things|your|him|her)(?: \\w+){0,3} (?:drift|slide|drag|run|go|get|talk|off|wander), not \\w+ing, never \\w+ing, failing to, neglecting, overlooking, overloading, confusing, boring, embarrassing, shouting, losing your, raising your voice, lecturing, rambling, starting (?:so )?late, finishing (?:so )?late, holding (?:them|her|him) back, leaving (?:them|her|him|so|half|some|the \\w+) (?:out|behind|to|with nothing|waiting|idle|stuck), keeping (?:them|the) (?:waiting|sitting)`,
)
const goesWrong = oneOf(
  `unravel*, fall(?:ing)? apart, fell apart, come apart, came apart, come unstuck, collapse*, derail*, go off (?:the rails|track|course), go(?:ing)? (?:wrong|downhill|south|sideways|awry|pear-shaped|badly), gone? wrong, went (?:wrong|downhill|south|off), drag*, sag*, slip(?:ped|ping)? away, slip, stall*, fizzle*, flop*, fail*, backfire*, get (?:so )?out of (?:hand|control), got (?:so )?out of (?:hand|control), lose (?:its|their|the|your|them|momentum|focus|control|steam)(?: \\w+)?, lost (?:its|their|the|your|them|momentum|focus|control|steam)(?: \\w+)?, losing (?:its|their|the|your|them|momentum|focus|control), switch(?:ed|ing)? off, tune(?:d)? out, zone(?:d)? out, drift*, check(?:ed)? out, give up, gave up, break down, broke down, crumble*, deteriorate*, descend* into, die(?:d)?, sink, sank, spiral*, wobble*, flag(?:ged)?, disengage*, get (?:lost|bored|stuck|restless|messy|noisy|away)`,
)
const trouble = oneOf(
  `problem, trouble, issue, mistake, error, difficulty, hold-up, holdup, delay, confusion, chaos, breakdown, failure, mess, mix-up, reason for the (?:confusion|chaos|noise|delay|drop|mess), obstacle, weakness, flaw, sticking point, muddle, misunderstanding, bottleneck, lull, slump, dip, lapse, hiccup, scramble, standstill, shambles, kerfuffle, scuffle, disaster, fiasco, row, backlog, queue, interruption, loss, hitch, snag, damage, shortfall, gap`,
)
const degree = `(?:so|such|that|this|too|quite so|so very)`

/** What one does wrongly, asked for its cause: "What made you abandon the plan?" */
const faultyAct = oneOf(
  `abandon, ignore, rush, skip, lose, give up, cut (?:it|them|him|her|the \\w+) (?:off|short), shout, snap, yell, forget, overlook, let (?:them|it|him|her|the \\w+) (?:drift|slide|go|run|talk), panic, hesitate, hold back, jump in, take over, talk over, interrupt, drop, neglect, miss, lecture, think (?:that|it|they|this) (?:would|was|were|could), believe, expect, assume, imagine`,
)

export const presupposed = [
  `^(?:what|how|when|who)\\b.{4,80}\\b(?:at (?:long )?last|for once|once and for all)\\s*\\?*$`,
  `^(?:how|why|what)\\b.{0,60}\\b(?:turn(?:ed)? into|become|became|end(?:ed)? (?:up )?(?:in|as|with)) (?:such )?(?:an? )?(?:${trouble}|muddle|shambles|disaster|free-for-all|shouting match)\\b`,
  `^(?:what|where|how|which part|when) (?:did|do|have|had) (?:you|we) (?:do|go|get|done|gone|got)(?: it| this| that| so)? (?:wrong|badly|astray)\\b`,
  `^(?:did|does|do|has|have) (?:the|your|that|those|this|all that)\\b.{2,40} (?:make|made) (?:it|things) (?:\\w+ )?(?:impossible|hard|harder|difficult|worse|tricky|confusing)\\b`,
  `^(?:what|why|how)\\b.{0,50}\\b(?:such an?|so) (?:${strongBlame}|dreary|drab|flimsy|toxic|joyless|bland|stale|feeble|grim|dire|woeful|shoddy|rushed|hard|heavy|cold|harsh|shallow|thin|messy|muddled|noisy|rowdy|chaotic)\\b`,
  `^what were you (?:thinking|playing at|hoping for)(?: of)?,? (?:\\w+ing (?:them|him|her|it|the|your|that|a)|when you (?:let|left|lost|shouted|forgot|skipped|ignored))\\b`,
  `^how (?:could|did|can|do|would) (?:you|we|anyone) (?:tell|know|see|notice)(?: that)? (?:they|the \\w+|she|he|students|pupils|children|half|most) (?:weren't|aren't|wasn't|isn't|didn't|couldn't|hadn't|don't|were (?:lost|bored|confused|stuck|tired|fed up)|had (?:lost|stopped|given up|switched))\\b`,
  `^(?:do|did|are|were|have|had|would|could|can) you (?:even |not |ever |now |also )*(?:reali[sz]e|know|reali[sz]ed|aware|see|seen|noticed?|hear)(?: that)? (?:you|they|she|he|it|nobody|no one|only|half|most|some of them|everyone) (?!(?:needs?|wants?|wanted|needed|would like)\\b)(?:\\w+ly )?\\w+`,
  `^how (?:will|can|could|do|would|are|might|should) you (?:going to |plan to |intend to )?(?:make sure|ensure|avoid|prevent|guarantee|see to it|keep).{0,50}\\b(?:never|not|n't|doesn't|don't|again|another|from happening)\\b`,
  `^what (?:was|is) it (?:about|in|with) .{2,60} that (?:made them (?:stop|lose|switch|give)|put|confused|lost|bored|threw|stopped|upset|distracted|silenced|frightened|annoyed|killed|slowed|derailed|went|didn't|wasn't|failed|${goesWrong})\\b`,
  `^(?:did|does|didn't|doesn't) (?:it|that) (?:bother|worry|surprise|strike|concern|frustrate|disappoint|annoy|trouble|embarrass|occur to|cross your mind)(?: you)?(?: at all)? (?:that|how|when)\\b`,
  `^(?:so |and |then |well |,)*(?!your (?:goal|aim)|you (?:want|said|'d like|would like|mentioned|chose|decided))(?:you|they|it|the|that|your|she|he|nobody|no one)\\b(?! (?:said|wrote|told)).{4,80}\\b(?:because|due to|thanks to|on account of|since you|as a result of)\\b`,
  `^(?:what|why|who)(?: on earth| in the world| ever)? (?:made|makes|drove|forced|possessed) you (?:to )?(?:${faultyAct})\\b`,
  `^(?:did|do|were|are|would|could) you (?:honestly|really|seriously|truly|genuinely|actually|just|simply|ever) (?:expect|think|believe|imagine|suppose|mean|hope|want|intend|feel|need|going|planning|have to|saying|telling)\\b`,
  `^(?:how|why) (?:did|do|does|has|have|was|were) (?:the|that|this|all|such|so much) (?:\\w+ ){0,2}?(?:${trouble}|noise|shouting|chatter|silence|disruption|fighting|arguing)s?\\b`,
  // The fault is a noun: "What was the problem with the seating?"
  `^what(?:'s| is| was| were| are| do you think (?:is|was)| do you see as| would you say (?:is|was))(?: really| actually| still)? (?:the|your|their|behind the|causing the|at the root of the) (?:(?:main|real|biggest|big|underlying|key|root|basic|whole) )?(?:${trouble})s?\\b(?! (?:you|they|students|the (?:students|children|class)) (?:wanted|were|set|gave|chose|had|are|posed|worked|solved))`,
  `^(?:how|what) (?:(?:did|do|does|will|would|could|can) )?(?:you|we)? ?(?:deal with|do about|explain|account for|handle|address|tackle|overcome|solve|fix|cope with|recover from) (?:the|your|all the|all that|this|that|such) (?:${trouble}|poor|weak|lack of|noise|disruption|boredom|shouting|chatter|failure|slow \\w+|drop in \\w+)\\b`,
  `^(?:how|what) (?:did|does|do|has|have|was|were|is) (?:the|your|all that|that|this|such|so much|all the) (?:lack|absence|shortage|loss|failure|confusion|chaos|noise|mess|rush|delay|poor|weak|overrun|breakdown|mix-up|disruption|shouting|muddle|shortness|slowness|length) (?:of |in |at |between |do |cost |affect |have |make |mean |feel |get |land |lead |play |come )`,
  // The fault is something done: "How did losing them affect the rest?", "What did rushing cost?"
  `^(?:how|what|who|why|in what way|where)\\b.{0,40}?\\b(?:did|does|do|has|have|was|were|is|might|could|will|would|of|by|from|from you|your|about) (?:your )?(?:${faultDoing})\\b`,
  `^(?:what|how much|who) (?:did|does|has|have|will) .{2,60}\\bcost (?:you|them|the|your|us|in)\\b`,
  `^what (?:stopped|prevented|kept|held|discouraged|hindered|blocked|put|deterred) you\\b(?! going| interested| motivated| in)|^what(?:'s| is| was) (?:stopping|preventing|keeping|holding) you\\b(?! going| motivated)|^what got in the way of (?:your|you|a|the|checking|\\w+ing)\\b`,
  `^(?:how come|how is it that|how was it that|why is it that|why was it that|what makes it that)\\b(?! (?:one|way)\\b)(?! you (?:chose|decided|picked|settled|opted))`,
  `^why (?:do|did|does|would|are|were|must) (?:you|your \\w+|we) (?:let|allow|keep|kept|always|never|insist|still|only|persist|refuse|bother|rely|spend so|talk so|rush|ignore|skip|overlook|neglect|hold on|have to|need to|hand them everything|give (?:them )?(?:so|all|away|up|in)|do (?:all|so|everything|most)|(?:go|carry) on|waste|avoid|drop|abandon|lose|miss|leave (?:it|so|them|no|the)|make (?:them|it|everything)|struggle|find it (?:so )?(?:hard|difficult))\\b`,
  `^why (?:are|were) you ${degree} (?!(?:interested|keen|drawn|pleased|happy|struck|curious|excited)\\b)\\w+`,
  `^why (?:was|were|is|are) (?:there|it) (?:so|such|no|too|that|not)\\b|^why so (?:much|many|few|little|long|late|loud|quiet|slow|early)\\b|^why only\\b|^why no\\b|^why the (?:rush|delay|confusion|wait|hurry|noise|silence|long|lack)\\b`,
  // The fault is a turn of events: "At what point did it start to unravel?"
  `^(?:at what point|when|where|how|why|how soon|how early|how quickly|what made)(?: exactly| in the (?:lesson|hour)| do you think)? (?:did |do |does |has |have |was |were |would )?(?:it|things|the|that|this|your|they|students|you|everything|their|half|most)\\b.{0,40}?\\b(?:${goesWrong})(?![\\w-])`,
  `^(?:how|why|what) (?:did|was|were|is|does|has|made|got|makes|do you think)\\b(?!.{0,60}\\bdo you think\\b).{2,50} (?:so|such an?|that|this) ${strongBlame}\\b`,
  `^(?:how|why) (?:did|was|were|is|has|does) (?:the|your|it|that|this|things)\\b.{1,50} (?:so|such an?|such) (?!(?:well|good|quickly|far|many|much of|few)\\b)(?:\\w+)(?:\\?|$| in | at | by | with | for | today| after)`,
  // Learned too late: "When did you first realize they weren't following?"
  `^(?:when|at what point|where|how|how soon|how long before|what made you)(?: exactly)? (?:did|do|had|have|would)? ?(?:you )?(?:first |finally |begin to |start to |come to |ever )*(?:reali[sz]ed?|notice|noticed|see|saw|recogni[sz]ed?|know|knew|sense|sensed|understand|understood|become aware|became aware|work out|figure out|pick up|catch on|accept|tell)(?: on)? (?:that )?(?:you|they|the|it|your|students|half|most|many|some|nobody|no one|things|she|he|this|people)\\b.{0,40}(?:n't\\b|\\b(?:not|never|nobody|no one|nothing|lost|too|wrong|off|${blame}|bored|confused|stuck|behind|struggling|drifting|out of|over their|losing|lose|${goesWrong})(?![\\w]))`,
  // The only other explanation is ruled out.
  `^(?:what|who|how|where|which|why)(?: else)?\\b.{0,20}\\b(?:explain|explains|explained|cause|causes|caused|account|accounts|accounted|be|made|makes|behind|blame|reason|be responsible|lead|led)\\b.{0,60}\\b(?:other than|apart from|besides|except|but|if not|beyond|aside from)\\b|^what else (?:could|can|would|might|do|did) (?:you|we|they|anyone) (?:expect|have expected)\\b|^who (?:else )?(?:is|was|but|wouldn't|doesn't|could|can|would)\\b.{0,20}\\b(?:to blame|at fault|responsible|but you|but yourself)\\b`,
  // Embedded: "how what you said confused them".
  `^(?:can|could|do|did|are|have) you (?:now |not |even |really |honestly |at least |start to |beginning to |able to |starting to )*(?:to )?(?:see|tell|notice|reali[sz]e|hear|feel|understand|aware|spot|appreciate|recogni[sz]e|guess|accept|admit|agree)(?: now| why| how| that| where| what)+ (?!(?:they|students|you (?:might|could|would)|we|i) (?:might|could|would))(?:your|you|the|it|that|this|those|they|she|he|half|some|most|only|so|nobody|no one|all|there)\\b`,
  `^(?:are you|were you|is it|was it|have you been) (?:aware|conscious|mindful|clear|sure|telling me|suggesting|saying|not|honestly|really|seriously|just|trying to|afraid|worried|unwilling|reluctant)\\b(?! (?:that )?(?:i|we)\\b)(?! (?:to|of what|about what) (?:share|talk|hear))(?=.{0,20}\\b(?:that|how|of|not|n't|only|too|never|just|to)\\b)(?!.{0,50}\\bor\\b)`,
].map(pattern)

/** An either-or of which one side is loaded: "… or do you want to go on doing it all for them?" */
export const loadedChoice = pattern(
  `\\b(?:,|or|and) ?(?:or )?(?:do|did|are|were|is|was|would|will|have|has)?(?: you| it| that| they)?(?: \\w+)? ?(?:want(?:ed)? to |going to |prefer to |rather |happy to |just |simply |only |still |really |too |not really )*(?:go on \\w+ing|keep (?:on )?(?:doing|giving|telling|spoon-?\\w+|ignoring|losing|rushing|letting|carrying)|carry(?:ing)? on|continu(?:e|ing) (?:to|with|\\w+ing)|stay stuck|leave (?:it|them|things) (?:to chance|as|like)|do(?:ing)? (?:it|everything|all) (?:all )?for (?:them|her|him)|let(?:ting)? (?:them|it|things) (?:drift|slide|run|go|fail)|just (?:not|didn't|hoping|going through|filling|guessing|winging|lazy|bored|tired|careless|too)|simply (?:not|didn't|too|hoping|lazy|bored)|hop(?:e|ing) for the best|were you (?:just|not|too)|couldn't be bothered|didn't (?:you )?(?:bother|care|notice|think|plan|check)|forgot|did you (?:just|forget|not|simply)|(?:were|was|did|are|is|had|have) (?:they|you|it|he|she|this|that) (?:just|simply|only|merely|really|too|not|always))\\b`,
)

/** What stands before a question and already judges: "Now that you can see the starter was too easy, …" */
export const preamble = pattern(
  `^(?:so |and |but |well |okay |,)*(?:when|once|as|after|before) (?:it|things|the|that|this|your|they|you|everything)\\b.{0,30}?\\b(?:${goesWrong})(?![\\w-]),|^(?:so |and |but |well |okay |,)*(?:now that|since|given(?: that| how)?|seeing(?: that| as| how)?|considering(?: that| how)?|knowing(?: that)?|because)\\b.{0,60}?(?:${being}${intensifier} (?:${blame}|too \\w+|so (?:long|short|late|hard|easy|loud|slow|fast|few|little))|(?:went|gone|go) (?:wrong|badly|off|so badly)|(?:did|could|was|were|would|do|does|have|had)n't (?:work|land|get|understand|learn|finish|listen|follow|go (?:well|to plan)|cope|engage)|lost (?:them|the class|control|half|the room)|all (?:the|that) (?:confusion|noise|chaos|wasted|time (?:lost|wasted))|(?:so|such|too) (?:many|much|few|little) (?:\\w+ )?(?:off|lost|confus\\w+|time|were|was))\\b`,
)
