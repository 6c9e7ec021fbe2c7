import { type Kysely, type Migration, Migrator } from 'kysely'
import { AppError } from '../errors.ts'
import { content } from './migrations/0001-content.ts'
import { keptWordings } from './migrations/0003-kept-wordings.ts'
import { languageModel } from './migrations/0004-language-model.ts'
import { documents } from './migrations/0005-documents.ts'
import { people } from './migrations/0007-people.ts'
import type { Tables } from './tables.ts'

const ours: Record<string, Migration> = {
  '0001-content': content,
  '0003-kept-wordings': keptWordings,
  '0004-language-model': languageModel,
  '0005-documents': documents,
  '0007-people': people,
}

/**
 * Brings the tables up to date: all steps or none, by one process at a time. Those that start meanwhile wait, and find it done.
 * @throws AppError when the data was written by a newer version
 */
export async function migrate(db: Kysely<Tables>, others: Record<string, Migration>): Promise<void> {
  const migrations = { ...ours, ...others }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof Error && /^corrupted migrations/.test(error.message)) throw newer(error)
  if (error) throw error
}

const newer = (cause: Error) =>
  new AppError(
    'store.newer',
    500,
    'The data was written by a newer version of Thinking Partner than this one.',
    'Start the newer version, or point DATA_DIR or DATABASE_URL elsewhere.',
    { cause },
  )
