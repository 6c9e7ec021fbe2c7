import { useShares } from '../../../requests/shares.ts'
import { AtRisk } from '../../../shared/at-risk.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** What to do where an answer may be a sign that someone is at risk. */
export function AnswersAtRisk({ draftId }: { draftId: string }) {
  const notice = useShares(draftId)?.notice
  if (!notice) return null
  return (
    <div className="print:hidden">
      <Notice title="Before you go on" urgent>
        <AtRisk words={notice} />
      </Notice>
    </div>
  )
}
