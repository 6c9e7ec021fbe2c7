import { useQuery } from '@tanstack/react-query'
import { waysQuery } from '../../requests/sign-in.ts'
import { buttonLook } from '../../ui/button.tsx'

/** The way through the school’s own sign-in, where there is one; `invitation` is accepted on the way. It leaves the app, and comes back. */
export function SchoolSignIn({ words = 'Sign in with', invitation }: { words?: string; invitation?: string }) {
  const openId = useQuery(waysQuery).data?.openId
  if (!openId) return null
  return (
    <>
      <p className="my-4 text-center text-small text-ink-2">or</p>
      <a
        href={`/api/auth/openid${invitation === undefined ? '' : `?invitation=${encodeURIComponent(invitation)}`}`}
        className={`${buttonLook('quiet')} w-full bg-sheet max-wide:min-h-11`}
      >
        {words} {openId.name}
      </a>
    </>
  )
}
