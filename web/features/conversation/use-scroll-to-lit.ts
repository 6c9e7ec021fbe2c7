import { type RefObject, useEffect, useEffectEvent } from 'react'
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
  useEffect(() => {
    const box = scroller.current
    if (!box || lit === null || (box.clientHeight === 0 && !isOpen)) return
    const selector = find(lit)
    const place = selector === null ? null : box.querySelector<HTMLElement>(selector)
    if (!place) return
    const from = place.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
    const seen = from >= box.scrollTop + 24 && from + place.offsetHeight <= box.scrollTop + box.clientHeight - 24
    if (!seen) box.scrollTo({ top: from - box.clientHeight / 3, behavior: scrollBehavior() })
  }, [lit, scroller, isOpen])
}
