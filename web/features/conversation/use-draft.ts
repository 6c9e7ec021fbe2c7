import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DraftEvent } from '../../../server/domain/draft-event.ts'
import { client, send } from '../../app/client.ts'
import { type DraftSoFar, withEvent } from './draft-so-far.ts'

/** A draft, followed while it is being written. A reload takes up where it is; the drafter does not notice. */
export function useDraft(id: string) {
  const queries = useQueryClient()
  const [lost, setLost] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const query = useQuery({
    queryKey: ['draft', id],
    queryFn: async (): Promise<DraftSoFar> => (await send(client.api.drafts[':id'].$get({ param: { id } }))).json(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const stop = useMutation({
    mutationFn: async (): Promise<DraftSoFar> => (await send(client.api.drafts[':id'].stop.$post({ param: { id } }))).json(),
    onSuccess: (stopped) =>
      queries.setQueryData<DraftSoFar>(['draft', id], (draft) => (draft && draft.seq > stopped.seq ? draft : stopped)),
  })

  const running = query.data?.composing === 'running'
  useEffect(() => {
    if (!running) return
    const stream = new EventSource(`/api/drafts/${encodeURIComponent(id)}/events`)
    stream.onopen = () => setLost(false)
    stream.onerror = () => {
      setLost(true)
      // It will not try again by itself: ask why.
      if (stream.readyState === EventSource.CLOSED) void queries.refetchQueries({ queryKey: ['draft', id] })
    }
    stream.onmessage = ({ data, lastEventId }) => {
      // Written by this same server from the same types, and checked there.
      const event = JSON.parse(data) as DraftEvent
      queries.setQueryData<DraftSoFar>(['draft', id], (draft) => draft && withEvent(draft, Number(lastEventId), event))
      if (event.type !== 'draft-end' && event.type !== 'interrupted' && event.type !== 'error') return
      stream.close()
      // An ending that is no row of the draft: the stream broke, and the draft may still be going on.
      if (queries.getQueryData<DraftSoFar>(['draft', id])?.composing === 'running') setLost(true)
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
    stop: () => stop.mutate(),
    stopping: stop.isPending,
    /** Why it could not be stopped. */
    stopProblem: stop.error,
    /** The draft is being written, and we can't hear it. */
    lost,
    reconnect: () => setAttempt((count) => count + 1),
  }
}
