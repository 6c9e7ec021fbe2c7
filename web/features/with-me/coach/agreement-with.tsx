import { type Coach, useAcceptWithCoach, useAgreeWithCoach } from '../../../requests/with-me.ts'
import { AgreementWords } from '../../../shared/agreement-words.tsx'
import { ChangeAgreement, type ChangedWords, useChangedWords } from '../../../shared/change-agreement.tsx'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import { BeforeWriting } from '../before-writing.tsx'

const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

/** What a principal hears, what is noted, what is shared: in words that both accept, each for themself. */
export function AgreementWith({ coach }: { coach: Coach }) {
  const { teacherId, agreement, alsoEvaluates, endedAt } = coach
  const { name } = coach.coach
  const kept = useChangedWords(`agreement-with.${teacherId}`)
  const accept = useAcceptWithCoach(teacherId)
  const announce = useAnnounce()
  const isOver = endedAt !== null
  const waits = agreement.teacherAcceptedAt === null && !isOver
  const submit = () => {
    if (accept.isPending) return
    const seen = { changedAt: agreement.changedAt, alsoEvaluates }
    accept.mutate(seen, {
      onSuccess: () => {
        announce('You accept these words.')
        focusSoon('agreement-stands')
      },
    })
  }
  return (
    <Section title="Your coaching agreement">
      <p>What a principal hears, what {name} notes, and what is shared: these words hold once both of you accept them.</p>
      <p id="agreement-stands" tabIndex={-1} className="text-ink-2">
        {standsInWords(coach)}
      </p>
      <WentWrong error={accept.error} />
      {kept.value !== null && !isOver ? (
        <ChangeWords coach={coach} words={kept.value} onChange={kept.change} />
      ) : (
        <>
          <AgreementWords words={agreement.words} />
          {!isOver && (
            <div className="flex flex-wrap gap-2">
              {waits && (
                <Button look="primary" aria-disabled={accept.isPending} onClick={submit}>
                  {accept.isPending ? 'Accepting…' : 'I accept these words'}
                </Button>
              )}
              <Button
                id="change-agreement"
                look="text"
                className={waits ? '' : '-ml-2'}
                onClick={() => {
                  kept.change(() => agreement.words)
                  focusSoon('agreement-field')
                }}
              >
                Change the words
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  )
}

/** Whose words they are, and who has accepted them. */
function standsInWords({ coach: { name }, agreement }: Coach): string {
  const { changedBy, changedAt, coachAcceptedAt, teacherAcceptedAt } = agreement
  const now = new Date()
  const whose =
    changedAt === null || changedBy === null
      ? 'The words are proposed by Thinking Partner; either of you may change them.'
      : `${changedBy === 'teacher' ? 'You' : name} changed the words ${dayWord(changedAt, now)}.`
  const you = teacherAcceptedAt === null ? 'You have not accepted them.' : `You accepted them ${dayWord(teacherAcceptedAt, now)}.`
  const other = coachAcceptedAt === null ? `${name} has not accepted them.` : `${name} accepted them ${dayWord(coachAcceptedAt, now)}.`
  return [whose, you, other].join(' ')
}

const ChangeWords = ({ coach: { teacherId, coach }, ...changed }: { coach: Coach } & ChangedWords) => (
  <ChangeAgreement
    {...changed}
    name={coach.name}
    hint={`You accept what you write here by keeping it. It holds once ${coach.name} accepts it too.`}
    look="primary"
    agree={useAgreeWithCoach(teacherId)}
    Around={BeforeWriting}
  />
)
