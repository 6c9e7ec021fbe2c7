import { withoutHidden } from '../domain/hidden-characters.ts'
import { findRiskSigns } from './risk-signs.ts'

/**
 * Short words beside the notes (a goal, a name, a title) as they may go further, into a draft, a title or a file: without what can't
 * be seen; null where nothing is left, or where they hold a sign that someone may be at risk.
 */
export function safeWords(words: string | null | undefined): string | null {
  const seen = withoutHidden(words ?? '').trim()
  return seen === '' || findRiskSigns(seen).length > 0 ? null : seen
}
