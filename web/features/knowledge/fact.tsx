import type { ReactNode } from 'react'

/** A fact and its name, side by side where there is room. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-4 wide:grid-cols-[7.5rem_1fr]">
    <dt className="text-ink-2">{name}</dt>
    <dd>{children}</dd>
  </div>
)
