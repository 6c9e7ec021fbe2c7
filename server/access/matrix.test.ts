import pino from 'pino'
import { expect, test } from 'vitest'
import { createAuth } from '../accounts/better-auth.ts'
import type { Role } from '../accounts/person.ts'
import { accountsIn } from '../accounts/tables.ts'
import { idOf } from '../testing/app.ts'
import { type Asked, routes } from './rules.ts'
import { type Resource, table } from './table.ts'
import { bodies } from './testing/bodies.ts'
import type { Case, Made } from './testing/case.ts'
import { cases } from './testing/cases.ts'
import { openSchool } from './testing/open.ts'
import { accountOf, canaryOf } from './testing/things.ts'
import type { Act, Relation } from './words.ts'

/** Every set of roles that makes a difference. */
const viewers: Record<string, Role[]> = {
  Admin: ['admin'],
  Coach: ['coach'],
  Mentor: ['mentor'],
  Teacher: ['teacher'],
  'Admin and coach': ['admin', 'coach'],
  'Coach and teacher': ['coach', 'teacher'],
  'Nobody any more': [],
}

/** The routes of the app, from its own router; what has the method ALL is middleware, or answers that there is nothing. */
const routesOf = (app: { routes: { method: string; path: string }[] }) =>
  [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))].sort()

test('every route of the app is named in the table, and every name is a route', async () => {
  const { app } = await openSchool()
  expect(routesOf(app)).toEqual([...routes.keys()].sort())
  const everyMethod = new Set(app.routes.filter(({ method }) => method === 'ALL').map(({ path }) => path))
  expect([...everyMethod].sort()).toEqual(['/*', '/api/*', '/api/auth/*', '/assets/*'])
})

test('none of better-auth’s own endpoints has an address, but for those that are ours', async () => {
  const { store, request } = await openSchool()
  const { api } = createAuth(accountsIn(store.db), {
    kind: 'sqlite',
    secret: 'x'.repeat(32),
    publicUrl: null,
    now: () => new Date(),
    logger: pino({ level: 'silent' }),
  })
  const endpoints = Object.values(api).flatMap((endpoint) => {
    const { path, options } = endpoint as { path?: string; options?: { method?: string | string[] } }
    return path === undefined ? [] : [options?.method ?? 'GET'].flat().map((method) => ({ method, path }))
  })
  expect(endpoints.length).toBeGreaterThan(30)
  for (const { method, path } of endpoints) {
    const at = `/api/auth${path.replace(/:\w+/g, 'x')}`
    if (routes.has(`${method} ${at}`)) continue
    for (const as of [null, 'Coach']) {
      const answer = await request(method === '*' ? 'POST' : method, at, { as, ...(method !== 'GET' && { body: {} }) })
      expect([answer.status, (await answer.json()).error.code], `${method} ${at}`).toEqual([404, 'request.not_found'])
    }
  }
})

/** Told here once more, in other words than the product’s: who is one of whom. */
const isOne: Record<Exclude<Relation, 'author'>, (roles: Role[]) => boolean> = {
  'coach-of-teacher': isCoach,
  'coach-before': isCoach,
  'next-coach': isCoach,
  'any-coach': isCoach,
  'the-teacher': (roles) => roles.includes('teacher'),
  'teacher-before': (roles) => roles.includes('teacher'),
  'given-to': (roles) => isCoach(roles) || roles.includes('teacher'),
  colleague: (roles) => roles.length > 0,
  'everybody-here': (roles) => roles.length > 0,
  'anybody-signed-in': () => true,
  admin: (roles) => roles.includes('admin'),
}
const makes: Record<string, (roles: Role[]) => boolean> = {
  ...isOne,
  coaches: isCoach,
  'coaches and teachers': isOne['given-to'],
  teachers: isOne['the-teacher'],
  admins: isOne.admin,
}

function isCoach(roles: Role[]): boolean {
  return roles.some((role) => role === 'coach' || role === 'mentor')
}

const everywhere: Relation[] = ['everybody-here', 'anybody-signed-in', 'any-coach', 'admin']

/** What the table says, line by line. */
function mayBy(resource: Resource, act: Act, roles: Role[], relations: Relation[]): boolean {
  const line = table[resource]
  return [...everywhere, ...relations]
    .filter((relation) => line[relation]?.includes(act))
    .some((relation) => (relation === 'author' ? makes[line.madeBy] : isOne[relation])?.(roles))
}

type Outcome = 'answered' | 'not there' | 'has ended'

function expected({ resource, act, as }: Asked, roles: Role[], { relations, isThere }: Made): Outcome {
  if (isThere === false) return 'not there'
  const sides = as === null ? relations : relations.filter((relation) => as.includes(relation))
  if (mayBy(resource, act, roles, sides)) return 'answered'
  const before = sides.map((side) => (side === 'coach-before' ? 'coach-of-teacher' : side === 'teacher-before' ? 'the-teacher' : side))
  return mayBy(resource, act, roles, before) ? 'has ended' : 'not there'
}

/** Without a thing in its address a route is about what is one’s own. */
const ofOnesOwn = (as: readonly Relation[]): Case[] => [{ called: 'own', make: async () => ({ ids: [], relations: [...as] }) }]

const fill = (path: string, named: Readonly<Record<string, string | null | undefined>>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(named[name] ?? 'x'))

test.each(Object.entries(viewers))(
  'every route answers %s as the table says, own, another’s and revoked, signed in and out',
  async (called, roles) => {
    const { app, store, request, setRoles, logged } = await openSchool()
    const wrong: string[] = []
    let tried = 0
    let people = 0

    async function newPerson(name: string): Promise<string> {
      setRoles(name, roles)
      await accountOf(store, idOf(name), roles)
      return name
    }
    const inACrowd = await newPerson(`${called} in a crowd`)
    for (const { make } of [...cases['shared plan'], ...cases.document, ...cases.handover]) await make(store, idOf(inACrowd))

    async function ask(key: string, rule: Asked, { called: situation, make }: Case): Promise<void> {
      // Somebody new each time, so that nothing that was done before is in the way; but who asks for a list has all that could turn up in it.
      const name = rule.of === null && key.startsWith('GET') ? inACrowd : await newPerson(`${called} ${++people}`)
      const made = await make(store, idOf(name))
      const victim = `id of ${++people}, a colleague`
      await accountOf(store, victim, ['coach'])
      const [method = '', path = ''] = key.split(' ')
      const named = Object.fromEntries((rule.of?.named ?? []).map((parameter, at) => [parameter, made.ids[at]]))
      const at = fill(path, { ...(rule.of === null && { id: victim }), ...made.params, ...named })
      const send = (as: string | null, to = at) =>
        request(method, method === 'GET' ? `${to}?q=CANARY&limit=50` : to, {
          as,
          ...(method !== 'GET' && { body: bodies[key]?.(made.params ?? {}) ?? {} }),
        })
      const what = `${key}, ${situation}`
      tried += 2

      const out = await send(null)
      if (out.status !== 401) wrong.push(`${what}: signed out got ${out.status}`)
      const nowhere = await (await send(name, fill(path, {}))).text()
      const answer = await send(name)
      const text = await answer.text()
      const isNowhere = answer.status === 404 && (rule.of === null ? text.includes('such address') : text === nowhere)
      const outcome: Outcome = isNowhere ? 'not there' : text.includes('"relationship.ended"') ? 'has ended' : 'answered'
      const should = expected(rule, roles, made)
      if (outcome !== should) wrong.push(`${what}: ${outcome} (${answer.status}) instead of ${should}`)
      if (answer.status >= 500) wrong.push(`${what}: failed with ${answer.status}`)
      for (const [shown] of text.matchAll(/CANARY<[^>]*>/g)) if (shown !== canaryOf(idOf(name))) wrong.push(`${what}: showed ${shown}`)
    }

    for (const key of routesOf(app)) {
      const rule = routes.get(key)
      if (rule === undefined || rule === 'open') continue
      for (const situation of rule.of ? cases[rule.of.thing] : ofOnesOwn(rule.as ?? [])) await ask(key, rule, situation)
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(950)
    expect(logged.join('')).not.toContain('CANARY')
  },
  // A thousand requests, each about things of its own: on a busy machine they take a while.
  120_000,
)
