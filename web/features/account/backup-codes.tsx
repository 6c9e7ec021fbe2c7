import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'

const said = {
  copied: 'Copied. Keep them where you keep passwords.',
  refused: 'This browser would not copy them: print them, or write them down.',
}

/** Ten codes for when the phone is not at hand, shown this once. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [outcome, setOutcome] = useState<keyof typeof said | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(codes.join('\n')).then(
          () => setOutcome('copied'),
          () => setOutcome('refused'),
        )
      : setOutcome('refused')
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        The second step is on. Keep these backup codes now: they are shown this once.
      </h3>
      <p className="mt-1">Each is good once, in place of a code of the app. Without phone and codes, only an admin can let you in again.</p>
      <ol
        aria-label="Backup codes"
        className="my-4 grid grid-cols-2 gap-x-6 gap-y-1 rounded-card border border-rule-2 bg-sheet px-4 py-3 font-mono shadow-card"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Button look="quiet" className="max-wide:min-h-11" onClick={() => void copy()}>
          Copy them
        </Button>
        <Button look="quiet" className="max-wide:min-h-11" onClick={() => window.print()}>
          Print them
        </Button>
        <Button look="primary" className="max-wide:min-h-11" onClick={onDone}>
          I have kept them
        </Button>
      </div>
      <p role="status" className="mt-2 text-small text-ink-2">
        {outcome && said[outcome]}
      </p>
    </div>
  )
}
