import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, send } from '../../../requests/client.ts'
import { asText, useKept } from '../../../requests/kept.ts'
import { goingOn, useTeachers } from '../../../requests/teachers.ts'
import { conversationQuery } from '../../../requests/use-conversation.ts'
import { WentWrong } from '../../../shared/went-wrong.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'

/** Says whom a conversation is with, where nobody was named. */
export function WithWhom({ conversationId }: { conversationId: string }) {
  const queries = useQueryClient()
  const teachers = useTeachers().data ?? []
  const typed = useKept(`with-whom.${conversationId}`, '', asText)
  const [isMissing, setMissing] = useState(false)
  const say = useMutation({
    mutationFn: async (teacher: string) =>
      (await send(client.api.conversations[':id'].$patch({ param: { id: conversationId }, json: { teacher } }))).json(),
    onSuccess: () => {
      typed.forget()
      void queries.invalidateQueries({ queryKey: ['shares'] })
      void queries.invalidateQueries({ queryKey: ['teachers'] })
      void queries.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey })
    },
  })
  const submit = () => {
    const name = typed.value.trim()
    setMissing(name === '')
    if (name !== '' && !say.isPending) say.mutate(name)
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>This conversation is with nobody yet, so there is nobody to share it with.</p>
      <WentWrong error={say.error} onRetry={submit} />
      <TextField
        label="Which teacher is it with?"
        hint="As you would say it: Ms Ortiz."
        problem={isMissing ? 'Type a name.' : null}
        value={typed.value}
        maxLength={200}
        suggestions={goingOn(teachers).map(({ name }) => name)}
        onChange={(name) => {
          setMissing(false)
          typed.change(() => name)
        }}
      />
      <div>
        <Button look="primary" type="submit" aria-disabled={say.isPending}>
          {say.isPending ? 'Keeping it…' : 'It is with this teacher'}
        </Button>
      </div>
    </form>
  )
}
