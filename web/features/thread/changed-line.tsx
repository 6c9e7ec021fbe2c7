import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem, client, send } from '../../requests/client.ts'
import { conversationQuery, type ThreadMessage } from '../../requests/use-conversation.ts'
import { InlineButton } from './inline-button.tsx'

type ChangedLineProps = { conversationId: string; messageId: string; changes: NonNullable<ThreadMessage['changes']> }

/** What was changed in the plan in answer to a message, and the way back: all of it, or nothing. */
export function ChangedLine({ conversationId, messageId, changes: { labels, isUndone } }: ChangedLineProps) {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: async () =>
      (await send(client.api.conversations[':id'].messages[':messageId'].undo.$post({ param: { id: conversationId, messageId } }))).json(),
    onSuccess: async ({ draftId }) => {
      void queries.invalidateQueries({ queryKey: ['draft', draftId] })
      await queries.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey })
    },
  })
  if (labels.length === 0) return null
  const problem = undo.error && asProblem(undo.error)
  return (
    <>
      <p className="text-ink-2">
        Changed: {labels.join(', ')}
        {isUndone ? ' · undone' : ' · '}
        {!isUndone && (
          <InlineButton aria-disabled={undo.isPending} onClick={() => undo.isPending || undo.mutate()}>
            {undo.isPending ? 'Undoing…' : 'Undo'}
          </InlineButton>
        )}
      </p>
      {undo.data && <p className="text-ink-2">{undo.data.message}</p>}
      {problem && (
        <p role="alert">
          {problem.message} {problem.next}
        </p>
      )}
    </>
  )
}
