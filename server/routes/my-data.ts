import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { TypedPassword } from '../accounts/credentials.ts'
import type { Signed } from '../accounts/person.ts'
import { ConversationGoes, MyData, TeacherGoes } from '../domain/going.ts'
import type { MyDataService } from '../my-data/my-data.ts'
import { callerOf, setCookies } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type MyDataDependencies = { myData: MyDataService }

const about = createRoute({
  method: 'get',
  path: '/account/data',
  summary: 'What is yours here: what goes by itself and when, and what would go with your account',
  responses: answers(200, z.object(MyData.shape).openapi('MyData'), 'Yours alone'),
})

const takeAll = createRoute({
  method: 'post',
  path: '/account/export',
  summary: 'Take everything of yours along: a zip of files that you can read, and one for machines',
  responses: {
    200: { description: 'The zip, as it is made', content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
})

const deleteAccount = createRoute({
  method: 'post',
  path: '/account/delete',
  summary: 'Delete your account and everything of yours, for good',
  request: { body: jsonBody(z.object({ words: z.string().max(100), password: TypedPassword.optional() })) },
  responses: { 204: { description: 'Gone, and signed out everywhere' } },
})

const conversationGoes = createRoute({
  method: 'get',
  path: '/conversations/{id}/deletion',
  summary: 'What would go with a conversation, and whom that touches',
  request: { params: idParam },
  responses: answers(200, z.object(ConversationGoes.shape).openapi('ConversationGoes'), 'What would go'),
})

const deleteConversation = createRoute({
  method: 'delete',
  path: '/conversations/{id}',
  summary: 'Delete a conversation with everything in it, for good',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' } },
})

const teacherGoes = createRoute({
  method: 'get',
  path: '/teachers/{id}/deletion',
  summary: 'What would go with a teacher, and whom that touches',
  request: { params: idParam },
  responses: answers(200, z.object(TeacherGoes.shape).openapi('TeacherGoes'), 'What would go'),
})

const deleteTeacher = createRoute({
  method: 'delete',
  path: '/teachers/{id}',
  summary: 'Delete a teacher and all your work about them, for good',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' } },
})

/** Behind `signedIn`: what a person does with what is theirs. */
export const myDataRoutes = ({ myData }: MyDataDependencies, accounts: Accounts) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(about, async (c) => c.json(await myData.about(c.get('person').id), 200))
    .openapi(takeAll, (c) => {
      const name = `thinking-partner-${new Date().toISOString().slice(0, 10)}.zip`
      return new Response(myData.takeAll(c.get('person')), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    })
    .openapi(deleteAccount, async (c) => {
      const { words, password } = c.req.valid('json')
      const person = c.get('person')
      const caller = callerOf(c, accounts)
      await myData.deleteAccount(person, words, async () => {
        if ((await accounts.me(person)).hasPassword) await accounts.prove(person.id, password ?? '', caller.address)
      })
      setCookies(c, await accounts.signOut(caller.headers))
      return c.body(null, 204)
    })
    .openapi(conversationGoes, async (c) => c.json(await myData.conversationGoes(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(deleteConversation, async (c) => {
      await myData.deleteConversation(c.get('person').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(teacherGoes, async (c) => c.json(await myData.teacherGoes(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(deleteTeacher, async (c) => {
      await myData.deleteTeacher(c.get('person').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
