import { openStore } from '../store.ts'

/** A process that opens a store, as `npm start` would: `open-store.ts DATA_DIR DATABASE_URL`. */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, databaseUrl: databaseUrl || null })
process.stdout.write('opened\n')
await store.close()
