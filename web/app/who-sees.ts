import type { SeenOfOwn } from '../requests/who-can-see.ts'
import { readersInWords } from '../shared/who-reads.ts'
import { capital } from '../ui/in-words.ts'

/**
 * Who sees what is on a page, where that is one thing for all of it; null where the page says it of each thing, where there is nothing of anybody’s,
 * and before it is known. A page that is not named here claims nothing.
 */
export function whoSees(pathname: string, own: SeenOfOwn | undefined): string | null {
  // A page, and not a thing: whoever is no admin is led away from it.
  if (/^\/school(?:\/|$)/.test(pathname)) return 'Only admins see this page'
  const what = ownOn(pathname)
  if (what === null || own === undefined) return null
  const words = readersInWords(own[what].readers)
  return `${capital(words)} can see this`
}

/** Which of a coach’s own things a page is made of. */
function ownOn(pathname: string): keyof SeenOfOwn | null {
  if (pathname === '/' || pathname === '/conversations') return 'conversations'
  if (pathname === '/roster') return 'roster'
  return /^\/conversations\/[^/]+\/(?:see-first|sent)$/.test(pathname) ? 'sent' : null
}
