import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Joins a panel to words that open it from elsewhere on the page. */
export const makePanelHandle = () => Popover.createHandle()
export type PanelHandle = ReturnType<typeof makePanelHandle>

/** A word that opens a panel beside it. */
export const PanelTrigger = Popover.Trigger

type PanelProps = {
  title: ReactNode
  children: ReactNode
  /** The word that opens it, inside; or a handle for words elsewhere; or an element, for whoever keeps `open` and leads the focus back. */
  trigger?: ReactNode
  handle?: PanelHandle
  anchor?: Element | null
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'end'
  /** Whether what is in it has its own word that puts it away. */
  hasOwnClose?: boolean
}

/** Opens beside its word; Escape, a click elsewhere or "Close" puts it away. */
export function Panel({ title, children, trigger, handle, anchor, open, onOpenChange, align = 'start', hasOwnClose = false }: PanelProps) {
  return (
    <Popover.Root
      {...(handle && { handle })}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger}
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} align={align} className="z-30" {...(anchor && { anchor })}>
          <Popover.Popup
            {...(anchor && { finalFocus: () => (anchor instanceof HTMLElement ? anchor : true) })}
            className="max-h-[min(var(--available-height),34rem)] w-[min(26rem,var(--available-width))] overflow-y-auto overscroll-contain rounded-card border border-rule-2 bg-sheet p-5 text-small text-ink shadow-card outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Popover.Title className="mb-2 font-serif text-lead font-semibold">{title}</Popover.Title>
            {children}
            {!hasOwnClose && <Popover.Close render={<Button look="text" className="mt-2 -ml-2" />}>Close</Popover.Close>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
