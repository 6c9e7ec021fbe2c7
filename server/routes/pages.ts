import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'

const noSuchFile = () =>
  new AppError('request.not_found', 404, 'There is no such file.', 'Reload the page; the app may have been updated meanwhile.')

/** The built web app: files under /assets never change under their name; every other address is the app's own page. */
export const pageRoutes = (directory: string) =>
  new Hono()
    .use(compress())
    .use(
      '/assets/*',
      createMiddleware(async (c, next) => {
        await next()
        if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
      }),
    )
    .get('/assets/*', serveStatic({ root: directory }), () => {
      throw noSuchFile()
    })
    .get('/favicon.svg', serveStatic({ root: directory }))
    .get('*', (c, next) => {
      c.header('Cache-Control', 'no-cache')
      return serveStatic({ root: directory, path: 'index.html' })(c, next)
    })
