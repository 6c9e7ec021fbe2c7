import { focusName } from '../../../server/domain/focus-names.ts'
import type { PageFacts } from '../../../server/domain/knowledge-page.ts'
import { inSentence } from './draft-with.ts'
import { JobHelp } from './jobs.tsx'

/** What was chosen in the knowledge to draft with; a coaching model has no facts here. */
export type Taken = { title: string; facts: PageFacts | null }

/** What comes of it, and what does not by itself: a plan is made from notes. */
export function TakenUp({ taken: { title, facts } }: { taken: Taken }) {
  if (!facts) return <JobHelp>{title} is chosen as the coaching model. Bring your notes, or say whom you talk with.</JobHelp>
  const [focus] = facts.kind === 'strategy' ? facts.focus : []
  return (
    <JobHelp>
      {facts.kind === 'strategy' ? (
        <>
          Paste your notes below these words. The plan asks about what they show, and may offer {inSentence({ title, facts })} where they
          call for it
          {focus && <>; in the thread, “one about {focusName[focus]}” asks for more</>}. The approach is dialogical, so that ideas may be
          offered.
        </>
      ) : (
        <>Paste your notes below these words. They stay at the head of the conversation; the plan itself is made from your notes.</>
      )}
    </JobHelp>
  )
}
