import type { RosterRole } from '../domain/roster.ts'

/** Somebody on a class list, first name first, before an id is given. */
export type ListedPerson = { name: string; role: RosterRole }

/** What one line or row gives: people, or why none. */
export type LineOfList = { line: number; written: string; people: ListedPerson[]; reason: string | null }
