import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'

const noSuchFile = () =>
  new AppError('request.not_found', 404, 'There is no such file.', 'Reload the page; the app may have been updated meanwhile.')

/** The built web app: files under /assets never change under their name; every other address is the app's own page. */
export function pageRoutes(directory: string) {
  // Not before it is asked for: when the app is made, the pages may still be being built.
  const file =
    (path?: string): MiddlewareHandler =>
    (c, next) =>
      serveStatic({ root: directory, ...(path !== undefined && { path }) })(c, next)

  return new Hono()
    .use(compress())
    .use(
      '/assets/*',
      createMiddleware(async (c, next) => {
        await next()
        if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
      }),
    )
    .get('/assets/*', file(), () => {
      throw noSuchFile()
    })
    .get('/favicon.svg', file())
    .get('*', (c, next) => {
      c.header('Cache-Control', 'no-cache')
      return file('index.html')(c, next)
    })
}
