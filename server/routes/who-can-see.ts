import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Visibility } from '../access/visibility.ts'
import type { Signed } from '../accounts/person.ts'
import { WhoCanSeeConversation, WhoCanSeeDraft, WhoCanSeeOwn } from '../domain/who-can-see.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam } from './shapes.ts'

const ofDraft = createRoute({
  method: 'get',
  path: '/drafts/{id}/who-can-see',
  summary: 'Who can see each item of a draft now, and the evidence it stands on; from the table that every request is held to',
  request: { params: idParam },
  responses: answers(200, z.object(WhoCanSeeDraft.shape).openapi('WhoCanSeeDraft'), 'By the ids of the items'),
})

const ofConversation = createRoute({
  method: 'get',
  path: '/conversations/{id}/who-can-see',
  summary: 'Who can see what is in a conversation beside its drafts',
  request: { params: idParam },
  responses: answers(200, z.object(WhoCanSeeConversation.shape).openapi('WhoCanSeeConversation'), 'By what it is'),
})

const ofOwn = createRoute({
  method: 'get',
  path: '/who-can-see',
  summary: 'Who can see what is your own as a coach: your lists, your roster, what was sent for you',
  responses: answers(200, z.object(WhoCanSeeOwn.shape).openapi('WhoCanSeeOwn'), 'By what it is'),
})

export const whoCanSeeRoutes = (visibility: Visibility) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(ofOwn, (c) => c.json(visibility.ofOwn(), 200))
    .openapi(ofDraft, async (c) => c.json(await visibility.ofDraft(c.get('person').id, c.req.valid('param').id), 200))
    .openapi(ofConversation, async (c) => c.json(await visibility.ofConversation(c.get('person').id, c.req.valid('param').id), 200))
