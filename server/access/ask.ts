import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Role, Signed } from '../accounts/person.ts'
import { evidenceSheetId } from '../domain/evidence-sheet-id.ts'
import { notFound, signedOut } from '../errors.ts'
import { relationshipEnded } from '../store/relation.ts'
import { asBefore, may } from './may.ts'
import type { RelationsTo } from './relations.ts'
import { type Asked, routes as namedRoutes, type Rule, type Thing } from './rules.ts'
import type { Relation } from './words.ts'

export type Dependencies = {
  relationsTo: RelationsTo
  /** What a person is now, read anew. */
  rolesOf: (personId: string) => Promise<Role[]>
  routes?: ReadonlyMap<string, Rule>
}

/**
 * Asks the table before any handler runs, and answers what is not allowed as if it were not there. A route that the table does not name is
 * not there for anybody. Mounted once, behind `signedIn`, before the routes; the store asks for the owner once more.
 */
export const ask = ({ relationsTo, rolesOf, routes = namedRoutes }: Dependencies) =>
  createMiddleware<Signed>(async (c, next) => {
    const asked = askedOf(c, routes)
    if (!asked) throw notFound('address')
    const { rule, ids } = asked
    const { id, roles } = c.get('person')
    const mustBeAllowed = async (now: readonly Role[]) => refuse(rule, now, rule.of ? await relationsTo(id, rule.of.thing, ids) : null)
    await mustBeAllowed(roles)
    const stillSignedIn = c.get('stillSignedIn')
    c.set('stillMay', async () => {
      if (!(await stillSignedIn())) throw signedOut()
      await mustBeAllowed(await rolesOf(id))
    })
    await next()
  })

/** @throws 404 as for what is not there, where the table does not allow it; 409 to those of whose work together nothing can be changed any more */
function refuse({ resource, act, of, as }: Asked, roles: readonly Role[], found: Relation[] | null): void {
  const relations = found === null ? (as ?? []) : as === null ? found : found.filter((relation) => as.includes(relation))
  if (may(roles, relations, resource, act)) return
  if (found !== null && may(roles, relations.map(asBefore), resource, act)) throw relationshipEnded()
  throw notFound(of === null ? 'address' : of.thing === 'teacher' && as?.includes('the-teacher') ? 'coach' : calledOf[of.thing])
}

/** What is asked for the handler that will run. */
function askedOf(c: Context, routes: ReadonlyMap<string, Rule>): { rule: Asked; ids: string[] } | null {
  const handler = handlerOf(c)
  const rule = handler && routes.get(handler.route)
  // What is open to all is mounted before the door, and is no way through it.
  if (!rule || rule === 'open') return null
  const ids = rule.of ? rule.of.named.map((name) => handler.params[name] ?? '') : []
  return { rule: rule.ofSheet && ids.at(-1) === evidenceSheetId ? { ...rule, resource: rule.ofSheet } : rule, ids }
}

/** The handler that will run, by the name of its route: the first that matches, as Hono matched it. Middleware has the method ALL; HEAD runs what GET would. */
export function handlerOf(c: Context): { route: string; params: Record<string, string> } | null {
  const matched = matchedRoutes(c)
  const at = matched.findIndex(({ method }) => method !== 'ALL')
  const route = matched[at]
  return route ? { route: `${route.method} ${route.path}`, params: paramsOf(c, at) } : null
}

/** The parameters that the handler at this place will be given, read by Hono itself: a second reading could differ from it. */
function paramsOf(c: Context, at: number): Record<string, string> {
  const here = c.req.routeIndex
  c.req.routeIndex = at
  try {
    return c.req.param()
  } finally {
    c.req.routeIndex = here
  }
}

/** As its routes call it where it does not exist. */
const calledOf: Record<Thing, string> = {
  conversation: 'conversation',
  material: 'material',
  draft: 'draft',
  page: 'page',
  document: 'document',
  teacher: 'teacher',
  goal: 'goal',
  'shared plan': 'plan',
  'shared item': 'item',
  answer: 'answer',
  handover: 'handover',
  invitation: 'open invitation',
}
