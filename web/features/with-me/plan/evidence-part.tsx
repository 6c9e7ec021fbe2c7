import { Link } from '@tanstack/react-router'
import { evidenceSheetId } from '../../../../server/domain/evidence-sheet-id.ts'
import type { OpenPlan, SharedPlan } from '../../../requests/open-plan.ts'
import { useAskForEvidence } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { WhoSees } from '../../../shared/who-sees.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import type { ReadingProps } from './piece-card.tsx'
import { WhatYouSay } from './what-you-say.tsx'

/** What was seen in the lesson: the sheet where it is shared; where it is not, that there are notes, and a way to ask for them. */
export function EvidencePart({ open: { plan, isGone, sheetTakenBack }, reading }: { open: OpenPlan; reading: ReadingProps }) {
  const { draftId, coach, answerReaders, isOver, answersTo, unsent, write } = reading
  const hasOwn = unsent[evidenceSheetId] !== undefined || answersTo(evidenceSheetId).length > 0
  if (!plan.sheet && !plan.evidence.exists && !hasOwn && !sheetTakenBack) return null
  if (isGone && !hasOwn) return null
  return (
    <div id="evidence-part" tabIndex={-1} className="print:hidden">
      <Section title="What was seen and heard">
        {plan.sheet ? (
          <>
            <p>
              {coach} shares the evidence sheet with you: one page of what anyone in the room could have seen or heard, to look at together.
            </p>
            <WhoSees of={plan.whoCanSee.sheet} />
            <div>
              <Link to="/with-me/$draftId" params={{ draftId }} search={{ view: 'evidence' }} className={buttonLook('quiet')}>
                Open the evidence sheet
              </Link>
            </div>
          </>
        ) : (
          <>
            {sheetTakenBack && <p>{coach} took the evidence sheet back. It can’t be read any more.</p>}
            {plan.evidence.exists && <Asking plan={plan} isOver={isOver} />}
            {hasOwn && (
              <WhatYouSay
                draftId={draftId}
                itemId={evidenceSheetId}
                coach={coach}
                readers={answerReaders}
                marks={null}
                answeredBefore={answersTo(evidenceSheetId)}
                isOver={isOver}
                text={unsent[evidenceSheetId] ?? ''}
                onWrite={(next) => write(evidenceSheetId, next)}
                within="evidence-part"
                what="the evidence sheet"
              />
            )}
          </>
        )}
      </Section>
    </div>
  )
}

/** That there are notes; whether they were asked for, and what the coach said. */
function Asking({ plan, isOver }: { plan: SharedPlan; isOver: boolean }) {
  const { draftId, coach, evidence } = plan
  const ask = useAskForEvidence(draftId)
  const announce = useAnnounce()
  const submit = () => {
    if (ask.isPending) return
    ask.mutate(undefined, {
      onSuccess: () => {
        announce(`${coach.name} is asked.`)
        document.getElementById('evidence-part')?.focus()
      },
    })
  }
  const waits = evidence.askedAt !== null && evidence.answer === null
  return (
    <>
      <p>{saidInWords(plan)}</p>
      <WentWrong error={ask.error} onRetry={submit} />
      {!isOver && !waits && (
        <div className="print:hidden">
          <Button look="quiet" aria-disabled={ask.isPending} onClick={submit}>
            {ask.isPending ? 'Asking…' : evidence.askedAt === null ? 'Ask to see them' : 'Ask again'}
          </Button>
        </div>
      )}
    </>
  )
}

function saidInWords({ coach: { name }, evidence: { askedAt, answer } }: SharedPlan): string {
  if (askedAt === null)
    return `There are notes of what was seen. They are not shared with you now; you may ask for them. ${name} is told that you ask.`
  const asked = `There are notes of what was seen. You asked to see them ${dayWord(askedAt, new Date())}.`
  if (answer === null) return `${asked} ${name} has not answered yet.`
  if (answer === 'talk-first') return `${asked} ${name} would like to talk about them with you first.`
  return `${asked} ${name} shared them with you, and has taken them back since.`
}
