import { Link } from '@tanstack/react-router'
import type { Mine } from '../../requests/with-me.ts'
import { standsWith } from './waits.ts'

/** A coach in the list, and how things stand. */
export function CoachRow({ coach }: { coach: Mine['coaches'][number] }) {
  return (
    <li className="border-b border-rule">
      <Link
        to="/with-me/coaches/$teacherId"
        params={{ teacherId: coach.teacherId }}
        className="group block py-4 focus-visible:outline-offset-4"
      >
        <span className="block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline">
          {coach.coach.name}
        </span>
        <span className="mt-0.5 block text-small text-ink-2 first-letter:uppercase">{standsWith(coach).join(' · ')}</span>
      </Link>
    </li>
  )
}
