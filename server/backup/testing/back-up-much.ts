import { randomBytes } from 'node:crypto'
import { documentOf } from '../../access/testing/things.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { storeOver } from '../../store/store.ts'
import { backedUp, steps } from './backups.ts'

/** A process that backs up more than a small disk holds, and says how that ended: `back-up-much.ts FILE`. */
const [file = ''] = process.argv.slice(2)
const store = await storeOver(await openSqlite(':memory:'), 'sqlite', steps('sqlite'))
for (let document = 0; document < 5; document++) {
  const id = await documentOf(store, 'lee', 'me')
  // Random letters pack to hardly less than they are.
  await store.db
    .updateTable('document')
    .set({ text: randomBytes(100_000).toString('base64') })
    .where('id', '=', id)
    .execute()
}
const ending = await backedUp(store, { file }).then(
  () => 'done',
  (cause) => cause.code,
)
process.stdout.write(`${ending}\n`)
