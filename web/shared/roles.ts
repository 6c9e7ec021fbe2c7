import type { Me } from '../requests/me.ts'

export type Role = Me['roles'][number]

type HasRoles = Pick<Me, 'roles'>

/** A mentor is a coach. */
export const isCoach = ({ roles }: HasRoles): boolean => roles.includes('coach') || roles.includes('mentor')
export const isTeacher = ({ roles }: HasRoles): boolean => roles.includes('teacher')
export const isAdmin = ({ roles }: HasRoles): boolean => roles.includes('admin')

/** Where someone begins: a coach at the front door, whoever is a teacher alone at what was shared with them, whoever keeps accounts alone at the school. */
export function homeOf(me: HasRoles): '/' | '/with-me' | '/school' {
  if (isCoach(me)) return '/'
  if (isTeacher(me)) return '/with-me'
  return isAdmin(me) ? '/school' : '/'
}

const inOrder: Role[] = ['coach', 'mentor', 'teacher', 'admin']

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "coach and admin"; "no role" for whom every role was taken from. */
export const rolesInWords = (roles: readonly Role[]): string =>
  roles.length === 0 ? 'no role' : listed.format(inOrder.filter((role) => roles.includes(role)))

/** What comes with each role, in the order in which they are offered. */
export const rolesOffered: { role: Role; title: string; means: string }[] = [
  { role: 'coach', title: 'Coach', means: 'prepares talks, and shares with teachers what is approved' },
  { role: 'mentor', title: 'Mentor', means: 'a coach of new teachers' },
  { role: 'teacher', title: 'Teacher', means: 'reads and answers what a coach shares' },
  { role: 'admin', title: 'Admin', means: 'looks after accounts and settings, and reads nothing that anybody writes' },
]
