import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonLook } from '../ui/button.tsx'
import { Seconds } from '../ui/seconds.tsx'
import { readFile } from './read-file.ts'
import { type FileKind, notesFile, type ReadFile } from './text-file.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

type Taken = {
  onRead: (read: ReadFile) => void
  kind?: FileKind
  /** A file of this name is being read, which takes a moment where it is a document. */
  onBegin?: (name: string) => void
}

const take = async (file: File, { onRead, kind = notesFile, onBegin }: Taken): Promise<void> => {
  onBegin?.(file.name)
  onRead(await readFile(file, kind))
}

/** Takes the words of a file that is dropped anywhere on the page. Gives whether one is being held over it. */
export const useDroppedFile = (taken: Taken): boolean => useDrop((file) => void take(file, taken))

/** Takes a file that is dropped anywhere on the page: beside the box, the browser would leave the page for it. Gives whether one is being held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const takeIt = useEffectEvent((file: File | undefined) => file && onFile(file))
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      takeIt(event.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}

/** A button that lets one choose a file. */
export function AttachFile({ className = '', ...taken }: Taken & { className?: string }) {
  const { endings, documents = [] } = taken.kind ?? notesFile
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={`${buttonLook('text')} ${className}`} onClick={() => chooser.current?.click()}>
        Attach a file
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={[...endings, ...documents].join()}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void take(file, taken)
        }}
      />
    </>
  )
}

/** A file's words go below what is there: nothing typed is ever replaced. */
export const below = (before: string, words: string): string => (before.trim() === '' ? words : `${before.trimEnd()}\n\n${words}`)

/** While a file is being read. */
export const BeingRead = ({ name }: { name: string }) => (
  <p role="status" className="mt-2 text-small text-ink-2">
    Reading “{name}”… <Seconds key={name} />
  </p>
)
