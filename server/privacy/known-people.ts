import type { RosterPerson } from '../domain/roster.ts'
import { fold } from './fold.ts'
import { partsOfName } from './name-parts.ts'
import { indexPeople, type People, type Person } from './people.ts'
import { isTitle } from './titles.ts'

/** Somebody whom nobody listed, and how the name was found. */
export type Unlisted = { name: string; why: 'speaker' | 'looks like a name' }

/** Everybody on the roster, in its order, then the adults on record who are not on it. */
export function listedPeople(roster: readonly RosterPerson[], staff: readonly string[]): Person[] {
  const people = roster.map(({ name, role }): Person => ({ kind: role === 'staff' ? 'Teacher' : 'Student', name, why: 'roster' }))
  const adults = people
    .filter(({ kind }) => kind === 'Teacher')
    .map(({ name }) => partsOfName(name, true).parts.map(({ folded }) => folded))
  for (const name of staff.map((each) => each.trim())) {
    const parts = partsOfName(name, true).parts.map(({ folded }) => folded)
    const same = adults.some((other) => parts.every((part) => other.includes(part)) || other.every((part) => parts.includes(part)))
    if (parts.length === 0 || same) continue
    adults.push(parts)
    people.push({ kind: 'Teacher', name, why: 'on record' })
  }
  return people
}

/**
 * The same people, and those who were found. What of a found name is a listed person's already, or one letter off it, is left to
 * that person: "Mya" is a way to write Maya, and of "Maya Stone" only Stone is new.
 */
export function withUnlisted(people: People, found: readonly Unlisted[]): People {
  const list = [...people.list]
  const known = new Set<string>()
  for (const { name, why } of found) {
    const fresh = name.split(/\s+/).filter((word) => isNew(word, people))
    const own = fresh.filter((word) => !isTitle(fold(word)))
    const key = own.map(fold).join(' ')
    if (key === '' || known.has(key)) continue
    known.add(key)
    list.push({ kind: 'Person', name: fresh.join(' '), why })
  }
  return list.length === people.list.length ? people : indexPeople(list)
}

// Capitals that are a listed person's initials are no new name.
const isNew = (word: string, people: People): boolean =>
  !(/^\p{Lu}{2,4}$/u.test(word) && people.initialled(fold(word)).length > 0) &&
  word.split(/[-‐‑]/).some((part) => {
    const folded = fold(part)
    return folded !== '' && people.named(folded).every(({ particle }) => particle) && people.nearly(folded).length === 0
  })
