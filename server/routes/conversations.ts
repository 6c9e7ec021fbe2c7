import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import type { AnswerMessage } from '../conversations/answer-message.ts'
import type { Conversations } from '../conversations/conversation-page.ts'
import type { FrontDoor } from '../conversations/front-door.ts'
import { ConversationSummary, DraftSummary, Message } from '../domain/conversation.ts'
import { inWords, longestNotes } from '../domain/limits.ts'
import { Material } from '../domain/material.ts'
import { AboutTalk } from '../domain/plan-request.ts'
import { KeptTalk, Talk } from '../domain/talk.ts'
import type { Store } from '../store/store.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type ConversationDependencies = {
  store: Pick<Store, 'conversations'>
  conversations: Conversations
  frontDoor: Pick<FrontDoor, 'begin'>
  answerMessage: AnswerMessage
}

const brought = z
  .string('it needs a text')
  .max(longestNotes, `at most ${inWords(longestNotes)} characters; keep the part about one lesson`)
  .refine((text) => text.trim() !== '', 'there is nothing in it')

const trimmed = (most: number) => z.string().trim().max(most).exactOptional()
const About = AboutTalk.extend({ teacher: trimmed(200), goal: trimmed(1_000), purpose: trimmed(500) })

const TeacherName = z.object({ id: z.string(), name: z.string() })

const Conversation = z
  .object({
    id: z.string(),
    title: z.string(),
    teacher: TeacherName.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    messages: z.array(Message),
    materials: z.array(Material.pick({ id: true, kind: true }).extend({ createdAt: z.iso.datetime(), characters: z.number().int() })),
    drafts: z.array(DraftSummary),
    /** What stayed of this conversation’s talk. */
    talk: KeptTalk.nullable(),
    /** What stayed of the talk before, with the same teacher. */
    lastTalk: KeptTalk.nullable(),
  })
  .openapi('Conversation')

const create = createRoute({
  method: 'post',
  path: '/conversations',
  summary: 'Open a conversation with what you bring, in your own words; what it is is recognised',
  request: { headers: idempotencyHeader, body: jsonBody(About.extend({ text: brought })) },
  responses: answers(
    201,
    z.object({ id: z.string(), draftId: z.string().nullable() }),
    'Opened; the draft, if one could be begun, is being written',
  ),
})

const list = createRoute({
  method: 'get',
  path: '/conversations',
  summary: 'Past work, newest first; every word of q must occur in it',
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      teacherId: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
      /** `updatedAt_id` of the last one seen, or a time. */
      before: z.string().max(200).optional(),
    }),
  },
  responses: answers(200, z.object({ conversations: z.array(ConversationSummary) }).openapi('Conversations'), 'Your own conversations'),
})

const read = createRoute({
  method: 'get',
  path: '/conversations/{id}',
  summary: 'A conversation: its thread, what was brought, its drafts, what stayed of the talk',
  request: { params: idParam },
  responses: answers(200, Conversation, 'The conversation'),
})

const update = createRoute({
  method: 'patch',
  path: '/conversations/{id}',
  summary: 'Call a conversation something else, or say which teacher it is with',
  request: {
    params: idParam,
    body: jsonBody(
      z.object({ title: z.string().trim().min(1).max(200).optional(), teacher: z.string().trim().min(1).max(200).optional() }),
    ),
  },
  responses: answers(200, Conversation, 'The conversation as it is now'),
})

const say = createRoute({
  method: 'post',
  path: '/conversations/{id}/messages',
  summary: 'Say something in the thread: what a button does can also be said, and notes can be added',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    /** `draftId` is the draft that is looked at; left out, the newest. */
    body: jsonBody(z.object({ text: brought, draftId: Id.optional() })),
  },
  responses: answers(
    201,
    z.object({ draftId: z.string().nullable(), answering: z.boolean() }),
    'Answered in the thread, or being answered: then the answer streams. The draft that the page should show now',
  ),
})

const talk = createRoute({
  method: 'put',
  path: '/conversations/{id}/talk',
  summary: 'Keep what stays of the talk; the next plan with that teacher opens from it',
  request: { params: idParam, body: jsonBody(Talk) },
  responses: answers(200, Conversation, 'The conversation as it is now'),
})

export const conversationRoutes = ({ store, conversations, frontDoor, answerMessage }: ConversationDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(create, async (c) => {
      const { text, ...about } = c.req.valid('json')
      const idempotency = idempotencyFrom(c.req.valid('header'), 'conversation', { text, ...about })
      const begun = await frontDoor.begin(c.get('person').id, text, about, idempotency)
      return c.json({ id: begun.conversationId, draftId: begun.draftId }, 201)
    })
    .openapi(list, async (c) => {
      const { q, teacherId, limit, before } = c.req.valid('query')
      const asked = { q: q?.trim() || null, teacherId: teacherId ?? null, limit, before: before ?? null }
      return c.json({ conversations: await store.conversations.list(c.get('person').id, asked) }, 200)
    })
    .openapi(read, async (c) => c.json(await conversations.read(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(update, async (c) => c.json(await conversations.update(c.get('person').id, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(say, async (c) => {
      const { id } = c.req.valid('param')
      const said = { ...c.req.valid('json'), conversationId: id }
      const idempotency = idempotencyFrom(c.req.valid('header'), `message to ${id}`, said)
      const { approves, ...answered } = await answerMessage(c.get('person').id, said, idempotency)
      leave(c, approves && answered.draftId ? { id: answered.draftId } : { action: null })
      return c.json(answered, 201)
    })
    .openapi(talk, async (c) => c.json(await conversations.keepTalk(c.get('person').id, c.req.valid('param').id, c.req.valid('json')), 200))
