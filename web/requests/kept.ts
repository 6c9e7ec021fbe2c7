import { useEffect, useRef, useState } from 'react'
import { type Me, useMe } from './me.ts'

/** Everything this browser keeps begins so. */
const prefix = 'thinking-partner.'
const soonMs = 300

/** Words are kept apart by person. */
const whoseWords = (me: Me | null): string => me?.id ?? 'nobody'

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Null keeps nothing. */
function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing (private window, full disk) still lets people work.
  }
}

const write = ({ key, value }: { key: string; value: unknown }, nothing: string) =>
  keep(key, JSON.stringify(value) === nothing ? null : value)

/** Text as it was kept, or none. */
export const asText = (kept: unknown): string => (typeof kept === 'string' ? kept : '')

/**
 * What a person is typing, kept in this browser until it has been sent: it survives a reload, a crash, a closed tab and a login that ended.
 * Another person who signs in here does not get to see it. `read` makes a value of whatever was kept.
 */
export function useKept<Value>(what: string, empty: Value, read: (kept: unknown) => Value) {
  const key = `${prefix}${whoseWords(useMe())}.${what}`
  const [held, setHeld] = useState(() => ({ key, value: read(load(key)) }))
  const current = held.key === key ? held : { key, value: read(load(key)) }
  if (current !== held) setHeld(current)
  const newest = useRef(current)
  const nothing = JSON.stringify(empty)

  useEffect(() => {
    if (newest.current.key !== current.key) write(newest.current, nothing)
    newest.current = current
    const soon = setTimeout(() => write(newest.current, nothing), soonMs)
    return () => clearTimeout(soon)
  }, [current, nothing])

  useEffect(() => {
    const now = () => write(newest.current, nothing)
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [nothing])

  return {
    value: current.value,
    change(next: (before: Value) => Value) {
      // At once, not with the next render: there may be none, when this is the last thing before the page goes.
      newest.current = { key, value: next(newest.current.key === key ? newest.current.value : current.value) }
      setHeld(newest.current)
    },
    /** For when it was sent. What is on the screen stays until the page goes. */
    forget() {
      newest.current = { key, value: empty }
      write(newest.current, nothing)
    },
  }
}

const keysOf = (me: Me): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${whoseWords(me)}.`))
  } catch {
    return []
  }
}

/** Kept too, but none of the person’s words: what was told once, and need not be told again. */
export const toldOnce = 'told'

/** Whether this browser keeps words of this person that were not sent. */
export const keepsWords = (me: Me): boolean => keysOf(me).some((key) => !key.endsWith(`.${toldOnce}`))

/** What is kept under names that begin so, by the rest of the name. */
export const keptUnder = (me: Me, what: string): { name: string; kept: unknown }[] => {
  const begins = `${prefix}${whoseWords(me)}.${what}`
  return keysOf(me)
    .filter((key) => key.startsWith(begins))
    .map((key) => ({ name: key.slice(begins.length), kept: load(key) }))
}

/** Lets go of one thing that is kept, where no page holds it. */
export const letGoOf = (me: Me, what: string): void => keep(`${prefix}${whoseWords(me)}.${what}`, null)

/** Lets go of everything this browser keeps of this person. */
export function letGo(me: Me): void {
  for (const key of keysOf(me)) keep(key, null)
}
