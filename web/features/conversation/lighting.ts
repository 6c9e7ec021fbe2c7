import { useState } from 'react'

/** A piece of evidence that is lit, and the side it was lit from; the other side answers. */
type Light = { label: string; from: 'notes' | 'plan' }

/** One light for notes and plan: what is pointed at, focused or pressed on one side lights up on the other. */
export function useLighting() {
  const [passing, setPassing] = useState<Light | null>(null)
  const [kept, setKept] = useState<Light | null>(null)
  const [notesOpen, setNotesOpen] = useState(false)
  return {
    lit: passing ?? kept,
    notesOpen,
    /** While the pointer or the focus is there; null when it leaves. */
    point: (light: Light | null) => setPassing(light),
    /** A press: stays lit, and opens the notes where they are folded. */
    keep: (light: Light) => {
      setKept(light)
      if (light.from === 'plan') setNotesOpen(true)
    },
    foldNotes: (fold: boolean) => {
      setNotesOpen(!fold)
      setKept(null)
    },
  }
}

export type Lighting = ReturnType<typeof useLighting>

/** Handlers for whatever stands for a piece of evidence on one side. */
export const lightHandlers = ({ point, keep }: Lighting, light: Light) => ({
  onPointerEnter: () => point(light),
  onPointerLeave: () => point(null),
  onFocus: () => point(light),
  onBlur: () => point(null),
  onClick: () => keep(light),
})
