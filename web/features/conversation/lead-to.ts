import { isOpen } from '../../../server/domain/open-and-blocked.ts'
import type { Item } from '../../requests/draft-so-far.ts'
import { scrollBehavior } from '../../ui/scroll-behavior.ts'

/** The id of a card on the page: two plans may stand side by side, so it is not the item's label. */
export const cardId = ({ id }: Pick<Item, 'id'>): string => `card-${id}`

/** The id of the one thing to do with the whole plan. */
export const screenAction = 'screen-action'

/** Does something once the page shows what the server just said: the cache tells the page on its next turn, and the page is drawn within it. */
export const onceShown = (act: () => void): void => void setTimeout(() => setTimeout(act))

/** Leads focus to a place on the page, and the eye to its middle, or to its beginning where it is longer than the window. */
export function leadTo(id: string): void {
  const place = document.getElementById(id)
  const isLong = place !== null && place.offsetHeight > window.innerHeight
  place?.scrollIntoView({ block: isLong ? 'start' : 'center', behavior: scrollBehavior() })
  place?.focus({ preventScroll: true })
}

/** The first item after this one that still waits, or the first of all; undefined when none does. */
export function nextWaiting(items: Item[], after: string): Item | undefined {
  const from = items.findIndex(({ id }) => id === after)
  return [...items.slice(from + 1), ...items.slice(0, from)].find(isOpen)
}

/**
 * Once the page shows what was decided: on to what waits next, or to what can be done with the whole.
 * The page moves for whoever works by keyboard; under a pointer it stays where it is.
 */
export function leadOn(items: Item[], decided: string, byKeyboard: boolean): void {
  onceShown(() => {
    const next = nextWaiting(items, decided)
    const place = document.getElementById(next ? cardId(next) : screenAction)
    if (byKeyboard) place?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
    place?.focus({ preventScroll: true })
  })
}
