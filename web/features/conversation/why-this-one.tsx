import { Explain } from '../../ui/explain.tsx'
import type { DraftSoFar, Item } from './draft-so-far.ts'

type Passage = DraftSoFar['passages'][number]

/** A heading begins with its source's title; a source without headings has its title alone. */
const headingOf = ({ heading, source }: Passage) => heading || source

function SourceText({ passage }: { passage: Passage }) {
  return (
    <figure className="mt-3 border-t border-rule pt-3">
      <figcaption className="text-label font-semibold text-ink-2">{headingOf(passage)}</figcaption>
      <blockquote className="mt-1 whitespace-pre-line">{passage.text}</blockquote>
    </figure>
  )
}

const emptySide = {
  evidence: 'It points at no line of your notes, on purpose.',
  passage: 'No passage of coaching knowledge stands behind it, on purpose.',
}

/** What an item rests on: why it is here, and the words of coaching knowledge behind it. */
export function WhyThisOne({ item, passages }: { item: Item; passages: Passage[] }) {
  const [first, ...more] = passages
  return (
    <Explain
      trigger={first ? `Source: ${headingOf(first)}${more.length > 0 ? ` and ${more.length} more` : ''}` : 'Why this one'}
      label={first ? `Why this one. Source: ${headingOf(first)}` : 'Why this one'}
      look="inline-flex min-h-8 items-center text-left print:min-h-0 underline decoration-rule-2 underline-offset-4 hover:decoration-ink-2 max-wide:min-h-10"
      title="Why this one"
    >
      {item.rationale && <p className="text-ink-2">{item.rationale}</p>}
      {item.unsourced.map((side) => (
        <p key={side} className="mt-2 text-ink-2">
          {emptySide[side]}
        </p>
      ))}
      {passages.map((passage) => (
        <SourceText key={passage.label} passage={passage} />
      ))}
    </Explain>
  )
}
