import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { openAccounts } from './accounts/accounts.ts'
import { accountMigrations } from './accounts/migration.ts'
import { keptSecret } from './accounts/secret.ts'
import { createApp } from './app.ts'
import { openAudit } from './audit/audit.ts'
import { clearAbandoned } from './backup/into-folder.ts'
import { checkText } from './checks/check.ts'
import type { Config } from './config.ts'
import { readDocument } from './documents/read-document.ts'
import type { DraftEvent } from './domain/draft-event.ts'
import { builtInDrafter } from './drafters/built-in/drafter.ts'
import { openLanguageModelDrafter } from './drafters/language-model/open.ts'
import { hostNames } from './host-names.ts'
import { openKnowledge } from './knowledge/knowledge.ts'
import { turnOffTracing } from './no-tracing.ts'
import { prepare } from './pipeline/prepare.ts'
import { openEmbeddings } from './provider/embeddings.ts'
import { openProvider } from './provider/provider.ts'
import { createServices } from './services.ts'
import { teacherHooks } from './sharing/sharing.ts'
import { scrubFile } from './store/scrub.ts'
import { openStore } from './store/store.ts'
import { version } from './version.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a draft's events pass on their way to the store: nothing, or a test that holds them back. */
type Through = (events: AsyncIterable<DraftEvent>) => AsyncIterable<DraftEvent>

/** Makes the app of its real parts. `pages` is the folder of the built web app, or null for the API alone. */
export async function assemble(config: Config, pages: string | null, through: Through = (events) => events) {
  turnOffTracing()
  const logger = pino({ level: config.logLevel }, pino.destination(2))
  const onFault = (cause: unknown) => logger.error({ err: cause }, 'Something went wrong inside')
  const now = () => new Date()
  const newId = randomUUID
  const embeddings = config.embeddings && openEmbeddings(config.embeddings)
  clearAbandoned(config.dataDir)
  const store = await openStore(config, { migrations: accountMigrations, onFault })
  const knowledge = await openKnowledge({
    directory: here('../knowledge-base'),
    dataDir: config.dataDir,
    embeddings,
    shelf: store.documents,
    log: (message) => logger.warn(message),
  })
  // The app is up meanwhile; only a search waits for it.
  knowledge.ready().catch(onFault)

  const secret = config.authSecret ?? keptSecret(config.dataDir)
  const { publicUrl, trustProxy, openId } = config
  const audit = openAudit({ db: store.db, kind: store.kind, secret, now })
  await audit.open()
  const teachers = teacherHooks(store)
  const accounts = openAccounts({
    db: store.db,
    kind: store.kind,
    secret,
    publicUrl,
    trustProxy,
    openId,
    teachers,
    note: audit.append,
    now,
    logger,
  })
  const provider = config.languageModel && openProvider(config.languageModel, { log: (message) => logger.warn(message) })
  const drafters = {
    'built-in': builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity }),
    llm: provider && openLanguageModelDrafter(provider),
  }
  const services = createServices({
    store,
    knowledge,
    drafters,
    provider,
    prepare: (request, drafter, standing, signal, telling) =>
      through(prepare(request, { knowledge, drafter, newId }, standing, signal, telling)),
    audit,
    ...(config.databaseUrl === null && { scrub: () => scrubFile(join(config.dataDir, 'store.db')) }),
    newId,
    now,
    onFault,
  })
  services.library.tend().catch(onFault)
  services.erasure.tend()
  const daily = services.retention.everyDay()
  const app = createApp({
    ...services,
    store,
    accounts,
    audit,
    checkText,
    readDocument,
    knowledge,
    embeddings,
    drafters: drafters.llm ? ['built-in', 'llm'] : ['built-in'],
    version,
    logger,
    hostNames: hostNames(config),
    publicUrl: config.publicUrl,
    pages,
    now,
  })
  return {
    app,
    /** Makes sure that somebody can sign in: gives a fresh one-time link while the first person has no password, else null. */
    signInLink: (address: string) => accounts.firstOwner({ configured: config.owner, address: config.publicUrl?.origin ?? address }),
    /**
     * Ends the drafts and answers that are written here, which ends their streams, and lets go of knowledge and store once the last request `isAnswered`:
     * whoever still reads a stream reads the store.
     */
    async close(isAnswered: Promise<unknown>) {
      const end = () =>
        Promise.all([services.chat?.close(), services.drafting.close(), services.library.close(), services.erasure.close(), daily.close()])
      await Promise.all([end(), isAnswered])
      // What one of the last requests was about to begin.
      await end()
      await Promise.all([knowledge.close(), store.close()])
    },
  }
}
