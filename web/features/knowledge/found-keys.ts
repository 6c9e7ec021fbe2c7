import type { KeyboardEvent } from 'react'

const found = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-found]')]

/** Goes to one of the things that were found; false where there is none. */
export function focusFound(at: number): boolean {
  const place = found()[at]
  place?.focus()
  return place !== undefined
}

/** Arrows go through what was found, and from the first one back to the search; Home and End to the ends. */
export function throughFound(event: KeyboardEvent): void {
  const places = found()
  const at = places.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: Math.min(at + 1, places.length - 1), ArrowUp: at - 1, Home: 0, End: places.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  if (to < 0) document.querySelector<HTMLElement>('[name=search]')?.focus()
  else places[to]?.focus()
}
