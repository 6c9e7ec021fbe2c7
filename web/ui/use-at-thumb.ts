import { type RefObject, useLayoutEffect } from 'react'
import './at-thumb.css'

/** Tells the page how high something `at-thumb` is, so that it can leave that much room (at-thumb.css). */
export function useAtThumb(element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const place = element.current
    if (!place) return
    const root = document.documentElement.style
    const observer = new ResizeObserver(() => root.setProperty('--at-thumb', `${place.offsetHeight}px`))
    observer.observe(place)
    return () => {
      observer.disconnect()
      root.removeProperty('--at-thumb')
    }
  }, [element])
}
