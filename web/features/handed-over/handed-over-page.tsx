import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { type HandedOver, handedOverQuery } from '../../requests/handed-over.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { WhoSees } from '../../shared/who-sees.tsx'
import { dayWord } from '../../ui/in-words.ts'

/** What colleagues had shared with teachers who are now this coach's: items alone, students by their initials. */
export function HandedOverPage() {
  const { data: teachers, error, refetch } = useQuery(handedOverQuery)
  return (
    <div className="mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Handed over to you · Thinking Partner</title>
      <h1 className="font-serif text-title font-semibold tracking-tight">Handed over to you</h1>
      <WentWrong error={error} onRetry={() => void refetch()} />
      {teachers?.length === 0 && (
        <p className="mt-2 max-w-[60ch]">
          Nobody was handed over to you. When a colleague hands work on and the teacher agrees, what was shared with the teacher by then is
          here to read.
        </p>
      )}
      {teachers && teachers.length > 0 && (
        <p className="mt-2 max-w-[60ch]">
          What your colleagues had shared, as the teacher reads it; students are named by their initials. Notes, evidence, answers and
          everything else stayed with the colleague.
        </p>
      )}
      {teachers?.map((handed) => (
        <HandedTeacher key={handed.teacher.id} handed={handed} />
      ))}
    </div>
  )
}

function HandedTeacher({ handed: { teacher, from, since, whoCanSee, plans } }: { handed: HandedOver }) {
  const id = useId()
  const now = new Date()
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-rule pt-6">
      <h2 id={id} className="font-serif text-question font-semibold">
        <Link
          to="/teachers/$id"
          params={{ id: teacher.id }}
          className="underline decoration-rule-2 underline-offset-4 hover:decoration-ink-2"
        >
          {teacher.name}
        </Link>
      </h2>
      <p className="text-small text-ink-2">
        From {from.name}, {dayWord(since, now)}
      </p>
      <WhoSees
        of={whoCanSee}
        also={whoCanSee.readers.some(({ who }) => who === 'coach') ? `They are ${from.name}’s words, who can take them back.` : undefined}
        className="mt-1"
      />
      {plans.length === 0 && <p className="mt-3">Nothing is shared, or it was taken back.</p>}
      {plans.map((plan) => (
        <article key={plan.draftId} aria-label={`${plan.coachingModel}, shared ${dayWord(plan.sharedAt, now)}`} className="mt-5">
          <h3 className="text-label font-semibold text-ink-2">
            {plan.coachingModel} · shared {dayWord(plan.sharedAt, now)}
          </h3>
          <ul className="mt-1">
            {plan.items.map((item) => (
              <li key={item.id} className="border-t border-rule py-2">
                {item.stage && <p className="text-label text-ink-2">{item.stage}</p>}
                <p className="max-w-[62ch] font-serif text-lead">{item.text}</p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}
