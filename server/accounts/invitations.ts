import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { notFound } from '../errors.ts'
import { invitationFaults } from './invitation-faults.ts'
import { shownEmail } from './people.ts'
import { type Person, type Role, roles } from './person.ts'
import type { AccountDatabase } from './tables.ts'
import type { TeacherHooks } from './teachers.ts'
import { daysAfter, hashOf, newToken } from './tokens.ts'

/** Days that a link is good for. */
const goodFor = 7

export type NewInvitation = { roles: Role[]; name: string | null; email: string | null; teacherId: string | null }

/** One that was neither accepted nor taken back. `madeBy` is a name or an e-mail address. */
export type OpenInvitation = NewInvitation & { id: string; madeBy: string; madeAt: string; expiresAt: string; isExpired: boolean }

export const rolesFrom = (json: string): Role[] => z.array(z.enum(roles)).parse(JSON.parse(json))

/** How someone is called, to others: the first owner may have neither name nor e-mail address yet. */
export const calledBy = ({ name, email }: { name: string; email: string }): string =>
  name || shownEmail(email) || 'The owner of this installation'

/** An admin invites to any role, a coach (and a mentor is one) teachers. */
export function mayInvite(inviter: readonly Role[], to: readonly Role[]): boolean {
  if (inviter.includes('admin')) return true
  return (inviter.includes('coach') || inviter.includes('mentor')) && to.every((role) => role === 'teacher')
}

type Parts = { teachers: Pick<TeacherHooks<never>, 'mayInviteTeachers' | 'isTeacherOf'>; now: () => Date }

/** Invitations as those who make them see them: an admin all, anyone else their own. Nothing is mailed; a link is there to be copied, once. */
export function createInvitations(db: AccountDatabase, { teachers, now }: Parts) {
  async function mustBeReady(to: Role[]): Promise<void> {
    if (to.includes('teacher') && !(await teachers.mayInviteTeachers())) throw invitationFaults.notReady()
  }

  const visibleTo = (inviter: Person) =>
    db
      .selectFrom('invitation')
      .innerJoin('user', 'user.id', 'invitation.made_by')
      .selectAll('invitation')
      .select(['user.name as inviter_name', 'user.email as inviter_email'])
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .$if(!inviter.roles.includes('admin'), (query) => query.where('made_by', '=', inviter.id))

  type Row = Awaited<ReturnType<ReturnType<typeof visibleTo>['execute']>>[number]

  const shown = (row: Row): OpenInvitation => ({
    id: row.id,
    roles: rolesFrom(row.roles),
    name: row.name,
    email: row.email,
    teacherId: row.teacher_id,
    madeBy: calledBy({ name: row.inviter_name, email: row.inviter_email }),
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    isExpired: row.expires_at <= now().toISOString(),
  })

  async function find(inviter: Person, id: string): Promise<OpenInvitation> {
    const row = await visibleTo(inviter).where('invitation.id', '=', id).executeTakeFirst()
    if (!row) throw notFound('open invitation')
    return shown(row)
  }

  return {
    /** Those that are open, the newest first; those that have expired too, since they can be renewed. */
    list: async (inviter: Person): Promise<OpenInvitation[]> =>
      (await visibleTo(inviter).orderBy('made_at', 'desc').orderBy('invitation.id').execute()).map(shown),

    /** @throws AppError 400 for roles that are not theirs to give, 404 for a teacher who is not theirs, 409 before teachers can be invited */
    async make(
      inviter: Person,
      { roles: to, name, email, teacherId }: NewInvitation,
    ): Promise<{ invitation: OpenInvitation; token: string }> {
      if (!mayInvite(inviter.roles, to) || (teacherId !== null && !to.includes('teacher'))) throw invitationFaults.teachersOnly()
      await mustBeReady(to)
      if (teacherId !== null && !(await teachers.isTeacherOf(inviter.id, teacherId))) throw notFound('teacher')
      const [id, token, at] = [randomUUID(), newToken(), now()]
      await db
        .insertInto('invitation')
        .values({
          id,
          token_hash: hashOf(token),
          roles: JSON.stringify([...new Set(to)]),
          name,
          email,
          teacher_id: teacherId,
          made_by: inviter.id,
          made_at: at.toISOString(),
          expires_at: daysAfter(at, goodFor),
        })
        .execute()
      return { invitation: await find(inviter, id), token }
    },

    /** Another link, good for seven days again; the one before opens nothing any more. @throws AppError 404, 409 */
    async renew(inviter: Person, id: string): Promise<{ invitation: OpenInvitation; token: string }> {
      const { roles: to } = await find(inviter, id)
      await mustBeReady(to)
      const token = newToken()
      await db
        .updateTable('invitation')
        .set({ token_hash: hashOf(token), expires_at: daysAfter(now(), goodFor) })
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .execute()
      return { invitation: await find(inviter, id), token }
    },

    /** Takes it back: its link opens nothing any more. @throws AppError 404 */
    async revoke(inviter: Person, id: string): Promise<void> {
      await find(inviter, id)
      const revoked = await db
        .updateTable('invitation')
        .set({ revoked_at: now().toISOString(), name: null, email: null })
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      // Accepted at this very moment: saying that it was taken back would not be true.
      if (!revoked) throw notFound('open invitation')
    },
  }
}
