import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { largestDocument } from '../domain/limits.ts'
import { AppError } from '../errors.ts'
import { hostName } from '../host-names.ts'
import { errorAnswer } from './responses.ts'

const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Answers only under the names this app is opened by, so that a foreign page can't reach it by pointing its own name here (DNS rebinding). */
export const knownHost = (names: () => string[]): MiddlewareHandler =>
  createMiddleware(async (c, next) => {
    const name = hostName(hostOf(c))
    if (name === null || (!loopback.has(name) && !names().includes(name))) {
      throw new AppError(
        'request.unknown_host',
        400,
        'Thinking Partner does not answer under this address.',
        'Open it by the address it printed when it started, or set PUBLIC_URL to the one you use.',
      )
    }
    await next()
  })

/** Refuses what another site's page could send in this person's name. A request without an Origin does not come from a page. */
export const sameOrigin = (publicUrl: URL | null): MiddlewareHandler =>
  createMiddleware(async (c, next) => {
    const origin = c.req.header('origin')
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    // A proxy may hand on its own Host; the page's Origin is then the public address.
    const isOurs = origin === undefined || origin === publicUrl?.origin || origin.replace(/^https?:\/\//, '') === hostOf(c)
    if (!reads && !isOurs) {
      throw new AppError('request.foreign_origin', 400, 'This request came from another site.', 'Use the pages of Thinking Partner itself.')
    }
    await next()
  })

/** A body is JSON, or there is none. */
export const jsonOnly: MiddlewareHandler = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type')
  if (type !== undefined && !isUpload(c) && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError('request.not_json', 415, 'Only JSON can be read here.', 'Send it with the content type application/json.')
  }
  await next()
})

/** Whether a document, or what is to be read, is brought as a file. */
const isUpload = (c: Context): boolean =>
  /^\/api\/(?:knowledge\/documents|files\/read)(?:\/|$)/.test(c.req.path) &&
  /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')

/** As large as what is brought may be: a document, or something typed. */
export const modestBody: MiddlewareHandler = (c, next) => {
  if (!isUpload(c)) return typedBody(c, next)
  // Else it would have to be taken in to see how large it is, here, where nobody knows yet who brings it.
  if (c.req.header('transfer-encoding') !== undefined) {
    throw new AppError(
      'document.no_length',
      400,
      'The file came without saying how long it is.',
      'Send it with a Content-Length, as browsers do.',
    )
  }
  return documentBody(c, next)
}

/** Room for the form around the file. */
const documentBody = bodyLimit({
  maxSize: largestDocument + 64 * 1024,
  onError: (c) =>
    errorAnswer(
      c,
      new AppError(
        'document.too_large',
        413,
        'That file is larger than 20 megabytes, too much to read.',
        'Take the pictures out, or bring the chapters you draw on one by one.',
      ),
    ),
})

/** One megabyte: five times the longest notes. */
const typedBody = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) =>
    errorAnswer(
      c,
      new AppError(
        'request.too_large',
        413,
        'That is more than one megabyte, too much to take in at once.',
        'Keep the part of the notes that is about one lesson.',
      ),
    ),
})

/** Nothing from elsewhere, nothing inline, in no one's frame; where pages are reached by https, by nothing else for half a year. */
export const strictHeaders = (publicUrl: URL | null): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl?.protocol === 'https:' ? 'max-age=15552000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
