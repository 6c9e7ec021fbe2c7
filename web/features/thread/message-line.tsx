import { Link } from '@tanstack/react-router'
import { kindOfForm } from '../../../server/domain/forms.ts'
import { inWords } from '../../../server/domain/limits.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useForms } from '../../requests/forms.ts'
import type { Conversation, ThreadMessage, View } from '../../requests/use-conversation.ts'
import { wordsFor } from '../../shared/kind-words.ts'
import { draftInWords } from '../../shared/status-in-words.ts'
import { ChangedLine } from './changed-line.tsx'
import { InlineButton, inlineLook } from './inline-button.tsx'
import { telling } from './telling.ts'

type MessageLineProps = {
  message: ThreadMessage
  conversation: Conversation
  /** The draft of this message, where it is the one looked at. */
  draft: DraftSoFar | undefined
  onShow: (view: View) => void
}

/** One line of the thread: words as they are, never markup. */
export function MessageLine({ message, conversation, draft, onShow }: MessageLineProps) {
  return message.author === 'coach' ? (
    <CoachLine message={message} conversation={conversation} />
  ) : (
    <li>
      <span className="sr-only">Thinking Partner: </span>
      <p className="whitespace-pre-line">{message.text}</p>
      {draft
        ? telling(draft).map((words) => (
            // Said aloud by the plan itself.
            <p key={words} aria-live="off" className="settle text-ink-2">
              {words}
            </p>
          ))
        : message.draftId !== null && <OtherDraft conversation={conversation} draftId={message.draftId} />}
      {message.changes && <ChangedLine conversationId={conversation.id} messageId={message.id} changes={message.changes} />}
      {message.show && <ShowAgain view={message.show} onShow={onShow} />}
    </li>
  )
}

const materialName: Record<Conversation['materials'][number]['kind'], string> = {
  notes: 'Your notes',
  'lesson-plan': 'A lesson plan',
  goal: 'What you wrote',
  situation: 'What you wrote',
}

function CoachLine({ message, conversation }: Pick<MessageLineProps, 'message' | 'conversation'>) {
  const material = conversation.materials.find(({ id }) => id === message.materialId)
  return (
    <li className="ml-8 justify-self-end rounded-card bg-act-soft px-3 py-2">
      <span className="sr-only">You: </span>
      {message.text && <p className="whitespace-pre-line">{message.text}</p>}
      {material && (
        <p className="text-label text-ink-2">
          {materialName[material.kind]}, {inWords(material.characters)} characters
        </p>
      )}
    </li>
  )
}

/** A draft of this conversation that is not the one looked at. */
function OtherDraft({ conversation, draftId }: { conversation: Conversation; draftId: string }) {
  const forms = useForms()
  const summary = conversation.drafts.find(({ id }) => id === draftId)
  if (!summary) return null
  const model = forms.find(({ id }) => id === summary.coachingModel)?.title
  return (
    <p className="text-ink-2">
      {[model, draftInWords(summary)].filter(Boolean).join(', ')}.{' '}
      <Link to="/conversations/$id" params={{ id: conversation.id }} search={{ draft: draftId }} resetScroll={false} className={inlineLook}>
        Look at this {wordsFor[kindOfForm(summary.coachingModel)].draft}
      </Link>
    </p>
  )
}

const viewName: Record<View, string> = {
  'five-minutes': 'The five-minute version',
  'evidence-sheet': 'The evidence sheet',
  'whole-plan': 'The whole plan',
  'after-the-talk': 'After the talk',
  export: 'Take it out',
}

const ShowAgain = ({ view, onShow }: { view: View; onShow: (view: View) => void }) => (
  <InlineButton onClick={() => onShow(view)}>{viewName[view]}</InlineButton>
)
