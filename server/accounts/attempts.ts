import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '../errors.ts'
import { createTurns } from '../in-turn.ts'
import type { NetworkAddress } from './network-address.ts'

type Limit = { points: number; duration: number }

/**
 * Wrong tries in so many seconds. Passwords: for one e-mail address, and for all together. Passwords, codes and links: from one network address, which
 * leaves a whole school behind one address some room, and can’t alone use up the tries of all.
 */
const limits = {
  each: { points: 10, duration: 15 * 60 },
  all: { points: 50, duration: 5 * 60 },
  from: { points: 30, duration: 15 * 60 },
}

/** Both count only what was wrong: null. @throws AppError 429 before trying, when there were too many */
export type Attempts = {
  /** Tries a password, and gives what that gives. */
  password<Outcome>(by: { email: string; address: NetworkAddress }, tryIt: () => Promise<Outcome | null>): Promise<Outcome | null>
  /** Tries a code, or what stands in a link. */
  secret<Outcome>(address: NetworkAddress, tryIt: () => Promise<Outcome | null>): Promise<Outcome | null>
}

/** A refusal, with the time to wait in words. */
export function tooMany(seconds: number): AppError {
  const minutes = Math.ceil(seconds / 60)
  return new AppError(
    'account.too_many_attempts',
    429,
    'There were too many attempts that went wrong.',
    `Wait ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}, and try again.`,
    { retryAfter: Math.max(1, seconds) },
  )
}

const asRefusal = (cause: unknown): unknown => (cause instanceof RateLimiterRes ? tooMany(Math.ceil(cause.msBeforeNext / 1000)) : cause)

/**
 * Keeps guessing slow. A try is counted before it is made, so that a thousand at once are stopped as well as a thousand in a row; a right one is given
 * back. Whether an e-mail address has an account makes no difference.
 */
export function limitAttempts(given: { each: Limit; all: Limit; from: Limit } = limits): Attempts {
  const each = new RateLimiterMemory({ ...given.each, keyPrefix: 'each' })
  const all = new RateLimiterMemory({ ...given.all, keyPrefix: 'all' })
  const from = new RateLimiterMemory({ ...given.from, keyPrefix: 'from' })

  /** Asks what is full before it counts: one can’t use up everyone’s tries, nor made-up e-mail addresses the memory. */
  async function count(email: string, address: NetworkAddress): Promise<void> {
    const soFar = await all.get('')
    if (soFar && soFar.consumedPoints >= given.all.points) throw soFar
    if (address !== null) await from.consume(address)
    await each.consume(email)
    await all.consume('')
  }

  const refuse = (cause: unknown) => {
    throw asRefusal(cause)
  }
  // Of one e-mail address one after the other: many right ones at once are no guessing.
  const inTurn = createTurns()

  return {
    password: ({ email, address }, tryIt) =>
      inTurn(email, async () => {
        await count(email, address).catch(refuse)
        const outcome = await tryIt()
        if (outcome !== null) await Promise.all([each.delete(email), all.reward(''), address !== null && from.reward(address)])
        return outcome
      }),

    async secret(address, tryIt) {
      if (address !== null) await from.consume(address).catch(refuse)
      const outcome = await tryIt()
      if (outcome !== null && address !== null) await from.reward(address)
      return outcome
    },
  }
}
