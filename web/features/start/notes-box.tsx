import { type DragEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { buttonLook } from '../../ui/button.tsx'
import { readTextFile } from './text-file.ts'

type NotesBoxProps = {
  notes: string
  problem: string | null
  field: RefObject<HTMLTextAreaElement | null>
  onChange: (notes: string) => void
  onProblem: (problem: string) => void
  onSend: () => void
  action: ReactNode
}

/** Where notes are typed, pasted, dropped or attached. A file is added below what is there: nothing typed is ever replaced. */
export function NotesBox({ notes, problem, field, onChange, onProblem, onSend, action }: NotesBoxProps) {
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readTextFile(file)
    if ('problem' in read) return onProblem(read.problem)
    const before = field.current?.value ?? ''
    onChange(before.trim() === '' ? read.text : `${before.trimEnd()}\n\n${read.text}`)
    field.current?.focus()
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button below is the one for everyone
    <div
      className={`rounded-sheet border bg-sheet p-5 shadow-card has-[textarea:focus-visible]:border-act ${over ? 'border-act' : 'border-edge'}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="notes" className="sr-only">
        Your notes
      </label>
      <textarea
        id="notes"
        ref={field}
        value={notes}
        rows={8}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'notes-problem' : undefined}
        placeholder="Paste your notes as you took them, with times, shorthand and all. Or drop a text file here."
        className="field-sizing-content block max-h-[55dvh] min-h-44 w-full resize-none bg-transparent text-[1rem] leading-relaxed placeholder:text-ink-3 focus-visible:outline-none"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSend()
        }}
      />
      {problem && (
        <p id="notes-problem" role="alert" className="mt-3 rounded-small bg-warn-soft px-4 py-2 text-small text-warn">
          {problem}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <button type="button" className={`${buttonLook('text')} -ml-2`} onClick={() => chooser.current?.click()}>
          Attach a file
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {action}
      </div>
    </div>
  )
}
