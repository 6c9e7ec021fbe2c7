import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DraftEvent } from '../../../server/domain/draft-event.ts'
import { client, send } from '../../requests/client.ts'
import { draftQuery } from '../../requests/draft.ts'
import { type DraftSoFar, withAnswer, withEvent } from '../../requests/draft-so-far.ts'

const keyOf = (id: string) => ['draft', id]

/** Keeps what the server answered, unless the stream has told more since. */
export const keepAnswer = (queries: QueryClient, answer: DraftSoFar): void =>
  void queries.setQueryData<DraftSoFar>(keyOf(answer.id), (draft) => withAnswer(draft, answer))

/** A draft, followed while it is being written. A reload takes up where it is; the drafter does not notice. */
export function useDraft(id: string) {
  const queries = useQueryClient()
  const [lost, setLost] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const query = useQuery(draftQuery(id))
  const stop = useMutation({
    mutationFn: async () => (await send(client.api.drafts[':id'].stop.$post({ param: { id } }))).json(),
    onSuccess: (stopped) => keepAnswer(queries, stopped),
  })
  const goOn = useMutation({
    mutationFn: async () => (await send(client.api.drafts[':id'].resume.$post({ param: { id } }))).json(),
    onSuccess: (resumed) => keepAnswer(queries, resumed),
  })

  const running = query.data?.composing === 'running'
  useEffect(() => {
    if (!running) return
    const stream = new EventSource(`/api/drafts/${encodeURIComponent(id)}/events`)
    stream.onopen = () => setLost(false)
    stream.onerror = () => {
      setLost(true)
      // It will not try again by itself: ask why.
      if (stream.readyState === EventSource.CLOSED) void queries.refetchQueries({ queryKey: keyOf(id) })
    }
    stream.onmessage = ({ data, lastEventId }) => {
      // Written by this same server from the same types, and checked there.
      const event = JSON.parse(data) as DraftEvent
      queries.setQueryData<DraftSoFar>(keyOf(id), (draft) => draft && withEvent(draft, Number(lastEventId), event))
      if (event.type !== 'draft-end' && event.type !== 'interrupted' && event.type !== 'error') return
      stream.close()
      // An ending that is no row of the draft: the stream broke, and the draft may still be going on.
      if (queries.getQueryData<DraftSoFar>(keyOf(id))?.composing === 'running') setLost(true)
      else void queries.invalidateQueries({ queryKey: keyOf(id) })
    }
    return () => {
      stream.close()
      setLost(false)
    }
  }, [id, running, attempt, queries])

  return {
    draft: query.data,
    problem: query.error,
    reload: () => void query.refetch(),
    stop,
    goOn,
    /** The draft is being written, and we can't hear it. */
    lost,
    reconnect: () => setAttempt((count) => count + 1),
  }
}

export type Following = ReturnType<typeof useDraft>
