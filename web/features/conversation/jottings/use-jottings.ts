import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { jottingsQuery, useSaveJottings } from '../../../requests/jottings.ts'
import { useKept } from '../../../requests/kept.ts'

/** Long enough that a thought is typed to its end, short enough that nobody waits for it. */
const pauseMs = 700

/** What is typed and not saved yet; null: nothing is, and the pad shows what the server keeps. */
const asTyped = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)

/** A coach's own pad: saved whenever the typing pauses, and kept in this browser until then. */
export function useJottings(conversationId: string) {
  const query = useQuery(jottingsQuery(conversationId))
  const typed = useKept(`jottings.${conversationId}`, null, asTyped)
  const save = useSaveJottings(conversationId)
  const saved = query.data
  const waits = saved !== undefined && typed.value !== null && typed.value !== saved.text ? typed.value : null
  const saveNow = useEffectEvent((text: string) => {
    save.mutate(text, { onSuccess: () => typed.change((now) => (now === text ? null : now)) })
  })
  useEffect(() => {
    if (waits === null) return
    const soon = setTimeout(() => saveNow(waits), pauseMs)
    return () => clearTimeout(soon)
  }, [waits])
  return {
    text: typed.value ?? saved?.text ?? '',
    isOpen: saved !== undefined,
    change: (text: string) => typed.change(() => text),
    /** In the middle of a thought the field is left: there is no need to wait. */
    saveAtOnce: () => {
      if (waits !== null && !save.isPending) saveNow(waits)
    },
    saved,
    waits: waits !== null,
    isSaving: save.isPending,
    error: query.error ?? save.error,
    tryAgain: () => (query.error ? void query.refetch() : waits !== null && saveNow(waits)),
  }
}
