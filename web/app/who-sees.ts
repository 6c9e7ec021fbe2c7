/**
 * Who sees what is on a page, where that is one thing for all of it; null where the page says it of each thing, or where there is nothing of anybody’s.
 * A page that is not named here claims nothing.
 */
export function whoSees(pathname: string): string | null {
  if (pathname === '/' || pathname === '/conversations' || pathname === '/roster') return 'Only you can see this'
  if (/^\/conversations\/[^/]+\/(?:see-first|sent)$/.test(pathname)) return 'Only you can see this'
  // Approved items of a plan, and its evidence sheet, can be shared with the teacher.
  if (/^\/conversations\/[^/]+$/.test(pathname)) return 'Only you see this, but for what you share'
  if (/^\/school(?:\/|$)/.test(pathname)) return 'Only admins see this page'
  return null
}
