import { AppError } from '../errors.ts'

/** Nothing was written. */
export const diskFull = (cause: unknown): AppError =>
  new AppError('store.full', 503, 'There is no room left on the disk, so this could not be kept.', 'Make room, then try again.', { cause })

/** Someone else was writing for longer than anyone should. */
export const busy = (cause: unknown): AppError =>
  new AppError('store.busy', 503, 'The database was busy for too long.', 'Try again in a moment. What you entered is still there.', {
    cause,
  })
