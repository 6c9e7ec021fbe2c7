import { useState, useSyncExternalStore } from 'react'

/** A piece of evidence, or some lines of a lesson plan, that are lit, and the side they were lit from; the others answer. */
type Light = { label: string; from: 'notes' | 'plan' | 'parts' }

/** One light for all sides: what is pointed at, focused or pressed on one side lights up on the other. Outside React, so that only what is lit is drawn again. */
function makeLighting() {
  let passing: Light | null = null
  let kept: Light | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    lit: (): Light | null => passing ?? kept,
    /** What stays lit while nothing is pointed at. */
    kept: (): Light | null => kept,
    /** While the pointer or the focus is there; null when it leaves. */
    point(light: Light | null) {
      passing = light
      tell()
    },
    /** A press: stays lit. Null lets go. */
    keep(light: Light | null) {
      kept = light
      tell()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type Lighting = ReturnType<typeof makeLighting>

export const useLighting = (): Lighting => useState(makeLighting)[0]

export const useIsLit = ({ subscribe, lit }: Lighting, label: string): boolean =>
  useSyncExternalStore(subscribe, () => lit()?.label === label)

/** What is lit from another side than this one, or null. */
export const useLitElsewhere = ({ subscribe, lit }: Lighting, here: Light['from']): string | null =>
  useSyncExternalStore(subscribe, () => {
    const light = lit()
    return light && light.from !== here ? light.label : null
  })

/** Whether what is lit from another side than this one is also this. */
export const useAnswers = ({ subscribe, lit }: Lighting, here: Light['from'], isThis: (label: string) => boolean): boolean =>
  useSyncExternalStore(subscribe, () => {
    const light = lit()
    return light !== null && light.from !== here && isThis(light.label)
  })

/** Handlers for whatever stands for a piece of evidence on one side. */
export const lightHandlers = ({ point }: Lighting, light: Light) => ({
  onPointerEnter: () => point(light),
  onPointerLeave: () => point(null),
  onFocus: () => point(light),
  onBlur: () => point(null),
})
