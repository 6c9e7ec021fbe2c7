import { partsOfName } from './name-parts.ts'
import { typoIndex } from './typos.ts'
import { isUnspaced } from './words.ts'

/** Somebody who is masked: on the roster, on record as staff, or found in the texts. */
export type Person = { kind: 'Student' | 'Teacher' | 'Person'; name: string; why: 'roster' | 'on record' | 'speaker' | 'looks like a name' }

/** Who bears a word as part of the name. */
export type Bearer = { person: number; given: boolean; particle: boolean }

/** People by every part of their names. People are known by their place in the list. */
export type People = {
  list: readonly Person[]
  /** Who is called so: "maya", "lopez", "la", "annemarie". */
  named(folded: string): readonly Bearer[]
  /** Whose name is one letter off. Of listed people only: a name found in the texts is not assumed to be misspelt. */
  nearly(folded: string): readonly Bearer[]
  /** Whose name stands in a longer run of letters, the longest such name: "xxmayaxx". Of listed people only, and of names of four letters and more. */
  within(folded: string): readonly Bearer[]
  /** Who has these initials: "ml". */
  initialled(folded: string): readonly number[]
  /** The first letters of a person's names that are not the first name: "l" for Maya Lopez. */
  familyLetters(person: number): ReadonlySet<string>
  givenLetter(person: number): string
}

const nobody: readonly Bearer[] = []

/** Shorter names stand in words of all kinds. */
const shortestWithin = 4

/** Puts people where their names can be looked up in the time that one look takes. */
export function indexPeople(list: readonly Person[]): People {
  const byPart = new Map<string, Bearer[]>()
  const byInitials = new Map<string, number[]>()
  const letters: { family: Set<string>; given: string }[] = []
  const listed = new Set<string>()
  list.forEach(({ kind, name, why }, person) => {
    const { parts, joined, initials } = partsOfName(name, kind === 'Teacher')
    const add = (folded: string, given: boolean, particle: boolean): void => {
      const bearers = byPart.get(folded) ?? []
      if (!bearers.some((bearer) => bearer.person === person && bearer.given === given)) bearers.push({ person, given, particle })
      byPart.set(folded, bearers)
      if ((why === 'roster' || why === 'on record') && !particle) listed.add(folded)
    }
    // A letter alone is looked for as an initial, beside another part of the name.
    for (const { folded, given, particle } of parts) if (folded.length > 1) add(folded, given, particle)
    for (const { folded, given } of joined) add(folded, given, false)
    for (const each of initials) byInitials.set(each, [...(byInitials.get(each) ?? []), person])
    letters.push({
      family: new Set(
        parts.filter(({ given, particle }, at) => !given && (!particle || parts[at - 1]?.given)).map(({ folded }) => folded.charAt(0)),
      ),
      given: parts.find(({ given }) => given)?.folded.charAt(0) ?? '',
    })
  })
  const near = typoIndex(listed)
  const lengths = [...new Set([...listed].map((name) => name.length))].filter((length) => length >= shortestWithin).sort((a, b) => b - a)
  const nearBy = new Map<string, readonly Bearer[]>()
  return {
    list,
    named: (folded) => byPart.get(folded) ?? nobody,
    nearly(folded) {
      if (isUnspaced(folded)) return nobody
      const known = nearBy.get(folded) ?? near(folded).flatMap((name) => (byPart.get(name) ?? nobody).filter(({ particle }) => !particle))
      nearBy.set(folded, known)
      return known
    },
    within(folded) {
      if (isUnspaced(folded)) return nobody
      for (const length of lengths)
        for (let at = 0; at + length <= folded.length; at++) {
          const name = folded.slice(at, at + length)
          if (listed.has(name)) return (byPart.get(name) ?? nobody).filter(({ particle }) => !particle)
        }
      return nobody
    },
    initialled: (folded) => byInitials.get(folded) ?? [],
    familyLetters: (person) => letters[person]?.family ?? new Set(),
    givenLetter: (person) => letters[person]?.given ?? '',
  }
}
