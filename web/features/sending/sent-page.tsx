import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { asProblem, client, send } from '../../requests/client.ts'
import { useConversation } from '../../requests/use-conversation.ts'
import { useWhoCanSeeOwn } from '../../requests/who-can-see.ts'
import { NotHere } from '../../shared/not-here.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ExactWords } from './exact-words.tsx'

const route = getRouteApi('/conversations/$id/sent')

type Sent = InferResponseType<(typeof client.api.conversations)[':id']['sent']['$get'], 200>['sent'][number]

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' })

const whatFor: Record<string, string> = { plan: 'For a plan', 'another item': 'For another one', chat: 'For an answer in the thread' }

/** Everything that was sent to a language model for a conversation, the newest first. */
export function SentPage() {
  const { id } = route.useParams()
  const conversation = useConversation(id)
  const { data, error, refetch } = useQuery({
    queryKey: ['sent', id],
    queryFn: async () => (await (await send(client.api.conversations[':id'].sent.$get({ param: { id } }))).json()).sent,
    staleTime: 0,
  })
  const own = useWhoCanSeeOwn()
  const problem = error && asProblem(error)
  if (problem?.code === 'request.not_found') {
    return <NotHere what="This conversation isn’t here" why="The address may be mistyped, or it is someone else’s." />
  }
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>What was sent · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">What was sent</h1>
      <p className="mt-2 max-w-[60ch]">
        {conversation.data && (
          <>
            For{' '}
            <Link to="/conversations/$id" params={{ id }} className="text-act underline underline-offset-4">
              {conversation.data.title}
            </Link>
            , word for word, as it left.{' '}
          </>
        )}
      </p>
      <WhoSees of={own?.sent} className="mt-1 mb-5" />
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="max-w-[60ch]">Nothing. The built-in drafter wrote what is in this conversation.</p>}
      {data && data.length > 0 && (
        <ul className="border-t border-rule">
          {data.map((sent) => (
            <li key={sent.id} className="border-b border-rule">
              <OneSending sent={sent} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One request, folded: when, where to, what for; opened, its words. */
function OneSending({ sent: { at, what, origin, llm, messages } }: { sent: Sent }) {
  return (
    <details className="group">
      <summary className="flex min-h-12 flex-wrap items-baseline gap-x-4 gap-y-0.5 py-3">
        <span className="font-medium underline-offset-4 group-hover:underline">{whatFor[what] ?? what}</span>
        <span className="text-small text-ink-2">
          to {llm} at {new URL(origin).host}
        </span>
        <time dateTime={at} className="text-small text-ink-2 wide:ml-auto">
          {moment.format(new Date(at))}
        </time>
      </summary>
      <div className="mb-5 rounded-sheet bg-sheet px-4 py-2 shadow-card wide:px-6">
        <ExactWords messages={messages} />
      </div>
    </details>
  )
}
