import { AppError } from '../errors.ts'

/** What an admin can’t do to their own account. */
export const yourself = (message: string, next: string) => new AppError('people.yourself', 409, message, next)

/** Somebody must be left who can invite and mend. */
export const lastAdmin = () =>
  new AppError(
    'people.last_admin',
    409,
    'This is the last admin, and without one nobody could invite people or help them.',
    'Make someone else an admin first.',
  )
