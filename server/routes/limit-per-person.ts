import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Signed } from '../accounts/person.ts'
import { AppError } from '../errors.ts'

function tooFast(cause: unknown): unknown {
  if (!(cause instanceof RateLimiterRes)) return cause
  const seconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000))
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new AppError(
    'request.too_many',
    429,
    'That was asked for more often than one person can read.',
    `Wait ${wait}, and do it again. What you have so far is still there.`,
    { retryAfter: seconds },
  )
}

/**
 * So many requests in so many seconds for each person, in however many browsers; behind `signedIn`. Each call makes a count of its own: mount one and
 * the same before all that is to be counted together.
 */
export function limitPerPerson(limit: { points: number; duration: number }): MiddlewareHandler<Signed> {
  const each = new RateLimiterMemory(limit)
  return createMiddleware<Signed>(async (c, next) => {
    await each.consume(c.get('person').id).catch((cause) => {
      throw tooFast(cause)
    })
    await next()
  })
}

/** Where something is drafted or answered, which costs the most. */
const drafted = /^\/api\/(?:drafts|conversations|drafts\/[^/]+\/(?:items|items\/[^/]+\/another|resume)|conversations\/[^/]+\/messages)$/

/** The limit, asked only of what has something drafted; what is read and decided is nobody's burden. */
export const whereDrafted = (limit: MiddlewareHandler<Signed>): MiddlewareHandler<Signed> =>
  createMiddleware<Signed>((c, next) => (c.req.method === 'POST' && drafted.test(c.req.path) ? limit(c, next) : next()))
