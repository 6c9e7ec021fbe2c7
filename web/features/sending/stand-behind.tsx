import { Link } from '@tanstack/react-router'
import { type Replaced, whyInWords } from './parts-of.ts'

/** Who stands behind each placeholder, and why somebody was taken to. */
export function StandBehind({ replaced, rosterIsEmpty }: { replaced: Replaced[]; rosterIsEmpty: boolean }) {
  return (
    <section aria-labelledby="stand-behind">
      <h2 id="stand-behind" className="font-serif text-lead font-semibold">
        Who stands behind the placeholders
      </h2>
      {replaced.length === 0 ? (
        <p className="mt-1 text-small">No name was found in it.</p>
      ) : (
        <ul className="mt-2 border-t border-rule">
          {replaced.map(({ placeholder, form, why }) => (
            <li key={placeholder} className="flex flex-wrap items-baseline gap-x-2 border-b border-rule py-1.5 text-small">
              <span className="rounded-small bg-act-soft px-1 py-0.5 font-medium">{placeholder}</span>
              <span>
                is <span className="font-serif text-[1rem]">{form}</span>, <span className="text-ink-2">{whyInWords(why)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-small text-ink-2">
        {rosterIsEmpty ? 'Your roster is empty, so names were found by how they are used, and some are missed. ' : 'This list stays here. '}
        <Link to="/roster" className="text-act underline underline-offset-4">
          {rosterIsEmpty ? 'Paste your class list' : 'Your roster'}
        </Link>
      </p>
    </section>
  )
}
