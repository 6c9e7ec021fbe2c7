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

/** Who reads what belongs to both: goals and agreement. */
export const bothSee = ({ name, hasAccount }: Pick<Teacher, 'name' | 'hasAccount'>): string =>
  hasAccount ? `you and ${name}` : `only you, until ${name} joins; then both of you`
