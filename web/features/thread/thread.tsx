import { useEffect, useRef } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { BeingAnswered } from './being-answered.tsx'
import { MessageLine } from './message-line.tsx'
import { telling } from './telling.ts'
import { useAnswer } from './use-answer.ts'

type ThreadProps = {
  conversation: Conversation
  /** The draft that is looked at: its message tells how far it has come. */
  draft: DraftSoFar | undefined
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** What was said, in order; the newest stays in sight where the thread scrolls by itself. */
export function Thread({ conversation, draft, onDraft, onShow }: ThreadProps) {
  const answering = useAnswer({ conversation, draftId: draft?.id, onDraft, onShow })
  const log = useRef<HTMLDivElement>(null)
  const come = answering.answer ? 1 + answering.answer.text.length + (answering.answer.doing?.length ?? 0) : 0
  const length = conversation.messages.length + (draft ? telling(draft).join('').length : 0) + come
  useEffect(() => {
    const box = log.current?.parentElement
    if (box && length > 0) box.scrollTop = box.scrollHeight
  }, [length])

  return (
    <div ref={log} role="log" aria-label="What was said">
      <ol className="grid gap-3 text-small">
        {conversation.messages.map((message) => (
          <MessageLine
            key={message.id}
            message={message}
            conversation={conversation}
            draft={message.draftId !== null && message.draftId === draft?.id ? draft : undefined}
            onShow={onShow}
          />
        ))}
        <BeingAnswered {...answering} />
      </ol>
    </div>
  )
}
