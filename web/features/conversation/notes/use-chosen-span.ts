import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { chosenSpan, type Span } from './chosen-span.ts'

/** What of the notes is selected, and where the selection ends on the page, in pixels from the notes' own corner. */
export type Chosen = Span & { left: number; bottom: number }

/** A selection settles before it is offered: it changes with each pixel and each key. */
const settledMs = 180

/** Follows the selection in the notes, made with mouse, finger or keyboard. */
export function useChosenSpan(shown: RefObject<HTMLElement | null>, notes: string) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const held = useRef(false)

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout>
    const look = () => {
      if (held.current || !shown.current) return
      setChosen(read(shown.current, notes))
    }
    const later = () => {
      clearTimeout(soon)
      soon = setTimeout(look, settledMs)
    }
    document.addEventListener('selectionchange', later)
    return () => {
      clearTimeout(soon)
      document.removeEventListener('selectionchange', later)
    }
  }, [shown, notes])

  const letGo = useCallback(() => {
    held.current = false
    document.getSelection()?.removeAllRanges()
    setChosen(null)
  }, [])

  return {
    chosen,
    /** While something is done with it: a touch on a button takes the selection away. */
    hold: (hold: boolean) => {
      held.current = hold
    },
    letGo,
  }
}

function read(shown: HTMLElement, notes: string): Chosen | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(shown)) return null
  const span = chosenSpan(range, shown, notes)
  if (!span) return null
  const corner = shown.getBoundingClientRect()
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  return { ...span, left: last.right - corner.left, bottom: last.bottom - corner.top }
}
