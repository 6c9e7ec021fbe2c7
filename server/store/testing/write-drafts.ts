import { writeSync } from 'node:fs'
import { openStore } from '../store.ts'
import { keptPlan } from './samples.ts'

/** A process that writes drafts without end, and says of each row of a stream that it is kept, once it is: `write-drafts.ts DATA_DIR OWNER`. */
const [dataDir = '', ownerId = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, databaseUrl: null })
const { append } = store.drafts
store.drafts.append = async (draftId, holder, event) => {
  const seq = await append(draftId, holder, event)
  writeSync(1, `${draftId} ${seq}\n`)
  return seq
}
for (;;) await keptPlan(store, { ownerId })
