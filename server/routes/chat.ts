import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import type { Chat } from '../conversations/chat/chat.ts'
import { fromTheStart, type OpenAnswer } from '../conversations/chat/open-answer.ts'
import type { AnswerEvent } from '../domain/answer-event.ts'
import { notFound, unexpected } from '../errors.ts'
import type { Undo } from '../review/undo.ts'
import type { Store } from '../store/store.ts'
import { everyNow, wakeUps } from './following.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam } from './shapes.ts'

export type ChatDependencies = {
  store: Pick<Store, 'conversations'>
  /** Null: no language model is configured, and nothing is ever being answered. */
  chat: Pick<Chat, 'answerIn' | 'stop'> | null
  undo: Undo
}

const answer = createRoute({
  method: 'get',
  path: '/conversations/{id}/answer',
  summary: 'The answer that is being written in a conversation, as it comes: one JSON event per message, all that there is so far first',
  request: { params: idParam },
  responses: {
    200: {
      description: 'delta, doing; ends with exactly one of done (messageId is null where nothing was being answered) and failed',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
})

const stop = createRoute({
  method: 'post',
  path: '/conversations/{id}/answer/stop',
  summary: 'End the answer that is being written; what was said and done by then is kept',
  request: { params: idParam },
  responses: answers(200, z.object({ stopped: z.boolean() }), 'Whether one was being written'),
})

const undo = createRoute({
  method: 'post',
  path: '/conversations/{id}/messages/{messageId}/undo',
  summary: 'Take back what was changed in the plan in answer to a message: all of it, or nothing',
  request: { params: idParam.extend({ messageId: Id }) },
  responses: answers(
    200,
    z.object({ draftId: z.string(), labels: z.array(z.string()), message: z.string() }).openapi('Undone'),
    'The items that are as they were, and that in words. 409 changed_since names items that were changed meanwhile, and nothing is undone',
  ),
})

/** How long the end of a login, or of the right to read it, may go unnoticed, in milliseconds. */
const lookEveryMs = 1_000

type Reader = { answer: OpenAnswer; heartbeatMs: number; stillMay: () => Promise<void> }

/** Says all that there is, then what comes, until the answer's end, the reader's leaving or the end of the right to read it. */
async function follow(stream: SSEStreamingApi, { answer, heartbeatMs, stillMay }: Reader): Promise<void> {
  const wakes = wakeUps(answer.subscribe)
  stream.onAbort(() => wakes.end())
  const askAgain = everyNow(lookEveryMs)
  const sentLongAgo = everyNow(heartbeatMs)
  let place = fromTheStart
  try {
    while (!stream.aborted) {
      if (askAgain.isDue()) await stillMay()
      const said = answer.after(place)
      place = said.place
      for (const event of said.events) {
        await stream.writeSSE({ data: JSON.stringify(event) })
        sentLongAgo.reset()
        if (event.type === 'done' || event.type === 'failed') return
      }
      if (sentLongAgo.isDue()) await stream.write(': still here\n\n')
      if (said.events.length === 0) await wakes.next(Math.min(lookEveryMs, heartbeatMs))
    }
  } finally {
    wakes.end()
  }
}

const say = (stream: SSEStreamingApi, event: AnswerEvent) => stream.writeSSE({ data: JSON.stringify(event) })

export const chatRoutes = ({ store, chat, undo: takeBack }: ChatDependencies, logger: Logger, heartbeatMs = 15_000) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(answer, async (c) => {
      const { id } = c.req.valid('param')
      const ownerId = c.get('person').id
      if (!(await store.conversations.find(ownerId, id))) throw notFound('conversation')
      const open = chat?.answerIn(ownerId, id)
      const stillMay = c.get('stillMay')
      c.header('X-Accel-Buffering', 'no')
      const streamed = streamSSE(c, async (stream) => {
        if (!open) return say(stream, { type: 'done', messageId: null, draftId: null })
        await follow(stream, { answer: open, heartbeatMs, stillMay }).catch((cause: unknown) => {
          const fault = unexpected(cause)
          if (fault.status >= 500) logger.error({ err: cause }, 'A stream failed')
          return say(stream, { type: 'failed', message: fault.message, next: fault.next })
        })
      })
      // Hono says less: that a copy may be kept if it is asked for again.
      streamed.headers.set('Cache-Control', 'no-store')
      return streamed
    })
    .openapi(stop, async (c) => {
      const { id } = c.req.valid('param')
      const ownerId = c.get('person').id
      if (!(await store.conversations.find(ownerId, id))) throw notFound('conversation')
      return c.json({ stopped: (await chat?.stop(ownerId, id)) ?? false }, 200)
    })
    .openapi(undo, async (c) => {
      const { id, messageId } = c.req.valid('param')
      const { draftId, labels, planStays } = await takeBack(c.get('person').id, id, messageId)
      leave(c, { id: draftId })
      return c.json({ draftId, labels, message: inWords(labels, planStays) }, 200)
    })

function inWords(labels: string[], planStays: boolean): string {
  const items = `${new Intl.ListFormat('en').format(labels)} ${labels.length === 1 ? 'is as it was' : 'are as they were'}.`
  return planStays ? `${items} The plan that was made beside it stays.` : items
}
