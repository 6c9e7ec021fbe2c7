import { useEffect, useRef, useState } from 'react'
import { type Entry, emptyEntry } from './entry.ts'

const typedKey = 'thinking-partner.typed'
/** The last entry sent, with the conversation it began: until the app keeps conversations for good, no restart may lose it. */
const sentKey = 'thinking-partner.sent'

function asEntry(kept: unknown): Entry {
  const fields = kept !== null && typeof kept === 'object' ? (kept as Record<string, unknown>) : {}
  const known = Object.entries(emptyEntry).map(([field, empty]) => [field, typeof fields[field] === 'string' ? fields[field] : empty])
  return Object.fromEntries(known) as Entry
}

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Null keeps nothing. */
function keep(key: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing (private window, full disk) still lets people work.
  }
}

const isEmpty = (entry: Entry): boolean => JSON.stringify(entry) === JSON.stringify(emptyEntry)
const keepTyped = (entry: Entry) => keep(typedKey, isEmpty(entry) ? null : entry)

/** What was being typed; with nothing typed, what the conversation `again` was begun from. */
function begin(again: string | undefined): Entry {
  const typed = asEntry(load(typedKey))
  const sent = load(sentKey) as { id?: unknown; entry?: unknown } | null
  return typed.notes === '' && again !== undefined && sent?.id === again ? asEntry(sent.entry) : typed
}

/** What is being typed, kept in this browser until it has been sent: it survives a reload, a crash and a closed tab. */
export function useKeptEntry(again: string | undefined) {
  const [entry, setEntry] = useState(() => begin(again))
  const [keepsSent, setKeepsSent] = useState(() => load(sentKey) !== null)
  const newest = useRef(entry)

  useEffect(() => {
    newest.current = entry
    const soon = setTimeout(() => keepTyped(newest.current), 300)
    return () => clearTimeout(soon)
  }, [entry])

  useEffect(() => {
    const now = () => keepTyped(newest.current)
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [])

  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }))
  /** For when it has become a conversation. What is on the screen stays until the next page is there. */
  const sent = (id: string) => {
    keep(sentKey, { id, entry: newest.current })
    newest.current = emptyEntry
    keepTyped(emptyEntry)
  }
  /** Forgets what was typed and what was sent. */
  const clear = () => {
    keep(sentKey, null)
    keep(typedKey, null)
    setKeepsSent(false)
    setEntry(emptyEntry)
  }
  return { entry, change, sent, clear, keepsSomething: keepsSent || !isEmpty(entry) }
}
