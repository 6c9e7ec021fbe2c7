import { type ReactNode, useId } from 'react'

/** Things of one kind that wait; no kind is shown of which there are none. */
export function WaitingList<Entry>({
  title,
  entries,
  children,
}: {
  title: string
  entries: Entry[]
  children: (entry: Entry) => ReactNode
}) {
  const id = useId()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-1 text-label font-semibold text-ink-2">
        {title}
      </h2>
      <ul className="border-t border-rule">{entries.map(children)}</ul>
    </section>
  )
}

/** How a line that leads somewhere looks. */
export const lineLook = 'group block py-4 focus-visible:outline-offset-4'
export const titleLook = 'block font-serif text-[1.125rem] leading-snug decoration-rule-2 underline-offset-4 group-hover:underline'
