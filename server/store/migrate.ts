import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely'
import { AppError } from '../errors.ts'
import { content } from './migrations/0001-content.ts'
import { keptWordings } from './migrations/0003-kept-wordings.ts'
import { languageModel } from './migrations/0004-language-model.ts'
import { documents } from './migrations/0005-documents.ts'
import { people } from './migrations/0007-people.ts'
import { audit } from './migrations/0009-audit.ts'
import { retention } from './migrations/0010-retention.ts'
import { lessonPlans } from './migrations/0011-lesson-plans.ts'
import type { Tables } from './tables.ts'

const ours: Record<string, Migration> = {
  '0001-content': content,
  '0003-kept-wordings': keptWordings,
  '0004-language-model': languageModel,
  '0005-documents': documents,
  '0007-people': people,
  '0009-audit': audit,
  '0010-retention': retention,
  '0011-lesson-plans': lessonPlans,
}

/**
 * Brings the tables up to date: all steps or none, by one process at a time. Those that start meanwhile wait, and find it done.
 * @param last the step to stop after; left out, all are taken
 * @throws AppError when the data was written by a newer version
 */
export async function migrate(db: Kysely<Tables>, others: Record<string, Migration>, last?: string): Promise<void> {
  const migrations = { ...ours, ...others }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last))
  if (error instanceof Error && /^corrupted migrations/.test(error.message)) throw newer(error)
  if (error) throw error
}

/** The names of all steps that this version knows, in their order. */
export const stepsWith = (others: Record<string, Migration>): string[] => Object.keys({ ...ours, ...others }).sort()

/** The names of the steps that were taken in a database, in their order; none where it has no tables yet. */
export async function stepsIn(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

const newer = (cause: Error) =>
  new AppError(
    'store.newer',
    500,
    'The data was written by a newer version of Thinking Partner than this one.',
    'Start the newer version, or point DATA_DIR or DATABASE_URL elsewhere.',
    { cause },
  )
