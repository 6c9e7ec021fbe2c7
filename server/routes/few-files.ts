import { createMiddleware } from 'hono/factory'
import { createPlaces } from '../documents/places.ts'
import { unavailable } from '../errors.ts'

/** Whether something is brought as a file. */
export const isForm = (c: { req: { header(name: string): string | undefined } }): boolean =>
  /^multipart\//i.test(c.req.header('content-type') ?? '')

/**
 * A file is held in memory until it is read. So few are let in at once, and the others wait with their bodies unread; that costs
 * hardly anything, but nobody waits for so many.
 */
const letIn = createPlaces(4, 40, () =>
  unavailable('document.busy', 'Too many documents are being read just now.', 'Nothing was added. Bring it again in a minute.'),
)

/** In turn with all others that bring a file, whatever for. */
export const fewAtOnce = createMiddleware((c, next) => (isForm(c) ? letIn(next, c.req.raw.signal) : next()))
