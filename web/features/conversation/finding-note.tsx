import type { Item } from './draft-so-far.ts'
import { findingName } from './words.ts'

/** What a check says, as a colleague would: the rule, why, and other words. Red is for what stops an approval. */
export function FindingNote({ finding }: { finding: Item['findings'][number] }) {
  const colours = finding.severity === 'block' ? 'bg-stop-soft text-stop' : 'bg-warn-soft text-warn'
  return (
    <div className={`mt-3 rounded-small px-4 py-3 text-small ${colours}`}>
      <p>
        <strong className="font-semibold">{findingName[finding.rule]}.</strong> {finding.reason}
        {finding.severity === 'block' && ' It has to be changed before this can be approved.'}
      </p>
      {finding.rewrite && (
        <p className="mt-1.5 text-ink">
          <span className="text-label text-ink-2">You could say:</span> <span className="font-serif text-lead">{finding.rewrite}</span>
        </p>
      )}
    </div>
  )
}
