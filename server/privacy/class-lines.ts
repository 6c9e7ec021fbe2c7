import type { RosterRole } from '../domain/roster.ts'
import { cleanName, isNameLike, isNamePart, isNoName, roleByName, roleOf } from './class-names.ts'
import type { LineOfList, ListedPerson } from './listed-person.ts'

// "1.", "(12)", "-", "•", "[ ]", and several of them. A bare number needs a space or a tab behind it.
const head = /^(?:[\s>]*(?:[-*+•–—▪◦·●○■□☐☑✓]|\(?\d{1,4}[.):]|\d{1,4}(?=[\s,;])[,;]?|\[[ xX]?\]|[a-z]\)))*[\s>]*/

/** The people on one line of a pasted list; several, where one line holds them all. */
export function peopleOfLine(line: string, role: RosterRole, alone: boolean): Pick<LineOfList, 'people' | 'reason'> {
  const bare = line.replace(head, '').trim()
  const cells = bare
    .split(/\t+|\s{3,}|\s\|\s|\|/)
    .map((cell) => cell.trim())
    .filter(Boolean)
  if (cells.length > 1) return personOfCells(cells, role)
  const parts = bare
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const separate = bare.includes(';')
    ? bare
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
    : parts
  if (separate.length > 1 && (bare.includes(';') || areSeveral(parts, alone))) return peopleOf(separate, role)
  // "Lopez, Maya, 5" and "Maya Lopez, 5": the first two are the name, or the first alone.
  const [last = '', first = '', ...rest] = parts
  if (parts.length < 3 && isNamePart(first)) return personOfCells([bare], role)
  return isNamePart(first) ? personOfCells([`${last}, ${first}`, ...rest], role) : personOfCells(parts, role)
}

/** Names between commas, and not "Last, First, Jr.": three or more whole names, or a line that is the whole list. */
const areSeveral = (parts: readonly string[], alone: boolean): boolean =>
  parts.every(isNamePart) &&
  ((parts.length > 2 && parts.every((part) => part.length > 3 || alone)) || (alone && parts.every((part) => part.includes(' '))))

/** A name in the first cells, and what the others say: a role, or nothing that is kept. */
function personOfCells(cells: readonly string[], role: RosterRole): Pick<LineOfList, 'people' | 'reason'> {
  const [first = '', second = ''] = cells[0] && isNameLike(cleanName(withoutColumns(cells[0]))) ? cells : cells.slice(1)
  const single = (cell: string): boolean => !/[\s,]/.test(cell.trim())
  const both = single(first) && single(second) && isNamePart(second) && cells.length > 1
  const name = cleanName(withoutColumns(both ? `${first} ${second}` : first))
  const remark = /[-–—(,:]\s*([\p{L}-]{2,20})\)?\s*$/u.exec(first)?.[1] ?? ''
  const said = [...cells, remark].map(roleOf).find((each) => each !== null)
  return person(name, said ?? role)
}

// "Maya Lopez 5", "Maya Lopez Gr 5", "Maya Lopez - student".
const withoutColumns = (cell: string): string =>
  cell
    .replace(/[\s,]+(?:gr(?:ade)?\.?\s?)?(?:\d{1,3}(?:st|nd|rd|th)?|K|[A-F][+-]?)\s*$/i, (column) =>
      /\d|gr|[+-]/i.test(column) ? '' : column,
    )
    .replace(/\s+(?:#|id[:\s]?)\s?\d[\d-]*\s*$/i, '')
    .replace(/\s[-–—]\s.*$/, (rest) => (roleOf(rest.replace(/^[\s–—-]+/, '')) || /\d/.test(rest) ? '' : rest))

function peopleOf(names: readonly string[], role: RosterRole): Pick<LineOfList, 'people' | 'reason'> {
  const found = names.map((name) => person(cleanName(withoutColumns(name)), role))
  const bad = found.find(({ reason }) => reason !== null)
  return { people: found.flatMap(({ people }) => people), reason: bad ? 'was read in part.' : null }
}

/** One person of this name, or why it is none. */
export function person(name: string, role: RosterRole): { people: ListedPerson[]; reason: string | null } {
  if (name === '' || !/\p{L}/u.test(name)) return { people: [], reason: 'has no name in it.' }
  if (!isNameLike(name) || isNoName(name)) return { people: [], reason: 'does not look like a name.' }
  return { people: [{ name, role: roleByName(name, role) }], reason: null }
}
