import { useEffect, useState } from 'react'

/** Shorter than this needs no number. */
const soon = 2

/** How long something has been going on, once it is a while: "12 s". `since` is in milliseconds of the clock; left out, since this is shown. */
export function Seconds({ since }: { since?: number }) {
  const [began] = useState(() => since ?? Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.floor((now - (since ?? began)) / 1000)
  return seconds < soon ? null : <span className="tabular-nums">{seconds} s</span>
}
