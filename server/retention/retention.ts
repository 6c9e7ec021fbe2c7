import type { Kysely } from 'kysely'
import type { Retention } from '../domain/retention.ts'
import type { RetentionKind } from '../domain/retention-kinds.ts'
import type { Tables } from '../store/tables.ts'
import { createDaily } from './daily.ts'
import { type OtherPeriods, readPeriods, savePeriods } from './periods.ts'
import { createPreview, type Dependencies as PreviewDependencies } from './preview.ts'
import { createRun, type Dependencies as RunDependencies } from './run.ts'

export type Dependencies = RunDependencies & Pick<PreviewDependencies, 'people'>

export type Keeping = ReturnType<typeof createRetention>

/** How long things are kept: periods, what they lead to next, and the daily run that goes by them. */
export function createRetention(dependencies: Dependencies) {
  const { store, people, now } = dependencies
  const db: Kysely<Tables> = store.db
  const preview = createPreview({ db, people, now })
  const run = createRun(dependencies)

  return {
    run,
    /** From now on every day, as long as the app is up. */
    everyDay: () => createDaily({ run, onFault: dependencies.onFault }),

    /** As it is, or as it would be with other periods. @throws AppError 400 for one that is too short or too long */
    preview: (others?: OtherPeriods): Promise<Retention> => preview.all(others),
    mine: preview.mine,

    periods: async () => {
      const periods = await readPeriods(db)
      return (Object.keys(periods) as RetentionKind[]).map((kind) => ({ kind, months: periods[kind].months }))
    },

    /** Nothing of a kind whose period is changed goes for the next thirty days. @throws AppError 400 */
    async change(kind: RetentionKind, months: number, by: string): Promise<Retention & { isChanged: boolean }> {
      const kinds = await savePeriods(db, { [kind]: months }, by, now().toISOString())
      return { ...(await preview.all()), isChanged: kinds.length > 0 }
    },
  }
}
