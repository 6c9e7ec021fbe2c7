import type { RosterPerson } from '../domain/roster.ts'
import { type Names, readNames } from './names.ts'

/** A roster of these students, and of these staff. */
export const rosterOf = (students: readonly string[], staff: readonly string[] = []): RosterPerson[] => [
  ...students.map((name, at): RosterPerson => ({ id: `s${at}`, name, role: 'student' })),
  ...staff.map((name, at): RosterPerson => ({ id: `t${at}`, name, role: 'staff' })),
]

/** Names read from one text alone. */
export const namesIn = (text: string, students: readonly string[] = [], staff: readonly string[] = []): Names =>
  readNames({ roster: rosterOf(students, staff), staff: [], texts: [text], speakers: [] })

/** A text as it leaves. */
export const maskedText = (text: string, students: readonly string[] = [], staff: readonly string[] = []): string =>
  namesIn(text, students, staff).mask(text)
