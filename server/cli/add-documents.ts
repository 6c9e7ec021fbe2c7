import { randomUUID } from 'node:crypto'
import { findOwner } from '../accounts/first-owner.ts'
import { accountMigrations } from '../accounts/migration.ts'
import { keptSecret } from '../accounts/secret.ts'
import { accountsIn } from '../accounts/tables.ts'
import { openAudit } from '../audit/audit.ts'
import { readConfig } from '../config.ts'
import { readDocument } from '../documents/read-document.ts'
import { invalid } from '../errors.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { addFolder } from '../library/add-folder.ts'
import { cutApart } from '../library/cut-apart.ts'
import { probesOf } from '../library/index-document.ts'
import { createLibrary } from '../library/library.ts'
import { openStore } from '../store/store.ts'
import { readArguments, runCommand } from './terminal.ts'

const USAGE = 'npm run -s add -- FOLDER [--team]'

/** Adds the documents of a folder to the knowledge that the owner draws on, or, with --team, everybody who has an account here. */
await runCommand(async () => {
  const { positionals, values } = readArguments(process.argv.slice(2), { team: { type: 'boolean' } }, USAGE)
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw invalid('Name one folder.', `Usage: ${USAGE}`)
  const config = readConfig(process.env)
  const say = (message: string) => process.stderr.write(`${message}\n`)
  const store = await openStore(config, { migrations: accountMigrations })
  try {
    const owner = await findOwner(accountsIn(store.db))
    if (!owner) throw invalid('Nobody has an account here yet.', 'Start Thinking Partner once with npm start, then add the folder.')
    const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir: config.dataDir, shelf: store.documents, log: say })
    const faults: unknown[] = []
    const library = createLibrary({
      ...{
        store,
        knowledge,
        cut: cutApart,
        newId: randomUUID,
        now: () => new Date(),
        onFault: (cause: unknown) => void faults.push(cause),
      },
      probes: () => probesOf(knowledge.base),
    })
    try {
      const asked = { folder, ownerId: owner.id, sharedWith: values.team ? ('team' as const) : ('me' as const) }
      const outcome = await addFolder(asked, { store, library, readDocument }, (file, at, of) => say(`${at} of ${of}: ${file}`))
      if (values.team && outcome.added.length > 0) {
        const secret = config.authSecret ?? keptSecret(config.dataDir)
        const audit = openAudit({ db: store.db, kind: store.kind, secret, now: () => new Date() })
        await audit.append({ action: 'document.shared', actorId: owner.id, count: outcome.added.length })
      }
      say('Indexing…')
      await library.idle()
      if (faults.length > 0) throw faults[0]
      return outcome
    } finally {
      await library.close()
      await knowledge.close()
    }
  } finally {
    await store.close()
  }
})
