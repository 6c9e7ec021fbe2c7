import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** A word that opens a panel beside it; Escape, a click elsewhere or "Close" puts it away. */
export function Explain({
  trigger,
  label,
  look,
  title,
  children,
}: {
  trigger: ReactNode
  label?: string
  look: string
  title: string
  children: ReactNode
}) {
  return (
    <Popover.Root>
      <Popover.Trigger className={look} aria-label={label}>
        {trigger}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} align="start" className="z-20">
          <Popover.Popup className="max-h-[min(var(--available-height),32rem)] w-[min(26rem,var(--available-width))] overflow-y-auto overscroll-contain rounded-card border border-rule-2 bg-sheet p-5 text-small text-ink shadow-card transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Popover.Title className="mb-2 font-serif text-lead font-semibold">{title}</Popover.Title>
            {children}
            <Popover.Close render={<Button look="text" className="mt-2 -ml-2" />}>Close</Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
