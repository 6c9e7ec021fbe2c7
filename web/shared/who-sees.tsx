import { type Readers, readersInWords } from './who-reads.ts'

type WhoSeesProps = {
  /** As the server’s table of access has it; undefined until it is known. */
  of: Readers | undefined
  /** A sentence that follows. */
  also?: string | undefined
  className?: string
}

/** "Who can see this", beside what it is said of. It takes readers and not words, so that no page can promise what the server does not keep. */
export const WhoSees = ({ of, also, className = '' }: WhoSeesProps) => (
  <p className={`min-h-5 text-label text-ink-2 ${className}`}>
    {of && `Who can see this: ${readersInWords(of.readers)}.`}
    {of && also && ` ${also}`}
  </p>
)
