import type { EvidenceKind } from '../../domain/evidence.ts'
import { isNobody, isOtherAdult, isTeacher, type People } from './people.ts'
import { quotedSpans, withoutQuotes } from './quotes.ts'
import { reportedSpeech } from './reported-speech.ts'
import type { Role } from './roles.ts'
import type { Turn } from './turns.ts'

const number = String.raw`(?:\d+(?:\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|half|no one|nobody|none|all but|a dozen|couple of|everyone|every)`
const countOf = new RegExp(
  String.raw`\b${number}\s?(?:of|out of)\s?(?:the\s)?(?:${number}|them|students?|ss|kids|class)\b|\b\d+\s?\/\s?\d+\s+(?:ss|students?|kids|\p{L}+(?:ing|ed)|got|had|right|correct)\b|\b${number}\s+(?:(?:other|different|more|new|same|out of seat|quiet|silent)\s+)*(?:hands?|students?|ss|kids|children|boys?|girls?|pupils?|voices?|groups?|pairs?|tables?|times?|questions?|answers?|words?|sec(?:ond)?s?|min(?:ute)?s?|heads?|volunteers?|people|others?|notebooks?|papers?|lines?|problems?|papers|reminders?|responses?)\b|\b\d+\s?%|[x×]\s?\d+\b|\b\d+\s?[x×]\b|\b\d+\s?(?:sec|s|min|m)\b(?!\s?(?:later|left|in|late|early))`,
  'iu',
)
const tally =
  /(?:^|[\s:([])(?:[|Il]{2,}|\|)(?:[\s/]+[|Il]+)*(?=$|[\s,;.)\]])|(?:[|I]{3,4}\/)|(?:卌|𝍸|✓{2,}|✔{2,}|x{3,}\b|\+{3,}|#{3,}|•{3,})/
const teacherActs =
  /^(?:then\s+|and\s+|also\s+)?(?:\(?(?:again|quietly|slowly|softly|still|just|never|quickly|calmly)\)?\s+)?(?:is |was )?(?:ask|call|circulat|walk|check|hand|pass|write|read|show|point|model|demonstrat|explain|repeat|remind|wait|paus|nod|smil|laugh|kneel|crouch|bend|sit|stand|move|go|stop|start|begin|set|give|take|collect|look|turn|pull|play|draw|praise|thank|greet|redirect|respond|answer|tell|say|announc|count|clap|whisper|put|hold|use|introduc|review|restat|revoice|rephras|prompt|assign|dismiss|project|open|close|help|work|gesture|ring|tap|shush|sigh|raise|lower|lean|list|record|post|launch|distribut|direct|select|choos|pick|invite|confer|monitor|scan|continu|finish|end|grab|leave|return|come|get|make|do|have|let|keep|try|switch|transition|signal|spend|sketch|underlin|circl|highlight|narrat|affirm|acknowledg|interrupt|correct)(?:s|es|ed|ing|ies|ied|d|ped|ping|ting|ning)\b/i

/** Whether words after a speaker's label describe what that person did, and are not what was said. */
export const describesAnAct = (words: string): boolean =>
  quotedSpans(words).length === 0 && (teacherActs.test(words) || /^[([]/.test(words))

const doing =
  /^(?:still |just |also |not |never |again |quietly )*\p{L}+ing\b|^(?:no|still|not|head|hands?|eyes|out of|off|on|at|under|alone|with|sits?|sat|stands?|stood)\s\p{L}/iu
const speaking =
  /\?|\b(?:i|i'm|im|i'll|me|my|mine|we|us|our|you|your|let'?s|it'?s|that'?s|they'?re|there'?s|because|cause|cuz|bc|yes|yeah|nah|okay|ok|huh|oh|wait|dunno|please|what|why|how|who|is|are|can|means|would|could)\b/i

/** Whether words after a student's name and a colon were that student's: unquoted, a coach writes what a child does as often as what it says. */
export const readsAsSpeech = (words: string): boolean =>
  quotedSpans(words).length > 0 || (!doing.test(words) && (speaking.test(words) || words.split(/\s+/).length <= 3))

/** Whether a span gives a number of something, or a tally. */
export const isCount = (words: string): boolean => countOf.test(withoutQuotes(words)) || tally.test(withoutQuotes(words))

/** Strokes, ticks and "x3" for each time something happened. */
export const isTally = (words: string): boolean => tally.test(withoutQuotes(words))

type Heard = { kind: EvidenceKind; speaker: string | null }

/** What a span of evidence is, and whose words it holds. Opinion is decided before this is asked. Who is not sure is nobody (speaker null). */
export function kindOf(words: string, turn: Turn, people: People, role: Role): Heard {
  const quotes = quotedSpans(words)
  const spoken = quotes.reduce((sum, quote) => sum + (quote.end - quote.start), 0)
  const outside = withoutQuotes(words).trim()
  const isNamed = turn.labelled && /^\p{Lu}\p{Ll}{2,}/u.test(turn.speaker ?? '') && !isTeacher(turn.speaker, people)
  const speech =
    turn.labelled &&
    !describesAnAct(words) &&
    !(turn.speaker !== null && isTeacher(turn.speaker, people) && doing.test(words) && quotes.length === 0)
  if (speech && (!isNamed || readsAsSpeech(words)) && !(quotes.length === 0 && isCount(words) && /^\d|^[|Ix]/.test(words)))
    return saidBy(turn.speaker, people)
  if (quotes.length > 0 && spoken * 3 >= words.length) return quoted(words, outside, quotes[0]?.inner ?? '', turn, people, role)
  const reported = reportedSpeech(words, people.pronoun)
  if (reported) return saidBy(reported.speaker, people)
  const doer = turn.labelled || turn.speaker === 'teacher' ? turn.speaker : null
  return { kind: isCount(words) ? 'count' : 'action', speaker: doer }
}

function quoted(words: string, outside: string, first: string, turn: Turn, people: People, role: Role): Heard {
  if (artefact.test(outside)) return { kind: 'action', speaker: null }
  const who = speakerIn(outside, people) ?? turn.speaker
  if (who !== null) return saidBy(who, people)
  if (/^\s*(?:to|tells?|asks?)\s+\p{Lu}/u.test(outside)) return saidBy('teacher', people)
  if (role === 'students') return { kind: 'student-words', speaker: 'student' }
  if (isCount(words)) return { kind: 'count', speaker: null }
  return { kind: addressesClass(first) ? 'teacher-words' : 'student-words', speaker: null }
}

// A colleague's words are an adult's; only the teacher who is coached is "teacher".
function saidBy(speaker: string | null, people: People): Heard {
  if (isTeacher(speaker, people)) return { kind: 'teacher-words', speaker: 'teacher' }
  return { kind: isOtherAdult(speaker, people) ? 'teacher-words' : 'student-words', speaker }
}

// Words on a wall, a slide or a sheet are nobody's speech.
const artefact =
  /\b(?:on (?:the )?(?:board|slide|screen|wall|poster|chart|door|paper|sheet|card)|(?:board|slide|sign|poster|card) (?:says|reads)|title[ds]?|labell?ed|written|poster|sign|slide)\b|\b(?:exit (?:ticket|slip|card)|ticket|prompt|board|chart|objective|obj|question|worksheet|task|frames?|stems?|card|swbat|quote|problem)\s*(?:#?\d+)?\s*[:=–-]?\s*$/i

const says = String.raw`(?:say|ask|tell|answer|reply|repl|call|whisper|shout|respond|explain|mutter|repeat|add|announc|remind|yell|offer|blurt|prompt|suggest)(?:s|es|ed|ies|ied|d|ing)?(?:\s(?:out|back|again|aloud|to\s\p{L}+|the class|her|him|them))*|said|told|goes|went`
const roles = String.raw`[Tt]he teacher|[Tt]eacher|[Ss]he|[Hh]e|[Ss]tudents?|S\d|[Oo]ne (?:boy|girl|student|kid|child)|[Aa] (?:boy|girl|student|kid|child)|[Kk]ids?|[Bb]oy|[Gg]irl`
const subject = String.raw`(${roles}|(?:(?:Ms|Mrs|Mr|Miss|Dr|Mx|Sra?|Mme)\.?\s)?\p{Lu}[\p{L}'’]*)`
const somebody = new RegExp(String.raw`(?:^|[\s,;])${subject}(?=[\s,:;.’']|$)`, 'gu')
const saying = new RegExp(String.raw`\b(?:${says})\b`, 'u')
const opener = new RegExp(
  String.raw`^(partner|${roles}|(?:(?:Ms|Mrs|Mr|Miss|Dr|Mx|Sra?|Mme)\.?\s)?\p{Lu}[\p{L}'’]*)\b[^.!?"“]{0,50}:\s*$`,
  'u',
)

// Who the narrative around a quotation names as the speaker: "T asks", "Maya says", "V from the back, no eye contact:".
function speakerIn(outside: string, people: People): string | null {
  // Who stands nearest before the first verb of saying; without one, who opens the line before a colon.
  const verb = saying.exec(outside)?.index ?? -1
  const before = verb < 0 ? [] : [...outside.slice(0, verb).matchAll(somebody)].map((found) => found[1] ?? '')
  const named = [...before.filter((who) => !isNobody(who)).slice(0, 1), opener.exec(outside)?.[1] ?? '']
  for (const who of named) {
    if (/^(?:T|the teacher|teacher)$/i.test(who) || isTeacher(who, people)) return 'teacher'
    if (/^(?:she|he)$/i.test(who) || who === '') continue
    if (new RegExp(`^(?:partner|${roles})$`, 'u').test(who) || !isNobody(who)) return who
  }
  return null
}

const addressesClass = (words: string): boolean =>
  /^(?:what|why|how|which|who|where|when|can|could|do|does|did|are|is|show|tell|turn|look|read|write|talk|think|listen|watch|remember|open|put|take|stop|let'?s|okay|ok|now|so|ready|today|my turn|eyes|hands|voices|everybody|everyone|class|friends|good|great|nice|perfect|exactly|right)\b/i.test(
    words,
  ) ||
  /\b(?:class|everyone|everybody|friends|guys|folks|boys and girls|eyes on|who can|can (?:anyone|someone|you)|turn (?:and|to)|let'?s|open your|take out|today we|raise your|you (?:have|need|are going)|remember to|your (?:partner|paper|notebook|book)|what (?:do|did|are|is) (?:you|we)|how (?:do|did) (?:you|we))\b/i.test(
    words,
  )
