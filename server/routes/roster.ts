import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { RosterPerson } from '../domain/roster.ts'
import { readClassList } from '../privacy/class-list.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody } from './shapes.ts'

export type RosterDependencies = { store: Pick<Store, 'roster'> }

/** Room for the most people with the longest names. */
const longestList = 500_000

const Roster = z.object({ people: z.array(RosterPerson) }).openapi('Roster')

const list = jsonBody(z.object({ text: z.string().max(longestList) }))

const read = createRoute({
  method: 'get',
  path: '/roster',
  summary: 'The people whose names never leave for a language model',
  responses: answers(200, Roster, 'In the order they were listed'),
})

const replace = createRoute({
  method: 'put',
  path: '/roster',
  summary: 'Put a class list in the place of the roster: a name a line, or CSV',
  request: { body: list },
  responses: answers(
    200,
    Roster.extend({ unread: z.array(z.string()) }).openapi('RosterRead'),
    'The people that were read, and the lines that say no name',
  ),
})

const look = createRoute({
  method: 'post',
  path: '/roster/read',
  summary: 'See who is read from a class list or CSV; keeps nothing',
  request: { body: list },
  responses: answers(
    200,
    z.object({ people: z.array(RosterPerson.omit({ id: true })), unread: z.array(z.string()) }).openapi('ClassListRead'),
    'The people on it, and the lines that say no name',
  ),
})

export const rosterRoutes = ({ store }: RosterDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => c.json({ people: await store.roster.list(c.get('person').id) }, 200))
    .openapi(replace, async (c) => {
      const { people, unread } = readClassList(c.req.valid('json').text)
      return c.json({ people: await store.roster.replace(c.get('person').id, people), unread }, 200)
    })
    .openapi(look, (c) => c.json(readClassList(c.req.valid('json').text), 200))
