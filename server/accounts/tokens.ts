import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link: 256 bits that nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: whoever reads the database has no link. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const dayMs = 24 * 60 * 60_000

/** A moment so many days after another, as UTC ISO text. */
export const daysAfter = (at: Date, days: number): string => new Date(at.getTime() + days * dayMs).toISOString()
