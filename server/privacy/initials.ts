import { standForSomebody } from './initials-in-place.ts'
import type { Mention } from './mention.ts'
import type { People } from './people.ts'
import { placeOf, type Reading } from './place.ts'
import { isTitle } from './titles.ts'
import { lettersOf } from './words.ts'
import { isAcronym } from './words-of-schools.ts'

type Found = { mention: Mention; next: number }

/** Someone named by first letters: "M. L.", "M. Lopez", "Ms. O", "ML" where it labels a line, there or elsewhere, or stands where a person does. */
export function mentionByInitials(reading: Reading, at: number, people: People, habits: { initials: ReadonlySet<string> }): Found | null {
  const word = reading.words[at]
  if (!word || word.written.length > 4 || lettersOf(word) === 'lower') return null
  if (word.written.length === 1)
    return (
      titledLetter(reading, at, people) ??
      letterAndName(reading, at, people) ??
      dottedLetters(reading, at, people) ??
      adultsLabel(reading, at, people)
    )
  if (lettersOf(word) !== 'all capitals') return null
  const who = people.initialled(word.folded)
  if (who.length === 0) return null
  if (habits.initials.has(word.folded) || labelsSomebody(reading, at)) return found(reading, at, at, who)
  const listed = who.filter((person) => people.list[person]?.kind !== 'Person')
  return listed.length > 0 && standForSomebody(reading, at, people) ? found(reading, at, at, listed) : null
}

/** The capitals that label a line in a text, folded: whoever they are, they are called so in the rest of it too. */
export function initialsThatLabel(reading: Reading, people: People): string[] {
  return reading.words.flatMap((word, at) => {
    const capitals = word.written.length > 1 && word.written.length < 5 && lettersOf(word) === 'all capitals'
    return capitals && people.initialled(word.folded).length > 0 && labelsSomebody(reading, at) ? [word.folded] : []
  })
}

const roles = /^(?:ta|ss|st|sts|ap|ea|lsa|ot|pt|slp|all|ch)$/

/** "ML: “…”": not "PE:", nor "TA: “…”". */
function labelsSomebody(reading: Reading, at: number): boolean {
  const { beginsLine, begins, labels } = placeOf(reading, at)
  const folded = reading.words[at]?.folded ?? ''
  if (labels === 'quotation' && begins) return !roles.test(folded)
  return labels === 'line' && beginsLine && !isAcronym(folded)
}

const labelsLine = (reading: Reading, at: number): boolean => {
  const { beginsLine, begins, labels } = placeOf(reading, at)
  return (beginsLine && labels !== null) || (begins && labels === 'quotation')
}

const found = ({ words }: Reading, from: number, to: number, people: readonly number[]): Found => ({
  mention: { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0, people: [...people] },
  next: to + 1,
})

const between = ({ text, words }: Reading, at: number): string => text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? text.length)

// "Ms. O", for Ms. Ortiz; "Mr. B-O".
function titledLetter(reading: Reading, at: number, people: People): Found | null {
  const title = reading.words[at - 1]
  const letter = reading.words[at]?.folded ?? ''
  if (!title || !isTitle(title.folded) || !/^\.?[ \t]?$/.test(between(reading, at - 1))) return null
  const who = peopleWhere(people, (person) => people.list[person]?.kind !== 'Student' && people.familyLetters(person).has(letter))
  const double = between(reading, at) === '-' && reading.words[at + 1]?.written.length === 1
  return who.length > 0 ? found(reading, at, double ? at + 1 : at, who) : null
}

// "M. Lopez", "M Lopez".
function letterAndName(reading: Reading, at: number, people: People): Found | null {
  const letter = reading.words[at]?.folded ?? ''
  const next = reading.words[at + 1]
  if (!next || !/^\.?[ \t]?$/.test(between(reading, at)) || lettersOf(next) === 'lower') return null
  const who = people
    .named(next.folded)
    .filter(({ person, given, particle }) => !given && !particle && people.givenLetter(person) === letter)
  return who.length > 0 ? found(reading, at, at + 1, [...new Set(who.map(({ person }) => person))]) : null
}

// "M. L.", "M.L.", "J-L"
function dottedLetters(reading: Reading, at: number, people: People): Found | null {
  let to = at
  let letters = reading.words[at]?.folded ?? ''
  while (to - at < 3 && /^(?:\.[ \t]?|\.?[-‐‑])$/.test(between(reading, to)) && reading.words[to + 1]?.written.length === 1)
    letters += reading.words[++to]?.folded ?? ''
  const dotted = between(reading, to).startsWith('.') || /^(?:\.|\.?[-‐‑])$/.test(between(reading, at))
  // "T-S": the teacher, then a student.
  const who = to > at && dotted && !/^[ts]+$/.test(letters) ? people.initialled(letters) : []
  return who.length > 0 ? found(reading, at, to, who) : null
}

// "O:", where one adult's name begins so; T and S are any teacher and student.
function adultsLabel(reading: Reading, at: number, people: People): Found | null {
  const letter = reading.words[at]?.folded ?? ''
  if (/[tsqaie]/.test(letter) || !labelsLine(reading, at)) return null
  const who = peopleWhere(people, (person) => people.list[person]?.kind === 'Teacher' && people.familyLetters(person).has(letter))
  return who.length === 1 ? found(reading, at, at, who) : null
}

const peopleWhere = (people: People, holds: (person: number) => boolean): number[] => people.list.map((_, person) => person).filter(holds)
