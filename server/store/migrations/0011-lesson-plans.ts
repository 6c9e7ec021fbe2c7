import type { Kysely, Migration } from 'kysely'

/** How the reading of a lesson plan was corrected: JSON, null where it is none or nothing was. */
export const lessonPlans: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('material').addColumn('plan_corrections', 'text').execute()
  },
}
