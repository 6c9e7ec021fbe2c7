import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar, Item, ItemFinding } from '../../../requests/draft-so-far.ts'
import { Button } from '../../../ui/button.tsx'
import { useKeptWording } from '../use-review.ts'
import { firstRewrite } from './blocks.ts'
import { FindingNote } from './finding-note.tsx'

type ItemFindingsProps = { item: Item; draft: DraftSoFar; onReword: (text: string) => void }

/** What the checks say about a card. The first rewrite is the card's own button; others are taken here. */
export function ItemFindings({ item, draft, onReword }: ItemFindingsProps) {
  const keptWording = useKeptWording(draft)
  const onButton = isOpen(item) ? firstRewrite(item) : null
  const words = ({ span: [from, to] }: ItemFinding) => item.text.slice(from, to).trim()
  return item.findings.map((finding) => {
    const { rule, severity, rewrite, span } = finding
    const offersRewrite = rewrite !== null && rewrite !== onButton
    const canBeKept = severity === 'warn' && words(finding) !== ''
    return (
      <FindingNote key={`${rule}${span[0]}`} finding={finding} draft={draft}>
        {(offersRewrite || canBeKept) && (
          <>
            {offersRewrite && (
              <Button look="text" className="-ml-2" onClick={() => onReword(rewrite)}>
                Use the rewrite
              </Button>
            )}
            {canBeKept && (
              <Button
                look="text"
                className="-ml-2"
                aria-disabled={keptWording.isPending}
                onClick={() => keptWording.mutate({ rule, words: words(finding) })}
              >
                Don’t flag this again
              </Button>
            )}
          </>
        )}
      </FindingNote>
    )
  })
}
