import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../../requests/client.ts'
import { useConversation } from '../../requests/use-conversation.ts'
import { NotHere } from '../../shared/not-here.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ConversationDraft } from './conversation-draft.tsx'
import { NoPlanYet } from './no-plan-yet.tsx'
import './workspace.css'

const route = getRouteApi('/conversations/$id')
const page = 'mx-auto max-w-[90rem] px-4 py-5 wide:px-8 wide:py-6 print:max-w-none print:p-0'

/** A conversation: what was brought, what it shows, and the plan that is made of it. */
export function ConversationPage() {
  const { id } = route.useParams()
  const { draft: chosen } = route.useSearch()
  const { data: conversation, error, refetch } = useConversation(id)

  if (!conversation) {
    if (!error) {
      return (
        <p role="status" className={`${page} text-ink-2`}>
          Opening the conversation…
        </p>
      )
    }
    const problem = asProblem(error)
    if (problem.code === 'request.not_found') {
      return <NotHere what="This conversation isn’t here" why="The address may be mistyped, or it is someone else’s." />
    }
    return (
      <div className={page}>
        <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />
      </div>
    )
  }
  const newest = conversation.drafts.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const draftId = chosen ?? newest?.id
  return (
    <div className={page}>
      <title>{`${conversation.title} · Thinking Partner`}</title>
      <Announcer>
        {draftId === undefined ? (
          <NoPlanYet conversation={conversation} />
        ) : (
          <ConversationDraft key={draftId} conversation={conversation} draftId={draftId} />
        )}
      </Announcer>
    </div>
  )
}
