import { lazy, Suspense, useRef, useState } from 'react'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { useWhoCanSeeConversation } from '../../requests/who-can-see.ts'
import { kindOf } from '../../shared/kind-words.ts'
import { readersInWords } from '../../shared/who-reads.ts'
import { useFromTop } from '../../ui/use-from-top.ts'
import { Composer } from '../thread/composer.tsx'
import { Thread } from '../thread/thread.tsx'
import { JottingsPad } from './jottings/jottings-pad.tsx'
import { leadTo } from './lead-to.ts'
import type { Lighting } from './lighting.ts'
import { NotesPanel } from './notes/notes-panel.tsx'

export type OpenPanel = 'notes' | 'parts' | 'thread' | 'jottings' | null

const LessonPanels = lazy(async () => ({ default: (await import('./lesson-plan/lesson-panels.tsx')).LessonPanels }))

/** Which panel of the strip is open. A message that comes opens the thread, until it is folded again. */
export function usePanels(messages: number) {
  const [panel, setPanel] = useState<OpenPanel>(null)
  const [seen, setSeen] = useState(messages)
  return {
    open: panel ?? (messages > seen ? ('thread' as const) : null),
    show: (next: OpenPanel) => {
      setPanel(next)
      setSeen(messages)
    },
  }
}

type SidePanelsProps = {
  conversation: Conversation
  drafts: [DraftSoFar, ...DraftSoFar[]]
  lighting: Lighting
  panels: ReturnType<typeof usePanels>
  chips: string[]
  /** A strip at every width, for when two plans take all the room. */
  asStrip: boolean
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** On a wide screen a column of panels that fills the window; on a narrow one a strip, whose words open a panel over the plan. */
const columns = {
  column: 'contents wide:sticky wide:top-4 wide:flex wide:max-h-[calc(100dvh-var(--from-top,1rem)-1rem)] wide:flex-col wide:gap-4',
  strip: 'wide:contents',
  words: 'wide:hidden',
  panel:
    'max-wide:absolute max-wide:inset-x-0 max-wide:top-full max-wide:max-h-[min(45dvh,calc(100dvh-var(--from-top,0px)-3rem-var(--at-thumb,0px)))] max-wide:border-b max-wide:border-rule-2 shadow-card wide:rounded-sheet',
  notes: 'wide:min-h-52 wide:shrink',
  thread: 'wide:max-h-[40dvh] wide:min-h-20 wide:shrink-[2]',
  jottings: 'wide:max-h-[45dvh] wide:shrink-0',
  folded: 'max-wide:hidden',
}

/** A strip at every width. */
const strips = {
  column: 'contents',
  strip: 'wide:mb-5',
  words: 'wide:gap-8 wide:rounded-b-card wide:border wide:px-6',
  panel:
    'absolute inset-x-0 top-full max-h-[55dvh] border-b border-rule-2 shadow-card wide:right-auto wide:mt-1 wide:w-[46rem] wide:rounded-card wide:border',
  notes: '',
  thread: '',
  jottings: '',
  folded: 'hidden',
}

/** What the plan is made from and talked about with: notes and thread, beside the plan; on a narrow screen a strip above it, whose words open them. */
export function SidePanels({ conversation, drafts, lighting, panels: { open, show }, chips, asStrip, onDraft, onShow }: SidePanelsProps) {
  const [draft] = drafts
  const column = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  useFromTop(column)
  useFromTop(strip, 0)
  const seen = useWhoCanSeeConversation(conversation.id)
  const look = asStrip ? strips : columns
  const isLesson = kindOf(draft) === 'lesson-feedback'
  const word = (which: NonNullable<OpenPanel>, words: string) => (
    <button
      type="button"
      aria-expanded={open === which}
      aria-controls={`${which}-panel`}
      className={`min-h-12 text-label font-medium max-wide:flex-1 ${open === which ? 'text-ink underline decoration-act decoration-2 underline-offset-8' : 'text-act'}`}
      onClick={() => show(open === which ? null : which)}
    >
      {words}
    </button>
  )
  return (
    <div ref={column} className={look.column}>
      <button
        type="button"
        className="sr-only focus:not-sr-only focus:self-start focus:px-2 focus:py-1 focus:text-small focus:text-act print:hidden"
        onClick={() => leadTo('plan')}
      >
        {isLesson ? 'Past the plan, to the feedback' : 'Past the notes, to the plan'}
      </button>
      <div
        ref={strip}
        data-strip={open ? 'open' : 'folded'}
        data-everywhere={asStrip || undefined}
        className={`sticky top-0 z-20 max-wide:-mx-4 max-wide:mb-4 print:hidden ${look.strip}`}
      >
        <div className={`flex border-b border-rule bg-sheet px-4 ${look.words}`}>
          {word('notes', isLesson ? 'The plan' : 'Your notes')}
          {isLesson && word('parts', 'Its parts')}
          {word('thread', 'The thread')}
          {word('jottings', 'Jottings')}
        </div>
        {isLesson ? (
          <Suspense>
            <LessonPanels
              drafts={drafts}
              lighting={lighting}
              open={open === 'notes' || open === 'parts' ? open : 'other'}
              look={look.panel}
              asStrip={asStrip}
              onOpen={show}
            />
          </Suspense>
        ) : (
          <section
            id="notes-panel"
            aria-labelledby="notes-title"
            className={`flex flex-col overflow-hidden bg-sheet ${look.panel} ${look.notes} ${open === 'notes' ? '' : look.folded}`}
          >
            <NotesPanel drafts={drafts} lighting={lighting} unfolded={open === 'notes'} />
          </section>
        )}
        <section
          id="thread-panel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="The thread"
          className={`overflow-y-auto overscroll-contain bg-sheet px-4 py-4 wide:px-6 ${look.panel} ${look.thread} ${open === 'thread' ? '' : look.folded}`}
        >
          <Thread conversation={conversation} draft={draft} onDraft={onDraft} onShow={onShow} />
        </section>
        <section
          id="jottings-panel"
          aria-label="Your jottings"
          className={`overflow-y-auto bg-sheet px-4 py-2 wide:px-6 ${look.panel} ${look.jottings} ${open === 'jottings' ? '' : look.folded}`}
        >
          {!asStrip && (
            <button
              type="button"
              aria-expanded={open === 'jottings'}
              className="flex min-h-10 w-full items-center gap-x-3 text-left text-label font-semibold text-ink-2 max-wide:hidden"
              onClick={() => show(open === 'jottings' ? null : 'jottings')}
            >
              Your jottings
              <span className="font-normal">{open === 'jottings' ? 'fold' : seen && readersInWords(seen.jottings.readers)}</span>
            </button>
          )}
          {open === 'jottings' && (
            <div className="py-2">
              <JottingsPad conversationId={conversation.id} />
            </div>
          )}
        </section>
      </div>
      {!asStrip && <Composer conversationId={conversation.id} draftId={draft.id} chips={chips} onDraft={onDraft} onShow={onShow} />}
    </div>
  )
}
