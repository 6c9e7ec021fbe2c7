import type { DraftSoFar } from '../../../requests/draft-so-far.ts'

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })

/** Who wrote it, when, and from what. */
export function WrittenBy({ draft, provenance }: { draft: DraftSoFar; provenance: NonNullable<DraftSoFar['provenance']> }) {
  const drafter = provenance.drafter === 'built-in' ? `the built-in drafter, version ${provenance.version}` : provenance.version
  const yours = draft.items.filter(({ author }) => author === 'coach').map(({ label }) => label)
  return (
    <p className="mt-8 text-label text-ink-2">
      Written by {drafter}, on <time dateTime={draft.createdAt}>{moment.format(new Date(draft.createdAt))}</time>, from your notes and
      coaching knowledge {provenance.knowledgeVersion}.{yours.length > 0 && ` Changed by you: ${yours.join(', ')}.`}
    </p>
  )
}
