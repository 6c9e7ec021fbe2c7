import { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import { ask } from './access/ask.ts'
import { relationsIn } from './access/relations.ts'
import { visibilityIn } from './access/visibility.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Signed } from './accounts/person.ts'
import { signedIn } from './accounts/signed-in.ts'
import type { Audit } from './audit/audit.ts'
import { note } from './audit/note.ts'
import { notFound } from './errors.ts'
import type { TakeOut } from './review/take-out.ts'
import { accountRoutes, authRoutes } from './routes/account.ts'
import { auditRoutes } from './routes/audit.ts'
import { type ChatDependencies, chatRoutes } from './routes/chat.ts'
import { type CheckDependencies, checkRoutes } from './routes/checks.ts'
import { type ConversationDependencies, conversationRoutes } from './routes/conversations.ts'
import { type DocumentDependencies, documentRoutes } from './routes/documents.ts'
import { draftEventRoutes } from './routes/draft-events.ts'
import { type DraftDependencies, draftRoutes } from './routes/drafts.ts'
import { exportRoutes } from './routes/exports.ts'
import { type FileDependencies, fileRoutes } from './routes/files.ts'
import { jsonOnly, knownHost, modestBody, sameOrigin, strictHeaders } from './routes/guards.ts'
import { type HandoverDependencies, handoverRoutes } from './routes/handovers.ts'
import { healthRoutes } from './routes/health.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { type JottingDependencies, jottingRoutes } from './routes/jottings.ts'
import { type KeepingDependencies, keepingRoutes } from './routes/keeping.ts'
import { type KnowledgeDependencies, knowledgeRoutes } from './routes/knowledge.ts'
import { type KnowledgePageDependencies, knowledgePageRoutes } from './routes/knowledge-pages.ts'
import { limitPerPerson, whereDrafted } from './routes/limit-per-person.ts'
import { type MaterialDependencies, materialRoutes } from './routes/materials.ts'
import { type MyCoachDependencies, myCoachRoutes } from './routes/my-coaches.ts'
import { type MyDataDependencies, myDataRoutes } from './routes/my-data.ts'
import { pageRoutes } from './routes/pages.ts'
import { peopleRoutes } from './routes/people.ts'
import { type ProviderDependencies, providerRoutes } from './routes/provider.ts'
import { type QueueDependencies, queueRoutes } from './routes/queue.ts'
import { onError } from './routes/responses.ts'
import { type ReviewDependencies, reviewRoutes } from './routes/review.ts'
import { rosterRoutes } from './routes/roster.ts'
import { type SchoolDependencies, schoolRoutes } from './routes/school.ts'
import { type SharingDependencies, sharingRoutes } from './routes/sharing.ts'
import { type TeacherDependencies, teacherRoutes } from './routes/teachers.ts'
import { twoFactorRoutes } from './routes/two-factor.ts'
import { whoCanSeeRoutes } from './routes/who-can-see.ts'
import { type WithMeDependencies, withMeRoutes } from './routes/with-me.ts'
import type { Store } from './store/store.ts'

/** Everything the app needs from outside; tests hand in small ones. */
export type Dependencies = DraftDependencies &
  ConversationDependencies &
  ChatDependencies &
  MaterialDependencies &
  ReviewDependencies &
  CheckDependencies &
  ProviderDependencies &
  DocumentDependencies &
  FileDependencies &
  KnowledgeDependencies &
  KnowledgePageDependencies &
  TeacherDependencies &
  HandoverDependencies &
  SharingDependencies &
  WithMeDependencies &
  MyCoachDependencies &
  QueueDependencies &
  MyDataDependencies &
  KeepingDependencies &
  JottingDependencies &
  SchoolDependencies & {
    store: Store
    accounts: Accounts
    audit: Audit
    takeOut: TakeOut
    knowledge: { readonly version: string; readonly passageCount: number }
    drafters: string[]
    version: string
    logger: Logger
    /** The host names it is opened by, besides this computer's own. */
    hostNames: () => string[]
    /** The address people use, where it is not the one it listens on. */
    publicUrl: URL | null
    /** The folder of the built web app, or null to serve the API alone. */
    pages: string | null
    heartbeatMs?: number
    /** How often one person may have something drafted; left out: more often than anybody can read. */
    perPerson?: { points: number; duration: number }
  }

const usualPerPerson = { points: 200, duration: 5 * 60 }

/** The whole HTTP face of Thinking Partner. */
export function createApp(dependencies: Dependencies) {
  const { knowledge, accounts, audit, store, takeOut, drafters, version, logger, hostNames, publicUrl, pages, heartbeatMs } = dependencies
  const base = new OpenAPIHono<Signed>()
  base.onError(onError(logger))
  base.use(requestLog(logger), strictHeaders(publicUrl), knownHost(hostNames))
  base.use('/api/*', sameOrigin(publicUrl), modestBody, jsonOnly, neverCached)

  // Open to all: whether the app is up, and the ways to sign in. Whatever is mounted after the door needs a login and a line in the table of access.
  const open = base
    .route(
      '/api',
      healthRoutes(() => ({
        status: 'ok',
        version,
        drafters,
        knowledge: { passages: knowledge.passageCount, version: knowledge.version },
      })),
    )
    .route('/api', authRoutes(accounts, dependencies.school))
  base.use('/api/*', signedIn(accounts), ask({ relationsTo: relationsIn(store.db), rolesOf: accounts.rolesOf }))
  base.use('/api/*', whereDrafted(limitPerPerson(dependencies.perPerson ?? usualPerPerson)))
  const onFault = (cause: unknown) => logger.error({ err: cause }, 'The audit could not be written')
  base.use('/api/*', note({ audit, onFault }))
  base.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Thinking Partner', version } })

  const visibility = visibilityIn(store.db)
  const app = open
    .route('/api', accountRoutes(accounts))
    .route('/api', twoFactorRoutes(accounts))
    .route('/api', peopleRoutes(accounts))
    .route('/api', invitationRoutes(accounts))
    .route('/api', knowledgeRoutes(dependencies))
    .route('/api', knowledgePageRoutes(dependencies))
    .route('/api', documentRoutes(dependencies))
    .route('/api', fileRoutes(dependencies))
    .route('/api', checkRoutes(dependencies))
    .route('/api', conversationRoutes(dependencies))
    .route('/api', chatRoutes(dependencies, logger, heartbeatMs))
    .route('/api', materialRoutes(dependencies))
    .route('/api', draftRoutes(dependencies))
    .route('/api', draftEventRoutes(store.drafts, logger, heartbeatMs))
    .route('/api', reviewRoutes(dependencies))
    .route('/api', whoCanSeeRoutes(visibility))
    .route('/api', exportRoutes(takeOut))
    .route('/api', providerRoutes(dependencies))
    .route('/api', rosterRoutes(dependencies))
    .route('/api', teacherRoutes(dependencies))
    .route('/api', handoverRoutes(dependencies))
    .route('/api', sharingRoutes(dependencies))
    .route('/api', withMeRoutes(dependencies, visibility))
    .route('/api', myCoachRoutes(dependencies))
    .route('/api', queueRoutes(dependencies))
    .route('/api', jottingRoutes(dependencies))
    .route('/api', schoolRoutes(dependencies))
    .route('/api', myDataRoutes(dependencies, accounts))
    .route('/api', keepingRoutes(dependencies))
    .route('/api', auditRoutes(audit))

  base.all('/api/*', () => {
    throw notFound('address')
  })
  if (pages !== null) base.route('/', pageRoutes(pages))
  base.notFound(() => {
    throw notFound('address')
  })
  return app
}

/** For a typed client (`hc`). */
export type AppType = ReturnType<typeof createApp>

const neverCached = createMiddleware(async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
})

/** Method, path and outcome; never a body, a query or a header. */
const requestLog = (logger: Logger) =>
  createMiddleware(async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    logger.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'Answered')
  })
