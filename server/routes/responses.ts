import { z } from '@hono/zod-openapi'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import type { ZodError } from 'zod'
import { type AppError, invalid, unexpected } from '../errors.ts'

const ErrorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string(), next: z.string() }) }).openapi('Error')

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A JSON answer for an OpenAPI route, with what every route may answer instead. */
export const answers = <Status extends number, Schema extends z.ZodType>(status: Status, schema: Schema, description: string) =>
  ({ [status]: json(schema, description), default: json(ErrorAnswer, 'What went wrong, and what to do next') }) as {
    [S in Status]: { description: string; content: { 'application/json': { schema: Schema } } }
  }

/** Turns what a schema refused into one sentence that names the place. */
export function refuseInvalid(result: { success: true } | { success: false; error: ZodError }): void {
  if (result.success) return
  const [issue] = result.error.issues
  const place = issue?.path.length ? `“${issue.path.join('.')}”: ` : ''
  throw invalid(
    `The request can’t be used as it is. ${place}${issue?.message ?? 'It does not have the expected shape'}.`,
    'Correct it and send it again.',
  )
}

function asAppError(cause: unknown): AppError {
  if (cause instanceof HTTPException && cause.status < 500) {
    return invalid('The request could not be read.', 'Send JSON that is complete and well formed.')
  }
  return unexpected(cause)
}

/** The one place where an error becomes an answer: words for a person outside, the cause in the log. */
export const onError =
  (logger: Logger): ErrorHandler =>
  (cause, c) => {
    const error = asAppError(cause)
    if (error.status >= 500) logger.error({ err: cause, path: c.req.path }, 'A request failed')
    return errorAnswer(c, error)
  }

export const errorAnswer = (c: Context, error: AppError) =>
  c.json({ error: error.public }, error.status, error.retryAfter === null ? {} : { 'Retry-After': String(error.retryAfter) })
