import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { colleaguesQuery, type Teacher, useAskHandover, useWithdrawHandover } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { dayWord } from '../../ui/in-words.ts'

/** The work goes to a colleague, if the teacher wants that. */
export function HandOver({ teacher }: { teacher: Teacher }) {
  const { name, hasAccount, handover } = teacher
  return (
    <Section title="Handing over to a colleague">
      {handover?.answer === null ? (
        <Asked teacher={teacher} handover={handover} />
      ) : (
        <>
          {handover?.answer === 'declined' && (
            <p>
              {name} declined that {handover.to.name} takes over{handover.answeredAt && `, ${dayWord(handover.answeredAt, new Date())}`}.
              You go on working together.
            </p>
          )}
          {hasAccount ? (
            <Ask teacher={teacher} />
          ) : (
            <p>
              Only {name} can say yes to that, so it can be asked once {name} has joined.
            </p>
          )}
        </>
      )}
    </Section>
  )
}

function Ask({ teacher: { id, name } }: { teacher: Teacher }) {
  const colleagues = useQuery(colleaguesQuery)
  const ask = useAskHandover(id)
  const announce = useAnnounce()
  const [to, setTo] = useState('')
  if (colleagues.data?.length === 0) return <p>There is no other coach at this school yet. An admin can invite one.</p>
  const chosen = colleagues.data?.find((one) => one.id === to)
  const submit = () => {
    if (ask.isPending || !chosen) return
    ask.mutate(chosen.id, {
      onSuccess: () => {
        announce(`${name} is asked.`)
        requestAnimationFrame(() => document.getElementById('handover-asked')?.focus())
      },
    })
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>
        {name} is asked first, and your work goes on until the answer. With a yes, it ends, and your colleague reads the pieces that you
        have shared with {name}, students by their initials. Nothing else goes along: no notes, no evidence, no jottings, no talk, no
        answer.
      </p>
      <WentWrong error={colleagues.error ?? ask.error} />
      <div className="max-w-72">
        <SelectField
          label="To whom"
          value={to}
          options={[
            { value: '', label: 'Choose a colleague' },
            ...(colleagues.data ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={setTo}
        />
      </div>
      <div>
        <Button look="quiet" type="submit" aria-disabled={!chosen || ask.isPending}>
          {ask.isPending ? 'Asking…' : `Ask ${name}${chosen ? ` about ${chosen.name}` : ''}`}
        </Button>
      </div>
    </form>
  )
}

function Asked({ teacher: { id, name }, handover }: { teacher: Teacher; handover: NonNullable<Teacher['handover']> }) {
  const withdraw = useWithdrawHandover(id)
  const announce = useAnnounce()
  return (
    <>
      <p id="handover-asked" tabIndex={-1}>
        You asked {name} {dayWord(handover.askedAt, new Date())} whether {handover.to.name} may take over. {name} has not answered yet, and{' '}
        {handover.to.name} does not know of it.
      </p>
      <WentWrong error={withdraw.error} />
      <div>
        <Button
          look="quiet"
          aria-disabled={withdraw.isPending}
          onClick={() => withdraw.isPending || withdraw.mutate(undefined, { onSuccess: () => announce('The question is withdrawn.') })}
        >
          Withdraw the question
        </Button>
      </div>
    </>
  )
}
