import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, notFound, redirect } from '@tanstack/react-router'
import { type Me, meQuery } from '../requests/me.ts'
import { isAdmin, isCoach, isTeacher } from '../shared/roles.ts'
import { Shell } from './shell.tsx'

type Context = { queries: QueryClient }

/** What is around every page, and above every route. */
export const root = createRootRouteWithContext<Context>()({ component: Shell })

type Asked = { context: Context; location: { href: string } }

/** Who is signed in; whoever is not is led to the sign-in page, and back from there. */
export async function whoIsHere({ context, location }: Asked): Promise<Me> {
  const me = await context.queries.ensureQueryData(meQuery)
  if (!me) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
  return me
}

/** Finds out who is here before the page is shown. */
export const askWhoIsHere = async (asked: Asked): Promise<void> => void (await whoIsHere(asked))

/** To whom a page is not, it isn’t there: the server would say no more. */
export const onlyFor = (isFor: (me: Me) => boolean) => async (asked: Asked) => {
  if (!isFor(await whoIsHere(asked))) throw notFound()
}
export const onlyCoaches = onlyFor(isCoach)
export const onlyAdmins = onlyFor(isAdmin)
export const onlyTeachers = onlyFor(isTeacher)
