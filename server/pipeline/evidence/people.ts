import { quotedSpans } from './quotes.ts'
import { teacherPronounIn } from './reported-speech.ts'

/** Who is who in a note. A name counts only where the notes prove it one: an unknown capital is nobody. */
export type People = {
  /** How the notes may call the teacher: "Ms. Ortiz", "Ortiz", "O", "Ms T". */
  teacher: ReadonlySet<string>
  /** "he" or "she", where the notes mostly call the teacher so. */
  pronoun: string | null
  /** Colleagues named beside the teacher in the opening line ("Brennan & Osei, co-taught"). */
  adults: ReadonlySet<string>
  /** Students and others whose names stand in the middle of sentences, or label more than one line. */
  known: ReadonlySet<string>
}

const titles = String.raw`(?:Ms|Mrs|Mr|Miss|Dr|Mx|Mme|Sra?|Srta|Señora?|Señorita|Frau|Herr|Coach|Mister)\.?`
const titled = new RegExp(String.raw`^${titles}\s`, 'u')
const staff = /^(?:TA|Para|Aide|LSA|SLP|Co-?teacher|Sub|Principal|AP|Intern)$/i

/** Words that open a line with a capital and are nobody's name. */
const nobody =
  /^(?:a|about|above|activity|after|again|agenda|all|also|an|and|another|answers?|are|as|asked|asks?|at|back|because|before|behind|bell|board|both|boys?|but|by|calls?|cards?|centers?|charts?|checks?|circle|clean|closing|comments?|conferring|copy|could|count|data|date|did|directions?|discussion|do|does|doing|drill|each|early|end|entry|even|everyone|evidence|exit|explains?|few|finally|first|five|focus|for|four|from|front|game|girls?|gives?|glows?|goals?|goes|grade|groups?|grows?|guided|had|half|hands?|has|he|heard|her|here|his|hook|how|hw|i|if|in|independent|inner|instead|instructions?|intro|is|it|its|journals?|just|kids|last|late|later|launch|leaves?|lesson|lets?|line|lines|looks?|lots?|low|lunch|main|makes?|many|materials?|me|mini|minute|mixed|mostly|most|moves?|much|music|my|names?|next|no|nobody|noise|none|not|notes?|now|obs|observed|observation|on|once|one|only|open|opening|or|other|others|outer|over|overall|pair|pairs|part|period|plan|please|points?|practice|prompt|purpose|puts?|questions?|quick|quiet|ratio|read|reads?|results?|reviews?|room|rug|said|same|saw|says?|school|score|seating|second|several|share|she|shows?|sign|silent|since|six|slides?|small|so|some|song|split|spoke|spoken|starts?|stations?|still|stops?|students?|stuff|summary|table|tables|talk|talked|talks|tally|target|task|tasks|teacher|tells?|ten|that|the|their|then|there|these|they|third|this|those|thoughts?|three|time|timer|times|title|to|today|told|topic|total|transition|turn|turns|two|unit|unlike|until|up|using|visit|voices?|wait|waits|walks?|was|we|well|went|were|what|when|where|which|while|who|whole|why|will|with|wonder|wonderings?|word|words|work|working|worksheet|wow|writes?|writing|wrote|yes|you|your|mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|english|spanish|french|arabic|math|maths|science|history|reading|swbat|cfu|tps|lo|aim|pe|ela|nb|ps|re|eg|ex|q|obj|objective|standards?|strengths?|growth|warm|do|ok|okay|models?|modeled|prompts?|tallied|repeats?|introduces|introduced|reviewed|demo|coach|class|whole|quickwrite|share-?out|whiteboards?|stretch|closure|homework|handout|poster|partner|partners|rotation|level|row|side|left|right|math|coaching|teacher's|students'|feedback|praise|redirects?|cue|signal)$/i

/** Reads who is who: the teacher from the head, the request or the opening lines; everybody else from how the notes use their names. */
export function peopleIn(notes: string, bodyStart: number, teacherOnRecord: string | null): People {
  const body = notes.slice(bodyStart)
  const pair = coTeachers.exec(body.trimStart().split('\n')[0] ?? '')
  const adults = pair ? [pair[1] ?? '', pair[2] ?? ''] : []
  const teacher = teacherOnRecord ?? (pair ? null : (firstTitled(body) ?? firstNamed(body)))
  const names = waysToCall(teacher)
  const unnamed = teacher === null && !pair ? askingInitials(body) : []
  return {
    teacher: new Set([...names, ...unnamed]),
    pronoun: teacherPronounIn(notes, teacher),
    adults: new Set(adults.filter((name) => !names.has(name))),
    known: provenNames(body),
  }
}

const coTeachers = /\b(?:\p{Lu}\p{Ll}+\.?\s)?(\p{Lu}\p{Ll}{2,})\s?(?:&|\+|\/|and)\s?(?:\p{Lu}\p{Ll}{1,3}\.?\s)?(\p{Lu}\p{Ll}{2,})\b/u

// "Kate Ng, Gr 4, …" on the first line.
const firstNamed = (body: string): string | null =>
  /^\W*(\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+),\s*(?:gr\b|grade|yr|year|k\b|\d)/iu.exec(body)?.[1] ?? null

// Two or three capitals that label at least three turns, and ask in most of them, are who teaches.
function askingInitials(body: string): string[] {
  const turns = new Map<string, { all: number; asking: number }>()
  for (const [, label = '', words = ''] of body.matchAll(/(?:^|\s)(\p{Lu}{2,3}):\s([^\n]*)/gu)) {
    const { all, asking } = turns.get(label) ?? { all: 0, asking: 0 }
    turns.set(label, { all: all + 1, asking: asking + (words.includes('?') ? 1 : 0) })
  }
  return [...turns].filter(([label, { all, asking }]) => all >= 3 && asking * 2 >= all && !isNobody(label)).map(([label]) => label)
}

/** Whether a label or a subject names somebody: a title, a shorthand for staff, or a proven name. */
export const isSomebody = (name: string, people: People): boolean =>
  titled.test(name) ||
  staff.test(name) ||
  people.teacher.has(plain(name)) ||
  people.adults.has(plain(name)) ||
  (people.known.has(plain(name)) && !nobody.test(plain(name)))

/** Whether a capitalised word can't be a name. */
export const isNobody = (name: string): boolean => name.split(/\s+/).some((word) => nobody.test(plain(word)))

export const isTeacher = (name: string | null, people: People): boolean =>
  name !== null && (name === 'teacher' || people.teacher.has(plain(name)) || name.toLowerCase() === people.pronoun)

/** A colleague in the room: titled or staff, and not the teacher who is coached. */
export const isOtherAdult = (name: string | null, people: People): boolean =>
  name !== null && (titled.test(name) || staff.test(name) || people.adults.has(plain(name))) && !isTeacher(name, people)

const plain = (name: string): string => name.replace(/\.$/, '').replace(/\.\s/, ' ').trim()

/** "Ms. Ana Ortiz" is also "Ortiz", "Ana", "AO", "Ms O" and, in a hurry, "Ort". */
function waysToCall(teacher: string | null): ReadonlySet<string> {
  if (!teacher) return new Set()
  const words = plain(teacher).split(/\s+/)
  const title = titled.test(teacher) ? (words[0] ?? '').replace('.', '') : ''
  const names = title ? words.slice(1) : words
  const surname = names.at(-1) ?? ''
  const initials = names.map((name) => name.charAt(0)).join('')
  const short = [1, 2, 3, 4].map((letters) => surname.slice(0, letters))
  const double = surname.includes('-')
    ? [
        surname
          .split('-')
          .map((part) => part.charAt(0))
          .join(''),
      ]
    : []
  const bare = [surname, ...names, ...short, ...double, ...(initials.length > 1 ? [initials] : [])]
  const withTitle = ['Ms', 'Mrs', 'Mr', 'Miss', 'Dr', 'Sra', 'Señora', 'Sr', 'Señor', 'Mme', 'Coach', title]
    .filter(Boolean)
    .flatMap((each) => bare.map((name) => `${each} ${name}`))
  const alone = title ? [title, ...(sameTitle[title] ?? [])] : []
  return new Set([plain(teacher), ...bare, ...withTitle, ...alone].filter(Boolean))
}

const sameTitle: Record<string, string[]> = {
  Señora: ['Sra'],
  Sra: ['Señora'],
  Señor: ['Sr'],
  Sr: ['Señor'],
  Madame: ['Mme'],
  Mme: ['Madame'],
}

const firstTitled = (body: string): string | null =>
  new RegExp(String.raw`\b${titles}\s\p{Lu}[\p{L}'’-]+`, 'u').exec(body.slice(0, 300))?.[0] ?? null

/** Capitalised words in mid-sentence, before quoted words, or before more than one colon. */
function provenNames(body: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const found of body.matchAll(/(?<=[\p{Ll},;&+] )\p{Lu}\p{Ll}+[\p{L}'’-]*(?:\s\p{Lu}\.)?/gu)) names.add(plain(found[0]))
  for (const found of body.matchAll(/(?:^|[\s|>–-])(\p{Lu}\p{Ll}+[\p{L}'’-]*)(?=\s?[:–-]?\s?["“«])/gmu)) names.add(found[1] ?? '')
  const labels = [...body.matchAll(/(?:^|[\s|>.!?"”–-])(\p{Lu}\p{Ll}+[\p{L}'’-]*):\s/gmu)].map((found) => found[1] ?? '')
  for (const [label, times] of timesOf(labels)) if (times > 1) names.add(label)
  // A word that stands in one quotation and nowhere else is what somebody said, and nobody's name.
  const inAll = timesOf(wordsOf(body))
  for (const { inner } of quotedSpans(body)) {
    const named = inner.split(/\s+/).filter((word) => names.has(word))
    if (named.length === 0) continue
    const inQuote = timesOf(wordsOf(inner))
    for (const name of named) {
      const [word = ''] = wordsOf(name)
      if (inAll.get(word) === inQuote.get(word)) names.delete(name)
    }
  }
  return names
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

function timesOf(words: string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}
