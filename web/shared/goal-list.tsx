import { type ReactNode, useId } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { dayWord } from '../ui/in-words.ts'

type Side = 'coach' | 'teacher'
type Goal = { id: string; text: string; setBy: Side; setAt: string; endedAt: string | null }

type GoalListProps = {
  goals: Goal[]
  /** Who reads it. */
  side: Side
  /** Of the other one. */
  name: string
  /** The two do not work together any more: goals are read, and nothing else. */
  isOver: boolean
  /** As long as no goal was set. */
  none: string
  end: { mutate: (told: { goalId: string; ended: boolean }, then: { onSuccess: () => void }) => void; isPending: boolean }
  /** Where another one is set. */
  children: ReactNode
}

/** What the two work on, and what they did before. Either of them ends a goal and takes it up again; none is lost. */
export function GoalList({ goals, side, name, isOver, none, end, children }: GoalListProps) {
  const announce = useAnnounce()
  const list = useId()
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
            <span>{whoseInWords(goal, side, name)}</span>
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
    <>
      <div id={list} tabIndex={-1}>
        {open.length === 0 && <p>{isOver ? 'No goal was open.' : none}</p>}
        {lines(open)}
      </div>
      {!isOver && children}
      {ended.length > 0 && (
        <details>
          <summary className="inline-flex min-h-10 items-center text-small text-act underline-offset-4 hover:underline">
            Goals before ({ended.length})
          </summary>
          <div className="mt-2">{lines(ended)}</div>
        </details>
      )}
    </>
  )
}

function whoseInWords({ setBy, setAt, endedAt }: Goal, side: Side, name: string): string {
  const now = new Date()
  const whose = setBy === side ? 'In your words' : `In ${name}’s words`
  return `${whose}, since ${dayWord(setAt, now)}${endedAt === null ? '' : `, ended ${dayWord(endedAt, now)}`}`
}
