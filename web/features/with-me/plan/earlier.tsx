import type { SharedPlan } from '../../../requests/open-plan.ts'
import type { Mine } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { OwnAnswers } from '../own-answers.tsx'
import { UnsentWords } from '../unsent-words.tsx'
import type { ReadingProps } from './piece-card.tsx'

type EarlierProps = { plan: SharedPlan; known: Set<string>; mine: Mine; reading: ReadingProps }

/** What a teacher wrote to pieces that were taken back before the page was opened. */
export function Earlier({ plan, known, mine, reading: { coach, unsent, write } }: EarlierProps) {
  const answers = mine.answers.filter(({ draftId, itemId }) => draftId === plan.draftId && !known.has(itemId)).toReversed()
  const words = Object.entries(unsent).flatMap(([key, text]) => (known.has(key) ? [] : [{ key, text }]))
  if (answers.length === 0 && words.length === 0) return null
  return (
    <div id="earlier" tabIndex={-1} className="print:hidden">
      <Section title={`What you wrote to what ${coach} took back`}>
        {answers.length > 0 && (
          <>
            <WhoSees of={plan.whoCanSee.answers} />
            <OwnAnswers draftId={plan.draftId} answers={answers} then="earlier" />
          </>
        )}
        <UnsentWords words={words} onClear={(key) => write(key, () => '')} />
      </Section>
    </div>
  )
}
