import { leadingClock } from './clock.ts'

/** Who or what a part of the page is about, from its heading or the head of its column. */
export type Role = 'teacher' | 'students' | 'opinion' | 'context' | null

const opinionHead =
  /\b(wonder\w*|coach(?:'?s|es)? (?:notes?|thoughts?|comments?)|my (thoughts?|take|impressions?|view|opinions?|reaction\w*)|thoughts?|impressions?|reflections?|grows?|next steps?|interpretations?|inference\w*|comments?|my questions?|questions? (for|to ask|i have)|to discuss|to (raise|talk about|bring up)|debrief|feedback|suggestions?|recommendations?|to self|strengths|weakness\w*|areas? (of|for)|improvement\w*|overall|summary|evaluation|judg\w+|so what|hunch\w*|concerns?)\b/i
const studentHead = /\b(students?|ss|pupils?|kids|children|learners?|class)\b/i
const teacherHead = /\b(teacher|t|tchr|says?|said|instruction|adult)\b/i

/** What a heading says of the lines under it. */
export function roleOfHeading(title: string): Role {
  if (opinionHead.test(title) && !/\b(saw|heard|evidence|observ\w*|script\w*)\b/i.test(title)) return 'opinion'
  if (studentHead.test(title) && !teacherHead.test(title)) return 'students'
  if (teacherHead.test(title) && !studentHead.test(title)) return 'teacher'
  return null
}

/** The roles of a head row's columns, or null where the row is no head. */
export function headRoles(cells: string[]): Role[] | null {
  const short = cells.every((cell) => cell.trim().split(/\s+/).length <= 5 && !/["“”?]/.test(cell) && !leadingClock(cell.trim()))
  if (!short) return null
  const roles = cells.map((cell) => roleOfHeading(cell.replace(/[*_]/g, '')))
  return roles.some((role) => role !== null) || cells.some((cell) => /\b(time|what i (saw|heard)|evidence|observ|notes|script)/i.test(cell))
    ? roles
    : null
}
