import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { AtRisk } from '../../shared/at-risk.tsx'
import { Notice } from '../../ui/notice.tsx'
import { noticeTitle } from './words.ts'

const quiet = new Set<DraftSoFar['notices'][number]['reason']>([
  'thin-notes',
  'no-goal',
  'no-objective',
  'already-at-work',
  'goal-on-record',
])

/** What the coach should know before reading on: what must not be missed stands out, the rest is said in passing. */
export function Notices({ draft, which }: { draft: DraftSoFar; which: 'grave' | 'quiet' }) {
  return draft.notices
    .filter(({ reason }) => quiet.has(reason) === (which === 'quiet'))
    .map(({ reason, message }) =>
      which === 'quiet' ? (
        <p key={reason} className="mb-4 max-w-[68ch] text-small text-ink-2 print:hidden">
          {message}
        </p>
      ) : (
        <Notice key={reason} title={noticeTitle[reason]} urgent={reason === 'someone-may-be-at-risk'}>
          {reason === 'someone-may-be-at-risk' ? <AtRisk words={message} /> : message}
        </Notice>
      ),
    )
}
