import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps `--from-top` of an element up to date while the page scrolls: how far below the top of the window it begins, in pixels, never less than `least`.
 * What sticks there can so fill the window down to its end wherever the page stands, without being drawn again by React.
 */
export function useFromTop(element: RefObject<HTMLElement | null>, least = 16) {
  useLayoutEffect(() => {
    const place = element.current
    if (!place) return
    const measure = () => place.style.setProperty('--from-top', `${Math.max(least, Math.round(place.getBoundingClientRect().top))}px`)
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    // Whatever comes or goes above moves it too.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => {
      window.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [element, least])
}
