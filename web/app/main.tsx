import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { makeQueries } from '../requests/queries.ts'
import { isPublic } from './public-pages.ts'
import { makeRouter } from './router.tsx'

const queries = makeQueries({
  onSignedOut() {
    const { pathname, href } = router.state.location
    // What is typed is kept in this browser, so the page may go; it is come back to.
    if (!isPublic(pathname)) void router.navigate({ to: '/sign-in', search: { to: href } })
  },
  onSeeFirst() {
    const { pathname, search } = router.state.location
    const id = /^\/conversations\/([^/]+)$/.exec(pathname)?.[1]
    if (id) void router.navigate({ to: '/conversations/$id/see-first', params: { id }, search: { draft: search.draft } })
  },
})
const router = makeRouter(queries)

const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
