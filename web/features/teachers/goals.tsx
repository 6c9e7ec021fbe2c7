import { type ReactNode, useId } from 'react'
import { asText, useKept } from '../../requests/kept.ts'
import { type Goal, type Teacher, useEndGoal, useSetGoal } from '../../requests/teacher.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { LongField } from '../../ui/field.tsx'
import { dayWord } from '../../ui/in-words.ts'
import { bothSee } from './joined.ts'

/** The most a goal may hold, in characters (server/domain/teacher.ts). */
const longest = 1_000

/** What the two work on. Either of them sets a goal and ends it; none is lost. */
export function Goals({ teacher }: { teacher: Teacher }) {
  const { id, name, goals, endedAt } = teacher
  const [set, end] = [useSetGoal(id), useEndGoal(id)]
  const typed = useKept(`goal.${id}`, '', asText)
  const announce = useAnnounce()
  const list = useId()
  const open = goals.filter((goal) => goal.endedAt === null)
  const ended = goals.filter((goal) => goal.endedAt !== null)
  const isOver = endedAt !== null
  const submit = () => {
    const text = typed.value.trim()
    if (text !== '' && !set.isPending)
      set.mutate(text, {
        onSuccess: () => {
          typed.change((now) => (now.trim() === text ? '' : now))
          announce('The goal is on record.')
        },
      })
  }
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
  const acts = (goal: Goal) =>
    isOver ? null : (
      <Button look="text" className="-ml-2" onClick={() => change(goal.id, goal.endedAt === null)}>
        {goal.endedAt === null ? 'End this goal' : 'Take it up again'}
      </Button>
    )
  return (
    <Section title="Goals">
      <WhoSees>{bothSee(teacher)}</WhoSees>
      <WentWrong error={set.error ?? end.error} />
      <div id={list} tabIndex={-1}>
        {open.length === 0 && <p>{isOver ? 'No goal was open.' : `No goal yet. One in ${name}’s own words is the best place to begin.`}</p>}
        <ul className="grid gap-4">
          {open.map((goal) => (
            <GoalLine key={goal.id} goal={goal} name={name}>
              {acts(goal)}
            </GoalLine>
          ))}
        </ul>
      </div>
      {!isOver && (
        <form
          noValidate
          className="mt-2"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <LongField
            label={open.length === 0 ? 'A goal' : 'Another goal'}
            hint={`As near to ${name}’s words as you can. The next plan you prepare with ${name} is drawn to the newest goal.`}
            value={typed.value}
            maxLength={longest}
            onChange={(text) => typed.change(() => text)}
          />
          <Button look="quiet" type="submit" className="mt-2" aria-disabled={set.isPending || typed.value.trim() === ''}>
            {set.isPending ? 'Putting it on record…' : 'Put it on record'}
          </Button>
        </form>
      )}
      {ended.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
            Goals before ({ended.length})
          </summary>
          <ul className="mt-2 grid gap-4">
            {ended.map((goal) => (
              <GoalLine key={goal.id} goal={goal} name={name}>
                {acts(goal)}
              </GoalLine>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function GoalLine({ goal, name, children }: { goal: Goal; name: string; children: ReactNode }) {
  const now = new Date()
  const whose = goal.setBy === 'coach' ? 'In your words' : `In ${name}’s words`
  return (
    <li>
      <p className="font-serif text-lead whitespace-pre-line">{goal.text}</p>
      <div className="flex flex-wrap items-center gap-x-3 text-label text-ink-2">
        <span>
          {whose}, since {dayWord(goal.setAt, now)}
          {goal.endedAt !== null && `, ended ${dayWord(goal.endedAt, now)}`}
        </span>
        {children}
      </div>
    </li>
  )
}
