import { AppError } from '../errors.ts'

/** Nobody was named for the conversation. */
export const withNobody = () =>
  new AppError(
    'share.no_teacher',
    409,
    'This conversation is with nobody yet, so there is nobody to share it with.',
    'Say which teacher it is with; then share it.',
  )

export const notInvited = (name: string) =>
  new AppError(
    'share.invite',
    409,
    `${name} has no account here, so nothing can be shared with them.`,
    `Invite ${name}, and share it once they have joined.`,
  )

export const ended = (name: string) =>
  new AppError(
    'share.ended',
    409,
    `Your work with ${name} has ended, so nothing new can be shared.`,
    'What was shared before stays with them until you take it back.',
  )

/** Among what is to be shared is something that no person has approved. */
export const notAllApproved = () =>
  new AppError(
    'share.not_approved',
    409,
    'Only what you have approved can be shared.',
    'Decide on the items that wait, or leave them out; then share the rest.',
  )

export const nothingApproved = () =>
  new AppError(
    'share.nothing_approved',
    409,
    'Nothing in this plan is approved, so there is nothing to share.',
    'Approve the items you want to share.',
  )
