import { AppError } from '../errors.ts'
import { MayPass } from './answer.ts'
import { busy, cutOff, unreachable } from './faults.ts'
import { faultOf, Refusal, reasonOf } from './refusal.ts'
import type { ProviderSettings } from './settings.ts'

/** Nobody is kept waiting longer because a server asks for it. */
const longestPauseMs = 20_000

/** What a failed attempt comes to. */
export type Failure = {
  fault: AppError
  /** Whether the same may do a moment later, and when, where the server says so. */
  again: boolean
  pauseMs: number | null
}

/**
 * Reads what an attempt threw.
 * @param hasText whether a part of the answer had come
 * @throws what is no fault of a server or a network, as it is
 */
export function failureOf(cause: unknown, settings: ProviderSettings, hasText: boolean): Failure {
  if (cause instanceof Refusal) {
    const pauseMs = cause.retryAfterMs
    const isTemporary = ['busy', 'failed'].includes(reasonOf(cause))
    if (isTemporary && (pauseMs ?? 0) > longestPauseMs) return { fault: busy(pauseMs, cause.message), again: false, pauseMs }
    return { fault: faultOf(cause, settings), again: isTemporary, pauseMs }
  }
  if (cause instanceof MayPass) return { fault: cause.fault, again: true, pauseMs: null }
  if (cause instanceof AppError) return { fault: cause, again: false, pauseMs: null }
  const reason = networkFault(cause)
  if (reason === null) throw cause
  return { fault: hasText ? cutOff(reason) : unreachable(settings.baseUrl.origin, reason), again: true, pauseMs: null }
}

/** The system's code for what happened to a connection; null where it is something else. Fetch says so by these two messages. */
function networkFault(cause: unknown): string | null {
  if (!(cause instanceof TypeError) || !['fetch failed', 'terminated'].includes(cause.message)) return null
  const inner: unknown = cause.cause
  return inner instanceof Error && 'code' in inner ? String(inner.code) : cause.message
}
