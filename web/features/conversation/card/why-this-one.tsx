import { Link } from '@tanstack/react-router'
import type { DraftSoFar, Item } from '../../../requests/draft-so-far.ts'
import { anchorOf } from '../../../shared/anchor-of.ts'
import { Panel, type PanelHandle } from '../../../ui/panel.tsx'

type Passage = DraftSoFar['passages'][number]

/** A heading begins with its source's title; a source without headings has its title alone. */
export const headingOf = ({ heading, source }: Passage) => heading || source

function SourceText({ passage }: { passage: Passage }) {
  return (
    <figure className="mt-3 border-t border-rule pt-3">
      <figcaption className="text-label font-semibold text-ink-2">{headingOf(passage)}</figcaption>
      {passage.text === '' ? (
        <p className="mt-1 text-ink-2">Its words went with it.</p>
      ) : (
        <>
          <blockquote className="mt-1 whitespace-pre-line">{passage.text}</blockquote>
          <Link
            to="/knowledge/$id"
            params={{ id: passage.sourceId }}
            hash={anchorOf(passage.key)}
            className="inline-flex min-h-10 items-center text-act underline-offset-4 hover:underline"
          >
            Read on in {passage.source}
          </Link>
        </>
      )}
    </figure>
  )
}

const emptySide = {
  evidence: (brought: string) => `It points at no line of ${brought}, on purpose.`,
  passage: () => 'No passage of coaching knowledge stands behind it, on purpose.',
}

/** `brought`: what the draft is made from, within a sentence. */
type WhyProps = { item: Item; passages: Passage[]; brought: string; handle: PanelHandle }

/** What an item rests on: why it is here, and the words of coaching knowledge behind it. Opened from anywhere on its card. */
export function WhyThisOne({ item, passages, brought, handle }: WhyProps) {
  return (
    <Panel handle={handle} title="Why this one">
      {item.rationale && <p className="text-ink-2">{item.rationale}</p>}
      {item.unsourced.map((side) => (
        <p key={side} className="mt-2 text-ink-2">
          {emptySide[side](brought)}
        </p>
      ))}
      {passages.map((passage) => (
        <SourceText key={passage.label} passage={passage} />
      ))}
    </Panel>
  )
}
