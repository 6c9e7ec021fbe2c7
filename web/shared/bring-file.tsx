import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonLook } from '../ui/button.tsx'
import { type FileKind, notesFile, type ReadFile, readTextFile } from './text-file.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes the words of a text file that is dropped anywhere on the page. Gives whether one is being held over it. */
export const useDroppedFile = (onRead: (read: ReadFile) => void, kind = notesFile): boolean =>
  useDrop(async (file) => onRead(await readTextFile(file, kind)))

/** Takes a file that is dropped anywhere on the page: beside the box, the browser would leave the page for it. Gives whether one is being held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent((file: File | undefined) => file && onFile(file))
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
      take(event.dataTransfer?.files[0])
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

type AttachFileProps = { onRead: (read: ReadFile) => void; kind?: FileKind; className?: string }

/** A button that lets one choose a text file. */
export function AttachFile({ onRead, kind = notesFile, className = '' }: AttachFileProps) {
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
        accept={kind.endings.join()}
        onChange={async (event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onRead(await readTextFile(file, kind))
        }}
      />
    </>
  )
}

/** A file's words go below what is there: nothing typed is ever replaced. */
export const below = (before: string, words: string): string => (before.trim() === '' ? words : `${before.trimEnd()}\n\n${words}`)
