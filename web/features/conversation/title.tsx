import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, client, send } from '../../requests/client.ts'
import { type Conversation, conversationQuery } from '../../requests/use-conversation.ts'
import { Button } from '../../ui/button.tsx'
import { DeleteConversation } from '../own-data/delete-conversation.tsx'
import { onceShown } from './lead-to.ts'

const look = 'font-serif text-[1.375rem] leading-tight font-semibold tracking-tight wide:text-title'
const quiet =
  '-my-1 inline-flex min-h-8 items-center text-label text-ink-2 underline-offset-4 hover:text-ink hover:underline pointer-coarse:min-h-10 print:hidden'
const focusSoon = (id: string) => onceShown(() => document.getElementById(id)?.focus())

function useRename(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (title: string) => (await send(client.api.conversations[':id'].$patch({ param: { id }, json: { title } }))).json(),
    onSuccess: (conversation) => {
      queries.setQueryData(conversationQuery(id).queryKey, conversation)
      void queries.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
}

/** What the conversation is called, and quiet ways to call it something else (Enter saves, Escape gives the old name back) and to be rid of it. */
export function Title({ conversation: { id, title } }: { conversation: Pick<Conversation, 'id' | 'title'> }) {
  const [typed, setTyped] = useState<string | null>(null)
  const rename = useRename(id)
  const navigate = useNavigate()
  const leave = () => {
    setTyped(null)
    rename.reset()
    focusSoon('rename')
  }
  const save = () => {
    const name = typed?.trim() ?? ''
    if (rename.isPending) return
    if (name === '' || name === title) leave()
    else rename.mutate(name, { onSuccess: leave })
  }
  const problem = rename.error && asProblem(rename.error)
  if (typed === null) {
    return (
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className={look}>{title}</h1>
        <button
          type="button"
          id="rename"
          className={quiet}
          onClick={() => {
            setTyped(title)
            onceShown(() => (document.getElementById('name-of-conversation') as HTMLInputElement | null)?.select())
          }}
        >
          Rename
        </button>
        <DeleteConversation id={id} title={title} look={quiet} onDeleted={() => void navigate({ to: '/conversations' })} />
      </div>
    )
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h1 className="sr-only">{title}</h1>
      <input
        id="name-of-conversation"
        aria-label="Name of the conversation"
        aria-describedby={problem ? 'name-problem' : undefined}
        autoComplete="off"
        maxLength={200}
        value={typed}
        className={`min-w-0 flex-1 basis-72 rounded-control border border-edge bg-sheet px-2 py-1 ${look}`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
      <Button look="quiet" type="submit" aria-disabled={rename.isPending}>
        {rename.isPending ? 'Saving…' : 'Save'}
      </Button>
      <Button look="text" onClick={leave}>
        Cancel
      </Button>
      {problem && (
        <p id="name-problem" role="alert" className="basis-full text-label text-ink-2">
          {problem.message} {problem.next}
        </p>
      )}
    </form>
  )
}
