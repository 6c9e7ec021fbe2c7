import type { Teacher } from '../../requests/teacher.ts'

/** How far a teacher is with an account of their own, in a few words. */
export const joinedInWords = ({
  hasAccount,
  endedAt,
  isInvited,
}: {
  hasAccount: boolean
  endedAt: string | null
  isInvited: boolean
}): string => {
  if (endedAt !== null) return 'your work together has ended'
  if (hasAccount) return 'has joined'
  return isInvited ? 'invited, has not joined yet' : 'not invited yet'
}

/** What will be so of goals and agreement, which belong to both. */
export const onceJoined = ({ name, hasAccount, endedAt }: Pick<Teacher, 'name' | 'hasAccount' | 'endedAt'>): string | undefined =>
  hasAccount || endedAt !== null ? undefined : `Once ${name} joins, both of you.`
