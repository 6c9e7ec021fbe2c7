import { routes } from '../../access/rules.ts'
import { bodies } from '../../access/testing/bodies.ts'
import { cases } from '../../access/testing/cases.ts'
import { openSchool } from '../../access/testing/open.ts'
import { accountOf } from '../../access/testing/things.ts'
import type { Role } from '../../accounts/person.ts'
import { idOf } from '../../testing/app.ts'
import { type Description, type Field, type Way, waysIn, withAt } from './string-fields.ts'

const everything: Role[] = ['admin', 'coach', 'teacher']

type Params = Readonly<Record<string, string | null | undefined>>
/** Who asks, of what, with which body; `isAnswered`: the app does what is asked. */
type Standing = { way: Way; as: string; params: Params; body: unknown; isAnswered: boolean }

/** The app, and somebody who goes through every field of its routes. */
export async function openWalk() {
  const opened = await openSchool()
  const { store, app, request, setRoles } = opened
  const ways = waysIn((await (await opened.get('/api/openapi.json')).json()) as Description)
  let people = 0
  const waysThrough = new Map<Way, () => Promise<Standing>>()

  async function newPerson(): Promise<string> {
    const name = `Walker ${++people}`
    setRoles(name, everything)
    await accountOf(store, idOf(name), everything)
    return name
  }

  /** Somebody new, and the thing that the route is about, where it can be in a situation and with a body for which the route is. */
  async function stand(way: Way): Promise<Standing> {
    const known = waysThrough.get(way)
    if (known) return known()
    const rule = routes.get(way.key)
    const of = rule === undefined || rule === 'open' ? null : rule.of
    let last: Standing | null = null
    for (const situation of of ? cases[of.thing] : [null])
      for (const bodyOf of bodiesFor(way)) {
        const standing = async (isAnswered: boolean): Promise<Standing> => {
          const as = await newPerson()
          const made = await situation?.make(store, idOf(as))
          const whom = situation === null ? { id: idOf(await newPerson()), kind: 'sent' } : {}
          const named = Object.fromEntries((of?.named ?? []).map((parameter, at) => [parameter, made?.ids[at]]))
          const params = { ...whom, ...made?.params, ...named }
          return { way, as, params, body: bodyOf(params), isAnswered }
        }
        last = await standing(false)
        const { ok } = await send(last, null, '')
        if (!ok) continue
        // What is done is done: the next one is as it was before.
        waysThrough.set(way, () => standing(true))
        return standing(true)
      }
    if (last === null) throw new Error(`nobody can stand before ${way.key}`)
    return last
  }

  function addressOf({ way, params }: Standing, field: Field | null, text: string): string {
    const path = way.key.split(' ')[1] ?? ''
    const at = path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(
        field?.where === 'path' && field.at[0] === name ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : (params[name] ?? 'x'),
      ),
    )
    const query = new URLSearchParams({ ...way.query, ...(field?.where === 'query' && { [String(field.at[0])]: text }) })
    return query.size > 0 ? `${at}?${query}` : at
  }

  /** Asks with this text in this field and all else as it was; what is begun by that is brought to its end. */
  async function send(here: Standing, field: Field | null, text: string) {
    const method = here.way.key.split(' ')[0] ?? ''
    const address = addressOf(here, field, text)
    const body = field?.where === 'body' ? withAt(here.body, field.at, text) : here.body
    const answer =
      field?.where === 'form'
        ? await app.request(address, { method, body: formOf(field, text), headers: { 'x-test-as': here.as } })
        : await request(method, address, {
            as: here.as,
            headers: field?.where === 'header' ? { [String(field.at[0])]: text } : {},
            ...(method !== 'GET' && body !== undefined && { body: body as object }),
          })
    const said = await answer.text()
    const value: unknown = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(said) : null
    await drafted(value, here.as)
    return { ok: answer.status < 400, status: answer.status, said, value }
  }

  /** So few drafts are written at a time that the next one has to wait for this. */
  async function drafted(answer: unknown, as: string): Promise<void> {
    if (typeof answer !== 'object' || answer === null) return
    const { id, draftId, conversationId } = answer as Record<string, unknown>
    const draft = draftId ?? (conversationId === undefined ? null : id)
    if (typeof draft === 'string') await (await opened.get(`/api/drafts/${encodeURIComponent(draft)}/events`, { as })).text()
  }

  /** What the same address says, where it can be read. */
  async function readBack(here: Standing): Promise<unknown> {
    const path = here.way.key.split(' ')[1] ?? ''
    if (!routes.has(`GET ${path}`)) return null
    const answer = await opened.get(addressOf(here, null, ''), { as: here.as })
    return answer.ok && /json/.test(answer.headers.get('content-type') ?? '') ? answer.json() : null
  }
  return { ...opened, ways, stand, send, readBack }
}

function formOf({ at: [name] }: Field, text: string): FormData {
  const form = new FormData()
  form.set('file', new File(['Wait three seconds.'], name === 'file' ? text : 'waiting.txt'))
  if (name !== 'file') form.set(String(name), text)
  return form
}

/** Bodies that may fit, the fullest first: each with the ids of what is there, and with what other tests send where it is of this shape. */
function bodiesFor({ key, full, least }: Way): ((params: Params) => unknown)[] {
  if (full === undefined) return [() => undefined]
  const sentElsewhere = (params: Params) => {
    const sent = bodies[key]?.(Object.fromEntries(Object.entries(params).map(([name, id]) => [name, id ?? null])))
    return isObject(sent) && Object.entries(sent).every(([name, value]) => !isWord(full, name) || (full as never)[name] === value)
      ? sent
      : {}
  }
  const within = (sample: unknown) => (params: Params) => {
    const known = Object.entries(params).filter(([name, id]) => isObject(sample) && name in sample && typeof id === 'string')
    return isObject(sample) ? { ...sample, ...sentElsewhere(params), ...Object.fromEntries(known) } : sample
  }
  return [within(full), within(least), sentElsewhere]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether it is what tells one shape of a body from another. */
const isWord = (full: unknown, name: string) => isObject(full) && (name === 'decision' || name === 'type') && name in full
