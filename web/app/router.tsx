import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router'
import { meQuery } from '../requests/me.ts'
import { Failed, NotFound } from '../shared/not-here.tsx'
import { homeOf, isAdmin, isCoach } from '../shared/roles.ts'
import { askWhoIsHere, onlyAdmins, onlyCoaches, onlyFor, onlyTeachers, root, whoIsHere } from './guards.ts'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

/** Only what was given: an address carries no empty words. */
const given = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (asked) => {
    const me = await whoIsHere(asked)
    const home = homeOf(me)
    if (home !== '/') throw redirect({ to: home, replace: true })
    // Whoever has no role has no home: what is said then says so.
    if (!isCoach(me)) throw notFound()
  },
  /** By id: whom the conversation to be prepared is with, the coaching model it follows, a page of coaching knowledge to draw on. */
  validateSearch: ({ teacher, coachingModel, drawOn }: Record<string, unknown>): Beginning =>
    given({ teacher: text(teacher), coachingModel: text(coachingModel), drawOn: text(drawOn) }),
  component: lazyRouteComponent(() => import('../features/start/start-page.tsx'), 'StartPage'),
})

type Beginning = { teacher?: string | undefined; coachingModel?: string | undefined; drawOn?: string | undefined }

const pastWork = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  beforeLoad: onlyCoaches,
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
  beforeLoad: onlyCoaches,
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
  beforeLoad: onlyCoaches,
  /** `draft`: the plan whose notes another is wanted from; the coaching model, the framework, and the plan to keep what was approved of, where they were asked for. */
  validateSearch: ({ draft, coachingModel, keep, framework }: Record<string, unknown>): SeeFirst =>
    given({ draft: text(draft), coachingModel: text(coachingModel), keep: text(keep), framework: text(framework) }),
  component: lazyRouteComponent(() => import('../features/sending/see-first-page.tsx'), 'SeeFirstPage'),
})

type SeeFirst = Partial<Record<'draft' | 'coachingModel' | 'keep' | 'framework', string | undefined>>

const sent = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id/sent',
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/sending/sent-page.tsx'), 'SentPage'),
})

const teachers = createRoute({
  getParentRoute: () => root,
  path: '/teachers',
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/teachers/teachers-page.tsx'), 'TeachersPage'),
})

const teacher = createRoute({
  getParentRoute: () => root,
  path: '/teachers/$id',
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/teachers/teacher-page.tsx'), 'TeacherPage'),
})

const waiting = createRoute({
  getParentRoute: () => root,
  path: '/waiting',
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/waiting/waiting-page.tsx'), 'WaitingPage'),
})

const handedOver = createRoute({
  getParentRoute: () => root,
  path: '/handed-over',
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/handed-over/handed-over-page.tsx'), 'HandedOverPage'),
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
  beforeLoad: onlyCoaches,
  component: lazyRouteComponent(() => import('../features/roster/roster-page.tsx'), 'RosterPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: onlyFor((me) => isCoach(me) || isAdmin(me)),
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: askWhoIsHere,
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
})

const school = createRoute({
  getParentRoute: () => root,
  path: '/school',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('../features/school/people-page.tsx'), 'PeoplePage'),
})

const safeguarding = createRoute({
  getParentRoute: () => root,
  path: '/school/safeguarding',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('../features/school/safeguarding-page.tsx'), 'SafeguardingPage'),
})

const activity = createRoute({
  getParentRoute: () => root,
  path: '/school/activity',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('../features/school/activity-page.tsx'), 'ActivityPage'),
})

const keeping = createRoute({
  getParentRoute: () => root,
  path: '/school/keeping',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('../features/keeping/keeping-page.tsx'), 'KeepingPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/school/audit',
  beforeLoad: onlyAdmins,
  /** `person`: by id; `kind`: of server/domain/audit-actions.ts. */
  validateSearch: ({ person, kind }: Record<string, unknown>): { person?: string | undefined; kind?: string | undefined } =>
    given({ person: text(person), kind: text(kind) }),
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
})

const withMe = createRoute({
  getParentRoute: () => root,
  path: '/with-me',
  beforeLoad: onlyTeachers,
  component: lazyRouteComponent(() => import('../features/with-me/with-me-page.tsx'), 'WithMePage'),
})

const sharedPlan = createRoute({
  getParentRoute: () => root,
  path: '/with-me/$draftId',
  beforeLoad: onlyTeachers,
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'evidence' | undefined } =>
    given({ view: view === 'evidence' ? view : undefined }),
  component: lazyRouteComponent(() => import('../features/with-me/plan/plan-page.tsx'), 'PlanPage'),
})

const myCoach = createRoute({
  getParentRoute: () => root,
  path: '/with-me/coaches/$teacherId',
  beforeLoad: onlyTeachers,
  component: lazyRouteComponent(() => import('../features/with-me/coach/coach-page.tsx'), 'CoachPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** `to`: where the person was; `problem`: why a sign-in that led through another page came to nothing (server/domain/sign-in-problem.ts). */
  validateSearch: ({ to, problem }: Record<string, unknown>): { to?: string | undefined; problem?: string | undefined } =>
    given({ to: text(to), problem: text(problem) }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

// What a link opens stands after its #, which is sent to no server.
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: ({ context }) => context.queries.ensureQueryData(meQuery).then(() => {}),
  component: lazyRouteComponent(() => import('../features/sign-in/invitation-page.tsx'), 'InvitationPage'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../features/sign-in/reset-page.tsx'), 'ResetPage'),
})

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      start,
      pastWork,
      conversation,
      seeFirst,
      sent,
      teachers,
      teacher,
      waiting,
      handedOver,
      knowledge,
      knowledgePage,
      roster,
      settings,
      account,
      school,
      safeguarding,
      activity,
      keeping,
      audit,
      withMe,
      sharedPlan,
      myCoach,
      signIn,
      invitation,
      reset,
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
