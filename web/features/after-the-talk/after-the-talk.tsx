import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { asProblem, client, send } from '../../requests/client.ts'
import { useKept } from '../../requests/kept.ts'
import { type Conversation, conversationQuery } from '../../requests/use-conversation.ts'
import { useWhoCanSeeConversation } from '../../requests/who-can-see.ts'
import { WhoSees } from '../../shared/who-sees.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { LongField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { asTyped, isEmpty, longest, type Typed, typedFrom } from './typed.ts'

/** Keeps what stays of the talk; says with whom it was first, where that is not known yet. */
function useKeepTalk(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ teacher, ...talk }: Typed) => {
      const param = { id }
      if (teacher.trim()) await send(client.api.conversations[':id'].$patch({ param, json: { teacher: teacher.trim() } }))
      return (await send(client.api.conversations[':id'].talk.$put({ param, json: talk }))).json()
    },
    onSuccess: (now) => {
      queries.setQueryData(conversationQuery(id).queryKey, now)
      void queries.invalidateQueries({ queryKey: ['teachers'] })
      void queries.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
}

/** Two minutes after a talk: what was said and chosen, when, and what the coach promised. It opens the next conversation. */
export function AfterTheTalk({ conversation }: { conversation: Conversation }) {
  const { teacher, talk } = conversation
  const { value: kept, change } = useKept<Typed | null>(`talk.${conversation.id}`, null, asTyped)
  const typed = kept ?? typedFrom(talk)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const seen = useWhoCanSeeConversation(conversation.id)
  const keep = useKeepTalk(conversation.id)
  const isKept = talk !== null && kept === null

  const set = (field: keyof Typed) => (text: string) => {
    setMissing(false)
    change((before) => ({ ...(before ?? typed), [field]: text }))
  }
  const submit = () => {
    if (keep.isPending) return
    setMissing(isEmpty(typed))
    if (isEmpty(typed)) form.current?.querySelector('textarea')?.focus()
    // What was typed on meanwhile stays.
    else keep.mutate(typed, { onSuccess: () => change((now) => (now === kept ? null : now)) })
  }
  const whose = teacher ? `${teacher.name}’s` : 'The teacher’s'
  const failure = keep.error && asProblem(keep.error)

  return (
    <form
      ref={form}
      noValidate
      aria-labelledby="after-the-talk"
      className="max-w-[42rem]"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 id="after-the-talk" className="font-serif text-[1.1875rem] font-semibold">
        After the talk
      </h2>
      <p className="mt-1 text-ink-2">Two minutes, while it is fresh. The next plan opens from it.</p>
      <WhoSees of={seen?.talk} className="mt-1 mb-5" />
      {failure && <ProblemNote message={failure.message} next={failure.next} onRetry={submit} />}
      <div className="grid gap-5">
        {!teacher && (
          <TextField
            label="Whom you talked with"
            hint="As you would say it: Ms Ortiz. The next plan with the same teacher opens from this talk."
            value={typed.teacher}
            maxLength={200}
            onChange={set('teacher')}
          />
        )}
        <LongField
          label={`${whose} words`}
          hint="What you want to remember, as it was said."
          problem={missing ? 'Write at least one line of it.' : null}
          value={typed.herWords}
          maxLength={longest}
          onChange={set('herWords')}
        />
        <LongField
          label={`${whose} choice`}
          hint="What it will be: something to try, to look at, or to leave as it is."
          value={typed.herChoice}
          maxLength={longest}
          onChange={set('herChoice')}
        />
        <TextField label="When" hint="As it was said: Thursday, after lunch." value={typed.when} maxLength={200} onChange={set('when')} />
        <LongField
          label="What I promised"
          hint="What you said that you would do."
          value={typed.promised}
          maxLength={longest}
          onChange={set('promised')}
        />
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
        {isKept ? (
          <Link to="/" search={teacher ? { teacher: teacher.id } : {}} className={buttonLook('primary')}>
            Start the next conversation{teacher && ` with ${teacher.name}`}
          </Link>
        ) : (
          <Button look="primary" type="submit" aria-disabled={keep.isPending}>
            {keep.isPending ? 'Keeping it…' : talk ? 'Keep the changes' : 'Keep it'}
          </Button>
        )}
        <p role="status" className="text-small text-ink-2">
          {isKept && `Kept. ${teacher ? `The next plan with ${teacher.name} opens from it.` : ''}`}
        </p>
      </div>
    </form>
  )
}
