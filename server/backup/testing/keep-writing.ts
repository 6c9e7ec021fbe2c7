import { openStore } from '../../store/store.ts'
import { keptPlan } from '../../store/testing/samples.ts'
import { steps } from './backups.ts'

/** A process that writes drafts without end, and says of each row of a stream that it is kept: `keep-writing.ts DATA_DIR DATABASE_URL`. */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, databaseUrl: databaseUrl || null }, { migrations: steps })
const { append } = store.drafts
store.drafts.append = async (draftId, holder, event) => {
  const seq = await append(draftId, holder, event)
  process.stdout.write(`${draftId} ${seq}\n`)
  return seq
}
for (;;) await keptPlan(store, { ownerId: 'lee' })
