import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { asText, useKept } from '../../../requests/kept.ts'
import { type Coach, useEndOwnGoal, useSetOwnGoal } from '../../../requests/with-me.ts'
import { Section } from '../../../shared/section.tsx'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { LongField } from '../../../ui/field.tsx'
import { dayWord } from '../../../ui/in-words.ts'
import { BeforeWriting } from '../before-writing.tsx'

type Goal = Coach['goals'][number]

/** The most a goal may hold, in characters (server/domain/teacher.ts). */
const longest = 1_000

/** What the two work on. Either of them sets a goal and ends it; none is lost. */
export function GoalsWith({ coach }: { coach: Coach }) {
  const { teacherId, goals, endedAt } = coach
  const { name } = coach.coach
  const end = useEndOwnGoal(teacherId)
  const announce = useAnnounce()
  const list = useId()
  const isOver = endedAt !== null
  const [open, ended] = [goals.filter((goal) => goal.endedAt === null), goals.filter((goal) => goal.endedAt !== null)]
  const change = (goalId: string, isEnded: boolean) => {
    if (end.isPending) return
    end.mutate(
      { goalId, ended: isEnded },
      {
        onSuccess: () => {
          announce(isEnded ? 'The goal has ended. It stands among the goals before.' : 'The goal is taken up again.')
          document.getElementById(list)?.focus()
        },
      },
    )
  }
  const lines = (some: Goal[]) => (
    <ul className="grid gap-4">
      {some.map((goal) => (
        <li key={goal.id}>
          <p className="font-serif text-lead whitespace-pre-line">{goal.text}</p>
          <div className="flex flex-wrap items-center gap-x-3 text-label text-ink-2">
            <span>{whoseInWords(goal, name)}</span>
            {!isOver && (
              <Button look="text" className="-ml-2" aria-disabled={end.isPending} onClick={() => change(goal.id, goal.endedAt === null)}>
                {goal.endedAt === null ? 'End this goal' : 'Take it up again'}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
  return (
    <Section title="Goals">
      <WentWrong error={end.error} />
      <div id={list} tabIndex={-1}>
        {open.length === 0 && <p>{isOver ? 'No goal was open.' : `No goal yet. You may set one, in your own words; so may ${name}.`}</p>}
        {lines(open)}
      </div>
      {!isOver && <AnotherGoal coach={coach} isFirst={open.length === 0} />}
      {ended.length > 0 && (
        <details>
          <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
            Goals before ({ended.length})
          </summary>
          <div className="mt-2">{lines(ended)}</div>
        </details>
      )}
    </Section>
  )
}

function whoseInWords({ setBy, setAt, endedAt }: Goal, coach: string): string {
  const now = new Date()
  const whose = setBy === 'teacher' ? 'In your words' : `In ${coach}’s words`
  return `${whose}, since ${dayWord(setAt, now)}${endedAt === null ? '' : `, ended ${dayWord(endedAt, now)}`}`
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
          maxLength={longest}
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
