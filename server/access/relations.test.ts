import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { onEachDatabase } from '../store/testing.ts'
import { relationsIn } from './relations.ts'
import type { Thing } from './rules.ts'
import { cases } from './testing/cases.ts'
import { accountOf, somebody } from './testing/things.ts'

const me = 'id of Me'

onEachDatabase(({ open }) => {
  test('who somebody is to a thing is what they were made to be, in every situation', async () => {
    const store = await open(undefined, { migrations: accountMigrations })
    for (const id of [me, somebody]) await accountOf(store, id, [])
    const relationsTo = relationsIn(store.db)
    for (const thing of Object.keys(cases) as Thing[]) {
      for (const { called, make } of cases[thing]) {
        const { ids, relations, isThere } = await make(store, me)
        const found = await relationsTo(me, thing, ids)
        // A page that is not there is not there for all: that is for whoever reads pages to say.
        const isAnyPage = thing === 'page' && isThere === false
        expect(found.toSorted(), `${thing}, ${called}`).toEqual(isAnyPage ? ['colleague'] : relations.toSorted())
      }
    }
  })

  test('an id that is none makes nobody anything, and does no harm', async () => {
    const store = await open(undefined, { migrations: accountMigrations })
    const relationsTo = relationsIn(store.db)
    for (const thing of Object.keys(cases) as Thing[]) {
      if (thing === 'page') continue
      for (const id of ['', '\u0000', "x' OR '1'='1", '%', '__proto__', 'x'.repeat(5_000), '\ud800'])
        expect(await relationsTo(me, thing, [id, id]), `${thing} ${JSON.stringify(id.slice(0, 20))}`).toEqual([])
    }
  })
})
