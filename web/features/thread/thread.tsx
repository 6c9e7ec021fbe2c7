import { useEffect, useRef } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { MessageLine } from './message-line.tsx'
import { telling } from './telling.ts'

type ThreadProps = {
  conversation: Conversation
  /** The draft that is looked at: its message tells how far it has come. */
  draft: DraftSoFar | undefined
  onShow: (view: View) => void
}

/** What was said, in order; the newest stays in sight where the thread scrolls by itself. */
export function Thread({ conversation, draft, onShow }: ThreadProps) {
  const log = useRef<HTMLDivElement>(null)
  const length = conversation.messages.length + (draft ? telling(draft).join('').length : 0)
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
      </ol>
    </div>
  )
}
