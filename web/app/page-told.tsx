import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** After a step to another page: the focus goes to its beginning, and its title is said to those who can't see it. */
export function PageTold() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        setTitle(document.title)
        const content = document.getElementById('content')
        // A page may have put the focus where it belongs.
        if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true })
      }),
    [router],
  )
  return (
    <p role="status" className="sr-only">
      {title}
    </p>
  )
}
