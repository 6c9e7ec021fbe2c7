import type { RosterPerson } from '../../../server/domain/roster.ts'
import { countWord } from '../../ui/in-words.ts'

/** Somebody on a list, whether kept yet or not. */
export type Listed = Pick<RosterPerson, 'name' | 'role'>

export const namesOf = (people: Listed[], role: Listed['role']): string[] =>
  people.filter((person) => person.role === role).map(({ name }) => name)

/** A roster as it is typed and pasted: students one a line, then staff below their heading. Read again, it is the same roster. */
export function rosterText(people: Listed[]): string {
  const [students, staff] = [namesOf(people, 'student'), namesOf(people, 'staff')]
  return [students.join('\n'), staff.length > 0 ? ['Staff:', ...staff].join('\n') : ''].filter(Boolean).join('\n\n')
}

/** Whether a line below a text would be read as one of the staff. */
const endsWithStaff = (text: string): boolean => {
  const headings = text.match(/^[\s#*_-]*(?:staff|teachers|adults|students|pupils|children)[\s:*_-]*$/gim) ?? []
  return /staff|teachers|adults/i.test(headings.at(-1) ?? '')
}

/** Those whom a file lists go below what is there: nothing typed is ever replaced. */
export function withPeople(before: string, people: Listed[]): string {
  const added = rosterText(people)
  if (before.trim() === '') return added
  const heading = endsWithStaff(before) && namesOf(people, 'student').length > 0 ? 'Students:\n' : ''
  return `${before.trimEnd()}\n\n${heading}${added}`
}

/** "26 people: 22 students and 4 staff", "one student". */
export function countedInWords(people: Listed[]): string {
  const [students, staff] = [namesOf(people, 'student').length, namesOf(people, 'staff').length]
  if (staff === 0) return countWord(students, 'student', 'students')
  if (students === 0) return countWord(staff, 'member of staff', 'members of staff')
  return `${people.length} people: ${countWord(students, 'student', 'students')} and ${countWord(staff, 'member of staff', 'members of staff')}`
}
