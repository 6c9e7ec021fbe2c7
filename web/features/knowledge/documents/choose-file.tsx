import { useRef } from 'react'
import { Button } from '../../../ui/button.tsx'

type ChooseFileProps = { look: 'primary' | 'quiet' | 'text'; label: string; describes?: string; onFile: (file: File) => void }

/** A button that lets one choose a document. */
export function ChooseFile({ look, label, describes, onFile }: ChooseFileProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} aria-label={describes} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".docx,.pdf,.md,.markdown,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
