import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** What stands after the `#` of the address. Leads there once the page with this id is shown. */
export function useAnchor(shown: string | undefined): string {
  const anchor = useLocation({ select: ({ hash }) => readable(hash) })
  useEffect(() => {
    if (shown === undefined || anchor === '') return
    const place = document.getElementById(anchor)
    place?.scrollIntoView({ block: 'start', behavior: 'instant' })
    place?.focus({ preventScroll: true })
  }, [shown, anchor])
  return anchor
}

function readable(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
