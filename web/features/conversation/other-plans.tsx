import { useCoachingModels } from '../../requests/coaching-models.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { Conversation } from '../../requests/use-conversation.ts'
import { dayWord } from '../../ui/in-words.ts'
import { Menu } from '../../ui/menu.tsx'
import { useAnotherPlan } from './begin-draft.ts'
import { statusInWords } from './words.ts'

const look = 'inline-flex min-h-10 items-center text-small text-ink-2 underline-offset-4 hover:text-ink hover:underline'

/** Puts a plan by another coaching model beside this one; where there is one already, that one. */
export function CompareWith({
  draft,
  drafts,
  onBeside,
}: {
  draft: DraftSoFar
  drafts: Conversation['drafts']
  onBeside: (draftId: string) => void
}) {
  const models = useCoachingModels().data ?? []
  const another = useAnotherPlan(draft, onBeside)
  const made = (coachingModel: string) =>
    drafts.find((other) => other.materialId === draft.materialId && other.coachingModel === coachingModel)
  const compare = (coachingModel: string) => {
    const there = made(coachingModel)
    if (there) onBeside(there.id)
    else if (!another.isPending) another.mutate({ coachingModel })
  }
  return (
    <Menu
      trigger={another.isPending ? 'Beginning…' : another.error ? 'It could not be begun. Compare with…' : 'Compare with…'}
      look={look}
      align="end"
      entries={models
        .filter(({ id }) => id !== draft.request.coachingModel)
        .map(({ id, title }) => ({ key: id, label: title, onChoose: () => compare(id) }))}
    />
  )
}

/** The other plans of this conversation, newest first. */
export function OtherPlans({
  current,
  drafts,
  onOpen,
}: {
  current: string
  drafts: Conversation['drafts']
  onOpen: (draftId: string) => void
}) {
  const models = useCoachingModels().data ?? []
  const others = drafts.filter(({ id }) => id !== current).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  if (others.length === 0) return null
  return (
    <Menu
      trigger="Other plans"
      look={look}
      align="end"
      entries={others.map((other) => ({
        key: other.id,
        onChoose: () => onOpen(other.id),
        label: (
          <span>
            {models.find(({ id }) => id === other.coachingModel)?.title ?? other.coachingModel}
            <span className="block text-label text-ink-2">
              {dayWord(other.createdAt, new Date())} · {statusInWords(other)}
            </span>
          </span>
        ),
      }))}
    />
  )
}
