import type { ReactNode } from 'react'
import type { DraftSoFar, ItemFinding } from '../../../requests/draft-so-far.ts'
import { findingName } from '../words.ts'

/** What a check says, as a colleague would: the rule, why, and other words. Red is for what stops an approval. */
export function FindingNote({ finding, draft, children }: { finding: ItemFinding; draft: DraftSoFar; children?: ReactNode }) {
  const stops = finding.severity === 'block'
  return (
    <div className={`mt-3 rounded-small px-4 py-3 text-small print:hidden ${stops ? 'bg-stop-soft text-stop' : 'bg-warn-soft text-warn'}`}>
      <p>
        <strong className="font-semibold">{findingName(finding, draft)}.</strong> {finding.reason}
        {stops && ' It can’t be approved like this.'}
      </p>
      {finding.rewrite && <p className="mt-1.5 max-w-[62ch] font-serif text-lead text-pretty text-ink">{finding.rewrite}</p>}
      {children && <div className="mt-1 -mb-1 flex flex-wrap gap-x-4">{children}</div>}
    </div>
  )
}
