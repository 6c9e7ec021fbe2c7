import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { openAccounts } from '../accounts/accounts.ts'
import { accountMigrations } from '../accounts/migration.ts'
import type { Role } from '../accounts/person.ts'
import { createApp, type Dependencies } from '../app.ts'
import { openAudit } from '../audit/audit.ts'
import { checkText } from '../checks/check.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import type { Drafter } from '../drafters/drafter.ts'
import { openLanguageModelDrafter } from '../drafters/language-model/open.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { wordsOf } from '../knowledge/query.ts'
import type { Provider } from '../provider/provider.ts'
import { createServices, type Dependencies as ServiceDependencies } from '../services.ts'
import { teacherHooks } from '../sharing/sharing.ts'
import { openTestStore } from '../store/testing.ts'
import { pace } from './pace.ts'
import { grow, impactCycle, plan } from './sample-plan.ts'

/** A knowledge base of two coaching models, that finds the words it is asked for. */
export const smallKnowledge: Knowledge = {
  base: {
    coachingModels: [grow, impactCycle],
    waysOfWorking: [],
    strategies: [],
    frameworks: [],
    pages: [],
    questions: [],
  } as unknown as Knowledge['base'],
  version: 'abc',
  passageCount: 3,
  passages: [],
  search: async (query, { limit = 5 } = {}) => {
    const text = wordsOf(query)
    const of = { sourceId: 'grow', source: 'GROW', heading: 'Goal', kind: 'strategy' as const, text }
    return [1, 2, 3].slice(0, limit).map((n) => ({ ...of, key: `k${n}`, score: 1 / n }))
  },
  embed: async (texts) => texts.map(() => new Float32Array(512).fill(1 / Math.sqrt(512))),
  similarity: async (_words, texts) => texts.map(() => 0.5),
  follow: async () => {},
  ready: async () => {},
  close: async () => {},
}

/** Says the same other question until it has been said. */
const otherQuestion = 'What else did you notice there?'
const smallDrafter: Drafter = {
  name: 'built-in',
  version: '1',
  prompt: null,
  repair: null,
  async *compose() {},
  async another(_brief, { place, avoid }) {
    if (avoid.includes(otherQuestion)) return null
    return {
      kind: 'question',
      purpose: 'examine',
      group: place?.group ?? 'reality',
      text: otherQuestion,
      core: place?.core ?? false,
      fiveMinutes: false,
      evidence: ['E2'],
      passages: ['P1'],
      unsourced: [],
      rationale: '',
      listenFor: null,
      followUp: null,
      replies: [],
    }
  },
}

/** The events of the small plan, each time with ids of its own. */
const freshPlan = (): DraftEvent[] =>
  plan.map((event) => (event.type === 'item' ? { ...event, item: { ...event.item, id: randomUUID() } as DraftItem } : event))

type Changed = Partial<Dependencies> & {
  ahead?: number
  knowledge?: Knowledge
  prepare?: ServiceDependencies['prepare']
  /** A language model’s server; none is configured where it is left out. */
  provider?: Provider
}

/**
 * The app over a store in memory and a small hand-made plan, signed in as Lee unless a request says `as`: a coach's name, or null for nobody.
 * A draft says `ahead` events by itself and then waits to be let on.
 */
export async function openTestApp({ ahead = Number.POSITIVE_INFINITY, prepare, provider, ...changed }: Changed = {}) {
  const store = await openTestStore(accountMigrations)
  const pacing = pace(ahead)
  const now = () => new Date()
  const logger = changed.logger ?? pino({ level: 'silent' })
  const knowledge = changed.knowledge ?? smallKnowledge
  const audit = openAudit({ db: store.db, kind: store.kind, secret: 'x'.repeat(32), now })
  const services = createServices({
    store,
    audit,
    knowledge,
    drafters: {
      'built-in': changed.knowledge ? builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity }) : smallDrafter,
      llm: provider ? openLanguageModelDrafter(provider) : null,
    },
    provider: provider ?? null,
    prepare: prepare ?? (() => pacing.hold(freshPlan())),
    newId: randomUUID,
    now,
    onFault: () => {},
  })
  const teachers = teacherHooks(store)
  const accounts = openAccounts({
    db: store.db,
    kind: store.kind,
    secret: 'x'.repeat(32),
    publicUrl: null,
    teachers,
    note: audit.append,
    now,
    logger,
  })
  const signedOut = new Set<string>()
  /** What each is, by name; a coach where nothing is said. */
  const roles = new Map<string, Role[]>()
  const rolesOf = (name: string) => roles.get(name) ?? ['coach']
  const app = createApp({
    ...services,
    store,
    audit,
    accounts: {
      ...accounts,
      loginOf: async (headers) => {
        const name = headers.get('x-test-as') ?? 'Lee'
        const isOut = name === 'nobody' || signedOut.has(name)
        return { login: isOut ? null : { id: name, person: { id: idOf(name), name, email: null, roles: rolesOf(name) } }, cookies: [] }
      },
      stillSignedIn: async (loginId) => !signedOut.has(loginId),
      rolesOf: async (personId) => rolesOf(personId.slice(idOf('').length)),
    },
    checkText,
    embeddings: null,
    readDocument: async ({ bytes }) => ({ kind: 'text', title: null, text: new TextDecoder().decode(bytes), hidden: [], notes: [] }),
    knowledge,
    drafters: ['built-in'],
    version: '0.1.0',
    logger,
    perPerson: { points: 100_000, duration: 60 },
    hostNames: () => [],
    publicUrl: null,
    pages: null,
    now,
    ...changed,
  })

  type Options = { as?: string | null; headers?: Record<string, string>; body?: unknown }
  const request = (method: string, path: string, { as, headers = {}, body }: Options = {}) =>
    app.request(path, {
      method,
      headers: {
        ...(as !== undefined && { 'x-test-as': as ?? 'nobody' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const get = (path: string, options?: Options) => request('GET', path, options)
  const post = (path: string, body: unknown, options: Options = {}) => request('POST', path, { ...options, body })
  return {
    app,
    store,
    audit,
    pacing,
    ...services,
    request,
    get,
    post,
    signOut: (name: string) => void signedOut.add(name),
    /** From now on they are these, and nothing else. */
    setRoles: (name: string, now: Role[]) => void roles.set(name, now),
    /** Begins a draft from notes and waits for its end. */
    async drafted(notes: string, options: Options = {}) {
      const begun = (await (await post('/api/drafts', { notes }, options)).json()) as { id: string; conversationId: string }
      await (await get(`/api/drafts/${begun.id}/events`, options)).text()
      return begun
    },
  }
}

/** Of the account of whoever is called so. */
export const idOf = (name: string): string => `id of ${name}`

export const errorOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; message: string; next: string } }).error
