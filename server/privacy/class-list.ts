import { longestName, mostPeople, type RosterRole } from '../domain/roster.ts'
import { peopleOfLine } from './class-lines.ts'
import { peopleOfTable, readTable } from './class-table.ts'
import type { LineOfList, ListedPerson } from './listed-person.ts'

/** What a class list holds, and, as sentences, what of it could not be read. */
export type ClassList = { people: ListedPerson[]; unread: string[] }

/** The longest line that is read, in characters: one line may hold a whole class. */
const longestLine = 5_000

/** The longest list, in characters: 2,000 rows with columns to spare. */
const longestList = 1_000_000

/**
 * Reads a pasted class list, one person a line in whatever shape ("Lopez, Maya", numbers, bullets, columns), or CSV with a header.
 * At most 2,000 people of at most 200 characters; what can't be read is named line by line.
 */
export function readClassList(text: string): ClassList {
  const list = text
    .slice(0, longestList)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const table = readTable(list)
  const lines = table ? peopleOfTable(table) : linesOf(list)
  const people: ListedPerson[] = []
  const seen = new Set<string>()
  const unread: string[] = []
  for (const { line, written, people: found, reason } of lines) {
    if (reason !== null) unread.push(`Line ${line}: “${shortened(written)}” ${reason}`)
    for (const person of found) {
      const key = `${person.role} ${person.name.toLowerCase()}`
      if (person.name.length > longestName)
        unread.push(`Line ${line}: “${shortened(person.name)}” is longer than ${longestName} characters.`)
      else if (seen.has(key)) unread.push(`Line ${line}: “${shortened(person.name)}” is on the list already.`)
      else if (people.length === mostPeople)
        return { people, unread: [...unread, `Line ${line} and what follows was left out: a list holds at most 2,000 people.`] }
      else {
        seen.add(key)
        people.push(person)
      }
    }
  }
  if (text.length > longestList) unread.push('The end of the list was left out: it is longer than a million characters.')
  return { people, unread }
}

/** Line by line; a heading such as "Staff:" says who follows. */
function linesOf(list: string): LineOfList[] {
  let role: RosterRole = 'student'
  const lines = list.split('\n').map((line) => line.slice(0, longestLine))
  const alone = lines.filter((line) => line.trim() !== '').length === 1
  return lines.flatMap((written, at) => {
    if (written.trim() === '') return []
    const heading = roleOfHeading(written)
    if (heading) role = heading
    return heading ? [] : [{ line: at + 1, written: written.trim(), ...peopleOfLine(written, role, alone) }]
  })
}

/** "Students:", "## Staff", "Teachers and aides": nobody, and a word on whoever follows. */
function roleOfHeading(line: string): RosterRole | null {
  if (line.length > 80) return null
  const heading = line.replace(/^[\s#*_-]+|[\s:*_-]+$/g, '').toLowerCase()
  if (
    /^(?:(?:the|my|our|all) )?(?:students?|pupils|learners|scholars|children|kids|class list|roster|names?)(?: names?| list)?$/.test(
      heading,
    )
  )
    return 'student'
  if (
    /^(?:(?:the|my|our|all) )?(?:staff|teachers?|adults|colleagues|paras?|aides|support staff)(?: (?:and|&) (?:staff|teachers|aides|paras))?(?: names?| list)?$/.test(
      heading,
    )
  )
    return 'staff'
  return null
}

const shortened = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 59).join('')}…` : text)
