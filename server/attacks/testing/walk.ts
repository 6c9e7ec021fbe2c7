import { routes } from '../../access/rules.ts'
import { bodies } from '../../access/testing/bodies.ts'
import { cases } from '../../access/testing/cases.ts'
import { openSchool } from '../../access/testing/open.ts'
import { accountOf } from '../../access/testing/things.ts'
import type { Role } from '../../accounts/person.ts'
import { idOf } from '../../testing/app.ts'
import { type Described, type Description, type Field, routesIn, withAt } from './string-fields.ts'

const everything: Role[] = ['admin', 'coach', 'teacher']

/** One shape of a body of one route, or its other parameters, and where strings go in. */
type Way = { key: string; body: unknown; fields: Field[] }

/** The app, and whoever walks through every field of its routes; `logged` is every line it logs. */
export async function openWalk() {
  const opened = await openSchool()
  const { store, app, request, setRoles, library } = opened
  let people = 0

  async function newPerson(): Promise<string> {
    const name = `Walker ${++people}`
    setRoles(name, everything)
    await accountOf(store, idOf(name), everything)
    return name
  }

  const description = (await (await opened.get('/api/openapi.json')).json()) as Description
  const described = routesIn(description)
  const ways = described.flatMap(({ key, fields, bodies }: Described): Way[] => [
    ...(fields.length > 0 ? [{ key, body: bodies[0]?.body, fields }] : []),
    ...bodies.filter(({ fields }) => fields.length > 0).map(({ body, fields }) => ({ key, body, fields })),
  ])

  /** Somebody new, and the thing that the route is about, in a situation in which it is answered; else in any. */
  async function stand(way: Way) {
    const { key } = way
    const rule = routes.get(key)
    const [method = '', path = ''] = key.split(' ')
    const made = rule === undefined || rule === 'open' || rule.of === null ? [null] : cases[rule.of.thing]
    let last: ReturnType<typeof standing> | undefined
    for (const situation of made) {
      const name = await newPerson()
      const thing = await situation?.make(store, idOf(name))
      const named = rule === undefined || rule === 'open' ? [] : (rule.of?.named ?? [])
      const victim = situation === null ? idOf(await newPerson()) : undefined
      const params: Record<string, string | null | undefined> = {
        ...(victim !== undefined && { id: victim, kind: 'sent' }),
        ...thing?.params,
        ...Object.fromEntries(named.map((parameter, at) => [parameter, thing?.ids[at]])),
      }
      last = standing(way, { method, path, name, params })
      // Tried where nothing hostile is in it.
      const answer = await last.send(null, '')
      await answer.text()
      if (answer.status < 400) return { ...last, isAnswered: true }
    }
    if (last === undefined) throw new Error(`nobody can stand before ${key}`)
    return { ...last, isAnswered: false }
  }

  type Stood = { method: string; path: string; name: string; params: Record<string, string | null | undefined> }

  function standing(way: Way, { method, path, name, params }: Stood) {
    const known = Object.entries(params).filter(([, id]) => typeof id === 'string')
    // What other tests send where it is of this shape, so that the request is one that the route can use.
    const body = () =>
      known.reduce<unknown>(
        (body, [parameter, id]) =>
          parameter !== 'id' && typeof body === 'object' && body !== null && parameter in body ? withAt(body, [parameter], id) : body,
        typeof way.body === 'object' ? { ...way.body, ...ofThisShape(way, bodies[way.key]?.(nullsFor(params))) } : undefined,
      )
    const addressOf = (field: Field | null, text: string) => {
      const at = path.replace(/:(\w+)/g, (_, parameter: string) =>
        encodeURIComponent(field?.where === 'path' && field.at[0] === parameter ? text.toWellFormed() : (params[parameter] ?? 'x')),
      )
      return field?.where === 'query' ? `${at}?${new URLSearchParams([[String(field.at[0]), text.toWellFormed()]])}` : at
    }
    return {
      name,
      /** The route with this text in this field, and all else as it may be. */
      async send(field: Field | null, text: string): Promise<Response> {
        const at = addressOf(field, text)
        if (field?.where === 'form') return sendForm(method, at, name, field, text)
        const headers = field?.where === 'header' ? { [String(field.at[0])]: text } : {}
        const sent = field?.where === 'body' ? withAt(body(), field.at, text) : body()
        return request(method, at, { as: name, headers, ...(method !== 'GET' && sent !== undefined && { body: sent as object }) })
      },
      /** What the same address says now, where it can be asked. */
      async readBack(): Promise<unknown> {
        const answer = routes.has(`GET ${path}`) ? await request('GET', addressOf(null, ''), { as: name }) : null
        return answer?.ok && /json/.test(answer.headers.get('content-type') ?? '') ? answer.json() : null
      },
    }
  }

  function sendForm(method: string, at: string, as: string, field: Field, text: string) {
    const form = new FormData()
    form.set('file', new File(['Wait three seconds.'], field.at[0] === 'file' ? text : 'waiting.txt'))
    if (field.at[0] !== 'file') form.set(String(field.at[0]), text)
    return app.request(at, { method, body: form, headers: { 'x-test-as': as } })
  }

  /** Drafts are written apart from requests, so few at a time; what is indexed, too. */
  async function settle(answer: unknown, as: string): Promise<void> {
    if (typeof answer !== 'object' || answer === null) return
    const { id, draftId, conversationId } = answer as Record<string, unknown>
    const draft = draftId ?? (conversationId === undefined ? null : id)
    if (typeof draft === 'string') await (await request('GET', `/api/drafts/${encodeURIComponent(draft)}/events`, { as })).text()
  }
  return { ...opened, ways, stand, settle, library }
}

const nullsFor = (params: Record<string, string | null | undefined>) =>
  Object.fromEntries(Object.entries(params).map(([name, id]) => [name, id ?? null]))

/** Those parts of a body that the shape has; nothing where the body is of another shape, told by its enumerated words. */
function ofThisShape(way: Way, body: unknown): object {
  if (typeof body !== 'object' || body === null || typeof way.body !== 'object' || way.body === null) return {}
  const shape = way.body as Record<string, unknown>
  if ('decision' in body && 'decision' in shape && body.decision !== shape.decision) return { itemId: (body as { itemId?: unknown }).itemId }
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in shape))
}
