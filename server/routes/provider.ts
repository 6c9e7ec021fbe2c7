import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { AboutTalk } from '../domain/plan-request.ts'
import { Sending, sentMessages, TokensUsed } from '../domain/sending.ts'
import { notFound } from '../errors.ts'
import type { ConnectionTest } from '../provider/connection-test.ts'
import type { Embeddings } from '../provider/embeddings.ts'
import type { WouldSend } from '../sending/preview.ts'
import { noLanguageModel, type Sending as SendingService } from '../sending/sending.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, idParam, jsonBody } from './shapes.ts'

export type ProviderDependencies = {
  sending: Pick<SendingService, 'about' | 'see'>
  preview: (ownerId: string, materialId: string, about: AboutTalk) => Promise<WouldSend>
  /** Null: no language model is configured. */
  testConnection: (() => Promise<ConnectionTest>) | null
  /** Null: the built-in encoder alone. */
  embeddings: Pick<Embeddings, 'model' | 'origin' | 'masksNames'> | null
  store: Pick<Store, 'conversations' | 'sendings'>
}

const Provider = z
  .object({
    /** Null: none is configured, and nothing is sent anywhere. */
    languageModel: z
      .object({
        llm: z.string(),
        origin: z.string(),
        isLoopback: z.boolean(),
        masksNames: z.boolean(),
        hasSeen: z.boolean(),
        /** By you, in the last thirty days. */
        used: TokensUsed,
      })
      .nullable(),
    /** What helps to find passages by meaning, instead of the built-in encoder. Null: none is configured. */
    embeddings: z.object({ model: z.string(), origin: z.string(), masksNames: z.boolean() }).nullable(),
  })
  .openapi('Provider')

const Replaced = z.object({ placeholder: z.string(), form: z.string(), why: z.string() })

const structure = z.enum(['schema', 'json', 'text'])
const Tested = z
  .discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), model: z.string(), origin: z.string(), structure, milliseconds: z.number().int() }),
    z.object({
      ok: z.literal(false),
      model: z.string(),
      origin: z.string(),
      fault: z.object({ code: z.string(), message: z.string(), next: z.string() }),
    }),
  ])
  .openapi('ConnectionTest')

const read = createRoute({
  method: 'get',
  path: '/provider',
  summary: 'Which language model is set up, whether you have seen what it is sent, and what it has used for you',
  responses: answers(200, Provider, 'As it is now'),
})

const test = createRoute({
  method: 'post',
  path: '/provider/test',
  summary: 'Ask the language model one tiny question, in which nothing of anybody’s is sent',
  responses: answers(200, Tested, 'How it answered, or why it did not'),
})

const preview = createRoute({
  method: 'post',
  path: '/provider/preview',
  summary: 'What a plan from these notes would send, word for word; sends nothing',
  request: { body: jsonBody(AboutTalk.extend({ materialId: Id })) },
  responses: answers(
    200,
    z.object({ messages: sentMessages, replaced: z.array(Replaced) }).openapi('WouldSend'),
    'The words, and what stands in the place of whom',
  ),
})

const seen = createRoute({
  method: 'post',
  path: '/provider/seen',
  summary: 'Say that you have seen what is sent: from now on the language model may write for you',
  responses: answers(200, Provider, 'As it is now'),
})

const sent = createRoute({
  method: 'get',
  path: '/conversations/{id}/sent',
  summary: 'What was sent to a language model for a conversation, word for word, the newest first',
  request: { params: idParam },
  responses: answers(200, z.object({ sent: z.array(Sending) }).openapi('Sent'), 'Up to a hundred requests'),
})

const mostShown = 100

export function providerRoutes({ sending, preview: wouldSend, testConnection, embeddings, store }: ProviderDependencies) {
  const helps = embeddings && { model: embeddings.model, origin: embeddings.origin, masksNames: embeddings.masksNames }
  const asItIs = async (ownerId: string) => ({ languageModel: await sending.about(ownerId), embeddings: helps })

  return new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json(await asItIs(c.get('person').id), 200))
    .openapi(test, async (c) => {
      if (!testConnection) throw noLanguageModel()
      return c.json(await testConnection(), 200)
    })
    .openapi(preview, async (c) => {
      const { materialId, ...about } = c.req.valid('json')
      const { messages, replaced } = await wouldSend(c.get('person').id, materialId, about)
      return c.json({ messages, replaced: [...replaced] }, 200)
    })
    .openapi(seen, async (c) => {
      await sending.see(c.get('person').id)
      return c.json(await asItIs(c.get('person').id), 200)
    })
    .openapi(sent, async (c) => {
      const { id } = c.req.valid('param')
      const ownerId = c.get('person').id
      if (!(await store.conversations.find(ownerId, id))) throw notFound('conversation')
      return c.json({ sent: await store.sendings.list(ownerId, id, mostShown) }, 200)
    })
}
