import { Link } from '@tanstack/react-router'
import type { KnowledgePage } from '../../requests/knowledge.ts'
import { buttonLook } from '../../ui/button.tsx'

type DraftWithProps = { page: Pick<KnowledgePage, 'id' | 'facts'>; look: 'primary' | 'quiet' }

/** Begins a conversation from a page: it follows a coaching model, and draws on anything else. Nothing where neither makes sense. */
export function DraftWith({ page: { id, facts }, look }: DraftWithProps) {
  const search = beginning(id, facts)
  if (!search) return null
  return (
    <Link to="/" search={search} className={`${buttonLook(look)} print:hidden`}>
      Draft with this
    </Link>
  )
}

/** What the front door is told. Rehearsals have no front door yet, and what ends coaching begins no plan. */
function beginning(id: string, facts: KnowledgePage['facts']): { coachingModel: string } | { drawOn: string } | null {
  switch (facts.kind) {
    case 'coaching-model':
      return facts.stages.length > 0 ? { coachingModel: id } : { drawOn: id }
    case 'strategy':
    case 'framework':
    case 'practice':
    case 'document':
      return { drawOn: id }
    default:
      return null
  }
}
