import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { DraftEvent } from '../domain/draft-event.ts'
import { notFound, unexpected } from '../errors.ts'
import { type DraftLog, isLast } from '../store/draft-log.ts'
import { refuseInvalid } from './answers.ts'

const events = createRoute({
  method: 'get',
  path: '/drafts/{id}/events',
  summary: 'The stream of a draft: one JSON event per message, its id the number to resume after',
  request: {
    params: z.object({ id: z.string().max(100) }),
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

/** A hint that something may have been written, or that it is time for a sign of life; whichever comes first. */
function wakeUps(log: DraftLog, draftId: string, heartbeatMs: number) {
  let wake = () => {}
  let woken = false
  const unsubscribe = log.subscribe(draftId, () => {
    woken = true
    wake()
  })
  return {
    async next(): Promise<'woken' | 'quiet'> {
      let timer: NodeJS.Timeout | undefined
      if (!woken) {
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, heartbeatMs)
        })
      }
      clearTimeout(timer)
      const heard = woken ? 'woken' : 'quiet'
      woken = false
      return heard
    },
    /** Ends the wait for good. */
    end() {
      unsubscribe()
      woken = true
      wake()
    },
  }
}

/** Sends the rows after the one last read until the stream's last one, the reader's leaving, or the end of time. */
async function follow(stream: SSEStreamingApi, log: DraftLog, draftId: string, after: number, heartbeatMs: number): Promise<void> {
  const wakes = wakeUps(log, draftId, heartbeatMs)
  stream.onAbort(() => wakes.end())
  try {
    // A reader may claim to have read more than there is: the ending is for everyone.
    let seq = Math.min(after, (await log.read(draftId, 0)).at(-1)?.seq ?? 0)
    while (!stream.aborted) {
      for (const row of await log.read(draftId, seq)) {
        if (row.seq > after || isLast(row.event)) await stream.writeSSE({ id: String(row.seq), data: JSON.stringify(row.event) })
        if (isLast(row.event)) return
        seq = row.seq
      }
      if ((await wakes.next()) === 'quiet') await stream.write(': still here\n\n')
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

/** Reads rows, never the drafter: any number of readers, each from where it left off. */
export const draftEventRoutes = (log: DraftLog, logger: Logger, heartbeatMs = 15_000) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(events, async (c) => {
    const { id } = c.req.valid('param')
    if (!(await log.find(id))) throw notFound('conversation')
    // A browser asks again when a stream ends; no content tells it that there is no more.
    const last = (await log.read(id, 0)).at(-1)
    const after = c.req.valid('header')['last-event-id']
    if (last && isLast(last.event) && after >= last.seq) return c.body(null, 204)
    c.header('Cache-Control', 'no-store')
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, (stream) =>
      follow(stream, log, id, after, heartbeatMs).catch((cause: unknown) => endWithFault(stream, cause, id, logger)),
    )
  })
