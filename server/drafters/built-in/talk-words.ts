import { shortened } from './goal.ts'

/** How a coach's record of a talk is said back to the teacher: the choice as a clause, and when. */

const whoChooses = String.raw`(?:she|he|they|i|we|(?:ms|mrs|mr|miss|dr|mx)\.?\s\p{L}+)`
const wants = String.raw`(?:['’]ll|['’]d like to|\s(?:will|would|is going to|am going to|['’]s going to|is gonna|wants? to|would like to|plans? to|decided to|chose to|agreed to|said (?:she|he|they)(?:['’]d| would|['’]ll| will)|is willing to|is to))`
const lead = new RegExp(
  String.raw`^(?:${whoChooses}${wants}|to|will|going to|wants? to|plans? to|decided to|agreed to|i['’]m going to)\s+(?=\p{L})`,
  'iu',
)

/** Verbs that open a choice whatever follows. */
const plainVerb =
  /^(?:try|ask|give|let|have|post|begin|add|pause|stop|move|greet|circulate|collect|invite|keep|make|put|set|tell|leave|read|choose|pick|find|bring|write|rewrite|send|turn|slow|spend|introduce|create|build|watch|listen|notice|tally|film|tape|video|revise|reteach|rehearse|offer|allow|assign|explain|speak|get|take|go|do|run|see|continue|only|always|not)\s+[\p{L}\d"“]|^(?:try|ask|give|let|have|do) (?:it|that|this)$/iu
/** Words that are a verb or a noun: a verb only where something follows that a noun would not have. */
const maybeVerb =
  /^(?:use|wait|call|plan|record|count|start|cut|model|check|hold|share|show|teach|track|look|pair|talk|sit|sort|walk|work|limit|open|close|end|time|draft|test|drop|point|plan|group|help|name|think|time|practice|practise|review|repeat|script|chart|break|exchange|mark)\s+(?:(?:an?|the|one|two|three|four|five|six|ten|each|every|all|any|some|more|fewer|less|at|for|to|with|on|in|into|until|till|before|after|out|up|down|over|by|from|about|who|what|how|which|her|his|my|their|our|your|students?|kids|children|everyone|it|them|him|longer|again|both|half|only|just|no|not|twice|aloud|together|this|that|these|those|new|different|through|around)\b|\d)/i

/** "Will talks more" is about Will. */
const inflected = /^\p{L}+[^su]s\b/u

const thirdPerson = /\b(?:she|he|her|his|hers|him|herself|himself)\b/i
/** What is the teacher's own, so that "her" is she and no student. */
const hers =
  /\b(?:her|his|my)(?=\s+(?:own|first|second|third|last|next|\d\w*|class(?:es)?|students?|kids|children|group|groups|questions?|lesson|lessons|plan|plans|planning|room|board|desk|warm-?up|exit|directions|instructions|slides?|talk|time|team|voice|answers?|block|period|homeroom|teaching|goal|seating|tables?|readers|writers|centers)\b)/gi

/** Words that say there was no choice, or hold none. */
export const noChoice =
  /^(?:none|nothing|nope|no|n\/a|tbd|tba|not|undecided|unsure|unclear|unknown|didn['’]?t|did not|hasn['’]?t|still (?:thinking|open|to)|to be decided)(?:\s+(?:yet|sure|decided|made|chosen|choice|decision|plan|set|clear|agreed|decide|think|thinking|about it|one|to be|were|was)\b)*\W*$/i

/** What was chosen, as clauses that lack their full stop, one for each way to say it; none where the words can't be put into one safely. */
export function choiceClauses(words: string): string[] {
  const given = shortened(firstPart(words))
    .replace(/[\s.,;:!]+$/, '')
    .replace(/\bw\/\s?/g, 'with ')
  if (!/\p{L}{2}/u.test(given) || noChoice.test(given) || (given.match(/["“”]/g) ?? []).length % 2 === 1) return []
  const stripped = given.replace(lead, '')
  const isAct = (stripped !== given && !inflected.test(stripped)) || plainVerb.test(given) || maybeVerb.test(given)
  const yours = toYou(isAct ? stripped : given)
  if (yours === null) return []
  return isAct
    ? actOpenings.map((opening) => `${opening} ${lowered(yours)}`)
    : thingOpenings.map((opening) => `${opening} ${lowered(yours)}`)
}

// A second thing after a semicolon or in a second sentence is more than one question can take up.
const firstPart = (words: string): string => /^.{8,}?(?=[;!?](?:\s|$)|\.\s)/.exec(words)?.[0] ?? words

const actOpenings = [
  'Last time you said you would',
  'When we last talked, you chose to',
  'After our last talk you were going to',
  'Last time you set out to',
]
const thingOpenings = [
  'Last time you settled on this:',
  'When we last talked, this was your choice:',
  'Your choice last time was',
  'What you chose in our last talk was',
]

// Said about the teacher, then said to the teacher; null where "her" may be somebody else. What is quoted stays as it is.
function toYou(words: string): string | null {
  const parts = words.split(/(["“][^"”]*["”])/)
  const said = parts.map((part, index) => (index % 2 === 1 ? part : turned(part)))
  return said.some((part, index) => index % 2 === 0 && thirdPerson.test(part)) ? null : said.join('')
}

const turned = (words: string): string =>
  words
    .replace(hers, 'your')
    .replace(/\bmyself\b/gi, 'yourself')
    .replace(/\bI['’]m\b|\bI am\b/g, 'you are')
    .replace(/\bI['’]ll\b/g, 'you will')
    .replace(/\bI\b|\bme\b/g, 'you')
    .replace(/\bmy\b/gi, 'your')

// A capital that only began the line goes; a name or an abbreviation keeps it.
const lowered = (words: string): string =>
  /^(?:\p{Lu}\p{Ll}+|A)\s+\p{Ll}/u.test(words) || /^\p{Lu}\p{Ll}+$/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

const day = '(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?s?'
const plainDay = new RegExp(String.raw`^(?:(?:this|next)\s+)?${day}\b`, 'i')
const relative =
  /\b(?:today|tonight|now|tomorrow|yesterday|this (?:week|afternoon|morning|month|period)|next (?:week|month|time|class|lesson|day|period)|soon|asap|later|immediately|tbd|unsure|not sure|none|n\/a)\b/i
const since: [RegExp, string][] = [
  [/^tomorrow$/i, ', the day after'],
  [/^(?:by |in |during )?next week$/i, ', in the week after'],
  [/^(?:by |in |during )?(?:the )?next (?:class|lesson|period)$/i, ', in the lesson after'],
]

/** When it was to be, as the end of a clause: ", by Friday". Empty where there is none, where the choice says so itself, or where time has overtaken the words. */
export function whenClause(words: string, choice: string): string {
  const given = words.replace(/[\s.,;:]+$/, '')
  if (given === '' || given.split(' ').length > 7 || /["“”«»?!;]/.test(given)) return ''
  if (choice.toLowerCase().includes(given.toLowerCase().replace(/^(?:by|on|in|at)\s+/, ''))) return ''
  const moved = since.find(([pattern]) => pattern.test(given))
  if (moved) return moved[1]
  if (relative.test(given) || thirdPerson.test(given) || /\d{4}-\d\d|\d:\d\d/.test(given)) return ''
  if (/^(?:by|on|in|at|before|after|from|during|until|starting|every|each|within|over|for|once|twice)\s/i.test(given))
    return `, ${lowerFirst(given)}`
  const onDay = given.replace(/^(?:this|next)\s+/i, '')
  return plainDay.test(given) ? `, ${/['’]s\b/.test(onDay) ? 'in' : 'on'} ${onDay.charAt(0).toUpperCase()}${onDay.slice(1)}` : ''
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
