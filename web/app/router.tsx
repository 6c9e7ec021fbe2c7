import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../requests/me.ts'
import { Failed, NotFound } from '../shared/not-here.tsx'
import { Shell } from './shell.tsx'

type Context = { queries: QueryClient }

const root = createRootRouteWithContext<Context>()({ component: Shell })

/** Finds out who is here before the page is shown; nobody is led to the sign-in page, and back from there. */
async function askWhoIsHere({ context, location }: { context: Context; location: { href: string } }) {
  const me = await context.queries.ensureQueryData(meQuery)
  if (!me) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

/** Only what was given: an address carries no empty words. */
const given = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: askWhoIsHere,
  /** By id: whom the conversation to be prepared is with, the coaching model it follows, a page of coaching knowledge to draw on. */
  validateSearch: ({ teacher, coachingModel, drawOn }: Record<string, unknown>): Beginning =>
    given({ teacher: text(teacher), coachingModel: text(coachingModel), drawOn: text(drawOn) }),
  component: lazyRouteComponent(() => import('../features/start/start-page.tsx'), 'StartPage'),
})

type Beginning = { teacher?: string | undefined; coachingModel?: string | undefined; drawOn?: string | undefined }

const pastWork = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  beforeLoad: askWhoIsHere,
  /** `q`: the words searched for; `teacher`: by id. */
  validateSearch: ({ q, teacher }: Record<string, unknown>): { q?: string | undefined; teacher?: string | undefined } =>
    given({ q: text(q), teacher: text(teacher) }),
  component: lazyRouteComponent(() => import('../features/past-work/past-work-page.tsx'), 'PastWorkPage'),
})

/** What of a conversation is looked at: kept in the address, so that Back and reload work. `draft` is looked at, `beside` beside it. */
type ConversationView = {
  view?: 'evidence' | 'after' | undefined
  length?: 'five-minutes' | undefined
  draft?: string | undefined
  beside?: string | undefined
}

const conversation = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id',
  beforeLoad: askWhoIsHere,
  validateSearch: ({ view, length, draft, beside }: Record<string, unknown>): ConversationView =>
    given({
      view: view === 'evidence' || view === 'after' ? view : undefined,
      length: length === 'five-minutes' ? length : undefined,
      draft: text(draft),
      beside: text(beside),
    }),
  component: lazyRouteComponent(() => import('../features/conversation/conversation-page.tsx'), 'ConversationPage'),
})

const seeFirst = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id/see-first',
  beforeLoad: askWhoIsHere,
  /** `draft`: the plan whose notes another is wanted from; the coaching model, and the plan to keep what was approved of, where they were asked for. */
  validateSearch: ({ draft, coachingModel, keep }: Record<string, unknown>): SeeFirst =>
    given({ draft: text(draft), coachingModel: text(coachingModel), keep: text(keep) }),
  component: lazyRouteComponent(() => import('../features/sending/see-first-page.tsx'), 'SeeFirstPage'),
})

type SeeFirst = { draft?: string | undefined; coachingModel?: string | undefined; keep?: string | undefined }

const sent = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id/sent',
  beforeLoad: askWhoIsHere,
  component: lazyRouteComponent(() => import('../features/sending/sent-page.tsx'), 'SentPage'),
})

const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  beforeLoad: askWhoIsHere,
  /** `q`: the words searched for; `family`: in which of them. */
  validateSearch: ({ q, family }: Record<string, unknown>): { q?: string | undefined; family?: string | undefined } =>
    given({ q: text(q), family: text(family) }),
  component: lazyRouteComponent(() => import('../features/knowledge/browse-page.tsx'), 'BrowsePage'),
})

/** What the question bank is narrowed to. */
type Questions = Partial<Record<'arc' | 'stage' | 'focus' | 'depth', string | undefined>>

const knowledgePage = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/$id',
  beforeLoad: askWhoIsHere,
  validateSearch: ({ arc, stage, focus, depth }: Record<string, unknown>): Questions =>
    given({ arc: text(arc), stage: text(stage), focus: text(focus), depth: text(depth) }),
  component: lazyRouteComponent(() => import('../features/knowledge/source-page.tsx'), 'SourcePage'),
})

const roster = createRoute({
  getParentRoute: () => root,
  path: '/roster',
  beforeLoad: askWhoIsHere,
  component: lazyRouteComponent(() => import('../features/roster/roster-page.tsx'), 'RosterPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: askWhoIsHere,
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: askWhoIsHere,
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** `to`: where the person was; `problem`: the one-time link did not open. */
  validateSearch: ({ to, problem }: Record<string, unknown>): { to?: string | undefined; problem?: 'link' | undefined } =>
    given({ to: text(to), problem: problem === 'link' ? problem : undefined }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      start,
      pastWork,
      conversation,
      seeFirst,
      sent,
      knowledge,
      knowledgePage,
      roster,
      settings,
      account,
      signIn,
    ]),
    context: { queries },
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Failed,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
