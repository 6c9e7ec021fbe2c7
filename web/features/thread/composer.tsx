import { type KeyboardEvent, useRef, useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { asText, useKept } from '../../requests/kept.ts'
import type { View } from '../../requests/use-conversation.ts'
import { AttachFile, BeingRead, below, useDroppedFile } from '../../shared/bring-file.tsx'
import type { ReadFile } from '../../shared/text-file.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Seconds } from '../../ui/seconds.tsx'
import { useAtThumb } from '../../ui/use-at-thumb.ts'
import { useSay } from './use-say.ts'

type ComposerProps = {
  conversationId: string
  /** The draft that is looked at, if there is one. */
  draftId: string | null | undefined
  /** What one is likely to say now. */
  chips: string[]
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** Where one says what is to be changed, or adds notes. What is not sent yet is kept; on a narrow screen it stays at the thumb. */
export function Composer({ conversationId, draftId = null, chips, onDraft, onShow }: ComposerProps) {
  const { value: typed, change } = useKept(`says.${conversationId}`, '', asText)
  const [problem, setProblem] = useState<string | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useAtThumb(form)
  const onSaid = (text: string) => {
    // What was typed on meanwhile stays.
    change((now) => (now === text ? '' : now))
    // What was pressed may be gone by now; on to the next from here.
    if (document.activeElement === document.body) form.current?.focus({ preventScroll: true })
  }
  const say = useSay({ conversationId, draftId, onSaid, onDraft, onShow })

  const send = (text: string) => {
    if (say.isPending || text.trim() === '') return
    setProblem(null)
    say.mutate(text)
  }
  const onRead = (read: ReadFile) => {
    setReading(null)
    if ('problem' in read) return setProblem(read.problem)
    setProblem(read.told ?? null)
    change((before) => below(before, read.text))
    field.current?.focus()
  }
  const taking = { onRead, onBegin: setReading }
  const over = useDroppedFile(taking)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send(typed)
  }
  const failure = say.error && asProblem(say.error)
  const words = draftId === null ? 'Paste notes or a lesson plan, or say it in a sentence' : 'Ask for a change, in your own words'

  return (
    <form
      ref={form}
      aria-label="Say something"
      tabIndex={-1}
      className="at-thumb print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        send(typed)
      }}
    >
      {failure && (
        <ProblemNote
          message={failure.message}
          next={failure.next}
          onRetry={() => send(say.variables && chips.includes(say.variables) ? say.variables : typed)}
        />
      )}
      <div className="flex items-center gap-2 pb-2">
        {/* One line: what has no room is scrolled to, and fades out to say so. */}
        <ul
          aria-label="What you could say"
          className="-m-1 flex min-w-0 flex-1 gap-2 overflow-x-auto p-1 pr-6 [mask-image:linear-gradient(to_right,#000_calc(100%-1.5rem),transparent)] [scrollbar-width:none] empty:hidden max-wide:-ml-4 max-wide:pl-4"
        >
          {chips.map((chip) => (
            <li key={chip}>
              <button
                type="button"
                aria-disabled={say.isPending}
                className="min-h-9 rounded-full border border-rule-2 bg-sheet px-3 text-label whitespace-nowrap text-ink-2 hover:text-ink pointer-coarse:min-h-10"
                onClick={() => send(chip)}
              >
                {chip}
              </button>
            </li>
          ))}
        </ul>
        <AttachFile
          className={`min-h-9! text-label! whitespace-nowrap pointer-coarse:min-h-10! ${chips.length === 0 ? '-ml-2' : '-mr-2'}`}
          {...taking}
        />
      </div>
      <div
        className={`flex items-end gap-2 rounded-sheet border bg-sheet py-2 pr-2 pl-4 shadow-card has-[textarea:focus-visible]:border-act ${over ? 'border-act' : 'border-edge'}`}
      >
        <label htmlFor="says" className="sr-only">
          {words}
        </label>
        <textarea
          id="says"
          ref={field}
          value={typed}
          rows={1}
          enterKeyHint="send"
          placeholder={over ? 'Let go of the file to add it here.' : isNarrow() ? words.split(',')[0] : words}
          aria-describedby={problem ? 'says-problem' : undefined}
          className="field-sizing-content block max-h-28 min-h-10 min-w-0 flex-1 resize-none bg-transparent py-2 placeholder:text-ink-3 focus-visible:outline-none wide:max-h-52"
          onChange={(event) => {
            setProblem(null)
            change(() => event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        <Button look={draftId === null ? 'primary' : 'quiet'} type="submit" aria-disabled={say.isPending}>
          {say.isPending ? (
            <>
              Sending… <Seconds />
            </>
          ) : (
            'Send'
          )}
        </Button>
      </div>
      {reading && <BeingRead name={reading} />}
      {problem && (
        <p id="says-problem" role="alert" className="mt-2 rounded-small bg-warn-soft px-3 py-2 text-small text-warn">
          {problem}
        </p>
      )}
    </form>
  )
}

/** Where there is room for few words. */
const isNarrow = (): boolean => window.matchMedia('(width < 51.25rem)').matches
