import type { Role } from '../accounts/person.ts'
import { type Resource, table } from './table.ts'
import { type Act, type Group, type Relation, relations } from './words.ts'

/** Of whom one must be for a relation to count; an author, of those who make such things. */
const countsFor: Record<Exclude<Relation, 'author'>, Group> = {
  'coach-of-teacher': 'coaches',
  'coach-before': 'coaches',
  'the-teacher': 'teachers',
  'teacher-before': 'teachers',
  'next-coach': 'coaches',
  'given-to': 'coaches and teachers',
  colleague: 'everybody-here',
  'everybody-here': 'everybody-here',
  'anybody-signed-in': 'anybody-signed-in',
  'any-coach': 'coaches',
  admin: 'admins',
}

/** What somebody is without any thing being asked about. */
const toEverything: readonly Relation[] = ['everybody-here', 'anybody-signed-in', 'any-coach', 'admin']

const isOf: Record<Group, (roles: readonly Role[]) => boolean> = {
  coaches: (roles) => roles.includes('coach') || roles.includes('mentor'),
  teachers: (roles) => roles.includes('teacher'),
  'coaches and teachers': (roles) => isOf.coaches(roles) || isOf.teachers(roles),
  admins: (roles) => roles.includes('admin'),
  'everybody-here': (roles) => roles.length > 0,
  'anybody-signed-in': () => true,
}

/** Whether somebody with these roles, who is `relations` to a thing, may do this with it. */
export const may = (roles: readonly Role[], relations: Iterable<Relation>, resource: Resource, act: Act): boolean =>
  [...toEverything, ...relations].some(
    (relation) =>
      table[resource][relation]?.includes(act) === true &&
      isOf[relation === 'author' ? table[resource].madeBy : countsFor[relation]](roles),
  )

/** Who somebody was before it ended: whoever may no longer do a thing for that alone is told so, and not that it isn't there. */
export const asBefore = (relation: Relation): Relation =>
  relation === 'coach-before' ? 'coach-of-teacher' : relation === 'teacher-before' ? 'the-teacher' : relation

/** The relations that may do this with it, in the order of the table. */
export const whoMay = (resource: Resource, act: Act): Relation[] =>
  relations.filter((relation) => table[resource][relation]?.includes(act) === true)
