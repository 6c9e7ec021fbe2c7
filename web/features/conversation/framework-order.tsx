import { lessonFeedback } from '../../../server/domain/forms.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useFrameworks } from '../../requests/knowledge.ts'
import { Menu } from '../../ui/menu.tsx'
import { useAnotherPlan } from './begin-draft.ts'

const look = 'inline-flex min-h-10 items-center text-small text-ink-2 underline-offset-4 hover:text-ink hover:underline'

/** Makes the feedback again with the criteria of a framework first, or in the usual order. What was approved stays. */
export function OrderByFramework({ draft, onBegun }: { draft: DraftSoFar; onBegun: (draftId: string) => void }) {
  const frameworks = useFrameworks()
  const again = useAnotherPlan(draft, onBegun)
  const ours = draft.request.framework ?? null
  const keep = draft.items.some(({ state }) => state === 'approved') ? { keep: draft.id } : {}
  const order = (framework: string | null) => again.isPending || again.mutate({ coachingModel: lessonFeedback.id, framework, ...keep })
  const entry = (framework: string | null, label: string) => ({ key: framework ?? 'usual', label, onChoose: () => order(framework) })
  return (
    <Menu
      trigger={again.isPending ? 'Beginning…' : again.error ? 'It could not be begun. Order by…' : 'Order by a framework'}
      look={look}
      align="end"
      entries={[
        ...(ours === null ? [] : [entry(null, 'The usual order')]),
        ...frameworks.filter(({ id }) => id !== ours).map(({ id, title }) => entry(id, title)),
      ]}
    />
  )
}
