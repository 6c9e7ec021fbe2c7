import { frameOf } from '../language/frames.ts'
import { oneOf, pattern } from '../language/lexicon.ts'
import type { HeardSentence, Question } from '../language/question.ts'
import type { Span } from '../language/span.ts'
import { isReported } from './reported.ts'

const doing = oneOf(
  `use, using, used, try, trying, tried, give, giving, gave, given, move, moving, moved, put, putting, let, letting, add, adding, added, ask, asking, asked, wait, waiting, waited, pair, pairing, paired, group, grouping, grouped, regroup*, split, splitting, shorten*, cut, cutting, post, posting, posted, swap*, switch*, slow*, seat, seating, seated, assign*, model, modeled, modelled, modeling, modelling, break, breaking, broke, write, writing, wrote, include*, including, replac*, remov*, hand, handing, handed, chunk*, set, setting, start, starting, started, begin, beginning, began, make, making, made, turn, turning, turned, call, calling, called, cold-call*, cold call*, build, building, built, offer*, stop, stopping, stopped, drop*, skip*, introduc*, display*, project*, pre-teach, preteach, pre-taught, rehears*, practic*, practis*, check, checking, checked, circulat*, narrat*, scaffold*, differentiat*, share, sharing, shared, invit*, allow*, plan, planning, planned, hold, holding, held, reorder*, rearrang*, rotat*, limit*, keep, keeping, kept, insist*, require*, number*, get, getting, got, had (?:them|the|students|each|every|pairs|everyone|kids|your|one|two|half|groups|\\w+ (?:students|kids|pairs|groups|children)), have (?:them|students|each|every|pairs|everyone|kids|your|half|groups), having (?:them|students|each|pairs|everyone|kids|your|groups), do, did, doing, went, go, going, spend, spent, spending, run, ran, running, teach, talk, talked, talking, work, worked, working, say, said, speak, spoke, sit, sat, stand, stood, walk, walked, read, show, showed, showing, draw, drew, bring, brought, bringing, send, sent, film*, record*, follow*, provid*, reduc*, increas*, extend*, pause, paused, pausing, vote, voted, join*, choose, chose, choosing, pick, picked, picking, change, changed, changing, focus*, track*, collect*, look, looked, front-load*, frontload*, streamlin*, simplif*, clarif*, state, stated, repeat*, rephras*, greet*, celebrat*, prais*, label*, color-code*, colour-code*, mix*, combine*, separate*, position*, place*, tell, told, explain*, discuss*, lead, led, dismiss*, transition*, signal*, ring, rang, count, counted, line, lined, stick, stuck, be, were to, create*, design*, develop*, consider*, print*, laminat*, double, doubled, halve*, trim*, tweak*, adjust*, adopt*, apply, applied, experiment*`,
)
const vague = `(?:what|how|why|who|where|when|whether|which|if|anything|something|any|them|it|this|that|that already|these|those)\\b(?! \\w+ing\\b)`
const softly = `(?: (?:ever|already|also|maybe|perhaps|possibly|just|simply|really|definitely|probably|both|not|always|at least|instead|actually|next time|then|still|even))*`
const helps = oneOf(
  `help, be better, be helpful, be useful, be worth*, be easier, be an idea, be a good idea, be possible, be good, be wise*, be best, be smarter, be more \\w+, be nice, be fun, be an option, be of value, work better, work, make sense, make a difference, be interesting, pay off, be effective, do the trick, suit, be beneficial, hurt, make \\w+, give \\w+, let (?:them|you|students), get (?:them|students), keep \\w+, allow, solve, save, free, show (?:them|students), prevent, fix, improve, reduce, be perfect, go down well`,
)

/** In the question proper, after any frame. */
const inQuestion = [
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
  `^(?:what|how|who|where|when|which)\\b.{2,60}\\bif (?:you|we|they|students|the students|your students|each \\w+|everyone|pairs|the class|the \\w+|kids|(?!it\\b|that\\b|this\\b|i\\b|he\\b|she\\b|there\\b|any\\w*)[a-z]+)${softly} (?!asked (?:them|him|her|students|your students|the class)\\b)(?!(?:did|do|taught|teach|tried|try|went|go|were|had|could|looked|look|started|start|got|get|saw|see|said|say|told|tell) (?:it|this|that|again|over|back|fresh|afresh|to|me|yourself|in|at|on|it all|the same|nothing|no)\\b)${doing}\\b`,
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
const fronted = pattern(
  `^(?:so |and |now |well |okay |,)*if (?:you|we|they|students|the students|your students|each \\w+|everyone|pairs|the class|kids)${softly} ${acting}\\b(?! (?:one|a single|just one|only one) (?:thing|part|minute|moment|activity|question)|.{0,20}\\bagain\\b).{2,80}(?:what|how) (?:might|would|could|do you think|will)\\b`,
)

/** Anywhere in a question or a statement, whatever it asks. */
const bareQuestion = [
  `^(?:and |but |so |or |well |okay |ok |then |hmm )*,? ?what if(?! (?:it (?:doesn't|didn't|did|does)|that (?:doesn't|didn't)|this|nothing|i\\b|you (?:could|knew|were (?!to\\b)|didn't have|had (?!them|students|the (?:students|class|kids)|each|every|pairs|everyone|kids|your|half|one|two|groups|\\w+ (?:students|kids|pairs|groups))|woke|believed|trusted|imagined)|money|time|anything|there were no|they (?:could|knew|don't|didn't)|students (?:could|knew)|we (?:could|knew)|everything|somebody|someone))\\b`,
  `^(?:and |but |so |or |well |okay |then |hmm )*,? ?how about(?! (?:you|your|the other|the rest|the students|those|these|that|this|them|it|now|today|when|the (?:\\w+ ){0,2}(?:group|table|part|half|students|end|beginning|start|opening)\\b)\\b)`,
  `^(?:and |but |so |or |well |okay |then |hmm )*,? ?what about (?:maybe |perhaps |just |instead )*(?:\\w+ing\\b(?! (?:group|table|part))|an? (?!student|child|time|moment|different (?:group|student))|some (?!of)|more |fewer |two |three |exit |sentence |think-pair|cold |wait |shorter |smaller |mini|visual|turn-and|turn and|whole-|random|partner|hand signals|anchor|graphic|word walls?|popsicle|equity|wait)`,
].map(pattern)

const here = `(?:^|[,;:–—-] ?|\\b(?:and|but|so|then|maybe|perhaps|i think|i feel|i believe|i guess|i'd say|because|or|honestly|frankly|next time|instead|suggest(?: that)?|recommend(?: that)?|wonder if|think that|today|tomorrow|before|after that|really|anyway|also) ?,? ?)`
const inStatement = [
  `${here}(?:you|we)(?:(?: really| just| definitely| probably| also| both| always| then| certainly| still| perhaps| maybe)*)(?:'d better| had better|'ve got to| should(?:n't)?| need(?: to| an?| more| some|n't)| ought to| have to| must(?! (?:be|have|feel|love|hate|enjoy|dread|wonder|know|think|miss|get|see|want|find|\\w+ have))| could(?:n't)?(?! (?:have )?(?:see|hear|tell|feel|say|seen|heard|told|felt|not))| might(?! (?:be|have|feel|say|know|remember|already|notice|recall|see))| may want| might want|'ll want| will want| would (?:be better|do well|do better)| can (?:try|use|also|always|start|just|simply|add|give|let|have|ask|put|make))\\b(?: to\\b)?`,
  `${here}(?:what|all|the (?:first |one |main )?thing)(?: (?:you|they|it|this|that|the \\w+|this class|your (?:class|students|lesson)|students)) (?:really )?(?:needs?|wants?|should|could|have to|must|might)\\b.{0,40}\\b(?:is|are|was)\\b`,
  `${here}(?:it|that)(?: would|'d| might| may| could| will|'ll|)${softly} (?:${helps}) (?:to|if|for)\\b|${here}it(?:'s| is) (?:always |usually |often |really |so )?(?:best|better|important|worth|a good idea|time|helpful|crucial|key|essential|vital|critical|wise|useful|necessary|advisable) (?:to|if|that you|\\w+ing)\\b`,
  `\\b(?:one|another|a|an|my|the) (?:\\w+ )?(?:idea|option|suggestion|strategy|approach|possibility|trick|tip|fix|solution|alternative|recommendation|thing|advice|move|way|answer|key|remedy|technique|next step)(?: (?:here|for next time|i have|for you|forward|for that))?(?: (?:is|would be|might be|could be|i'd offer is|i(?:'d| would) (?:try|use|suggest))| to try| you (?:could|might|should)| that (?:works|might|could|would)),? (?=\\w)(?!(?:there|that you (?:named|chose)|yours|how|what)\\b)`,
  `${here}(?:a|an|some|more|fewer|shorter|the|\\w+ing)(?: [\\w-]+){1,6} (?:would|might|could|may)(?: really| probably| definitely| also)? ${helps}\\b`,
  `\\b(?:would|could|might|may|will)(?: really| also| probably| all| definitely)? benefit from\\b`,
  `\\b(?:perhaps|maybe|next time|next week|tomorrow),? (?:the |your )?(?:students|they|kids|pupils|children|pairs|groups|the class|one of them|somebody|someone|half) (?:could|might|should)\\b`,
  `${here}(?:the|your|a|one) (?:\\w+ )?(?:thing|step|move|fix|trick|answer|solution|key|place) (?:to (?:do|take|try|make|start|begin)|for you|here|forward|now)(?: \\w+)? (?:is|would be|might be)\\b`,
  `\\bit (?:really |often |always |usually |also )*(?:helps|works|pays)(?: best| well| off)? (?:to|if|when|with)\\b|\\b(?:wouldn't|couldn't|won't|can't) hurt to\\b|\\bi(?:'d| would) (?:love|like|want)(?: to see)? (?:you|more|less|fewer|students|them) (?!(?:and i|both|most)\\b)\\w+`,
  `\\bthere(?:'s| is| are) (?:a|an|some|this|one)(?: \\w+){0,2} (?:strategy|strategies|technique|tool|app|protocol|routine|trick|method|book|approach|activity|move) (?:called|that|you|named|for|to|where|i)\\b|\\b(?:many|some|most|other|good|experienced|great)? ?teachers (?:often |usually |sometimes |also |like to |tend to |who \\w+ )*(?:find|use|have found|swear|start|let|give|put|keep)\\b`,
  `\\bmy (?:advice|suggestion|recommendation|tip|two cents)\\b|\\b(?:let me|can i|could i|may i|might i|i(?:'d| would)? (?:like|want) to|i can|i'll) (?:just )?(?:suggest|recommend|advise|give you (?:a|some|one) (?:tip|advice|suggestion)s?|propose)\\b`,
  `(?:^|[,;:–—] ?|\\b(?:and|but|so|honestly|personally|maybe|perhaps|actually|think|instead|next time|it were me|were you) ,?)(?:i(?:'d| would)(?:n't)?)(?: (?:probably|definitely|just|also|always|never|not|rather|really|maybe|personally|strongly|certainly|perhaps|actually|have))* (?:suggest|recommend|advise|urge|encourage|propose|try|tried|use|used|go with|start|started|have (?!been|thought|liked|expected|loved)|give (?!it\\b|this|that|you|today|the lesson)|given|move|moved|cut|add|added|put|let|make|made|ask them|ask students|asked|begin|consider|focus|keep|kept|shorten|shortened|drop|dropped|switch|stop|stopped|wait|waited|spend|spent|rather you|model|modeled|modelled|group|grouped|pair|paired|split|change|changed|avoid|skip|say try|set|teach|taught|assign|seat|hold|push you|do (?:a|an|the|more|less|it|this)|go (?:back|slower|faster))\\b`,
  `\\bi(?: strongly| really| always| do| just| usually| often)* (?:suggest|recommend|propose|advise|encourage you|urge you|find (?:that )?it (?:helps|works|best)|(?:'d want|want|need|expect) you to(?! (?:have|know|see|hear|notice|feel|hold|take|tell|say|think|choose|decide|lead|own|keep)\\b))\\b|\\b(?:if i were you|if it were me|if it was me|if i was you|were i you|in your (?:place|shoes|position) i)\\b`,
  `\\bwhat (?:i(?:'d| would) (?:do|try|suggest|recommend)|i (?:suggest|recommend)|i (?:do|did|use|always do|usually do) (?:is|was|in my|with mine|instead)|(?:has |always |usually )?work(?:s|ed) (?:for|best|well|in|with)\\b.{0,40}\\b(?:is|was)|other teachers (?:do|use)|good teachers do|most teachers do)\\b|\\bin my (?:class|classroom|experience|own class),? (?:i|it|we|what)\\b|\\bthe best (?:way|thing|fix|move) (?:to|is|would|for)\\b|\\bother teachers (?:have (?:tried|used|found)|use|find)\\b|\\byou'd be better off\\b|\\bit(?:'s| is) (?:about )?time you\\b`,
  `(?:^|[,;:–—.] ?|\\b(?:and|but|so|because) )(?:the )?(?:students|kids|they|your students|your kids|pupils|children|the class)(?: really| just| all)* (?:should (?!(?:be able|know|have learned))|ought to|need (?:to|more|a|an|some|clear\\w*)|needs (?:to|more|a|an))\\b`,
  `\\bi wonder(?: \\w+)?,? (?:if|whether) (?:a|an|some|more|using|giving|having|the)\\b.{2,50}\\b(?:could|might|would|may)\\b`,
  `\\b(?:(?:i|we) (?:do|really)? ?want(?:ed)? you to|please) (?:try|use|make|stop|start|give|put|add|let|plan)\\b`,
].map(pattern)

const order = pattern(
  `(?:^|[;–—] ?)(?:(?:so|and|then|but|instead|maybe|perhaps|just|next time|for next time|(?:for )?tomorrow|(?:for )?next week|please|simply|first|also|now|always|never|definitely|next lesson|in future|going forward|moving forward|this week|on (?:mon|tues|wednes|thurs|fri)day|from now on|if you can|do|my advice|ok|okay|one thing),? ?)*(?:(?:don't|do not|never|stop|avoid|quit) (?!worry|you|mind|think|hesitate|know|they|students|we|i\\b)\\w+|(?:try|consider|make sure|be sure|ensure|remember to|let's try|let's use|let's have|keep|let (?!us\\b|me\\b)\\w+|use|give (?!me\\b|us\\b)\\w+|have (?!a\\b|you\\b)\\w+|put|add|ask|pair|seat|move|split|shorten|cut|post|swap|switch|slow down|slow|assign|model|break|include|replace|remove|hand out|chunk|set up|set|start|begin|build|drop|skip|introduce|display|pre-teach|rehearse|check|circulate|narrate|scaffold|differentiate|invite|allow|hold|reorder|rearrange|rotate|limit|insist|require|spend|plan|provide|reduce|increase|extend|pause|wait|focus on|track|collect|frontload|simplify|clarify|state|greet|praise|label|position|place|turn|get|think about \\w+ing|work on|be|stand|speak|lower|raise|write|draw|print|create|design|develop|adopt|apply|double|halve|trim|tweak|adjust|call on|cold call|cold-call|leave|tell (?!me|us)|show (?!me|us)|teach|practice|practise|group|regroup|follow (?:up|through)|stick to|look for|aim for|aim to|go for|step back|tighten|prepare|script|mix|combine|plant|stop|do (?:a|an|the|more|less|your)|bring|run|read|end|close|open|pick up) )`,
)
const nounUse = pattern(
  `^(?:use|time|practice|plan|set|group|place|position|label|focus|pair|start|end|check|turn|break|model|cut|state|track|design|display|pause|wait|call|double|close|open|read|show|lower) (?:of|was|is|were|time|work|who)\\b|^(?:group|table|pair|position|track|state|set|label|check|model|plan) (?:in|at|with|from|to|one|two|three|four|\\d)`,
)

/** A sentence that begins with a verb in its base form and is neither an invitation nor a courtesy. */
function command({ words, tokens, endsWithMark }: HeardSentence): RegExpExecArray | null {
  const [verb, next] = tokens
  const isBase =
    verb?.pos === 'VERB' &&
    verb.lemma === verb.lower &&
    tokens.length > 3 &&
    /^(?:DET|PRON|NOUN|ADJ|NUM|ADP|PROPN|ADV)$/.test(next?.pos ?? '')
  return isBase && !endsWithMark && frameOf(words) === null && !courtesy.test(words) ? /^\w+ /.exec(words) : null
}
const courtesy =
  /^(?:thank|thanks|welcome|see you|feel|enjoy|trust|note|know|hope|sorry|excuse|forgive|bear|wish|guess|wonder|congrat\w*|please|come|go|say|tell|help|hold|love|like|sound|look|seem|listen|notice|mind|take (?!\w+ off\b)|follow|pick|choose|trace|watch|compare|read |walk|picture|let me|let us|given|based|compared|including|regarding|read me|hear|have a|bring me)\b/

/** Two options and "or neither": an honest offer, not advice in disguise. */
const offered = pattern(
  `\\b(?:two|some|a couple of|a few|three) (?:ideas|options|possibilities|ways|thoughts|routes|approaches|directions)\\b`,
)
const leftFree = pattern(
  `\\b(?:which,? if|if either|if any|either of|or neither|neither|something else|one of your own|something of your own|your own|what would you add)\\b`,
)

const isCovered = (questions: Question[], at: number): boolean =>
  questions.some((question) => question.form !== 'tag' && question.form !== 'fragment' && at > question.start && at < question.end)

function inQuestions(sentence: HeardSentence): Span | null {
  for (const question of sentence.questions) {
    if (question.seeks === 'leave' || question.seeks === 'confirmation' || (question.framed && question.core === question.words)) continue
    const core = question.core
    const start = question.end - core.length
    const found = [...inQuestion, ...bareQuestion].map((one) => one.exec(core)).find((match) => match !== null)
    if (found) return { start: Math.max(question.start, start), end: question.end }
  }
  const bare = [...bareQuestion, fronted].map((one) => one.exec(sentence.words)).find((match) => match !== null)
  return bare ? { start: sentence.start, end: sentence.end } : null
}

/** The words of a sentence that tell somebody what to do, openly or as a question; null where there are none. */
export function adviceWords(sentence: HeardSentence): Span | null {
  const asked = inQuestions(sentence)
  if (asked) return asked
  for (const one of inStatement) {
    const match = one.exec(sentence.words)
    if (!match) continue
    const at = sentence.start + match.index + (match[0].length - match[0].trimStart().length)
    if (isCovered(sentence.questions, at) || isReported(sentence.words, match.index)) continue
    return { start: at, end: at + match[0].trim().length }
  }
  const imperative = order.exec(sentence.words) ?? command(sentence)
  if (!imperative || sentence.questions.some((question) => sentence.start + imperative.index >= question.start)) return null
  const words = imperative[0].replace(/^[\s;–—]+/, '')
  const at = sentence.start + imperative.index + imperative[0].length - words.length
  if (nounUse.test(sentence.words.slice(at - sentence.start)) || isReported(sentence.words, imperative.index)) return null
  return { start: at, end: at + words.trimEnd().length }
}

/** Does the text offer options and leave the choice, "neither" included? */
export const isHonestOffer = (words: string): boolean => offered.test(words) && leftFree.test(words)
