import type { AppError } from '../errors.ts'
import { busy, declined, failed, noCredit, noSuchModel, noTools, notAccepted, refusedKey, tooMuch } from './faults.ts'
import type { ProviderSettings } from './settings.ts'

/** As much as is read of what a server says with a refusal. */
const mostSaid = 16_000

/** A server's "no", with what it said: by that it is told apart, and neither shown nor logged. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly said: string,
    readonly retryAfterMs: number | null,
  ) {
    super(`status ${status}`)
    this.name = 'Refusal'
  }
}

/** Why a server says no. `unsaid`: it minds something in the way it was asked, or doesn't say. */
export type Reason = 'key' | 'credit' | 'tools' | 'model' | 'too-much' | 'declined' | 'busy' | 'failed' | 'unsaid'

/** In this order. Servers agree on statuses only roughly, so words count where a status may mean several things. */
const signs: { reason: Reason; statuses?: number[]; words?: RegExp; among?: number[] }[] = [
  { reason: 'credit', statuses: [402], words: /insufficient[_ ](?:quota|balance|credits?|funds)|credit balance|billing_/i },
  {
    reason: 'tools',
    words: /n(?:ot|['’]t) support tool|that support tool use|tool choice requires|\btools? (?:is|are) not supported/i,
    among: [400, 404, 422, 500, 501],
  },
  { reason: 'declined', words: /content[_ -](?:filter|policy|management)|flagged|moderation/i, among: [400, 403, 422, 451] },
  { reason: 'key', statuses: [401, 403] },
  {
    reason: 'too-much',
    statuses: [413],
    words: /context[_ ](?:length|size|window)|maximum context|(?:prompt|input) is too long|too many (?:input )?tokens/i,
    among: [400, 422, 500],
  },
  {
    reason: 'model',
    statuses: [404, 405],
    words: /model_not_found|no such model|model\b.{0,80}(?:not found|n[o’']t exist)/i,
    among: [400, 422],
  },
  { reason: 'busy', statuses: [429] },
]

export function reasonOf({ status, said }: Refusal): Reason {
  const sign = signs.find(
    ({ statuses = [], words, among }) => statuses.includes(status) || (words?.test(said) && (among?.includes(status) ?? true)),
  )
  if (sign) return sign.reason
  return status >= 500 || status === 408 || status === 409 ? 'failed' : 'unsaid'
}

export function faultOf(refusal: Refusal, { model, baseUrl }: ProviderSettings): AppError {
  const reason = refusal.message
  return {
    key: () => refusedKey(reason),
    credit: () => noCredit(reason),
    tools: () => noTools(model, reason),
    model: () => noSuchModel(model, baseUrl.origin, reason),
    'too-much': () => tooMuch(reason),
    declined: () => declined(reason),
    busy: () => busy(refusal.retryAfterMs, reason),
    failed: () => failed(reason),
    unsaid: () => notAccepted(reason),
  }[reasonOf(refusal)]()
}

/** Reads a refusal whole, or as much of it as is needed. */
export async function refusalOf(response: Response, now: () => number = Date.now): Promise<Refusal> {
  let said = ''
  const decoder = new TextDecoder()
  // A connection that breaks here has said enough by its status.
  const reader = response.body?.getReader()
  try {
    while (reader && said.length < mostSaid) {
      const { done, value } = await reader.read()
      if (done) break
      said += decoder.decode(value, { stream: true })
    }
    await reader?.cancel()
  } catch {}
  return new Refusal(response.status, said.slice(0, mostSaid), retryAfterOf(response.headers, now()))
}

/** An error that a server reports in the middle of an answer, or with status 200. */
export function refusalWithin(error: unknown): Refusal {
  const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN
  const said = JSON.stringify(error) ?? ''
  return new Refusal(code >= 400 && code <= 599 ? code : 500, said.slice(0, mostSaid), null)
}

/** In milliseconds; servers write seconds, a date, or milliseconds in a header of their own. */
function retryAfterOf(headers: Headers, now: number): number | null {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (Number.isFinite(exact)) return Math.max(0, exact)
  const given = headers.get('retry-after') ?? ''
  const ms = /^\s*\d+(?:\.\d+)?\s*$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
