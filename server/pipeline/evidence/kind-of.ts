import type { EvidenceKind } from '../../domain/evidence.ts'
import type { Role } from './lines.ts'
import { reportedSpeech } from './reported-speech.ts'
import { quotedSpans, type Turn, withoutQuotes } from './turns.ts'

const number = String.raw`(?:\d+(?:\.\d+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|half|no one|nobody|none|all but|a dozen|couple of|everyone|every)`
const countOf = new RegExp(
  String.raw`\b${number}\s?(?:of|out of)\s?(?:the\s)?(?:${number}|them|students?|ss|kids|class)\b|\b\d+\s?\/\s?\d+\s+(?:ss|students?|kids|\p{L}+(?:ing|ed)|got|had|right|correct)\b|\b${number}\s+(?:(?:other|different|more|new|same|out of seat|quiet|silent)\s+)*(?:hands?|students?|ss|kids|children|boys?|girls?|pupils?|voices?|groups?|pairs?|tables?|times?|questions?|answers?|words?|sec(?:ond)?s?|min(?:ute)?s?|heads?|volunteers?|people|others?|notebooks?|papers?|lines?|problems?|papers|reminders?|responses?)\b|\b\d+\s?%|[x×]\s?\d+\b|\b\d+\s?[x×]\b|\b\d+\s?(?:sec|s|min|m)\b(?!\s?(?:later|left|in|late|early))`,
  'iu',
)
const tally =
  /(?:^|[\s:([])(?:[|Il1]{2,}|\|)(?:[\s/]+[|Il]+)*(?=$|[\s,;.)\]])|(?:[|I]{3,4}\/)|(?:卌|𝍸|✓{2,}|✔{2,}|x{3,}\b|\+{3,}|#{3,}|•{3,})/
const teacherActs =
  /^(?:then\s+|and\s+|also\s+)?(?:\(?(?:again|quietly|slowly|softly|still|just|never|quickly|calmly)\)?\s+)?(?:is |was )?(?:ask|call|circulat|walk|check|hand|pass|write|read|show|point|model|demonstrat|explain|repeat|remind|wait|paus|nod|smil|laugh|kneel|crouch|bend|sit|stand|move|go|stop|start|begin|set|give|take|collect|look|turn|pull|play|draw|praise|thank|greet|redirect|respond|answer|tell|say|announc|count|clap|whisper|put|hold|use|introduc|review|restat|revoice|rephras|prompt|assign|dismiss|project|open|close|help|work|gesture|ring|tap|shush|sigh|raise|lower|lean|list|record|post|launch|distribut|direct|select|choos|pick|invite|confer|monitor|scan|continu|finish|end|grab|leave|return|come|get|make|do|have|let|keep|try|switch|transition|signal|spend|sketch|underlin|circl|highlight|narrat|affirm|acknowledg|interrupt|correct)(?:s|es|ed|ing|ies|ied|d|ped|ping|ting|ning)\b/i

/** Whether words after a speaker's label describe what that person did, and are not what was said. */
export const describesAnAct = (words: string): boolean =>
  quotedSpans(words).length === 0 && (teacherActs.test(words) || /^[([]/.test(words))

/** Whether a span gives a number of something, or a tally. */
export const isCount = (words: string): boolean => countOf.test(withoutQuotes(words)) || tally.test(withoutQuotes(words))

/** Strokes, ticks and "x3" for each time something happened. */
export const isTally = (words: string): boolean => tally.test(withoutQuotes(words))

/** What a span of evidence is, and whose words it holds. Opinion is decided before this is asked. */
export function kindOf(words: string, turn: Turn, teacher: TeacherNames, role: Role): { kind: EvidenceKind; speaker: string | null } {
  const quotes = quotedSpans(words)
  const spoken = quotes.reduce((sum, quote) => sum + (quote.end - quote.start), 0)
  const outside = withoutQuotes(words).trim()
  if (turn.labelled && !describesAnAct(words) && !(quotes.length === 0 && isCount(words) && /^\d|^[|Ix]/.test(words))) {
    return { kind: isTeacher(turn.speaker, teacher) ? 'teacher-words' : 'student-words', speaker: turn.speaker }
  }
  if (quotes.length > 0 && spoken * 3 >= words.length) {
    const who = speakerIn(outside, teacher) ?? turn.speaker
    if (
      /\b(?:on (?:the )?(?:board|slide|screen|wall|poster|chart)|board (?:says|reads)|title[ds]?|labell?ed|written|poster|sign|slide)\b/i.test(
        outside,
      )
    )
      return { kind: 'action', speaker: null }
    if (who !== null) return { kind: isTeacher(who, teacher) ? 'teacher-words' : 'student-words', speaker: who }
    if (/^\s*(?:to|tells?|asks?)\s+\p{Lu}/u.test(outside)) return { kind: 'teacher-words', speaker: 'teacher' }
    if (role === 'students') return { kind: 'student-words', speaker: 'student' }
    if (isCount(words)) return { kind: 'count', speaker: null }
    return { kind: addressesClass(quotes[0]?.inner ?? '') ? 'teacher-words' : 'student-words', speaker: null }
  }
  const reported = reportedSpeech(words, pronounOf(teacher))
  if (reported) return { kind: isTeacher(reported.speaker, teacher) ? 'teacher-words' : 'student-words', speaker: reported.speaker }
  const doer = turn.labelled || turn.speaker === 'teacher' ? turn.speaker : null
  return { kind: isCount(words) ? 'count' : 'action', speaker: doer }
}

/** How the notes may call the teacher: "Ms. Ortiz", "Ortiz", "O", "she". */
export type TeacherNames = ReadonlySet<string>

const pronounOf = (teacher: TeacherNames): string | null => ['he', 'she'].find((word) => teacher.has(word)) ?? null

const isTeacher = (speaker: string | null, teacher: TeacherNames): boolean =>
  speaker === 'teacher' || (speaker !== null && teacher.has(speaker.replace(/\.$/, '')))

const says = String.raw`(?:say|ask|tell|answer|reply|repl|call|whisper|shout|respond|explain|mutter|repeat|add|announc|read|remind|yell|offer|blurt|prompt|suggest|write)(?:s|es|ed|ies|ied|d|ing)?(?:\s(?:out|back|again|aloud|to\s\p{L}+|the class|her|him|them))*|said|told|goes|went`
const before = new RegExp(
  String.raw`((?:(?:Ms|Mrs|Mr|Miss|Dr|Mx)\.?\s)?\p{Lu}[\p{L}'’]*|[Tt]he teacher|[Tt]eacher|[Ss]he|[Hh]e|[Ss]tudents?|[Ss]\d|[Oo]ne (?:boy|girl|student|kid|child)|[Aa] (?:boy|girl|student|kid|child)|[Kk]ids?|[Bb]oy|[Gg]irl)\b[^.!?]{0,30}?\b(?:${says})\b`,
  'u',
)

const opener =
  /^(T|Tchr|Teacher|Ss?\d?|\p{Lu}[\p{L}'’]*|The teacher|partner|(?:a |one )?(?:child|kid|student|boy|girl))\b[^.!?"“]{0,50}:\s*$/u

// Who the narrative around a quotation names as the speaker: "T asks", "Maya says", "V from the back, no eye contact:".
function speakerIn(outside: string, teacher: TeacherNames): string | null {
  const who = before.exec(outside)?.[1] ?? opener.exec(outside)?.[1]
  if (!who || (notNames.test(who) && !teacher.has(who))) return null
  if (/^(?:T|the teacher|teacher)$/i.test(who) || who.toLowerCase() === pronounOf(teacher)) return 'teacher'
  return /^(?:she|he)$/i.test(who) ? null : who
}

const notNames =
  /^(?:Back|Front|Pair|Pairs|Group|Groups|Table|Row|Rest|Others?|Everyone|Whole|Last|Same|Another|Again|Closing|Opening|Warm|Do|Entry|Intro|Line|Sign|Notes?|Cards?|Title|Objective|Asks?|Says?|Said|Tells?|Reads?|Writes?|Calls?|Points?|Shows?|Walks?|Student|Students|At|In|On|By|After|Before|Then|When|While|Next|Also|And|But|Behind|Some|Most|All|Nobody|It|This|That|There|These|They|We|I|Two|Three|Four|Five|Half|Exit|Board|Slide|Cards?|Mostly|Later|Stops?|Puts?|Gives?|Third|Second|First|Instead)$/

const addressesClass = (words: string): boolean =>
  /^(?:what|why|how|which|who|where|when|can|could|do|does|did|are|is|show|tell|turn|look|read|write|talk|think|listen|watch|remember|open|put|take|stop|let'?s|okay|ok|now|so|ready|today|my turn|eyes|hands|voices|everybody|everyone|class|friends|good|great|nice|perfect|exactly|right)\b/i.test(
    words,
  ) ||
  /\b(?:class|everyone|everybody|friends|guys|folks|boys and girls|eyes on|who can|can (?:anyone|someone|you)|turn (?:and|to)|let'?s|open your|take out|today we|raise your|you (?:have|need|are going)|remember to|your (?:partner|paper|notebook|book)|what (?:do|did|are|is) (?:you|we)|how (?:do|did) (?:you|we))\b/i.test(
    words,
  )
