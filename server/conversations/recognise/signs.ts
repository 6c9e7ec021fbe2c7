import { leadingClock } from '../../pipeline/evidence/clock.ts'
import { isNobody } from '../../pipeline/evidence/people.ts'
import { withoutQuotes } from '../../pipeline/evidence/quotes.ts'

/** How much in a text speaks for each kind of thing that a coach may bring. Points; they are compared, never shown. */
export type Signs = {
  observed: number
  planned: number
  planParts: number
  reflected: number
  troubled: number
  firstPerson: number
  ofTeacher: number
}

/** A line as a reader sees it: no tags, no bullet, no marks of a heading or a table. */
export const plainLine = (line: string): string =>
  line
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/^[\s>|#*_•▪◦–—-]+(?:\[[ xX]?\]\s*)?/u, '')
    .replace(/^\p{Extended_Pictographic}\uFE0F?\s*/u, '')
    .replace(/[*_|]+/g, ' ')
    .trim()

/** A part of a lesson plan, named at the beginning of a line. */
const planPart =
  /^(?:\d{1,2}[.)]\s*)?(?:lesson\s+)?(learning (?:objectives?|intentions?|targets?|goals?|outcomes?)|(?:content|language) objectives?|objectives?|success criteria|(?:common core |state |content )?standards?|materials(?: needed| and resources)?|resources(?: needed)?|procedures?|anticipatory set|hook|warm[- ]?up|do now|starter|introduction|opening|launch|engage|explore|explain|elaborate|evaluate|mini[- ]?lesson|direct instruction|instruction|modell?ing|i do|we do|you do(?: together)?|guided practice|independent practice|independent work|activit(?:y|ies)|group work|checks? for understanding|formative assessment|assessments?|evaluation|closure|closing|plenary|wrap[- ]?up|exit ticket|differentiation|accommodations|modifications|extensions?|homework|vocabulary|essential questions?|key questions?|prior knowledge|preparatory knowledge|preparation|duration|time(?:frame)?|grade(?: level)?|subject|unit|topic|reflection|applying what .{3,40}|plan title|title)\b\s*(?:\([^)]{0,40}\)\s*)?(?:[:–—-]|$|\d)/i
/** The parts that notes of a lesson seldom have a heading for. */
const tellingPart =
  /objective|intention|outcome|standards|materials|resources|procedure|anticipatory|starter|guided|independent practice|closure|plenary|differentiation|accommodations|homework|key question|essential question|success criteria|applying what|evaluate|elaborate/i
const learnersWill =
  /\b(?:SWBAT|students? (?:will|should|are going to|can then)|(?:learners|pupils|children|kids) (?:will|should)|by the end of (?:the|this|today's) (?:lesson|class|unit)|will be able to|(?:the )?teacher will|we will|i will (?:then )?(?:ask|model|show|introduce|read|explain|give|hand|have|circulate|collect|review))\b/gi
const orderToTeacher =
  /^(?:then |next,? |first,? |finally,? |now |afterwards,? )?(?:ask|have|give|show|explain|distribute|hand out|pass out|introduce|model|review|discuss|display|tell|remind|let|invite|write|draw|place|put|repeat|collect|choose|divide|arrange|demonstrate|encourage|guide|provide|read aloud|read the|start|begin|bring|organi[sz]e|allow|make sure|ensure|prepare|share|circulate|monitor|assign|project|post|select|pair|group|call on|get (?:the )?(?:students|class)|set up|lay out|turn over|count)\s+(?!\d)\p{L}/iu
const minutesOfPlan =
  /\(\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:min(?:ute)?s?\.?|['’′])\s*\)|[-–—:,]\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?min(?:ute)?s?\.?\s*$|^\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?min(?:ute)?s?\b/i

const speaker =
  /(?:^|[\s|>(])(?:T|Tchr|Ss?\d{0,2}|St\d{0,2}|Student\s?\d|\p{Lu}{1,2})\s?(?:\([^)]{1,20}\)\s?)?[:=]\s+["“]?[\p{L}\d(]|(?:^|[\s|>])(?!(?:Teacher|Students?|Class|Kids?|Say|Ask)\b)\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+)?(?:\s(?:to|at|from)\s\p{L}+)?\s?[:,–-]\s?["“]/gu
/** A plan scripts its teacher and class too. */
const roleSpeaks = /^(?:teacher|students?|kids?|class)\s?(?:\([^)]{1,20}\)\s?)?:\s/i
const tally = /(?:^|[\s:(])(?:[I|]{3,}|✓{2,}|✔{2,})|\b[x×]\s?\d{1,2}\b(?!\s?[+=)])|\b\d{1,2}\s?[x×]\b(?!\s?\d)/u
const countOfPeople =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|same \w+|no|all but \w+)\s+(?:(?:other|more|new|same|of the|quiet|different)\s+)*(?:hands?(?: up)?|others? silent|kids? (?:spoke|raised|answered|talked)|students? (?:spoke|raised|answered|talked|had|were|copied|wrote)|ss (?:spoke|raised|up|have|had|w\/)|boys|girls|volunteers?|voices|heads? down|redirects?)\b|\b\d{1,2}\s?(?:of|out of)\s?(?:the )?\d{1,2}\b|\b\d{1,2}\/\d{2}\s(?:ss|students|kids|up|done|had|got|writing|finished|correct)\b/i
const didSo =
  '(?:asks|asked|says|said|calls|called|walks|walked|waits|waited|gave|wrote|writes|circulates|circulated|moves|moved|raised|raises|answered|worked|copied|copies|looked|sat|sits|stood|stands|came|went|told|tells|showed|repeated|repeats|laughed|started|stopped|stops|finished|passed|passes|kept|keeps|redirected|redirects|praised|praises|greeted|greets|reads|hands|points|had them|got (?:up|out|quiet|stuck)|put their|(?:were|was|are|is) (?:on|off|talking|working|writing|sitting|looking|quiet|engaged|copying|circulating|reading|doing|still|just|all|supposed|lost|confused))'
const now = '(?:then |also |quickly |quietly |never |just |still |all |only )?'
const seenDone = new RegExp(
  String.raw`(?<!\b(?:if|when|as|that|which|until|once|after|because|how|what) (?:the |your |a )?)\b(?:t|tchr|teacher|she|he|they|ss|students?|kids?|class|boys?|girls?|everyone|nobody|people|half|one (?:kid|boy|girl|student)|(?:ms|mrs|mr|miss|dr|sra?|coach)\.?\s\p{L}+)\s+${now}${didSo}\b`,
  'giu',
)
const namedDid = new RegExp(
  String.raw`\b(\p{Lu}\p{Ll}{2,})\s+${now}(?:asks|asked|says|said|calls|called|walks|walked|raises|raised|answered|copied|looked|sat|stood|came|went|told|showed|laughed|stopped|explains|explained|whispers|whispered|gets|got)\b`,
  'gu',
)

const coachSaw =
  /\bi (?:noticed|saw|heard|counted|scripted|tallied|sat (?:by|in|near|at|next|between|with)|couldn'?t (?:hear|see))\b|\b(?:my )?wonder(?:ings?|ed|s)?\b\s*[:|]|\bobs(?:ervation)?\b|\bper(?:iod)?\.? ?\d\b|\bvisit #?\d\b|\bscript(?:ed|ing)?\b|\bword for word\b|\blow inference\b|\b\d{1,2} (?:ss|kids|students)(?: here| present| in| today|\b)|\bCFU\b|\bTPS\b/gi

const ownLesson =
  /\b(?:(?:in |of |with )?my (?:own )?(?:\w+ )?(?:lessons?|class(?:es)?|students|kids|pupils|teaching|instructions|questions|objective|explanation|warm-?up|exit tickets?|\w+ (?:period|block|hour))|(?:lessons?|class(?:es)?|hours?) (?:that )?i (?:taught|teach|had|gave|planned|led)|i(?:'ve| have)? (?:also |then |really |even |just |already |always )?(?:taught|teach|asked (?:them|the class|my|students|the students|the pupils|everyone|a student)|explained|planned|gave (?:them|the|my|out|students)|had (?:them|the students|my (?:first|students|lesson)|students|planned|prepared|a lesson|an hour)|let (?:them|the students|students)|tried (?:to|a|the|out|using|it|everything)|introduced|modell?ed|prepared|lost (?:them|control|the)|rushed|ran out|called on|waited|forgot to|wanted (?:them|students|my|the)|was (?:happy|proud|nervous|frustrated|surprised|pleasantly|disappointed|pleased|tired|afraid|not sure|unsure|satisfied)|realized|realised|could have|should have|would (?:have done|change|do (?:the|it|that))|struggled|enjoyed|learned|learnt|noticed that my|think (?:the lesson|it went|i)|improved|managed|stood in front|put (?:them|it|one)|chose to teach|divided them|praised|summoned|repeated))\b/gi
const oneself = /\b(?:i|i'm|i'd|i've|i'll|my|me|myself)\b/gi
const theTeacher = /\b(?:she|he|her|his|him|T|tchr|the teacher|(?:ms|mrs|mr|miss|dr|sra?|coach)\.?\s\p{L}+)\b/giu

const trouble =
  /\b(?:i(?:'m| am) (?:really |so |a bit |a little |pretty |kind of )?(?:worried|nervous|anxious|dreading|scared|stuck|at a loss|not sure (?:how|what) (?:to|i)|unsure (?:how|what) to|concerned)|i dread|i don'?t know (?:how|what) (?:to|i should) (?:tell|say|talk|bring|handle|approach|respond|raise|start|open|do about|get through|reach)|how (?:do|can|should|would|could) i (?:tell|say|talk|bring|handle|approach|respond|raise|start|open|help|get|give|support|coach|deal|react|make)|what (?:do|can|should|would) i (?:say|tell)|(?:hard|difficult|tough|tricky|awkward|delicate) (?:talk|conversation|debrief|meeting|one|teacher|parent)|(?:gets?|got|is|was|became|being) (?:very |so |really |quite |pretty )?(?:defensive|hostile|resistant|overwhelmed|burned out|burnt out|upset with me|angry (?:with|at) me)|shuts? down|shut me down|pushes back|pushed back|pushback|refuses? to (?:talk|meet|try|let|look|work with|listen|change|plan|be)|refused to (?:talk|meet|try|let|look|work with|listen|change)|resists?|won'?t (?:listen|talk to me|try|meet|let me|look at|open up|engage)|doesn'?t (?:want|like|trust) (?:to be |me|coaching|coached|to (?:meet|talk|work|hear|try|change))|didn'?t want (?:me|to (?:meet|talk|hear))|avoids? (?:me|meeting|our)|avoiding me|cancel(?:s|led|ed)? (?:on me|our|again|every)|parents? (?:who |has |have |is |are |was |were |keeps? )?(?:complain\w*|call(?:s|ed|ing)?|email(?:s|ed|ing)?|angry|upset|wants? (?:to|her|him|me)|think\w*|demand\w*|accus\w*|yell\w*)|thinks i(?:'m| am) (?:here|there|judging|evaluating|spying|against)|wants to quit|about to quit|feedback .{0,40}(?:badly|personally)|walked out (?:of|on)|roll(?:s|ed) (?:her|his|their) eyes|worries me|my worry|conflict with|co-?teachers? (?:who )?(?:don'?t|won'?t|can'?t|aren'?t)|bring (?:it|this|that) up|break (?:it|the news) to|went (?:badly|wrong) (?:last|in our|with))\b/gi

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const people = (own: string): number => [...own.matchAll(namedDid)].filter((found) => !isNobody(found[1] ?? '')).length

/** Characters that tell what a text is; the rest of a term's notes says nothing else. */
const enough = 20_000

/** A list that was pasted as one line is read as a list. */
const lineBreak = /\r?\n|\s(?=\d{1,2}[.)]\s+\p{Lu})|(?<=[.!?])\s(?=\p{Lu}[\p{L} ]{2,24}:\s)/u

/** Reads the signs line by line. Quoted words speak for whoever is quoted, and so never for a plan, a worry or a look back. */
export function signsOf(brought: string): Signs {
  const text = brought.slice(0, enough)
  const lines = text
    .split(lineBreak)
    .map((line) => ({ raw: line, words: plainLine(line) }))
    .filter(({ words }) => words !== '')
  const parts = new Set<string>()
  let observed = 0
  let planned = 0
  for (const { raw, words } of lines) {
    const own = withoutQuotes(words)
    const part = planPart.exec(own)?.[1]?.toLowerCase()
    const clock = leadingClock(words)
    const rest = clock ? words.slice(clock.length) : words
    const isOrder = own.split(/(?<=[.!?])\s+/).some((sentence) => orderToTeacher.test(sentence))
    const will = times(own, learnersWill)
    if (part) parts.add(tellingPart.test(part) ? part : part.replace(/s$/, ''))
    if (part) planned += tellingPart.test(part) ? 1.5 : 0.8
    if (isOrder) planned += 0.4
    planned += Math.min(will, 2) * 0.8 + (minutesOfPlan.test(own) ? 0.5 : 0)
    // A timetable has clocks too: only what happened at one counts.
    if (clock && /\p{L}/u.test(rest) && !part && !planPart.test(rest) && will === 0 && !(isOrder && !/["“]/.test(words))) observed += 1.5
    observed += Math.min(times(words, speaker), 3) + (roleSpeaks.test(words) ? 0.4 : 0)
    if (tally.test(own)) observed += 1
    if (countOfPeople.test(own)) observed += 0.8
    observed += Math.min(times(own, seenDone) + people(own), 4) * 0.7 + Math.min(times(own, coachSaw), 2) * 0.8
    if (/^(?:[-*•]\s*)?["“].{8,}["”]/.test(raw.trim())) observed += 0.2
  }
  if (/^\W*(?:(?:daily |weekly |my |her |his )?(?:lesson|unit) plan\b|lesson (?:title|name|\d+)\b\s*:)/im.test(text.slice(0, 400)))
    planned += 2
  const spoken = withoutQuotes(text)
  return {
    observed,
    planned,
    planParts: parts.size,
    reflected: times(spoken, ownLesson),
    troubled: times(spoken, trouble),
    firstPerson: times(spoken, oneself),
    ofTeacher: times(spoken, theTeacher),
  }
}
