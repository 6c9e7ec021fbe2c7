import { createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/** Of the files and their names in a backup. One with a higher number was made by a newer version. */
export const format = 1

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup says of itself, in manifest.json. */
export const Manifest = z.object({
  format: z.literal(format),
  /** The version of the app that made it. */
  app: z.string(),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  /** The migrations that its tables have seen, in their order. */
  steps: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number().int().nonnegative(), sha256: Hash })),
  /** Tables of logins and links, which nobody gets back: people sign in again. */
  leftOut: z.array(z.string()),
  /** With which entry the audit ended; null: there was none yet. */
  audit: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
  /** Over all that stands here, by the secret: rows and manifest can't be changed together by whoever doesn't have it. */
  seal: Hash,
  /** Whether the secret is in the file. By the mark another place’s secret can be told from this one, and nothing else. */
  secret: z.object({ isInside: z.boolean(), mark: z.string() }),
})
export type Manifest = z.infer<typeof Manifest>

/** A table in a backup. */
export type BackedUpTable = Manifest['tables'][number]

/** As far as any version, older or newer, can read another’s. */
export const AnyManifest = z.object({ format: z.number().int(), app: z.string() })

/** Sign-ins that go on or are under way, and links that were good once: given back, they would open what was closed since. */
export const neverTaken: readonly string[] = ['session', 'verification', 'reset_link', 'spent_code']

/** What a manifest is sealed with. */
export function sealOf(secret: string, manifest: Omit<Manifest, 'seal'>): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'thinking-partner backup seal', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify(Manifest.omit({ seal: true }).parse(manifest)))
    .digest('hex')
}

/** Says whether two secrets are the same, and tells neither. */
export const markOf = (secret: string): string => Buffer.from(hkdfSync('sha256', secret, '', 'thinking-partner backup', 8)).toString('hex')

export const names = { manifest: 'manifest.json', secret: 'auth-secret', table: (name: string) => `tables/${name}.jsonl` }

/** A manifest in short, for whoever made or restored a backup. */
export const summaryOf = ({ app, madeAt, database, steps, tables, leftOut, audit, secret }: Manifest) => ({
  app,
  madeAt,
  database,
  lastMigration: steps.at(-1),
  tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
  leftOut,
  audit,
  secretInside: secret.isInside,
})
