import { AppError } from '../errors.ts'

/** Nothing was written. */
export const diskFull = (cause: unknown): AppError =>
  new AppError('store.full', 503, 'There is no room left on the disk, so this could not be kept.', 'Make room, then try again.', { cause })

/** Someone else was writing for longer than anyone should. */
export const busy = (cause: unknown): AppError =>
  new AppError('store.busy', 503, 'The database was busy for too long.', 'Try again in a moment. What you entered is still there.', {
    cause,
  })

const outOfReach = 'store.unreachable'

/** The database's server is not there, or has hung up. */
export const unreachable = (cause: unknown): AppError =>
  new AppError(
    outOfReach,
    503,
    'The database can’t be reached at this moment.',
    'Try again in a moment. What you entered is still there.',
    {
      cause,
    },
  )

/** Whether it is that. */
export const isUnreachable = (fault: AppError): boolean => fault.code === outOfReach
