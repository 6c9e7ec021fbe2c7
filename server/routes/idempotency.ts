import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Idempotency } from '../store/idempotency.ts'

/** For every call that creates something: repeated with the same key, it creates nothing twice. */
export const idempotencyHeader = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

/** What makes a repeated call the same call; null where the caller gave no key. `what` keeps one route's keys from another's. */
export function idempotencyFrom(header: z.infer<typeof idempotencyHeader>, what: string, request: object): Idempotency | null {
  const key = header['idempotency-key']
  if (key === undefined) return null
  return { key, fingerprint: createHash('sha256').update(what).update(JSON.stringify(request)).digest('hex') }
}
