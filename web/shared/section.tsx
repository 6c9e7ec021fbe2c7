import { type ReactNode, useId } from 'react'

/** One thing to know or to do on a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-rule pt-6">
      <h2 id={id} className="mb-2 font-serif text-question font-semibold">
        {title}
      </h2>
      <div className="grid max-w-[62ch] gap-3">{children}</div>
    </section>
  )
}
