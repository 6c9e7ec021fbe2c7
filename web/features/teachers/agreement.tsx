import { type Teacher, useAccept, useAgree } from '../../requests/teacher.ts'
import { AgreementWords } from '../../shared/agreement-words.tsx'
import { ChangeAgreement, type ChangedWords, useChangedWords } from '../../shared/change-agreement.tsx'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { dayWord } from '../../ui/in-words.ts'
import { onceJoined } from './joined.ts'

/** What a principal hears and what nobody does: in words that both accept, each for themself. */
export function AgreementSection({ teacher }: { teacher: Teacher }) {
  const { id, agreement } = teacher
  const kept = useChangedWords(`agreement.${id}`)
  const accept = useAccept(id)
  const announce = useAnnounce()
  const waits = agreement.coachAcceptedAt === null
  const accepted = () => {
    if (accept.isPending) return
    accept.mutate(agreement.changedAt, {
      onSuccess: () => {
        announce('You accept these words.')
        document.getElementById('agreement-stands')?.focus()
      },
    })
  }
  return (
    <Section title="Your coaching agreement">
      <WhoSees of={teacher.whoCanSee.agreement} also={onceJoined(teacher)} />
      <p id="agreement-stands" tabIndex={-1}>
        {standsInWords(teacher)}
      </p>
      <WentWrong error={accept.error} />
      {kept.value !== null ? (
        <ChangeWords teacher={teacher} words={kept.value} onChange={kept.change} />
      ) : (
        <>
          <details open={waits}>
            <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
              The words
            </summary>
            <AgreementWords words={agreement.words} />
          </details>
          <div className="flex flex-wrap gap-2">
            {waits && (
              <Button look="quiet" aria-disabled={accept.isPending} onClick={accepted}>
                {accept.isPending ? 'Accepting…' : 'I accept these words'}
              </Button>
            )}
            <Button id="change-agreement" look="text" className={waits ? '' : '-ml-2'} onClick={() => kept.change(() => agreement.words)}>
              Change the words
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

/** Whose words they are, and who has accepted them. */
function standsInWords({ name, hasAccount, agreement }: Teacher): string {
  const { changedBy, changedAt, coachAcceptedAt, teacherAcceptedAt } = agreement
  const now = new Date()
  const whose =
    changedAt === null || changedBy === null
      ? 'These words are proposed by Thinking Partner; change what does not fit.'
      : `${changedBy === 'coach' ? 'You' : name} changed the words ${dayWord(changedAt, now)}.`
  const you = coachAcceptedAt === null ? 'You have not accepted them yet.' : `You accepted them ${dayWord(coachAcceptedAt, now)}.`
  const other =
    teacherAcceptedAt !== null
      ? `${name} accepted them ${dayWord(teacherAcceptedAt, now)}.`
      : hasAccount
        ? `${name} has not accepted them yet.`
        : `${name} is asked on joining.`
  return [whose, you, other].join(' ')
}

const ChangeWords = ({ teacher: { id, name }, ...changed }: { teacher: Teacher } & ChangedWords) => (
  <ChangeAgreement
    {...changed}
    name={name}
    hint={`You accept what you write here by keeping it; ${name} accepts it anew.`}
    look="quiet"
    agree={useAgree(id)}
  />
)
