import type { ReactNode } from 'react'

/** Something to know before going on: a heading, a sentence or two, at most one thing to do. */
export function Notice({
  title,
  children,
  action,
  urgent = false,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
  urgent?: boolean
}) {
  return (
    <section role={urgent ? 'alert' : undefined} className="mb-4 rounded-card border border-rule-2 bg-sheet p-5 shadow-card">
      <h2 className="font-serif text-lead font-semibold">{title}</h2>
      <div className="mt-1 max-w-[68ch] whitespace-pre-line">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </section>
  )
}
