import { Notice } from '../ui/notice.tsx'
import { AtRisk } from './at-risk.tsx'

/** What to do where a goal or an agreement may be a sign that someone is at risk; null: nothing is. */
export const WordsAtRisk = ({ notice }: { notice: string | null }) =>
  notice !== null && (
    <div className="mt-5">
      <Notice title="Before you go on" urgent>
        <AtRisk words={notice} />
      </Notice>
    </div>
  )
