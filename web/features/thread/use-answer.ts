import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { AnswerEvent } from '../../../server/domain/answer-event.ts'
import { client, send } from '../../requests/client.ts'
import { type Conversation, conversationQuery, type View } from '../../requests/use-conversation.ts'
import { sayKey, useSay } from './use-say.ts'

type AnswerProps = {
  conversation: Conversation
  /** The draft that is looked at. */
  draftId: string | undefined
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** An answer while it is being written: what of it has come, and what is being done to the plan. `since` in milliseconds of the clock. */
export type Answer = { text: string; doing: string | null; since: number }

/** The coach's message that stands last, and so without an answer. */
const waitingIn = ({ messages }: Conversation): string | null => {
  const last = messages.at(-1)
  return last?.author === 'coach' ? last.id : null
}

/** Follows the answer to what was said last, while one is being written. A reload takes up where it is. */
export function useAnswer({ conversation, draftId, onDraft, onShow }: AnswerProps) {
  const { id } = conversation
  const queries = useQueryClient()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [unanswered, setUnanswered] = useState<string | null>(null)
  /** Several messages are answered in turn: after each answer, whether there is another. */
  const [round, setRound] = useState(0)
  const isBeingSaid = useIsMutating({ mutationKey: sayKey(id) }) > 0
  const waiting = waitingIn(conversation)
  const isAwaited = !isBeingSaid && (waiting !== null || round > 0)

  const planChanged = useEffectEvent(() => {
    if (draftId !== undefined) void queries.invalidateQueries({ queryKey: ['draft', draftId] })
  })
  const ended = useEffectEvent(async (event: AnswerEvent & { type: 'done' | 'failed' }) => {
    const now = await queries.fetchQuery({ ...conversationQuery(id), staleTime: 0 }).catch(() => null)
    setAnswer(null)
    if (!now) return setUnanswered(waiting)
    void queries.invalidateQueries({ queryKey: ['conversations'] })
    planChanged()
    if (event.type === 'done' && event.messageId === null) {
      setRound(0)
      return setUnanswered(waitingIn(now))
    }
    setRound((count) => count + 1)
    if (event.type === 'failed') return
    const view = now.messages.find((message) => message.id === event.messageId)?.show
    if (event.draftId !== null && event.draftId !== draftId) onDraft(event.draftId)
    if (view) onShow(view)
  })

  // Another message, or another round, is another answer.
  useEffect(() => {
    if (!isAwaited) return
    const stream = new EventSource(`/api/conversations/${encodeURIComponent(id)}/answer`)
    const begun = { text: '', doing: null, since: Date.now() }
    // All that there is comes first, each time it connects.
    stream.onopen = () => {
      // Where everything is answered, it only asks whether there is more.
      setAnswer((before) => (before || waiting !== null ? { ...begun, since: before?.since ?? begun.since } : null))
    }
    stream.onmessage = ({ data }) => {
      // Written by this same server from the same type.
      const event = JSON.parse(data) as AnswerEvent
      if (event.type === 'delta')
        return setAnswer((before) => ({ ...(before ?? begun), text: (before?.text ?? '') + event.text, doing: null }))
      if (event.type === 'doing') {
        // What was being done before is in the plan by now.
        planChanged()
        return setAnswer((before) => ({ ...(before ?? begun), doing: event.what }))
      }
      stream.close()
      void ended(event)
    }
    stream.onerror = () => {
      // It will not try again by itself: ask what there is.
      if (stream.readyState === EventSource.CLOSED) void ended({ type: 'done', messageId: null, draftId: null })
    }
    return () => {
      stream.close()
      setAnswer(null)
    }
  }, [id, isAwaited, waiting, round])

  const stop = useMutation({
    mutationFn: async () => (await send(client.api.conversations[':id'].answer.stop.$post({ param: { id } }))).json(),
  })
  const again = useSay({ conversationId: id, draftId: draftId ?? null, onSaid: () => {}, onDraft, onShow })
  const isUnanswered = waiting !== null && waiting === unanswered && !isBeingSaid
  return {
    answer,
    stop,
    /** For a message that nobody answers any more; null for every other. */
    sayAgain: isUnanswered ? () => again.mutate(conversation.messages.at(-1)?.text ?? '') : null,
  }
}
