import { person } from './class-lines.ts'
import { cleanName, roleOf } from './class-names.ts'
import type { LineOfList, ListedPerson } from './listed-person.ts'

type Row = { line: number; cells: string[] }

type Column = 'name' | 'first' | 'middle' | 'last' | 'nickname' | 'role' | 'staff'

/** A list with a header: what each column holds, and its rows. */
type Table = { columns: (Column | null)[]; rows: Row[] }

const longestHeader = 2_000
const separators = [',', ';', '\t', '|']

/** A table, where the first line names a column of names; null for a list without a header. */
export function readTable(list: string): Table | null {
  const first = list.split('\n').find((line) => line.trim() !== '') ?? ''
  if (first.length > longestHeader) return null
  const separator = separators.map((each) => ({ each, cells: cellsOf(first, each).length })).sort((a, b) => b.cells - a.cells)[0]
  const columns = cellsOf(first, separator?.each ?? ',').map(columnOf)
  const named = columns.some((column) => column === 'name' || column === 'staff') || (columns.includes('first') && columns.includes('last'))
  if (!named || (columns.length === 1 && !/^\W*(?:(?:full|student|pupil)[ _]?)?names?\W*$/i.test(first))) return null
  const rows = rowsOf(list, separator?.each ?? ',').filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { columns, rows: rows.slice(1) }
}

const cellsOf = (line: string, separator: string): string[] => rowsOf(line, separator)[0]?.cells ?? []

function columnOf(heading: string): Column | null {
  const plain = heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  if (/(?:e ?mail|phone|guardian|parent|mother|father|contact|emergency|address|user|login|number|grade|id)\b/.test(plain)) return null
  if (/\b(?:preferred|nick ?name|goes by|known as|called)\b/.test(plain)) return 'nickname'
  if (/\bmiddle\b/.test(plain)) return 'middle'
  if (/\b(?:first|given|forename)\b/.test(plain) && !/\blast\b/.test(plain)) return 'first'
  if (/\b(?:last|surname|family)\b/.test(plain) && !/\bfirst\b/.test(plain)) return 'last'
  if (/^(?:role|type|position|job|status)$/.test(plain)) return 'role'
  if (/^(?:teachers?|staff|homeroom teacher|educator|adult)(?: names?)?$/.test(plain)) return 'staff'
  if (/\bnames?\b/.test(plain) || /^(?:students?|pupils?|learners?|child|children|person|people|scholar|last first)$/.test(plain))
    return 'name'
  return null
}

/** Cells between separators; within double quotes separators and line ends are text, and "" is one quote (RFC 4180). */
function rowsOf(list: string, separator: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begins = 1
  const endRow = (): void => {
    rows.push({ line: begins, cells: [...cells, cell] })
    cells = []
    cell = ''
  }
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at)
    if (character === '\n') line++
    if (quoted) {
      if (character !== '"') cell += character
      else if (list[at + 1] === '"') cell += list.charAt(++at)
      else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === separator) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      endRow()
      begins = line
    } else cell += character
  }
  endRow()
  return rows
}

/** The people of each row: a student by one name or by parts of it, and the teacher of a column of teachers. */
export function peopleOfTable({ columns, rows }: Table): LineOfList[] {
  const seen = new Set<string>()
  return rows.map(({ line, cells }) => {
    const of = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
    const role = roleOf(of('role')) ?? 'student'
    const nickname = cleanName(of('nickname'))
    const whole = of('name') === '' ? [of('first'), of('middle'), of('last')].filter(Boolean).join(' ') : of('name')
    const name = withNickname(cleanName(whole), nickname)
    const found = person(name, role)
    const teacher = cleanName(of('staff'))
    // A teacher stands in every row of the class, and is one person.
    const teachers: ListedPerson[] = teacher !== '' && !seen.has(teacher) ? person(teacher, 'staff').people : []
    seen.add(teacher)
    const reason = name === '' && teacher !== '' ? null : found.reason
    return { line, written: cells.join(' ').trim(), people: [...found.people, ...teachers], reason }
  })
}

const withNickname = (name: string, nickname: string): string => {
  const [first = '', ...rest] = name.split(' ')
  return nickname === '' || nickname === first || name === '' ? name : [first, `(${nickname})`, ...rest].join(' ')
}
