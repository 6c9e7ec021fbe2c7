import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '../errors.ts'
import { createTurns } from '../in-turn.ts'

type Limit = { points: number; duration: number }

/** Wrong passwords in so many seconds: for one e-mail address, and for all together. Addresses of machines count nothing, since a header can say any. */
const limits = { each: { points: 10, duration: 15 * 60 }, all: { points: 50, duration: 5 * 60 } }

/** Makes a try, and gives what it gives; null counts as a wrong password. @throws AppError 429 before trying, when there were too many */
export type Attempts = <Outcome>(email: string, tryIt: () => Promise<Outcome | null>) => Promise<Outcome | null>

function tooMany(cause: unknown): unknown {
  if (!(cause instanceof RateLimiterRes)) return cause
  const seconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000))
  const minutes = Math.ceil(seconds / 60)
  return new AppError(
    'account.too_many_attempts',
    429,
    'There were too many attempts with a wrong password.',
    `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, and try again.`,
    { retryAfter: seconds },
  )
}

/**
 * Keeps guessing slow. A try is counted before it is made, so that a thousand at once are stopped as well as a thousand in a row; a right password
 * is given back. Whether an address has an account makes no difference.
 */
export function limitAttempts(given: { each: Limit; all: Limit } = limits): Attempts {
  const each = new RateLimiterMemory({ ...given.each, keyPrefix: 'each' })
  const all = new RateLimiterMemory({ ...given.all, keyPrefix: 'all' })

  /** Asks what is full before it counts: one address can't use up everyone’s tries, nor made-up addresses the memory. */
  async function count(email: string): Promise<void> {
    const soFar = await all.get('')
    if (soFar && soFar.consumedPoints >= given.all.points) throw soFar
    await each.consume(email)
    await all.consume('')
  }

  // Of one address one after the other: many right ones at once are no guessing.
  const inTurn = createTurns()

  return (email, tryIt) =>
    inTurn(email, async () => {
      await count(email).catch((cause) => {
        throw tooMany(cause)
      })
      const outcome = await tryIt()
      if (outcome !== null) await Promise.all([each.delete(email), all.reward('')])
      return outcome
    })
}
