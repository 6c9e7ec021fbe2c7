import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Tables } from '../store/tables.ts'

export type EntryRow = Tables['audit_entry']
export type HeadRow = Tables['audit_head']
export type BegunRow = Tables['audit_begun']

/** What an empty chain begins after. */
const nothing = ''

/** The key that entries and head are sealed with, made of the app's secret (HKDF, RFC 5869): whoever has the database alone does not have it. */
export const auditKey = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'thinking-partner audit', 32))

const sealed = (key: Buffer, what: string, parts: readonly (string | number | null)[]): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([what, ...parts]))
    .digest('hex')

/** The hash of an entry: of all that stands in it, its place and the hash of the entry before. */
export const hashOf = (key: Buffer, entry: Omit<EntryRow, 'hash'>): string => {
  const { seq, at, actor_id, action, thing, thing_id, count, outcome, previous } = entry
  return sealed(key, 'entry', [seq, at, actor_id, action, thing, thing_id, count, outcome, previous])
}

/** The seal on where the chain begins and ends: without it, entries could be cut off at either end and nobody would know. */
export const sealOf = (key: Buffer, { first_seq, first_previous, seq, hash }: Omit<HeadRow, 'one' | 'seal'>): string =>
  sealed(key, 'head', [first_seq, first_previous, seq, hash])

/** The seal on what is about to be done, which is in the chain only once it is over. */
export const sealOfBegun = (key: Buffer, { id, at, actor_id, action, thing, thing_id, count }: Omit<BegunRow, 'seal'>): string =>
  sealed(key, 'begun', [id, at, actor_id, action, thing, thing_id, count])

export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

export const isSealed = (key: Buffer, head: HeadRow): boolean => isSame(head.seal, sealOf(key, head))

/** The head of a chain that nothing was written to. */
export function emptyHead(key: Buffer): HeadRow {
  const head = { first_seq: 1, first_previous: nothing, seq: 0, hash: nothing }
  return { one: 1, ...head, seal: sealOf(key, head) }
}

/** The next entry, and the head that it makes. */
export function follow(key: Buffer, head: HeadRow, entry: Omit<EntryRow, 'seq' | 'previous' | 'hash'>): { entry: EntryRow; head: HeadRow } {
  const placed = { ...entry, seq: head.seq + 1, previous: head.hash }
  const hash = hashOf(key, placed)
  const next = { ...head, seq: placed.seq, hash }
  return { entry: { ...placed, hash }, head: { ...next, seal: sealOf(key, next) } }
}
