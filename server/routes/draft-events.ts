import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Signed } from '../accounts/person.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import { isLast } from '../domain/fold-plan.ts'
import { notFound, unexpected } from '../errors.ts'
import type { DraftLog } from '../store/draft-types.ts'
import { everyNow, wakeUps } from './following.ts'
import { refuseInvalid } from './responses.ts'
import { idParam } from './shapes.ts'

const events = createRoute({
  method: 'get',
  path: '/drafts/{id}/events',
  summary: 'The stream of a draft: one JSON event per message, its id the number to resume after',
  request: {
    params: idParam,
    headers: z.object({ 'last-event-id': z.coerce.number().int().nonnegative().catch(0).openapi({ type: 'integer' }) }),
  },
  responses: {
    200: {
      description: 'Ends with exactly one of draft-end, interrupted and error',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    204: { description: 'All of it was read before' },
  },
})

/** How many rows are held for a reader at a time, however slow it is. */
const pageSize = 50

/** How long another process's writing, or the end of a login or of a right, may go unnoticed, in milliseconds. */
const lookEveryMs = 1_000

type Reader = { log: DraftLog; draftId: string; after: number; heartbeatMs: number; stillMay: () => Promise<void> }

/** Sends the rows after the one last read until the stream's last one, the reader's leaving, the end of the right to read it, or the end of time. */
async function follow(stream: SSEStreamingApi, { log, draftId, after, heartbeatMs, stillMay }: Reader): Promise<void> {
  const wakes = wakeUps((wake) => log.subscribe(draftId, wake))
  stream.onAbort(() => wakes.end())
  const askAgain = everyNow(lookEveryMs)
  const sentLongAgo = everyNow(heartbeatMs)
  let seq = after
  try {
    while (!stream.aborted) {
      const rows = await log.read(draftId, seq, pageSize)
      if (rows.length === 0) {
        if (askAgain.isDue()) await stillMay()
        if (sentLongAgo.isDue()) await stream.write(': still here\n\n')
        await wakes.next(Math.min(lookEveryMs, heartbeatMs))
      }
      for (const [index, row] of rows.entries()) {
        if (askAgain.isDue()) await stillMay()
        seq = row.seq
        const next = isLast(row.event) ? (rows[index + 1] ?? (await log.read(draftId, seq, 1))[0]) : undefined
        // What ended and then went on has not ended.
        if (isLast(row.event) && next) continue
        await stream.writeSSE({ id: String(seq), data: JSON.stringify(row.event) })
        sentLongAgo.reset()
        if (isLast(row.event)) return
      }
    }
  } finally {
    wakes.end()
  }
}

/** What went wrong while reading becomes the stream's ending: words for a person in the stream, the cause in the log. It has no id: it is no row. */
async function endWithFault(stream: SSEStreamingApi, cause: unknown, draftId: string, logger: Logger): Promise<void> {
  const fault = unexpected(cause)
  if (fault.status >= 500) logger.error({ err: cause, draftId }, 'A stream failed')
  const ending: DraftEvent = { type: 'error', ...fault.public }
  await stream.writeSSE({ data: JSON.stringify(ending) })
}

/** Reads rows, never the drafter: any number of readers, each from where it left off and at its own pace. */
export const draftEventRoutes = (log: DraftLog, logger: Logger, heartbeatMs = 15_000) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid }).openapi(events, async (c) => {
    const draftId = c.req.valid('param').id
    const head = await log.find(draftId, c.get('person').id)
    if (!head) throw notFound('draft')
    // A reader may claim to have read more than there is.
    const after = Math.min(c.req.valid('header')['last-event-id'], head.seq)
    // A browser asks again when a stream ends; no content tells it that there is no more.
    if (head.composing !== 'running' && after === head.seq) return c.body(null, 204)
    c.header('X-Accel-Buffering', 'no')
    const stillMay = c.get('stillMay')
    const answer = streamSSE(c, (stream) =>
      follow(stream, { log, draftId, after, heartbeatMs, stillMay }).catch((cause: unknown) =>
        endWithFault(stream, cause, draftId, logger),
      ),
    )
    // Hono says less: that a copy may be kept if it is asked for again.
    answer.headers.set('Cache-Control', 'no-store')
    return answer
  })
