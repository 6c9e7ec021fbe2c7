import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { longestGoal } from '../../../../server/domain/limits.ts'
import { asText, useKept } from '../../../requests/kept.ts'
import { type Coach, useEndOwnGoal, useSetOwnGoal } from '../../../requests/with-me.ts'
import { GoalList } from '../../../shared/goal-list.tsx'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { LongField } from '../../../ui/field.tsx'
import { BeforeWriting } from '../before-writing.tsx'

/** What the two work on. Either of them sets a goal and ends it; none is lost. */
export function GoalsWith({ coach }: { coach: Coach }) {
  const { teacherId, goals, endedAt } = coach
  const { name } = coach.coach
  const end = useEndOwnGoal(teacherId)
  return (
    <Section title="Goals">
      <WentWrong error={end.error} />
      <GoalList
        goals={goals}
        side="teacher"
        name={name}
        isOver={endedAt !== null}
        none={`No goal yet. You may set one, in your own words; so may ${name}.`}
        end={end}
      >
        <AnotherGoal coach={coach} isFirst={goals.every((goal) => goal.endedAt !== null)} />
      </GoalList>
    </Section>
  )
}

function AnotherGoal({ coach: { teacherId, coach }, isFirst }: { coach: Coach; isFirst: boolean }) {
  const set = useSetOwnGoal(teacherId)
  const typed = useKept(`goal-with.${teacherId}`, '', asText)
  const [isOpen, setOpen] = useState(typed.value !== '')
  const announce = useAnnounce()
  const form = useId()
  const focus = (selector: string) => document.getElementById(form)?.querySelector<HTMLElement>(selector)?.focus()
  const close = () => {
    flushSync(() => setOpen(false))
    focus('button')
  }
  const submit = () => {
    const text = typed.value.trim()
    if (text === '' || set.isPending) return
    set.mutate(text, {
      onSuccess: () => {
        typed.change((now) => (now.trim() === text ? '' : now))
        close()
        announce('The goal is on record.')
      },
    })
  }
  if (!isOpen) {
    return (
      <div id={form}>
        <Button
          look="quiet"
          onClick={() => {
            flushSync(() => setOpen(true))
            focus('textarea, h3')
          }}
        >
          {isFirst ? 'Set a goal' : 'Set another goal'}
        </Button>
      </div>
    )
  }
  return (
    <form
      id={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <WentWrong error={set.error} onRetry={submit} />
      <BeforeWriting onNotNow={close}>
        <LongField
          label={isFirst ? 'A goal' : 'Another goal'}
          hint={`In your own words. ${coach.name} reads it, and may use it to prepare a talk with you.`}
          value={typed.value}
          maxLength={longestGoal}
          onChange={(text) => typed.change(() => text)}
        />
        <div className="mt-2 flex flex-wrap gap-2">
          <Button look="quiet" type="submit" aria-disabled={set.isPending || typed.value.trim() === ''}>
            {set.isPending ? 'Putting it on record…' : 'Put it on record'}
          </Button>
          <Button look="text" onClick={close}>
            Not now
          </Button>
        </div>
      </BeforeWriting>
    </form>
  )
}
