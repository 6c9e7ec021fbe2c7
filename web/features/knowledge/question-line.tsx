import { useState } from 'react'
import { focusName } from '../../../server/domain/focus-names.ts'
import type { ShownQuestion } from '../../../server/domain/knowledge-page.ts'
import { Button } from '../../ui/button.tsx'
import { capital } from '../../ui/in-words.ts'
import { arcWords, depthWords, listed } from './words.ts'

/** What is said of a question in a few words: where it belongs, what it is about, how much it asks. */
const about = ({ arc, stages, focus, depth }: ShownQuestion): string =>
  [
    arc ? arcWords[arc] : listed([...new Set(stages.map(({ stage }) => stage))]),
    focus.length > 0 && capital(listed(focus.map((area) => focusName[area]))),
    depth && capital(depthWords[depth]),
  ]
    .filter(Boolean)
    .join(' · ')

/** A question of the bank, with what comes after it. */
export const QuestionLine = ({ question }: { question: ShownQuestion }) => (
  <li className="break-inside-avoid border-b border-rule py-4">
    <div className="flex items-start justify-between gap-x-3">
      <p className="max-w-[60ch] font-serif text-lead text-pretty">{question.text}</p>
      <Copy text={question.text} />
    </div>
    <p className="mt-1 max-w-[68ch] text-small text-ink-2">Listen for {question.listenFor}.</p>
    <p className="max-w-[68ch] text-small text-ink-2">
      Then: <span className="text-ink">{question.followUp}</span>
    </p>
    <p className="mt-1 text-label text-ink-2">{about(question)}</p>
  </li>
)

/** Takes the words along; a browser that lets no page do that has them on the page. */
function Copy({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button
      look="text"
      className="-my-2 shrink-0 print:hidden"
      aria-label={isCopied ? 'Copied' : `Copy: ${text}`}
      onClick={() => void copy()}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  )
}
