import { inThisBrowser } from '../../shared/who-reads.ts'
import { WhoSees } from '../../shared/who-sees.tsx'
import { Button } from '../../ui/button.tsx'

type UnsentWordsProps = { words: { key: string; text: string }[]; onClear: (key: string) => void }

/** What a teacher was writing when that was taken back which it was written to. */
export function UnsentWords({ words, onClear }: UnsentWordsProps) {
  if (words.length === 0) return null
  return (
    <>
      <p>You were writing this when it was taken back. It was not sent, and is kept in this browser.</p>
      <WhoSees of={inThisBrowser} />
      <ul className="grid gap-3 border-l border-rule-2 pl-4">
        {words.map(({ key, text }) => (
          <li key={key}>
            <p className="max-w-[62ch] font-serif text-[1rem] whitespace-pre-line">{text}</p>
            <Button look="text" className="-ml-2" onClick={() => onClear(key)}>
              Clear it
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
