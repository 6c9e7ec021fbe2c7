import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { PrivacyWords, Safeguarding } from '../domain/school.ts'
import { fromJson, toJson } from './json.ts'
import type { Tables } from './tables.ts'

type Values = { safeguarding: Safeguarding; privacy: PrivacyWords }

const schemas: { [Name in keyof Values]: z.ZodType<Values[Name]> } = { safeguarding: Safeguarding, privacy: PrivacyWords }

/** What holds for the whole school, as an admin has entered it. */
export interface SchoolSettingStore {
  /** Null: nobody has entered it. */
  find<Name extends keyof Values>(name: Name): Promise<Values[Name] | null>
  save<Name extends keyof Values>(name: Name, value: Values[Name], by: string, at: string): Promise<void>
}

/** The settings over a database. */
export function schoolSettingStore(db: Kysely<Tables>): SchoolSettingStore {
  return {
    async find<Name extends keyof Values>(name: Name): Promise<Values[Name] | null> {
      const row = await db.selectFrom('school_setting').select('value').where('name', '=', name).executeTakeFirst()
      return row ? fromJson(schemas[name], row.value) : null
    },

    async save(name, value, by, at) {
      const row = { value: toJson(value), changed_by: by, changed_at: at }
      await db
        .insertInto('school_setting')
        .values({ name, ...row })
        .onConflict((same) => same.column('name').doUpdateSet(row))
        .execute()
    },
  }
}
