import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type SignInProblem, signInProblems } from '../../../server/domain/sign-in-problem.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { pageLook } from './look.ts'
import { SchoolSignIn } from './school-sign-in.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { whereTo } from './where-to.ts'

const route = getRouteApi('/sign-in')

const isKnown = (problem: string | undefined): problem is SignInProblem => problem !== undefined && Object.hasOwn(signInProblems, problem)

/** By e-mail address and password, or through the school’s own sign-in; without either, by the link that the app printed. Leads back to where one was. */
export function SignInPage() {
  const { to, problem } = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()
  const enter = () => {
    // Another person may have been here before.
    queries.clear()
    router.history.replace(whereTo(to))
  }
  return (
    <div className={pageLook}>
      <title>Sign in · Thinking Partner</title>
      <h1 className="mb-6 font-serif text-title font-semibold tracking-tight">Sign in</h1>
      {isKnown(problem) && <CameToNothing problem={problem} />}
      {to && !problem && (
        <p className="mb-4 text-ink-2">You are signed out. What you typed is kept in this browser, and you will be back where you were.</p>
      )}
      <SignInForm onSignedIn={enter} />
      <SchoolSignIn />
      <p className="mt-5 text-small text-ink-2">
        Forgotten your password, or not let in any more? An admin of your school can help: with a link to a new password, or by opening your
        account again.
      </p>
      <p className="mt-2 text-small text-ink-2">
        No password yet? Open the link that you were given, or that the app printed when it started.
      </p>
    </div>
  )
}

/** Why a sign-in that led through another page ended here. */
function CameToNothing({ problem }: { problem: SignInProblem }) {
  if (problem !== 'link') return <ProblemNote {...signInProblems[problem]} />
  return (
    <Notice title="This link opens nothing any more">
      It was used already, or it is too old. Every start of the app prints a new one: stop Thinking Partner, start it again, and open the
      link that it prints then.
    </Notice>
  )
}
