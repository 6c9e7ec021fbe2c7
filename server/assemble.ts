import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { createApp } from './app.ts'
import { checkText } from './checks/check.ts'
import type { Config } from './config.ts'
import type { DraftEvent } from './domain/draft-event.ts'
import { builtInDrafter } from './drafters/built-in/drafter.ts'
import { createDrafting } from './drafting/drafting.ts'
import { evidenceSheetMarkdown } from './exports/evidence-sheet.ts'
import { hostNames } from './host-names.ts'
import { openKnowledge } from './knowledge/knowledge.ts'
import { prepare } from './pipeline/prepare.ts'
import { memoryDraftLog } from './store/draft-log.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string }

/** What a draft's events pass on their way to the log: nothing, or a test that holds them back. */
type Through = (events: AsyncIterable<DraftEvent>) => AsyncIterable<DraftEvent>

/** Makes the app of its real parts. `pages` is the folder of the built web app, or null for the API alone. */
export async function assemble(config: Config, pages: string | null, through: Through = (events) => events) {
  const logger = pino({ level: config.logLevel }, pino.destination(2))
  const onFault = (cause: unknown) => logger.error({ err: cause }, 'Something went wrong inside')
  const knowledge = await openKnowledge({
    directory: here('../knowledge-base'),
    dataDir: config.dataDir,
    log: (message) => logger.info(message),
  })
  // The app is up meanwhile; only a search waits for it.
  knowledge.ready().catch(onFault)

  const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
  const log = memoryDraftLog()
  const drafting = createDrafting({
    log,
    prepare: (request, signal) => through(prepare(request, { knowledge, drafter, newId: randomUUID }, signal)),
    newId: randomUUID,
    now: () => new Date(),
    onFault,
  })
  const app = createApp({
    log,
    drafting,
    knowledge,
    checkText,
    evidenceSheetMarkdown,
    drafters: [drafter.name],
    version,
    logger,
    hostNames: hostNames(config),
    publicUrl: config.publicUrl,
    pages,
  })
  return {
    app,
    /** Tells every open stream, then lets go of the knowledge. */
    async close() {
      await drafting.close()
      await knowledge.close()
    },
  }
}
