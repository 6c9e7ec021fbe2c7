import { Popover } from '@base-ui/react/popover'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

export type MenuEntry = { key: string; label: ReactNode; onChoose: () => void; disabled?: boolean }

type MenuProps = { trigger: ReactNode; label?: string; look: string; id?: string; entries: MenuEntry[]; align?: 'start' | 'end' }

/** Where an arrow, Home or End leads from one entry; null for every other key. */
function leadsTo(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/**
 * A word that opens a list of things to do. Arrows go through it; Escape, Tab and a click elsewhere put it away.
 * Made of a popover, which is a dialog to the browser: around the library’s own menu there are parts that can be focused and not seen.
 */
export function Menu({ trigger, label, look, id, entries, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const name = label ?? (typeof trigger === 'string' ? trigger : undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(false)
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const to = leadsTo(event.key, items.indexOf(document.activeElement as HTMLElement), items.length)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  return (
    <Popover.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Popover.Trigger id={id} className={look} aria-label={label}>
        {trigger}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={12} align={align} className="z-30">
          <Popover.Popup
            aria-label={name}
            initialFocus={() => list.current?.querySelector<HTMLElement>('[role=menuitem]') ?? true}
            className="max-h-(--available-height) max-w-[min(22rem,var(--available-width))] min-w-48 overflow-y-auto rounded-card border border-rule-2 bg-sheet py-1.5 text-small text-ink shadow-card outline-none transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <div ref={list} role="menu" aria-label={name} onKeyDown={onKeyDown}>
              {entries.map(({ key, label, onChoose, disabled = false }) => (
                <button
                  key={key}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  aria-disabled={disabled}
                  onClick={() => {
                    if (disabled) return
                    setOpen(false)
                    onChoose()
                  }}
                  className="flex min-h-10 w-full items-center px-4 py-1.5 text-left outline-none hover:bg-act-soft focus:bg-act-soft aria-disabled:cursor-default aria-disabled:text-ink-3"
                >
                  {label}
                </button>
              ))}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
