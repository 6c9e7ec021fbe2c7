import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { TextField } from '../ui/field.tsx'

/** Long enough that a word is typed to its end, short enough to feel at once. */
const pauseMs = 200

type SearchFieldProps = {
  /** What is searched for now. */
  q: string
  hint?: string
  onSeek: (words: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** Words to search for: they take effect when the typing pauses. */
export function SearchField({ q, hint, onSeek, onKeyDown }: SearchFieldProps) {
  const [typed, setTyped] = useState(q)
  const [sought, setSought] = useState(q)
  // The address was changed elsewhere: by Back, or by a link.
  const [seen, setSeen] = useState(q)
  if (q !== seen) {
    setSeen(q)
    if (q !== sought) {
      setSought(q)
      setTyped(q)
    }
  }
  const seek = useEffectEvent(onSeek)
  useEffect(() => {
    const words = typed.trim()
    if (words === sought) return
    const soon = setTimeout(() => {
      setSought(words)
      seek(words)
    }, pauseMs)
    return () => clearTimeout(soon)
  }, [typed, sought])

  return (
    <TextField
      label="Search"
      hint={hint}
      type="search"
      name="search"
      value={typed}
      maxLength={200}
      onChange={setTyped}
      {...(onKeyDown && { onKeyDown })}
    />
  )
}
