import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isOpen } from '../../../../server/domain/open-and-blocked.ts'
import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar, Item } from '../../../requests/draft-so-far.ts'
import { wordsOf } from '../../../shared/kind-words.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { cardId, leadOn, onceShown } from '../lead-to.ts'
import { useAnother, useDecision } from '../use-review.ts'
import { findingName } from '../words.ts'

/** Where the focus goes once it is done: to what waits next, or nowhere. */
type Then = { onward: boolean; byKeyboard: boolean }

/** What can be done with one card. One thing at a time; what failed says so and can be tried again. */
export function useCard(item: Item, draft: DraftSoFar) {
  const decision = useDecision(draft)
  const another = useAnother(draft)
  const queries = useQueryClient()
  const announce = useAnnounce()
  const last = useRef(() => {})
  const about = { itemId: item.id, revision: item.revision }
  const itemsNow = () => queries.getQueryData<DraftSoFar>(['draft', draft.id])?.items ?? draft.items

  const act = (what: () => void) => {
    if (decision.isPending || another.isPending) return
    decision.reset()
    another.reset()
    last.current = what
    what()
  }
  const decide = (json: Parameters<typeof decision.mutate>[0], then: Then, afterwards?: () => void) =>
    act(() =>
      decision.mutate(json, {
        onSuccess: ({ item: decided }) => {
          afterwards?.()
          announce(`${outcome(decided, json.decision, draft)} ${stillWaiting(itemsNow())}`)
          if (then.onward && (json.decision !== 'edit' || decided.findings.length === 0)) leadOn(itemsNow(), item.id, then.byKeyboard)
          else onceShown(() => document.getElementById(cardId(item))?.focus({ preventScroll: true }))
        },
        onError: (cause) => announce(asProblem(cause).message),
      }),
    )

  const failed = decision.error ?? another.error
  const problem = failed && asProblem(failed)
  const mayGoBetter = problem && (problem.status === 0 || problem.status >= 500)
  // A language model’s faults name a next step of their own.
  const isOurs = mayGoBetter && !problem.code.startsWith('llm.')
  return {
    approve: (byKeyboard: boolean, reason?: string) =>
      decide({ ...about, decision: 'approve', ...(reason !== undefined && { reason }) }, { onward: true, byKeyboard }),
    reject: (byKeyboard: boolean) => decide({ ...about, decision: 'reject' }, { onward: true, byKeyboard }),
    reword: (text: string, byKeyboard: boolean, afterwards?: () => void) =>
      decide({ ...about, decision: 'edit', text }, { onward: true, byKeyboard }, afterwards),
    /** Into the plan again; what a check blocks waits there for other words. */
    bringBack: (isBlocked: boolean) =>
      decide({ ...about, decision: isBlocked ? 'request_changes' : 'approve' }, { onward: false, byKeyboard: false }),
    askAnother: () =>
      act(() =>
        another.mutate(about, {
          onSuccess: (answer) => announce(`Another one: ${answer.items.find(({ id }) => id === item.id)?.text ?? ''}`),
          onError: (cause) => announce(asProblem(cause).message),
        }),
      ),
    deciding: decision.isPending,
    looking: another.isPending,
    problem: problem && { message: problem.message, next: isOurs ? 'This is not done yet. Try again once it answers.' : problem.next },
    /** Only what may go better the next time: a decision that was refused is refused again. */
    tryAgain: mayGoBetter ? () => last.current() : null,
  }
}

export type CardActs = ReturnType<typeof useCard>

function outcome(item: Item, decision: 'approve' | 'edit' | 'request_changes' | 'reject', draft: DraftSoFar): string {
  const [finding] = item.findings
  if (decision === 'edit' && finding) {
    const first = item.state === 'approved' ? 'Saved and approved, with a remark.' : 'Saved, and not approved.'
    return `${first} ${findingName(finding, draft)}. ${finding.reason}`
  }
  if (decision === 'edit') return 'Saved and approved.'
  return decision === 'approve' ? 'Approved.' : decision === 'reject' ? 'Rejected.' : `Back in the ${wordsOf(draft).draft}.`
}

function stillWaiting(items: Item[]): string {
  const waiting = items.filter(isOpen).length
  return waiting === 0 ? 'Everything is decided.' : waiting === 1 ? 'One still waits.' : `${waiting} still wait.`
}
