import { useId } from 'react'
import type { RosterPerson } from '../../../server/domain/roster.ts'
import { namesOf } from './roster-text.ts'

function Names({ title, names }: { title: string; names: string[] }) {
  const id = useId()
  if (names.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 id={id} className="text-label font-semibold text-ink-2">
        {title}, {names.length}
      </h2>
      <ul className="mt-2 columns-2 gap-x-8 border-t border-rule pt-2 wide:columns-3">
        {names.map((name, place) => (
          // The same name twice is two people.
          <li key={`${name} ${place}`} className="break-inside-avoid py-0.5 font-serif text-[1rem]">
            {name}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The people that the server keeps, as they were read. */
export const WhoIsOnIt = ({ people }: { people: RosterPerson[] }) => (
  <>
    <Names title="Students" names={namesOf(people, 'student')} />
    <Names title="Staff" names={namesOf(people, 'staff')} />
  </>
)
