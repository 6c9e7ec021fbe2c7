import type { DraftSoFar, ItemFinding } from '../../requests/draft-so-far.ts'
import { wordsOf } from '../../shared/kind-words.ts'

/** "1 piece", "9 pieces". */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** What a rule found in a draft, in a word or two for the head of a sentence. */
export const findingName = ({ rule }: Pick<ItemFinding, 'rule'>, draft: Pick<DraftSoFar, 'request'>): string =>
  rule === 'verified-quotes' ? wordsOf(draft).notFound : names[rule]

const names: Record<Exclude<ItemFinding['rule'], 'verified-quotes'>, string> = {
  'open-question': 'Closed',
  'one-question': 'Two at once',
  'not-leading': 'Leading',
  'not-advice': 'Advice in disguise',
  'no-verdict': 'A verdict',
  'no-emotion-reading': 'Reads a feeling',
  'has-provenance': 'No source',
  'matches-stage': 'Another stage',
  'already-doing': 'Already there',
  absence: 'Not noted is not absent',
  'protects-people': 'A name',
  'in-scope': 'Outside coaching',
  plain: 'Hard to say aloud',
  distinct: 'Asked before',
}

export const noticeTitle: Record<DraftSoFar['notices'][number]['reason'], string> = {
  'thin-notes': 'Your notes are short',
  'no-goal': 'No goal on record yet',
  'no-objective': 'No objective found',
  'not-a-lesson': 'Not a lesson',
  'no-evidence': 'Nothing to point at yet',
  'someone-may-be-at-risk': 'Before you go on',
  'hidden-text': 'There was hidden text in your notes',
  'already-at-work': 'Already at work',
  'goal-on-record': 'The goal it stands on',
}

/** How far the deciding has come. `status` is the server's; the number is only told. */
export function statusInWords({ status, items, waiting }: { status: DraftSoFar['status']; items: number; waiting: number }): string {
  if (status === 'drafting') return 'Being written'
  if (status === 'interrupted') return 'Not complete'
  if (status === 'approved') return items === 1 ? 'Decided' : `All ${items} decided`
  if (status === 'rejected') return 'Everything rejected'
  return items === 0 ? 'Nothing in it' : `${items - waiting} of ${items} decided`
}

/** A text short enough to be named by. */
export const inShort = (text: string, longest = 70): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)
