import { getRouteApi } from '@tanstack/react-router'
import { useCoachingModels } from '../../requests/coaching-models.ts'
import type { Conversation } from '../../requests/use-conversation.ts'
import { useWhoCanSeeConversation } from '../../requests/who-can-see.ts'
import { readersInWords } from '../../shared/who-reads.ts'
import { AfterTheTalk } from '../after-the-talk/after-the-talk.tsx'
import { chipsFor } from '../thread/chips.ts'
import { Composer } from '../thread/composer.tsx'
import { Thread } from '../thread/thread.tsx'
import { Head } from './head.tsx'
import { JottingsPad } from './jottings/jottings-pad.tsx'

const route = getRouteApi('/conversations/$id')

/** A conversation before there is anything to draft from: the thread asks for it. */
export function NoPlanYet({ conversation }: { conversation: Conversation }) {
  const navigate = route.useNavigate()
  const { view } = route.useSearch()
  const coachingModels = useCoachingModels().data ?? []
  const seen = useWhoCanSeeConversation(conversation.id)
  const open = (draft: string) => void navigate({ search: { draft } })
  const show = (next: string) => void navigate({ search: next === 'after-the-talk' ? { view: 'after' } : {} })
  return (
    <div className="mx-auto max-w-[47.5rem]">
      <Head
        {...{ conversation, view, about: '', status: null, kind: null, action: null, others: null }}
        whoSees={seen ? readersInWords(seen.thread.readers) : null}
      />
      {view === 'after' ? (
        <AfterTheTalk conversation={conversation} />
      ) : (
        <>
          <section aria-label="The thread" className="mb-6 rounded-sheet bg-sheet px-4 py-4 shadow-card wide:px-6 wide:py-5">
            <Thread conversation={conversation} draft={undefined} onDraft={open} onShow={show} />
          </section>
          <Composer
            conversationId={conversation.id}
            draftId={null}
            chips={chipsFor({ ...conversation, draft: undefined, coachingModels })}
            onDraft={open}
            onShow={show}
          />
          <details className="mt-6 rounded-sheet bg-sheet px-4 py-2 shadow-card wide:px-6">
            <summary className="flex min-h-10 items-center gap-x-3 text-label font-semibold text-ink-2">
              Your jottings <span className="font-normal">{seen && readersInWords(seen.jottings.readers)}</span>
            </summary>
            <div className="py-2">
              <JottingsPad conversationId={conversation.id} />
            </div>
          </details>
        </>
      )}
    </div>
  )
}
