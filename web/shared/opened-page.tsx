import type { ReactNode } from 'react'
import { asProblem } from '../requests/client.ts'
import { NotHere } from './not-here.tsx'
import { WentWrong } from './went-wrong.tsx'

type OpenedPageProps<Thing> = {
  asked: { data: Thing | undefined; error: Error | null; refetch: () => unknown }
  /** What the browser calls the page. */
  titled: (thing: Thing) => string
  notHere: { what: string; why: string }
  opening: string
  className?: string
  children: (thing: Thing) => ReactNode
}

/** A page about one thing, as soon as the server has answered; until then, that it is being opened, or why it is not. */
export function OpenedPage<Thing>({ asked, titled, notHere, opening, className = '', children }: OpenedPageProps<Thing>) {
  const { data: thing, error, refetch } = asked
  const page = `mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12 ${className}`
  if (thing !== undefined)
    return (
      <div className={page}>
        <title>{`${titled(thing)} · Thinking Partner`}</title>
        {children(thing)}
      </div>
    )
  if (error && asProblem(error).status === 404) return <NotHere {...notHere} />
  return (
    <div className={page}>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {!error && (
        <p role="status" className="text-ink-2">
          {opening}
        </p>
      )}
    </div>
  )
}
