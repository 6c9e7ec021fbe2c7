import { emailLacks } from '../../shared/credentials.ts'
import { type Role, rolesOffered } from '../../shared/roles.ts'

/** What is typed about somebody who is to be invited. */
export type InvitedPerson = { name: string; email: string; roles: Role[] }

export const nobody: InvitedPerson = { name: '', email: '', roles: ['coach'] }

const isRole = (role: unknown): role is Role => rolesOffered.some((offered) => offered.role === role)

/** As it was kept in this browser, or nobody. */
export function asInvited(kept: unknown): InvitedPerson {
  if (typeof kept !== 'object' || kept === null) return nobody
  const { name, email, roles } = kept as Record<string, unknown>
  return {
    name: typeof name === 'string' ? name : '',
    email: typeof email === 'string' ? email : '',
    roles: Array.isArray(roles) ? roles.filter(isRole) : nobody.roles,
  }
}

/** What has to be changed before they can be invited. */
export const lacksOf = ({ email, roles }: InvitedPerson): { email?: string; roles?: string } => ({
  ...(email.trim() !== '' && emailLacks(email)),
  ...(roles.length === 0 && { roles: 'Choose what they will be here.' }),
})
