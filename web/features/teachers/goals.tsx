import { longestGoal } from '../../../server/domain/limits.ts'
import { asText, useKept } from '../../requests/kept.ts'
import { type Teacher, useEndGoal, useSetGoal } from '../../requests/teacher.ts'
import { GoalList } from '../../shared/goal-list.tsx'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { LongField } from '../../ui/field.tsx'
import { onceJoined } from './joined.ts'

/** What the two work on. Either of them sets a goal and ends it; none is lost. */
export function Goals({ teacher }: { teacher: Teacher }) {
  const { id, name, goals, endedAt } = teacher
  const [set, end] = [useSetGoal(id), useEndGoal(id)]
  const typed = useKept(`goal.${id}`, '', asText)
  const announce = useAnnounce()
  const isFirst = goals.every((goal) => goal.endedAt !== null)
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
  return (
    <Section title="Goals">
      <WhoSees of={teacher.whoCanSee.goals} also={onceJoined(teacher)} />
      <WentWrong error={set.error ?? end.error} />
      <GoalList
        goals={goals}
        side="coach"
        name={name}
        isOver={endedAt !== null}
        none={`No goal yet. One in ${name}’s own words is the best place to begin.`}
        end={end}
      >
        <form
          noValidate
          className="mt-2"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <LongField
            label={isFirst ? 'A goal' : 'Another goal'}
            hint={`As near to ${name}’s words as you can. The next plan you prepare with ${name} is drawn to the newest goal.`}
            value={typed.value}
            maxLength={longestGoal}
            onChange={(text) => typed.change(() => text)}
          />
          <Button look="quiet" type="submit" className="mt-2" aria-disabled={set.isPending || typed.value.trim() === ''}>
            {set.isPending ? 'Putting it on record…' : 'Put it on record'}
          </Button>
        </form>
      </GoalList>
    </Section>
  )
}
