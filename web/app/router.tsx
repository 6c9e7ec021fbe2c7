import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Failed, NotFound } from './not-here.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  /** The conversation whose notes are to be started from again. */
  validateSearch: ({ again }: Record<string, unknown>): { again?: string } => (typeof again === 'string' ? { again } : {}),
  component: lazyRouteComponent(() => import('../features/start/start-page.tsx'), 'StartPage'),
})

/** What of a conversation is looked at: kept in the address, so that Back and reload work. */
type ConversationView = { view?: 'evidence'; length?: 'five-minutes' }

const conversation = createRoute({
  getParentRoute: () => root,
  path: '/conversations/$id',
  validateSearch: ({ view, length }: Record<string, unknown>): ConversationView => ({
    ...(view === 'evidence' && { view }),
    ...(length === 'five-minutes' && { length }),
  }),
  component: lazyRouteComponent(() => import('../features/conversation/conversation-page.tsx'), 'ConversationPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([start, conversation]),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
