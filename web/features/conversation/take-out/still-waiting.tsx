import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { capital, numberWord } from '../../../ui/in-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { cardId, leadTo } from '../lead-to.ts'
import { findingName, inShort } from '../words.ts'

/** After "Take it into the room": what could not go in, why, and the way there. */
export function StillWaiting({ draft }: { draft: DraftSoFar }) {
  const waiting = draft.items.filter(isOpen)
  if (waiting.length === 0) return null
  return (
    <Notice title={waiting.length === 1 ? 'One still waits for you' : `${capital(numberWord(waiting.length))} still wait for you`} urgent>
      <p>Everything else is approved. Once these are decided, you can take it out.</p>
      <ul className="mt-2">
        {waiting.map((item) => {
          const block = item.findings.find(({ severity }) => severity === 'block')
          return (
            <li key={item.id}>
              <button
                type="button"
                className="min-h-10 text-left text-act underline-offset-4 hover:underline"
                onClick={() => leadTo(cardId(item))}
              >
                {item.label}: {block ? findingName(block, draft).toLowerCase() : 'waits for other words'}.{' '}
                <span className="font-serif text-[1rem] text-ink">{inShort(item.text)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
