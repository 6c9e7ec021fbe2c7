import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { scrollBehavior } from '../../ui/scroll-behavior.ts'
import { type Lighting, useLitElsewhere } from './lighting.ts'

type Where = {
  here: Parameters<typeof useLitElsewhere>[1]
  /** Tells that it was folded away and is not any more: folded, it opens with the same press, and then this is asked again. */
  isOpen: boolean
  /** What to look for in it, as a selector; null where this is none of its own. */
  placeOf: (label: string) => string | null
}

/** Brings what is lit from another side into sight, within this one only. */
export function useScrollToLit(scroller: RefObject<HTMLElement | null>, lighting: Lighting, { here, isOpen, placeOf }: Where) {
  const lit = useLitElsewhere(lighting, here)
  const find = useEffectEvent(placeOf)
  const last = useRef<ReturnType<Lighting['kept']>>(null)
  /** What was pressed and stays lit is led to once: whoever scrolls on and points at something else is not led back to it. */
  const isKnown = useEffectEvent(() => {
    const kept = lighting.kept()
    const isAgain = kept !== null && kept === last.current && lighting.lit() === kept
    last.current = kept
    return isAgain
  })
  useEffect(() => {
    if (isOpen) last.current = null
  }, [isOpen])
  useEffect(() => {
    const box = scroller.current
    if (!box || lit === null || (box.clientHeight === 0 && !isOpen)) return
    const selector = find(lit)
    const place = selector === null ? null : box.querySelector<HTMLElement>(selector)
    if (!place || isKnown()) return
    const from = place.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
    const seen = from >= box.scrollTop + 24 && from + place.offsetHeight <= box.scrollTop + box.clientHeight - 24
    if (!seen) box.scrollTo({ top: from - box.clientHeight / 3, behavior: scrollBehavior() })
  }, [lit, scroller, isOpen])
}
