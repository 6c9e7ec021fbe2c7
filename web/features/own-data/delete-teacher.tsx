import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { teacherGoesQuery, useDeleteTeacher } from '../../requests/own-data.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { BeforeItGoes } from './before-it-goes.tsx'
import { teacherWords } from './what-goes.ts'

/** A teacher goes with all that their coach made about them. What follows is said before. */
export function DeleteTeacher({ id, name }: { id: string; name: string }) {
  const [sure, setSure] = useState(false)
  const put = (isOpen: boolean) => {
    setSure(isOpen)
    requestAnimationFrame(() => document.getElementById(isOpen ? 'before-deleting' : 'delete-teacher')?.focus())
  }
  return (
    <Section title="Deleting your work">
      {sure ? (
        <div id="before-deleting" tabIndex={-1}>
          <Asked id={id} name={name} onKeep={() => put(false)} />
        </div>
      ) : (
        <div>
          <Button id="delete-teacher" look="quiet" className="max-wide:min-h-11" onClick={() => put(true)}>
            Delete {name} and all work about them…
          </Button>
        </div>
      )}
    </Section>
  )
}

function Asked({ id, name, onKeep }: { id: string; name: string; onKeep: () => void }) {
  const navigate = useNavigate()
  const { data: goes, error, refetch } = useQuery(teacherGoesQuery(id))
  const step = useDeleteTeacher(id)
  if (!goes)
    return <div role="status">{error ? <WentWrong error={error} onRetry={() => void refetch()} /> : 'Looking up what goes with it…'}</div>
  return (
    <BeforeItGoes
      words={teacherWords(goes)}
      action="Delete it all for good"
      doing="Deleting it…"
      keep={`Keep ${name}`}
      step={step}
      onDelete={() => step.mutate(undefined, { onSuccess: () => void navigate({ to: '/teachers' }) })}
      onKeep={onKeep}
    />
  )
}
