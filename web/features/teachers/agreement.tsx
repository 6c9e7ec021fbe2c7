import { useKept } from '../../requests/kept.ts'
import { type Teacher, useAccept, useAgree } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { LongField } from '../../ui/field.tsx'
import { dayWord } from '../../ui/in-words.ts'
import { bothSee } from './joined.ts'

/** The most the agreement may hold, in characters (server/domain/teacher.ts). */
const longest = 4_000

const asWords = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)

/** What a principal hears and what nobody does: in words that both accept, each for themself. */
export function AgreementSection({ teacher }: { teacher: Teacher }) {
  const { id, name, agreement } = teacher
  const kept = useKept(`agreement.${id}`, null, asWords)
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
      <WhoSees>{bothSee(teacher)}</WhoSees>
      <p id="agreement-stands" tabIndex={-1}>
        {standsInWords(teacher)}
      </p>
      <WentWrong error={accept.error} />
      {kept.value !== null ? (
        <ChangeWords id={id} name={name} words={kept.value} onChange={kept.change} />
      ) : (
        <>
          <details open={waits}>
            <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
              The words
            </summary>
            <div className="mt-1 rounded-card border border-rule-2 bg-sheet px-5 py-4">
              {agreement.words.split(/\n{2,}/).map((paragraph) => (
                <p key={paragraph} className="mb-3 whitespace-pre-line last:mb-0">
                  {paragraph}
                </p>
              ))}
            </div>
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

type ChangeWordsProps = { id: string; name: string; words: string; onChange: (next: (before: string | null) => string | null) => void }

function ChangeWords({ id, name, words, onChange }: ChangeWordsProps) {
  const agree = useAgree(id)
  const announce = useAnnounce()
  const close = () => {
    onChange(() => null)
    requestAnimationFrame(() => document.getElementById('change-agreement')?.focus())
  }
  const submit = () => {
    if (agree.isPending || words.trim() === '') return
    agree.mutate(words.trim(), {
      onSuccess: () => {
        announce(`The words are changed, and you accept them. ${name} is asked.`)
        close()
      },
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <WentWrong error={agree.error} onRetry={submit} />
      <LongField
        label="The words of your agreement"
        hint={`You accept what you write here by keeping it; ${name} accepts it anew.`}
        problem={words.trim() === '' ? 'Write what the two of you agree on.' : null}
        value={words}
        maxLength={longest}
        onChange={(text) => onChange(() => text)}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="quiet" type="submit" aria-disabled={agree.isPending}>
          {agree.isPending ? 'Keeping them…' : 'Keep these words'}
        </Button>
        <Button look="text" onClick={close}>
          Leave them as they were
        </Button>
      </div>
    </form>
  )
}
