import { Link } from '@tanstack/react-router'
import { type Coach, useAnswerHandover } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { dayWord } from '../../../ui/in-words.ts'

/** A colleague is to take over: what they would see, what ends, and the teacher’s yes or no. */
export function HandoverAsked({ coach: { coach, handover } }: { coach: Coach }) {
  const answer = useAnswerHandover()
  const announce = useAnnounce()
  const said = answer.data && answer.variables
  if (!handover && !said) return null
  const say = (id: string, words: 'consented' | 'declined') => {
    if (answer.isPending) return
    answer.mutate(
      { id, answer: words },
      {
        onSuccess: () => {
          announce(words === 'consented' ? 'You consented.' : 'You declined.')
          requestAnimationFrame(() => document.getElementById('handover')?.focus())
        },
      },
    )
  }
  return (
    <div id="handover" tabIndex={-1}>
      {handover ? (
        <Section title={`May ${handover.to.name} take over?`}>
          <p>
            {coach.name} asked {dayWord(handover.askedAt, new Date())} whether {handover.to.name} may go on with your work in {coach.name}’s
            place. You decide; you need not say why.
          </p>
          <p>
            If you consent, {handover.to.name} reads the pieces that {coach.name} has shared with you, students by their initials. Nothing
            else goes along: no evidence, no notes, no answer of yours. Your work with {coach.name} ends, for good; what was shared stays
            yours. With {handover.to.name} you agree anew.
          </p>
          <p>If you decline, everything stays as it is, and {handover.to.name} is not told that you were asked.</p>
          <WentWrong error={answer.error} />
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" aria-disabled={answer.isPending} onClick={() => say(handover.id, 'consented')}>
              I consent
            </Button>
            <Button look="quiet" aria-disabled={answer.isPending} onClick={() => say(handover.id, 'declined')}>
              I decline
            </Button>
          </div>
        </Section>
      ) : (
        <Section title={said?.answer === 'consented' ? 'You consented' : 'You declined'}>
          {said?.answer === 'consented' ? (
            <>
              <p>Your work goes on with your next coach. What was shared with you is where it was.</p>
              <p>
                <Link to="/with-me" className="inline-flex min-h-10 items-center text-act underline underline-offset-4">
                  See your coaches
                </Link>
              </p>
            </>
          ) : (
            <p>You go on working with {coach.name}.</p>
          )}
        </Section>
      )}
    </div>
  )
}
