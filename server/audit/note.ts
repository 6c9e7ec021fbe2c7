import { createMiddleware } from 'hono/factory'
import { handlerOf } from '../access/ask.ts'
import { leaves as namedLeaves, routes } from '../access/rules.ts'
import type { Signed } from '../accounts/person.ts'
import { type AuditAction, auditActions } from '../domain/audit-actions.ts'
import { evidenceSheetId } from '../domain/evidence-sheet-id.ts'
import { unavailable } from '../errors.ts'
import type { Audit } from './audit.ts'
import { type Leaves, leftBy } from './leaves.ts'

export type Dependencies = {
  audit: Pick<Audit, 'append' | 'read' | 'begin' | 'settle'>
  onFault: (cause: unknown) => void
  leaves?: ReadonlyMap<string, Leaves>
}

/** An id as we give them, and not anybody’s words. */
const isOurs = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || id === evidenceSheetId

/**
 * Notes what is done and read, as the rule of the route says. Mounted behind `ask`, so that what is not allowed leaves nothing.
 *
 * What is to be done is noted before it is done, and its entry written after: stopped in between, the app still knows that it was begun. What is shown
 * is noted before it is shown, and not shown where that can’t be.
 */
export const note = ({ audit, onFault, leaves = namedLeaves }: Dependencies) =>
  createMiddleware<Signed>(async (c, next) => {
    const handler = handlerOf(c)
    const given = (handler && leaves.get(handler.route)) ?? null
    if (!handler || given === null) return next()
    const actorId = c.get('person').id
    const allowed = [given].flat()
    const rule = routes.get(handler.route)
    const wasFound = (name: string) => rule === undefined || rule === 'open' || rule.of === null || rule.of.named.includes(name)
    // In the order of the address, which the parameters need not be in. What nobody looked for may be words of the sender's: those don't stand here.
    const inAddress = Array.from(handler.route.matchAll(/:(\w+)/g), ([, name = '']) => ({ name, id: handler.params[name] ?? '' }))
      .filter(({ name, id }) => wasFound(name) || isOurs(id))
      .map(({ id }) => id)
      .join('/')
    const noted = (action: AuditAction, id = inAddress) => ({
      action,
      actorId,
      thingId: id || (auditActions[action].of === 'account' ? actorId : null),
    })
    /** What came of it; null where that is nothing worth an entry. */
    const outcome = () => {
      const left = leftBy(c)
      const action = left.action === undefined ? (allowed[0] ?? null) : left.action
      if (action !== null && !allowed.includes(action)) throw new Error(`${handler.route} left ${action}, which its rule does not name`)
      return c.res.status >= 400 || action === null ? null : noted(action, left.id)
    }

    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      await next()
      const shown = outcome()
      if (shown === null) return
      const write = auditActions[shown.action].kind === 'reading' ? audit.read : audit.append
      await write(shown).catch(async (cause) => {
        onFault(cause)
        await c.res.body?.cancel()
        throw notShown()
      })
      return
    }

    const [first] = allowed
    if (first === undefined) return next()
    const begun = await audit.begin(noted(first)).catch((cause) => {
      onFault(cause)
      throw notDone()
    })
    await next()
    // Broken off inside, it may have been done all the same: then what was begun is in the chain after a while, as not known.
    if (c.res.status >= 500) return
    // It is done by now, and whoever did it is told so: what was begun says as much until the chain can be written to.
    await audit.settle(begun, outcome()).catch(onFault)
  })

const notShown = () =>
  unavailable(
    'audit.not_written',
    'This can’t be shown just now, since that it was read can’t be noted.',
    'Try again in a moment. Where the disk is full, make room.',
  )

const notDone = () =>
  unavailable(
    'audit.not_written',
    'Nothing was changed: who did it can’t be noted just now.',
    'Try again in a moment. Where the disk is full, make room.',
  )
