import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { conversationGoesQuery, useDeleteConversation } from '../../requests/own-data.ts'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel, PanelTrigger } from '../../ui/panel.tsx'
import { BeforeItGoes } from './before-it-goes.tsx'
import { conversationWords } from './what-goes.ts'

type DeleteConversationProps = { id: string; title: string; words?: string; look: string; onDeleted: () => void }

const whole = 'Delete this conversation…'

/** A quiet word that opens what would go with a conversation; only from there is it deleted. */
export function DeleteConversation({ id, title, words = whole, look, onDeleted }: DeleteConversationProps) {
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title={`Delete “${title}”?`}
      align="end"
      hasOwnClose
      open={open}
      onOpenChange={setOpen}
      trigger={
        <PanelTrigger className={look}>
          {words}
          {words !== whole && <span className="sr-only"> this conversation: {title}</span>}
        </PanelTrigger>
      }
    >
      {open && <Asked id={id} onKeep={() => setOpen(false)} onDeleted={onDeleted} />}
    </Panel>
  )
}

function Asked({ id, onKeep, onDeleted }: { id: string; onKeep: () => void; onDeleted: () => void }) {
  const { data: goes, error, refetch } = useQuery(conversationGoesQuery(id))
  const step = useDeleteConversation(id)
  if (!goes)
    return (
      <>
        <div role="status">{error ? <WentWrong error={error} onRetry={() => void refetch()} /> : 'Looking up what goes with it…'}</div>
        <Button look="text" className="mt-2 -ml-2" onClick={onKeep}>
          Keep it
        </Button>
      </>
    )
  return (
    <BeforeItGoes
      words={conversationWords(goes)}
      action="Delete it for good"
      doing="Deleting it…"
      step={step}
      keep="Keep it"
      onKeep={onKeep}
      onDelete={() => step.mutate(undefined, { onSuccess: onDeleted })}
    />
  )
}
