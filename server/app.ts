import { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import { notFound } from './errors.ts'
import { onError } from './routes/answers.ts'
import { type CheckText, checkRoutes } from './routes/checks.ts'
import { draftEventRoutes } from './routes/draft-events.ts'
import { type DraftDependencies, draftRoutes } from './routes/drafts.ts'
import { jsonOnly, knownHost, modestBody, sameOrigin, strictHeaders } from './routes/guards.ts'
import { healthRoutes } from './routes/health.ts'
import { knowledgeRoutes, type SearchableKnowledge } from './routes/knowledge.ts'
import { pageRoutes } from './routes/pages.ts'

/** Everything the app needs from outside; tests hand in small ones. */
export type Dependencies = Omit<DraftDependencies, 'coachingModelIds'> & {
  knowledge: SearchableKnowledge & { readonly version: string; readonly passageCount: number }
  checkText: CheckText
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
}

/** The whole HTTP face of Thinking Partner. */
export function createApp(dependencies: Dependencies) {
  const { knowledge, checkText, drafters, version, logger, hostNames, publicUrl, pages, log, heartbeatMs } = dependencies
  const base = new OpenAPIHono()
  base.onError(onError(logger))
  base.use(requestLog(logger), strictHeaders, knownHost(hostNames))
  base.use('/api/*', sameOrigin(publicUrl), modestBody, jsonOnly, neverCached)
  base.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Thinking Partner', version } })

  const app = base
    .route(
      '/api',
      healthRoutes(() => ({
        status: 'ok',
        version,
        drafters,
        knowledge: { passages: knowledge.passageCount, version: knowledge.version },
      })),
    )
    .route('/api', knowledgeRoutes(knowledge))
    .route('/api', checkRoutes(checkText))
    .route('/api', draftRoutes({ ...dependencies, coachingModelIds: () => knowledge.base.coachingModels.map(({ id }) => id) }))
    .route('/api', draftEventRoutes(log, logger, heartbeatMs))

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
