import { Link } from '@tanstack/react-router'
import type { PlanSummary } from '../../requests/with-me.ts'
import { dayWord } from '../../ui/in-words.ts'
import { evidenceInWords, newInWords, sharedInWords } from './waits.ts'

/** A shared plan in the list: how it begins, from whom, and what is new. */
export function PlanRow({ plan }: { plan: PlanSummary }) {
  const { draftId, coach, begins, sharedAt } = plan
  const isNew = newInWords(plan)
  const evidence = evidenceInWords(plan)
  return (
    <li className="border-b border-rule">
      <Link
        to="/with-me/$draftId"
        params={{ draftId }}
        search={begins === null ? { view: 'evidence' } : {}}
        className="group flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-4 focus-visible:outline-offset-4"
      >
        <span className="min-w-0 flex-1 basis-72">
          <span className="line-clamp-2 font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
            {begins ?? 'What was seen and heard'}
          </span>
          <span className="mt-0.5 block text-small text-ink-2">
            From {coach.name} · {sharedInWords(plan)} · shared {dayWord(sharedAt, new Date())}
          </span>
          {evidence && <span className="mt-0.5 block text-small text-ink-2">{evidence}</span>}
        </span>
        {isNew && <span className="text-small font-medium whitespace-nowrap text-act first-letter:uppercase">{isNew}</span>}
      </Link>
    </li>
  )
}
